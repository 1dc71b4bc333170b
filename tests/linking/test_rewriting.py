"""What a rewrite kept, cut and added is told sentence by sentence, and where a report comes from in four words."""

import pytest

from communique.linking import origin_class, rewriting
from communique.linking.passages import shared_passages, words_of
from communique.model import Reading, Report
from factories import Story

SOURCE = (
    "The ministers met in Nairobi to review the border bridge. They discussed the toll for heavy lorries. "
    "The host thanked the engineers of both countries."
)
REWRITE = (
    "The ministers met in Nairobi on Monday to review the border bridge. They agreed on the toll for heavy lorries. "
    "Traders from both banks had waited long."
)


def test_a_rewrite_beside_its_source() -> None:
    """Sentences find their source whether reworded or not; the rest was cut or added."""
    shared = shared_passages(words_of(REWRITE), words_of(SOURCE))
    found = rewriting(REWRITE, SOURCE, [(passage.first, passage.second) for passage in shared])
    assert [here.words(REWRITE).split()[1] for here, _ in found.kept] == ["ministers", "agreed"]
    assert [there.words(SOURCE).split()[1] for _, there in found.kept] == ["ministers", "discussed"]
    assert [span.words(SOURCE) for span in found.cut] == ["The host thanked the engineers of both countries."]
    assert [span.words(REWRITE) for span in found.added] == ["Traders from both banks had waited long."]


def _one_sided() -> Reading:
    story = Story("a", outlet="The Post")
    speaker = story.person("Ana Banda", "ZMB", "Minister")
    for words in ("the bridge will open", "the toll is fair", "the road is safe"):
        story.statement(words, speaker, channel="a statement")
    return story.reading()


def _released() -> Reading:
    story = Story("a", outlet="Ministry of Transport")
    story.entity("body", "Ministry of Transport", "ZMB")
    return story.reading()


@pytest.mark.parametrize(
    ("reading", "kind"),
    [
        (Reading(report=Report(id="a", text="", outlet="The Post", agency="BNA")), "agency copy"),
        (Reading(report=Report(id="a", text="", outlet="BNA", agency="BNA")), "own reporting"),
        (_released(), "press release"),
        (Reading(report=Report(id="a", text="", title="Joint Statement on the bridge")), "press release"),
        (_one_sided(), "one side's statement"),
    ],
)
def test_origin_classes(reading: Reading, kind: str) -> None:
    """Credits, publisher, headline and voices tell what a report is."""
    found = origin_class(reading)
    assert found.kind == kind
    assert found.reason
