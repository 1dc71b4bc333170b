"""A small world told by five reports: one meeting planned, held and retold, one toll contested."""

from communique.model import Reading
from factories import Story, between

OFFICE = "Deputy Prime Minister"
RELEASE = (
    "The two sides reviewed the whole range of relations, among them rail links, energy and the new mill. "
    "The guests underlined that the launch of a pilot cargo train would open a corridor to the north. "
)


def planned() -> Story:
    """A plan to meet in August, and a promise of a train."""
    story = Story("plan", "2025-07-10", outlet="Gazette")
    guest, host = story.person("Shehbaz Sharif", "PAK"), story.person("Vladimir Putin", "RUS")
    sides = story.state("PAK", "Pakistan"), story.state("RUS", "Russia")
    story.event(
        "CONSULT",
        "the presidents would meet in Tianjin",
        "meet",
        actors=(guest, host),
        actuality="planned",
        date=between("2025-08-21", "2025-08-31"),
        place=("Tianjin", "CHN"),
        topics=("trade",),
    )
    story.commitment("", *sides, inside="v1", due=between("2025-08-21", "2025-08-31"))
    story.commitment("launch a pilot cargo train", *sides, due=between("2025-08-01", "2025-08-31"))
    return story


def held() -> Story:
    """The meeting that was planned."""
    story = Story("held", "2025-08-30", outlet="Herald")
    guest, host = story.person("Shehbaz Sharif", "PAK"), story.person("Vladimir Putin", "RUS")
    story.event(
        "CONSULT",
        "the presidents met in Tianjin",
        "met",
        actors=(guest, host),
        date=between("2025-08-29"),
        place=("Tianjin", "CHN"),
    )
    return story


def release() -> Story:
    """A release about a meeting in Moscow."""
    story = Story("release", "2025-07-10", agency="DNA")
    guest, host = story.person("Syed Tariq Fatemi", "PAK"), story.person("Alexei Overchuk", "RUS", OFFICE)
    story.event(
        "CONSULT",
        "the delegation called on the minister in Moscow",
        "called",
        actors=(guest,),
        recipients=(host,),
        date=between("2025-07-10"),
        place=("Moscow", "RUS"),
        modes=("visit",),
    )
    story.say(RELEASE)
    story.statement("Pakistan attached high importance to its relations with Russia", guest)
    return story


def rewrite() -> Story:
    """A paper's rewrite of that release."""
    story = Story("rewrite", "2025-07-11", outlet="Morning Post")
    guest, host = story.person("Tariq Fatemi", "PAK"), story.person("Aleksey Overchuk", "RUS", OFFICE)
    story.event(
        "CONSULT",
        "they met in Moscow on Thursday",
        "met",
        actors=(guest, host),
        date=between("2025-07-10"),
        place=("Moscow", "RUS"),
    )
    story.say(RELEASE)
    return story


def toll() -> Story:
    """Two sides' figures for one strike."""
    story = Story("toll", "2025-05-12")
    one, other = story.state("PAK", "Pakistan"), story.state("IND", "India")
    strike = story.event(
        "ASSAULT",
        "missile strikes on air bases",
        "strikes",
        actors=(other,),
        recipients=(one,),
        date=between("2025-05-07"),
    )
    story.claim("Pakistan said 53 people were killed", "killed", 53, one, unit="people", about=strike)
    story.claim("India put the number killed at 31", "killed", 31, other, unit="people", about=strike)
    return story


def world() -> list[Reading]:
    """All five readings."""
    return [story().reading() for story in (planned, held, release, rewrite, toll)]
