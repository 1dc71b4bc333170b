"""Takes reports and entities of the record, gives tables that fit a terminal: cells wrap, nothing is cut."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from communique.faces.terminal.phrases import counted, office
from communique.faces.terminal.words import one_line
from communique.model import Office
from communique.record import EntityEntry, ReportEntry, Tenure


def reports_table(reports: Sequence[ReportEntry]) -> Table:
    """One row a report: when, what and who, what was found in it, and its id."""
    table = _table("published", "report", "found", "id")
    for report in reports:
        day = report.published.isoformat() if report.published else "no date"
        table.add_row(day, _report(report), _found(report.findings), report.id)
    return table


def entities_table(entities: Iterable[EntityEntry]) -> Table:
    """One row an entity: its name and offices, what it is, in how many reports, and its id."""
    table = _table("name", "is", "reports", "id")
    for entity in entities:
        sort = " · ".join(filter(None, (entity.kind, entity.state)))
        table.add_row(
            _entity(entity), sort, str(len({telling.report for telling in entity.reports})), entity.id
        )
    return table


def tenure(held: Tenure) -> str:
    """An office with the days between which reports give it."""
    title = office(Office(title=held.title, state=held.state, body=held.body))
    days = dict.fromkeys(day.isoformat() for day in (held.since, held.until) if day)
    return f"{title}, seen {' to '.join(days)}" if days else title


def plain_table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Table:
    """A table of any columns, first column in bold."""
    table = _table(*columns)
    for row in rows:
        first, *others = (one_line(cell) for cell in row)
        table.add_row(Text(first, style="bold"), *others)
    return table


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _report(report: ReportEntry) -> Text:
    cell = Text(one_line(report.title or report.path or report.id), style="bold")
    source = " · ".join(one_line(part) for part in (report.outlet, report.agency, report.byline) if part)
    cell.append(f"\n{source}" if source else "", style="not bold")
    if report.origin != report.id:
        cell.append(f"\nretells {report.origin}", style="not bold dim")
    return cell


def _found(findings: dict[str, int]) -> str:
    return "\n".join(
        counted(number, kind.removesuffix("s"), kind)
        for kind, number in findings.items()
        if number and kind != "entities"
    )


def _entity(entity: EntityEntry) -> Text:
    cell = Text(one_line(entity.name), style="bold")
    for held in entity.offices:
        cell.append(f"\n{tenure(held)}", style="not bold")
    if entity.aliases:
        cell.append(f"\nalso {', '.join(map(one_line, entity.aliases))}", style="not bold dim")
    return cell
