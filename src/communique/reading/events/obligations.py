"""Takes clauses that say what somebody must do, gives who says so: "Tehran must stop," the minister said."""

from bisect import bisect_left

from communique.model import Statement
from communique.reading.clause import Argument, Clause
from communique.reading.context import Context
from communique.reading.words import words

_SAYING_REACH = 2  # clauses above an obligation within which who says so is looked for


class Obligations:
    """Who lays what on whom.

    Args:
        context: The report.
        statements: Its statements; a quotation that stands by itself has its speaker there.
    """

    def __init__(self, context: Context, statements: tuple[Statement, ...]) -> None:
        self._context = context
        self._starts = [span.start for span in context.parsed.spans]
        self._sayings = [
            (content, self._token(statement.source.start))
            for statement in statements
            if statement.source is not None
            for content in statement.content
        ]

    def speakers(self, clause: Clause) -> tuple[Argument, ...]:
        """Who says that the subject of a clause must act, as arguments of the role `speaker`."""
        return self.tellers(clause) if self._obliges(clause) else ()

    def tellers(self, clause: Clause) -> tuple[Argument, ...]:
        """Who says what a clause tells, as arguments of the role `speaker`."""
        return self._above(clause) or self._stated(clause)

    def _obliges(self, clause: Clause) -> bool:
        """Whether a clause says what a named party must do."""
        if clause.modality != "necessary" or clause.form != "verb" or clause.passive:
            return False
        must = words(self._context.codebook, "obliging")
        helpers = (child for child in self._context.parsed.doc[clause.head].children if child.dep_ == "aux")
        named = any(self._on_another(token) for token in clause.all("subject"))
        return named and any(helper.lower_ in must for helper in helpers)

    def _on_another(self, token: int) -> bool:
        """Whether a subject names a party, and not the speaker: what "we must" do is asked of nobody."""
        own = self._context.of_speaker((token,))
        return not own and bool(self._context.cast.parties(token, 0))

    def _above(self, clause: Clause) -> tuple[Argument, ...]:
        inner = clause
        for _ in range(_SAYING_REACH):
            outer = self._context.clauses.parent(inner)
            if outer is None or inner.relation not in {"complement", "conjunct"}:
                return ()
            if inner.relation == "complement" and outer.form == "verb" and outer.modality == "asserted":
                return tuple(Argument("speaker", token) for token in outer.all("subject"))
            inner = outer
        return ()

    def _stated(self, clause: Clause) -> tuple[Argument, ...]:
        at = self._context.parsed.spans[clause.head]
        holding = [(span.end - span.start, token) for span, token in self._sayings if span.covers(at)]
        return (Argument("speaker", min(holding)[1]),) if holding else ()

    def _token(self, start: int) -> int:
        return max(0, min(bisect_left(self._starts, start), len(self._starts) - 1))
