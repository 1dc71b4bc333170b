"""Word groups in the events table: a name in angle brackets stands for the words of a group or a sector."""

from pathlib import Path

import pytest

from communique.codebook import Codebook
from communique.errors import CodebookError
from communique.reading.events.patterns import compile_patterns

ROW = "- {name: give alms, type: AID, verbs: [give], objects: [<aid goods>, <alms>]}\n"


def test_a_group_that_is_not_there_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text("# ours\n" + ROW)
    with pytest.raises(CodebookError, match="<alms> is no word group and no sector") as raised:
        compile_patterns(Codebook(tmp_path))
    assert (raised.value.path, raised.value.line) == (str(tmp_path / "events.yaml"), 2)


def test_a_group_of_an_overlay_is_known(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text(ROW)
    (tmp_path / "word_groups.yaml").write_text("- {name: alms, words: [alms]}\n")
    compile_patterns(Codebook(tmp_path))
