"""Takes a page and a desk, gives the page as it should be: commands run, made stretches made again."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from docs.pages.desk import ROOT, Desk
from docs.pages.markdown import Block, Made, Part, Picture, parts, written

PROMPT = "$ "
_ID = re.compile(r"(?<=communique )((?:show|compare|accept|reject|correct|split|undo) )\S+")
# Minutes at which something was added or decided, and what is made of them: they differ from run to run and say
# nothing else.
_CHANGES = "made|joined|merged|split|accepted|corrected|undone"
_VERBS = "accept|reject|correct|merge|split|same-release|undo"
_CLOCK = re.compile(
    rf"^\d{{4}}-\d\d-\d\d( +(?:(?:{_CHANGES}):|(?:{_VERBS})(?: ·|$)))|^\d\d:\d\d(?= |$)|\bd[0-9a-f]{{12}}\b",
    re.MULTILINE,
)


class Redone(NamedTuple):
    """A page made again.

    Attributes:
        text: The Markdown as it should be.
        pictures: The pictures it shows, by path from the root of the repository.
    """

    text: str
    pictures: dict[str, str]


class WrongStatusError(Exception):
    """A command of a page did not end as the page says."""


def redo(page: Path, desk: Desk, made: Mapping[str, str]) -> Redone:
    """The page as it should be, and its pictures.

    Args:
        page: The Markdown file.
        desk: Where its commands are run; what one block leaves there the next one finds.
        made: The stretches that the program makes, by name.

    Raises:
        WrongStatusError: A command did not end with the status the page gives.
    """
    pictures: dict[str, str] = {}
    redone: list[str] = []
    for part in parts(page.read_text(encoding="utf-8")):
        if isinstance(part, Picture):
            pictures[part.file] = _picture(part, desk)
        redone.append(written(_redone(part, desk, made)))
    return Redone("".join(redone), pictures)


def _redone(part: Part, desk: Desk, made: Mapping[str, str]) -> Part:
    if isinstance(part, Made):
        return Made(part.name, made[part.name])
    if isinstance(part, Block) and "file" in part.notes:
        path = desk.folder / part.notes["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(part.text, encoding="utf-8")
    elif isinstance(part, Block) and part.language == "console":
        return Block(part.language, _answered(part, desk), part.notes)
    return part


def commands(block: Block) -> Iterator[str]:
    """The commands of a console block, each on one line behind a prompt."""
    for line in block.text.splitlines():
        if line.startswith(PROMPT):
            yield line.removeprefix(PROMPT)


def _answered(block: Block, desk: Desk) -> str:
    if not block.text.startswith(f"{PROMPT}communique add"):
        desk.put_samples()
    shown: list[str] = []
    status = 0
    for command in commands(block):
        if status:
            raise WrongStatusError(f"{''.join(shown)}ended with {status}")
        named = block.notes.get("id")
        asked = _ID.sub(rf"\g<1>{desk.most_told(named)}", command) if named else command
        answer, status = desk.run(asked)
        tidy = "\n".join(line.rstrip() for line in answer.strip("\n").splitlines())
        shown += [f"{PROMPT}{asked}\n", f"{tidy}\n" if tidy else ""]
    if status != int(block.notes.get("exit", "0")):
        raise WrongStatusError(f"{''.join(shown)}ended with {status}")
    text = "".join(shown)
    return block.text if _timeless(text) == _timeless(block.text) else text


def _timeless(text: str) -> str:
    return _CLOCK.sub(r"\1", text)


def _picture(picture: Picture, desk: Desk) -> str:
    desk.put_samples()
    answer, status = desk.run(picture.command)
    if status:
        raise WrongStatusError(f"{picture.command}: {answer}")
    return answer


def all_pages() -> list[Path]:
    """Every page of the documents."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
