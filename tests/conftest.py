"""Puts the developers' scorer on the import path: it is part of the repository, not of the package."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
