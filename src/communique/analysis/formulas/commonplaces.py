"""Takes the codebook, says which words diplomacy is full of."""

from communique.analysis.compare.force import forms
from communique.codebook import Codebook
from communique.codebook.commonplaces import COMMONPLACES
from communique.linking import fold_word, stem


class Commonplaces:
    """The words that tell no phrase from another, in any form.

    Args:
        codebook: Where they stand.
    """

    def __init__(self, codebook: Codebook) -> None:
        self._stems = frozenset(
            stem(fold_word(form))
            for row in codebook.rows(COMMONPLACES)
            for word in row.words
            for form in forms(word)
        )

    def holds(self, stemmed: str) -> bool:
        """Whether a word, by its stem, is one of them."""
        return stemmed in self._stems
