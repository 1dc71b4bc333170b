"""Takes the months of a relationship, gives an SVG chart of contacts by level and of the score."""

from collections.abc import Iterator, Sequence
from typing import Any

from communique import __version__
from communique.analysis.trends import Month
from communique.analysis.trends.levels import Levels
from communique.codebook import Codebook
from communique.errors import UsageError

WIDTH, CONTACTS_HEIGHT, SCORE_HEIGHT = 720, 200, 140
# From dark for the highest level to light; levels not told are grey.
SHADES = ("#123d6b", "#1f62a8", "#4a8fd0", "#86b6e3", "#b9d6f0", "#dbe9f6", "#c9c9c9")
COOPERATION, CONFLICT = "#1b7f4d", "#b3261e"


def draw_trends(months: Sequence[Month], between: tuple[str, str]) -> str:
    """The chart as one SVG document; what has no month is not drawn.

    Args:
        months: The months of a relationship.
        between: The names of the two parties.

    Raises:
        UsageError: There is no month to draw.
    """
    # Both take half a second to import, and only a chart needs them.
    import altair as alt
    import vl_convert

    dated = [month for month in months if month.month]
    if not dated:
        raise UsageError("no month of this relationship is known, so there is nothing to draw")
    chart = alt.vconcat(_contacts(alt, dated), _scores(alt, dated)).properties(
        title=alt.TitleParams(
            f"{between[0]} and {between[1]}", subtitle=f"communique {__version__}; only what occurred"
        )
    )
    drawn: str = vl_convert.vegalite_to_svg(chart.to_dict())
    return f"{drawn}\n"


def _contacts(alt: Any, months: Sequence[Month]) -> Any:  # noqa: ANN401 - altair, imported only when asked
    order = Levels(Codebook()).order
    return (
        alt.Chart(alt.Data(values=list(_levels(months, order))), width=WIDTH, height=CONTACTS_HEIGHT)
        .mark_bar()
        .encode(
            x=_months(alt, months),
            y=alt.Y("number:Q", title="contacts", axis=alt.Axis(tickMinStep=1, format="d")),
            color=alt.Color("level:N", title="level", scale=alt.Scale(domain=order, range=SHADES)),
            order=alt.Order("rank:Q"),
        )
    )


def _levels(months: Sequence[Month], order: Sequence[str]) -> Iterator[dict[str, object]]:
    for month in months:
        for count in month.levels:
            yield {
                "month": month.month,
                "level": count.of,
                "number": count.number,
                "rank": order.index(count.of),
            }


def _scores(alt: Any, months: Sequence[Month]) -> Any:  # noqa: ANN401 - altair, imported only when asked
    values = [{"month": month.month, "score": month.score.mean} for month in months]
    return (
        alt.Chart(alt.Data(values=values), width=WIDTH, height=SCORE_HEIGHT)
        .mark_bar(size=10)
        .encode(
            x=_months(alt, months),
            y=alt.Y("score:Q", title="PLOVER score", scale=alt.Scale(domain=(-10, 10))),
            color=alt.condition("datum.score < 0", alt.value(CONFLICT), alt.value(COOPERATION)),
        )
    )


def _months(alt: Any, months: Sequence[Month]) -> Any:  # noqa: ANN401 - altair, imported only when asked
    return alt.X("month:O", title=None, sort=[month.month for month in months])
