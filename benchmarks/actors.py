"""Scores the actor codes given to phrases against the cases of NGEC's tests of actor resolution.

    python benchmarks/actors.py DATA_FOLDER [--today DATE] [--json FILE] [--errors]

DATA_FOLDER is a checkout of the public repository ahalterman/NGEC, or any folder with `test_actor_resolution.py` in it.
The file is read as data and never run: whatever it gives a phrase, perhaps with a date, and asserts a country or a
sector for is a case. Cases that its authors skip or expect to fail are left out; of the same question asked twice the
last answers count. A country is a state or PLOVER's UNO, EUR or IGO; a case is right if all that it asks is, and where
it asserts two answers for one field, which no code can have, either is right.
"""

import argparse
import ast
import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from communique.codebook import Codebook
from communique.reading.actors import Actor, resolve_actor
from communique.reading.dates import find_dates

FILE = "test_actor_resolution.py"
ASKED = {"country": "country", "code_1": "sector"}
RESOLVERS = {"agent_to_code", "short_text_to_agent"}
DATE_PLACE = 2  # where a resolver takes its date when it is not named
OLDER = {"HLH": "MED", "BUD": "REL"}  # names that CAMEO had for sectors of PLOVER
LEFT_OUT = ("skip", "xfail")
TODAY = dt.date(2022, 7, 1)  # the middle of the year in which most cases were written


@dataclass(frozen=True)
class Case:
    """A phrase with what is asked of it.

    Attributes:
        phrase: The words.
        date: The date as written, or None.
        wanted: For country and sector, the right answers ("" for none).
        refused: For country and sector, an answer that is wrong.
    """

    phrase: str
    date: str | None
    wanted: dict[str, tuple[str, ...]]
    refused: dict[str, str]


def main() -> int:
    """Scores, prints, and gives the exit status."""
    asked = _arguments()
    path = next(iter(sorted(asked.folder.rglob(FILE))), None)
    if path is None:
        print(f"{asked.folder} holds no {FILE}", file=sys.stderr)
        return 1
    cases = read_cases(path.read_text(encoding="utf-8"))
    codebook = Codebook()
    answers = [(case, resolve_actor(case.phrase, _day(case.date, asked.today), codebook)) for case in cases]
    figures = score(answers)
    for name, figure in figures.items():
        print(f"{name:8} {figure['right']:4} of {figure['cases']:4}  {figure['share']:.3f}")
    if asked.errors:
        print("\n".join(_errors(answers)))
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def read_cases(source: str) -> list[Case]:
    """The cases of a file of tests, without running it."""
    found: dict[tuple[object, ...], Case] = {}
    for test in ast.parse(source).body:
        if isinstance(test, ast.FunctionDef) and not _left_out(test):
            for case in _Test(test).cases():
                question = (case.phrase, case.date, *case.wanted, *case.refused)
                found[question] = case
    return list(found.values())


def score(answers: list[tuple[Case, Actor]]) -> dict[str, dict[str, float]]:
    """Right answers by what is asked, and cases with everything right."""
    right, cases = Counter[str](), Counter[str]()
    for case, actor in answers:
        results = _results(case, actor)
        for name, good in {**results, "all": all(results.values())}.items():
            cases[name] += 1
            right[name] += good
    return {
        name: {"right": right[name], "cases": cases[name], "share": round(right[name] / cases[name], 3)}
        for name in (*ASKED.values(), "all")
        if cases[name]
    }


class _Test:
    """One test function: what it assigns, calls and asserts."""

    def __init__(self, test: ast.FunctionDef) -> None:
        self._body = test.body
        self._named: dict[str, dict[object, object]] = {}

    def cases(self) -> Iterator[Case]:
        """One for each call of a resolver that is followed by an assertion."""
        call: ast.Call | None = None
        wanted: dict[str, tuple[str, ...]] = {}
        refused: dict[str, str] = {}
        for step in self._body:
            if isinstance(step, ast.Assign) and isinstance(step.value, ast.Dict):
                self._note(step, step.value)
            elif isinstance(step, ast.Assign) and _resolves(step.value):
                yield from self._case(call, wanted, refused)
                call, wanted, refused = step.value, {}, {}  # type: ignore[assignment]  # checked above
            elif isinstance(step, ast.Assert):
                self._asserted(step.test, wanted, refused)
        yield from self._case(call, wanted, refused)

    def _note(self, step: ast.Assign, value: ast.Dict) -> None:
        cells = zip(value.keys, value.values, strict=True)
        name = step.targets[0]
        if isinstance(name, ast.Name):
            self._named[name.id] = {_constant(key): _constant(cell) for key, cell in cells}

    def _case(
        self, call: ast.Call | None, wanted: dict[str, tuple[str, ...]], refused: dict[str, str]
    ) -> Iterator[Case]:
        if call is None or not (wanted or refused):
            return
        phrase = self._value(call.args[0]) if call.args else None
        named = {word.arg: self._value(word.value) for word in call.keywords}
        place = self._value(call.args[DATE_PLACE]) if len(call.args) > DATE_PLACE else None
        date = named.get("query_date", place)
        if isinstance(phrase, str):
            yield Case(phrase, str(date) if date else None, wanted, refused)

    def _asserted(self, test: ast.expr, wanted: dict[str, tuple[str, ...]], refused: dict[str, str]) -> None:
        """`code["country"] == "PAK"`, or `in` a list, or `!=`."""
        if not isinstance(test, ast.Compare) or not isinstance(test.left, ast.Subscript):
            return
        name = ASKED.get(str(_constant(test.left.slice)))
        answer = self._value(test.comparators[0])
        if name is None:
            return
        if isinstance(test.ops[0], ast.NotEq):
            refused[name] = str(answer)
        else:
            answers = map(str, answer if isinstance(answer, list) else [answer])
            wanted[name] = (*wanted.get(name, ()), *(OLDER.get(one, one) for one in answers))

    def _value(self, node: ast.expr) -> object:
        """A constant, a list of them, or a field of a dictionary assigned before."""
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            return self._named.get(node.value.id, {}).get(_constant(node.slice))
        if isinstance(node, ast.List):
            return [_constant(item) for item in node.elts]
        return _constant(node)


def _constant(node: ast.expr | None) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def _resolves(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in RESOLVERS


def _left_out(test: ast.FunctionDef) -> bool:
    return any(word in ast.unparse(mark) for mark in test.decorator_list for word in LEFT_OUT)


def _day(date: str | None, today: dt.date) -> dt.date:
    found = find_dates(date, published=today, dateline=None) if date else ()
    return next((one.interval.start for one in found if one.interval.start), today)


def _results(case: Case, actor: Actor) -> dict[str, bool]:
    given = {"country": actor.country or "", "sector": actor.sectors[0] if actor.sectors else ""}
    results = {name: given[name] in answers for name, answers in case.wanted.items()}
    return results | {name: given[name] != answer for name, answer in case.refused.items()}


def _errors(answers: list[tuple[Case, Actor]]) -> Iterator[str]:
    for case, actor in answers:
        if not all(_results(case, actor).values()):
            wanted = " ".join(f"{name} {'|'.join(one) or '-'}" for name, one in case.wanted.items())
            yield f"{case.phrase!r} {case.date or ''}: {actor.code or '-'}, not {wanted}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--today", type=dt.date.fromisoformat, default=TODAY, help=f"default {TODAY}")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--errors", action="store_true", help="print every wrong answer")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
