"""How sure a reading is: findings in, each with how often such findings are right out, the doubtful left out."""

from communique.reading.sureness.findings import Findings
from communique.reading.sureness.grounds import grounds_of
from communique.reading.sureness.weighing import weighed

__all__ = ["Findings", "grounds_of", "weighed"]
