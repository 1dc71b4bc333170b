"""Takes the tables about published reports, gives rows: agencies, outlets, places, what is no story."""

from typing import Literal

import msgspec

from communique.codebook.loader import Table


class Agency(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A news agency that reports are credited to.

    Attributes:
        name: The short name that a report's `agency` carries ("AFP").
        forms: Other ways it is credited ("Agence France-Presse"); capitals do not matter.
    """

    name: str
    forms: tuple[str, ...] = ()


class Outlet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A publisher known by its web address.

    Attributes:
        name: The name that a report's `outlet` carries.
        domains: Its domains; subdomains count as the same.
    """

    name: str
    domains: tuple[str, ...]


class DatelinePlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place of datelines that lists lack, or give to another state than reporters mean.

    Attributes:
        name: The place in ordinary case.
        state: ISO 3166-1 alpha-3.
        forms: Other spellings.
    """

    name: str
    state: str
    forms: tuple[str, ...] = ()


class Boilerplate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that show that a passage of a page is no part of the story.

    Attributes:
        name: What the row is called; unique.
        kind: The kind under which the passage is removed ("teaser").
        match: How the words must stand. `whole`: they are the passage. `start`: it begins with them.
            `lead`: it begins with them and a colon, bar or dash. `end`: a short passage ends with them.
            `label`: they are the passage and head a list of stories, tags or contacts, which goes with them. `section`:
            likewise, but the words also occur in stories, so that dated teasers must follow. `heading`: a
            passage without a full stop at the top begins with them. `masthead`: a paper's name on the first
            line ends with them. `byline`: they stand for an author. `credit`: they name a picture's maker at
            the end of a caption. `caption`: a short passage that begins with them describes a picture.
            `within`: a short passage below the story holds them. `anywhere`: a short passage that is no
            quotation holds them. `opening`: a passage without a full stop begins with them. `maker`: likewise,
            below the story. `signature`: likewise, but it may be story and stays, whatever its form says.
            `telling`, `page`: a sentence with a word of the first and none of the second tells of the world
            and not of the page; `start` and `lead` do not hold for it.
        phrases: The words; capitals do not matter.
    """

    name: str
    kind: str
    match: Literal[
        "whole",
        "start",
        "lead",
        "label",
        "section",
        "heading",
        "end",
        "credit",
        "caption",
        "byline",
        "masthead",
        "within",
        "anywhere",
        "opening",
        "maker",
        "signature",
        "telling",
        "page",
    ]
    phrases: tuple[str, ...]


AGENCIES = Table("agencies", Agency, "name")
OUTLETS = Table("outlets", Outlet, "name")
DATELINE_PLACES = Table("dateline_places", DatelinePlace, "name")
BOILERPLATE = Table("boilerplate", Boilerplate, "name")
