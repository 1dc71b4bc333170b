"""Takes files, folders, standard input and web addresses, gives Reports: clean texts with their origin."""

from communique.sources.network import Network
from communique.sources.opening import STANDARD_INPUT, open_sources
from communique.sources.parse import Given, parse_line, parse_report
from communique.sources.provenance import Provenance
from communique.sources.vocabulary import Vocabulary

__all__ = [
    "STANDARD_INPUT",
    "Given",
    "Network",
    "Provenance",
    "Vocabulary",
    "open_sources",
    "parse_line",
    "parse_report",
]
