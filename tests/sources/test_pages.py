"""Pages of many manners: what stands around a story goes, the story stays whole, and the page is dated and placed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from communique.model import Report

PAGES = {
    row["name"]: row for row in yaml.safe_load(Path(__file__).with_name("pages.yaml").read_text("utf-8"))
}
_AROUND = re.compile(r"(?m)^~ .*$|⟦.*?⟧")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_cleaned_dated_and_placed(name: str, read: Callable[..., Report]) -> None:
    page = PAGES[name]
    marked = page["page"]
    report = read(re.sub(r"(?m)^~ |[⟦⟧]", "", marked))
    story = [" ".join(line.split()) for line in _AROUND.sub("", marked).splitlines() if line.strip()]
    assert report.text.split("\n\n") == story
    found = {
        "published": report.published,
        "place": report.dateline and report.dateline.place,
        "state": report.dateline and report.dateline.state,
    }
    found |= {field: getattr(report, field) for field in ("outlet", "agency", "byline", "title")}
    assert {field: value for field, value in found.items() if value} == {
        field: value for field, value in page.items() if field not in ("name", "page")
    }
