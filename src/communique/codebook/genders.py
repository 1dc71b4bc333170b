"""Which pronoun takes up a person: names, titles and pronouns that go together."""

from typing import Literal

import msgspec

from communique.codebook.loader import Table

Gender = Literal["feminine", "masculine"]


class GenderRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What tells that "she" means a person, or "he"; names that are given to women and men alike tell nothing.

    Attributes:
        gender: feminine or masculine; unique.
        pronouns: Of the third person.
        titles: Words before a name, or roles.
        names: Given names, without accents.
        endings: Of surnames.
    """

    gender: Gender
    pronouns: tuple[str, ...]
    titles: tuple[str, ...]
    names: tuple[str, ...]
    endings: tuple[str, ...]


GENDERS = Table("genders", GenderRow, "gender")
