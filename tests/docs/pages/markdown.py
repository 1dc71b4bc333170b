"""Takes a page's Markdown, gives its parts in order; put together again they are the page, byte for byte.

A comment right above a fenced block says what the block needs:

    <!-- file: NAME -->       the block is the content of a file, which the commands below it find
    <!-- id: QUESTION -->     the id in the block's command is that of the entry that most reports tell of
    <!-- exit: 1 -->          the block's last command ends with this status; 0 when nothing is said

Two more stand for themselves:

    <!-- made: NAME -->       what follows, up to `<!-- end -->`, is made by the program
    <!-- picture FILE: COMMAND -->   the command writes that picture
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_NOTE = re.compile(r"<!-- ([a-z]+)(?: ([\w./-]+))?(?:: (.+?))? -->\n?")
_FENCE = re.compile(r"```(\w*)\n?")
END = "<!-- end -->"


@dataclass(frozen=True)
class Prose:
    """Lines that nothing is to be done about."""

    text: str


@dataclass(frozen=True)
class Made:
    """A stretch that the program makes.

    Attributes:
        name: Which one.
        text: What stands there now, without the comments around it.
    """

    name: str
    text: str


@dataclass(frozen=True)
class Picture:
    """A picture that a command writes.

    Attributes:
        file: Path from the root of the repository.
        command: What makes it, up to the option that names the file.
    """

    file: str
    command: str


@dataclass(frozen=True)
class Block:
    """A fenced block.

    Attributes:
        language: What stands behind the fence.
        text: What stands between the fences.
        notes: What the comments above it say.
    """

    language: str
    text: str
    notes: dict[str, str] = field(default_factory=dict)


Part = Prose | Made | Picture | Block


def parts(page: str) -> Iterator[Part]:
    """The parts of a page in order."""
    lines = iter(page.splitlines(keepends=True))
    notes: dict[str, str] = {}
    for line in lines:
        note, fence = _NOTE.fullmatch(line), _FENCE.fullmatch(line)
        if fence:
            yield Block(fence[1], "".join(_up_to("```\n", lines)), notes)
            notes = {}
        elif note and note[1] == "made":
            yield Made(note[3], "".join(_up_to(f"{END}\n", lines)))
        elif note and note[1] == "picture":
            yield Picture(note[2], note[3])
        elif note:
            notes = notes | {note[1]: note[3]}
        else:
            yield Prose(line)


def written(part: Part) -> str:
    """The part as it stands in a page."""
    match part:
        case Prose(text):
            return text
        case Made(name, text):
            return f"<!-- made: {name} -->\n{text}{END}\n"
        case Picture(file, command):
            return f"<!-- picture {file}: {command} -->\n"
        case Block(language, text, notes):
            above = "".join(f"<!-- {name}: {said} -->\n" for name, said in notes.items())
            return f"{above}```{language}\n{text}```\n"


def _up_to(end: str, lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if line == end:
            return
        yield line
    raise ValueError(f"a page ends before {end.strip()!r}")
