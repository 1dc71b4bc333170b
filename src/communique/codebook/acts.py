"""Takes the tables of acts and voices, gives rows: which words say that something was said, and who can say it."""

from typing import Literal

import msgspec

from communique.codebook.frames import Frame
from communique.codebook.loader import Table
from communique.model import Act


class ActFrame(Frame, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way of saying that something was said.

    Attributes:
        act: What the saying does.
        whole: Whether the verb itself is part of what is said: to thank is to say thanks.
        denied: Whether the verb says something only when it is denied ("did not rule out").
    """

    act: Act
    whole: bool = False
    denied: bool = False


class Attitude(Frame, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way of saying that somebody thinks, knows, wants, intends, decides or feels something.

    Attributes:
        kind: What it is that they do; `evidence` is of things ("the figures show"), `appearance` of no one.
        form: `noun` when `verbs` are nouns that name the attitude by themselves ("his support for").
    """

    kind: Literal[
        "belief", "knowledge", "appearance", "intention", "desire", "attitude", "talk", "decree", "evidence"
    ]
    form: Literal["verb", "noun"] = "verb"


class Voice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that can stand as the subject of speech.

    Attributes:
        kind: `document` speaks for who issued it, `messenger` for who sent them, `speaker` for themselves.
        words: The nouns in the singular.
    """

    kind: Literal["document", "messenger", "speaker"]
    words: tuple[str, ...]


ACTS = Table("acts", ActFrame, "name")
ATTITUDES = Table("attitudes", Attitude, "name")
VOICES = Table("voices", Voice, "kind")
