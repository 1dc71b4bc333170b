"""Takes a reading beside its gold, counts what is right about the report itself: text, dates, people."""

from communique.model import Dateline, Entity
from scoring.gold import GoldDateline, GoldPerson
from scoring.matching import pair
from scoring.parties import same_name, words
from scoring.seen import Seen
from scoring.tally import Tally

# Words that tell no office from another.
_SMALL_WORDS = words("the of for and to on former")

# An office is right with half of its words: "Special Assistant on Foreign Affairs" is enough for
# "Special Assistant to the Prime Minister on Foreign Affairs".
_OFFICE_SHARE = 0.5


def score_text(seen: Seen, tally: Tally) -> None:
    """Counts noise that is gone and story that is left, word for word."""
    for snippet in seen.gold.removed:
        gone = seen.where(snippet) is None
        if not tally.ask("text: noise removed", right=gone):
            tally.miss(seen.gold.file, "text: noise removed", repr(snippet))
    for snippet in seen.gold.kept:
        if not tally.ask("text: story kept", right=seen.where(snippet) is not None):
            tally.miss(seen.gold.file, "text: story kept", repr(snippet))


def score_metadata(seen: Seen, tally: Tally) -> None:
    """Counts the day of publication and the dateline, where the file tells them."""
    report, gold = seen.reading.report, seen.gold
    if gold.published and not tally.ask("report: published", right=report.published == gold.published):
        tally.miss(gold.file, "report: published", f"{report.published}, not {gold.published}")
    if gold.dateline and not tally.ask(
        "report: dateline", right=_same_dateline(gold.dateline, report.dateline)
    ):
        tally.miss(gold.file, "report: dateline", f"{report.dateline}, not {gold.dateline}")


def score_people(seen: Seen, tally: Tally) -> None:
    """Counts persons found, and for those the state and the office."""
    people = [entity for entity in seen.entities.values() if entity.kind == "person"]
    wanted = seen.gold.people
    pairs = pair(wanted, people, lambda gold, found: float(same_name(gold.name, found.name)))
    tally.count("people", hit=len(pairs), gold=len(wanted), found=len(people))
    for index, gold in enumerate(wanted):
        if index in pairs:
            _score_person(seen, gold, people[pairs[index]], tally)
        else:
            tally.miss(seen.gold.file, "people", f"{gold.name} is not found")
    for index, found in enumerate(people):
        if index not in pairs.values():
            tally.miss(seen.gold.file, "people", f"{found.name} is no person of this report")


def _score_person(seen: Seen, gold: GoldPerson, found: Entity, tally: Tally) -> None:
    if gold.state and not tally.ask("people: state", right=found.state == gold.state):
        tally.miss(seen.gold.file, "people: state", f"{gold.name}: {found.state}, not {gold.state}")
    if gold.office and not tally.ask("people: office", right=_holds(gold.office, found)):
        titles = [office.title for office in found.offices]
        tally.miss(seen.gold.file, "people: office", f"{gold.name}: {titles}, not {gold.office!r}")


def _holds(office: str, person: Entity) -> bool:
    wanted = words(office) - _SMALL_WORDS
    held = [words(f"{one.title} {one.body or ''}") for one in person.offices]
    return any(len(wanted & one) >= _OFFICE_SHARE * len(wanted) for one in held)


def _same_dateline(gold: GoldDateline, found: Dateline | None) -> bool:
    return found is not None and found.state == gold.state and same_name(gold.place, found.place or "")
