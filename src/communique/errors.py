"""Every error a user can meet: each is one clear sentence, made into text and an exit status by the faces.

CommuniqueError
├── SourceError     a report that cannot be read in (named, with the reason)
├── CodebookError   a mistake in the codebook (file, line, what is wrong)
├── RecordError     a record that cannot be opened, read or written
└── UsageError      a question that cannot be answered as put (wrong option or id)
"""


class CommuniqueError(Exception):
    """Root of the errors the program raises on purpose; its text is a sentence for the user."""


class SourceError(CommuniqueError):
    """An input that is refused. `path` names it, `reason` says why in words.

    Args:
        path: The file, URL or line ("feed.jsonl:3") as the user gave it.
        reason: Why it is refused, without the path and without a full stop.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class CodebookError(CommuniqueError):
    """A mistake in a codebook file.

    Args:
        path: The file.
        line: The line of the mistake, counted from 1.
        reason: What is wrong and what is expected.
    """

    def __init__(self, path: str, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


class RecordError(CommuniqueError):
    """A record that cannot be opened, read or written."""


class UsageError(CommuniqueError):
    """A question that cannot be answered as put: an unknown id, a filter that means nothing."""
