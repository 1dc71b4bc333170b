"""Takes a report, gives whose it is by the lines above it: "Embassy of Cuba - Ottawa", "Republic of Togo, Ministry"."""

from collections.abc import Iterator

from communique.model import Report
from communique.reading.mentions.lexicon import Lexicon, Named
from communique.reading.mentions.phrases import fold, pieces

_ABOVE = {"header", "subhead"}
_PLACED = {"place", "person"}  # a line that begins with one of these says where or by whom, not for whom


def names_in(line: str, lexicon: Lexicon) -> Iterator[Named]:
    """What a line names, in order; no name inside another."""
    words = pieces(line.replace(",", " ,").replace(":", " :"))
    keys = [fold(word) for word in words]
    at = 0
    while at < len(keys):
        found = lexicon.names.at(keys, words, at)
        if found is not None:
            yield found.meaning
        at = found.end if found is not None else at + 1


def issuing_state(report: Report, lexicon: Lexicon) -> str | None:
    """The state that a line of the head names before any town: whose ministry or embassy issues the text."""
    for removed in report.removed:
        if removed.kind != "header":
            continue
        for named in names_in(removed.text, lexicon):
            if named.kind in _PLACED:
                break
            if named.state:
                return named.state
    return None


def sending_state(report: Report, lexicon: Lexicon) -> str | None:
    """The state whose mission abroad issues the text by a line above it: "Embassy of Togo, Lima"."""
    for removed in report.removed:
        missions = lexicon.nouns["missions"].intersection(map(fold, pieces(removed.text)))
        if removed.kind in _ABOVE and missions:
            return next((named.state for named in names_in(removed.text, lexicon) if named.state), None)
    return None
