"""A codebook that tells everything, however doubtful, for tests of what words mean by themselves."""

from pathlib import Path

from communique.codebook import Codebook

EVERYTHING = Codebook(Path(__file__).parent)
