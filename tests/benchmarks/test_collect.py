"""Real reports whose gold is kept without its words: made-up repositories in, reports with their gold out."""

import json
import subprocess
from pathlib import Path
from typing import Any

import collect
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scoring.gold import load_gold

STORY = "Kenya thanked Peru\nin Lima. Peru sent 3 ships."
FILES = {
    "news.txt": f"Menu\n{STORY}\nMore news",
    "news.json": json.dumps({"all": [{"body": STORY}]}),
    "news.csv": f'day,body\n1,other\n2,"{STORY}"\n',
    "news.tml": "<TimeML><DCT>1</DCT><TEXT>"
    + STORY.replace("Lima", "<E id='1'>Lima</E>")
    + "</TEXT></TimeML>",
}
PARTS = {
    "news.txt": {"lines": [2, 3]},
    "news.json": {"field": ["all", 0, "body"]},
    "news.csv": {"csv": [1, "body"]},
    "news.tml": {"tml": True},
}


@pytest.fixture
def clones(tmp_path: Path) -> Path:
    """A folder with a clone of one repository."""
    clone = tmp_path / "clones" / "somebody+news"
    clone.mkdir(parents=True)
    for name, whole in FILES.items():
        (clone / name).write_text(whole, encoding="utf-8")
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-q", "-m", "News")):
        subprocess.run(["git", "-C", str(clone), *words], check=True)  # noqa: S603, S607 - git, found on the path
    return clone.parent


def gold_of(file: str) -> dict[str, Any]:
    """A gold report of the story."""
    event = {
        "key": "v1",
        "type": "SUPPORT",
        "modes": None,
        "actuality": "occurred",
        "actors": ["KEN"],
        "recipients": ["PER"],
        "people": [],
        "from": None,
        "to": None,
        "place": "Lima",
        "text": "thanked Peru in Lima",
    }
    claim = {"key": "k1", "by": None, "measure": "ships", "value": 3, "bound": "exact", "text": "3 ships"}
    told = {
        "published": None,
        "given_published": "2024-05-01",
        "outlet": None,
        "agency": None,
        "dateline": None,
    }
    empty: dict[str, Any] = {name: [] for name in ("removed", "people", "statements", "commitments")}
    return {"file": file, **told, **empty, "kept": ["sent 3"], "events": [event], "claims": [claim]}


@pytest.mark.parametrize("name", FILES)
def test_kept_and_collected_it_is_the_same(
    name: str, clones: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept holds no words of the report, and with the report's text it is the gold reading again."""
    kept, folder, out = tmp_path / "kept.jsonl", tmp_path / "mine", tmp_path / "out"
    text = STORY + "\n"
    source = {
        "file": "r.txt",
        "repository": "somebody/news",
        "commit": "HEAD",
        "path": name,
        "how": PARTS[name],
        "sha256": collect.digest(text),
    }
    folder.mkdir()
    (folder / "r.txt").write_text(text, encoding="utf-8")
    (folder / "gold.json").write_text(json.dumps({"reports": [gold_of("r.txt")]}), encoding="utf-8")
    (folder / "sources.json").write_text(json.dumps([source]), encoding="utf-8")
    monkeypatch.setattr(collect, "KEPT", kept)
    collect.keep(folder)
    assert "thanked" not in kept.read_text(encoding="utf-8")
    collect.collect(clones, out)
    assert (out / "reports" / "r.txt").read_text(encoding="utf-8") == text
    (report,) = load_gold(out / "tuned.json").reports
    assert [snippet.split() for snippet in report.snippets()] == [
        ["thanked", "Peru", "in", "Lima"],
        ["3", "ships"],
    ]
    assert not load_gold(out / "kept_out.json").reports


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"repository": "nobody/news"}, "clone nobody/news there"),
        ({"path": "old.txt"}, "clone somebody/news there"),
        ({"sha256": "0"}, "not the text that was read"),
    ],
)
def test_what_cannot_be_had_is_named(change: dict[str, str], said: str, clones: Path) -> None:
    source = collect.Source(
        "somebody/news", "HEAD", "news.txt", {"lines": [2, 3]}, collect.digest(STORY + "\n")
    )
    assert collect.text_of(source, clones) == STORY + "\n"
    with pytest.raises(collect.TextMissingError, match=said):
        collect.text_of(msgspec.structs.replace(source, **change), clones)


def test_a_report_from_nowhere_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collect, "KEPT", tmp_path / "kept.jsonl")
    (tmp_path / "gold.json").write_text(json.dumps({"reports": [gold_of("r.txt")]}), encoding="utf-8")
    (tmp_path / "sources.json").write_text("[]", encoding="utf-8")
    with pytest.raises(collect.TextMissingError, match=r"where r\.txt is from"):
        collect.keep(tmp_path)


@given(st.lists(st.from_regex(r"[a-zçé’]{1,6}", fullmatch=True), min_size=1), st.data())
def test_every_snippet_comes_back(words: list[str], data: st.DataObject) -> None:
    """Words that stand in a text are found there again, whatever space is between them."""
    spaces = data.draw(st.lists(st.sampled_from([" ", "\n", "  "]), min_size=len(words), max_size=len(words)))
    text = "".join(word + space for word, space in zip(words, spaces, strict=True))
    start = data.draw(st.integers(0, len(words) - 1))
    snippet = " ".join(words[start:])
    report = gold_of("r.txt") | {"events": [], "claims": [], "kept": [snippet]}
    source = collect.Source("a/b", "HEAD", "r", {"lines": [1, None]}, "")
    again = collect.with_words(collect.Kept(source, collect.without_words(report, text)), text)
    assert again["kept"][0].split() == words[start:]
