"""Measures how often findings of each strength are right on the samples, and prints the codebook's table of confidence.

    calibrate.py > src/communique/codebook/data/confidence.yaml

Gold that is kept out of tuning is left out. Shares rise with strength: neighbours that do not are taken together.
"""

import tempfile
from pathlib import Path

from scoring.gold import load_gold
from scoring.reading import score_reading
from scoring.samples import SAMPLES, open_sample
from scoring.seen import Seen
from scoring.tally import Tally, Trusted

from communique.codebook import Codebook
from communique.reading.reader import Reader

FEWEST = 40  # findings behind a point
KINDS = ("events", "statements", "commitments", "claims")
HEAD = """# How often a finding is right on the samples, by the strength of what speaks for it.
# `points` are pairs of strength and share. Made by benchmarks/calibrate.py.
"""


def main() -> None:
    """Reads the tuned samples without calibration and prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        plain = "".join(f"- {{kind: {kind}, points: []}}\n" for kind in KINDS)
        (Path(folder) / "confidence.yaml").write_text(plain, encoding="utf-8")
        findings = _findings(Codebook(Path(folder)))
    print(HEAD, end="")
    for kind in KINDS:
        points = ", ".join(
            f"[{strength:.2f}, {share:.2f}]"
            for strength, share in rising([f for f in findings if f.kind == kind])
        )
        print(f"- {{kind: {kind}, points: [{points}]}}")


def _findings(codebook: Codebook) -> list[Trusted]:
    tally = Tally()
    reader = Reader(codebook)
    for path in sorted((SAMPLES / "gold").glob("*.json")):
        gold = load_gold(path)
        if gold.kept_out:
            continue
        reports = [open_sample(one, SAMPLES / "reports", codebook) for one in gold.reports]
        for one, reading in zip(gold.reports, reader.read(reports), strict=True):
            score_reading(Seen(one, reading), tally)
    return tally.sureness.findings


def rising(findings: list[Trusted]) -> list[tuple[float, float]]:
    """Strength and share right of groups of findings, the weakest first, shares rising.

    Findings of like strength are one group; a group too small, or with a smaller share than the one before it, is
    taken together with that one (pool adjacent violators).
    """
    groups: list[list[Trusted]] = []
    for finding in sorted(findings, key=lambda finding: finding.confidence):
        if groups and groups[-1][-1].confidence == finding.confidence:
            groups[-1].append(finding)
        else:
            groups.append([finding])
    pooled: list[list[Trusted]] = []
    for group in groups:
        pooled.append(group)
        while len(pooled) > 1 and (len(pooled[-2]) < FEWEST or _share(pooled[-2]) >= _share(pooled[-1])):
            pooled[-2:] = [pooled[-2] + pooled[-1]]
    if len(pooled) > 1 and len(pooled[-1]) < FEWEST:
        pooled[-2:] = [pooled[-2] + pooled[-1]]
    return [(sum(f.confidence for f in group) / len(group), _share(group)) for group in pooled]


def _share(findings: list[Trusted]) -> float:
    return sum(finding.right for finding in findings) / len(findings)


if __name__ == "__main__":
    main()
