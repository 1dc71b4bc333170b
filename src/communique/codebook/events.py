"""Event tables: which predicates tell of which PLOVER event, and which words say whether it happened."""

from typing import Literal

import msgspec

from communique.codebook.loader import Table
from communique.model import Actuality, EventType

Through = Literal["any", "complement", "object", "subject", "lead"]


class EventPattern(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that tell of one kind of event, and which of their arguments are its parties.

    Attributes:
        name: Unique name of the pattern.
        type: PLOVER event type.
        modes: PLOVER modes.
        verbs: Lemmas of verbs, with a particle or the preposition they need ("call on"), or what they say of
            their object ("hold responsible").
        nouns: Lemmas of nouns that name the event ("visit"); "missile strike" needs its modifier.
        adjectives: Lemmas of predicate adjectives ("grateful").
        objects: If given, a verb counts only with such an object (a noun, with such words after "of" or
            before it): a lemma, a lemma with the word before it ("martial law"; "joint *" is any noun behind
            "joint"), or "@kind" of an entity. A word
            in angle brackets, here and in other lists of nouns, stands for a word group ("<aid goods>") or a
            sector of actors ("<JRN>").
        subjects: If given, a verb counts only with such a subject.
        not_subjects: A verb with such a subject does not count.
        not_objects: A verb with such an object does not count.
        complements: If given, a verb counts only with such a clause below it: the lemma of its predicate, or how
            it is put: "@infinitive", "@future", "@necessary", "@possible", "@bare" ("suggested meeting"),
            "@unshifted" (present below past: "suggested they meet"), "@question", "@finite", "@own" (what the
            subject itself will do), "@other" (what another does), "@aim" ("called to discuss"), "@none".
        not_complements: A verb with such a clause below it does not count.
        manner: If given, a verb counts only with such an adverb ("jointly").
        plural: Whether a noun counts only in the plural ("talks", not "talk of war").
        negated: Whether a verb counts only when it is denied, and then as done ("will not accept").
        ahead: Whether a verb counts only when it tells of what is to come ("will respond").
        done: Whether it counts only when it is told as done ("have deepened their ties").
        conditional: Whether a verb counts only with a condition beside it ("will close it unless").
        obliges: Whether it is any clause that says what somebody must do; `speaker` is the role of who says so.
        needs: Roles one of which must be filled; "@held" asks for a light verb, "@during" for a preposition
            like "during" before a noun.
        actor: Roles of who acts, in order of preference; all of one role count, the first filled role wins.
        recipient: Roles of whom it is done to, likewise.
        host: Roles whose holder hosts others ("hosted talks between"): never a party to the act itself.
        travel: Whether it is the journey rather than the meeting; the two are events of their own.
        mutual: Whether everyone acts and no one is done to.
        paired: Whether it counts only between two sides or more.
        alone: Whether it may be done to nobody, so that no other side is filled in ("promised reforms").
        bare: Whether a noun counts without any party or date of its own.
        once: Whether it is done but once to the same side, however often a report tells of it ("invited him").
        toll: Whether it counts who suffered rather than what was done: without an actor it tells of an attack that
            other words of the report name.
        inherit: Whether a missing actor is taken from the clause around it.
        speech: Whether the act is done by saying it; then it takes the day of the saying.
        confidence: How often the words alone are right.
    """

    name: str
    type: EventType
    modes: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    not_subjects: tuple[str, ...] = ()
    not_objects: tuple[str, ...] = ()
    complements: tuple[str, ...] = ()
    not_complements: tuple[str, ...] = ()
    manner: tuple[str, ...] = ()
    plural: bool = False
    negated: bool = False
    ahead: bool = False
    done: bool = False
    conditional: bool = False
    obliges: bool = False
    needs: tuple[str, ...] = ()
    actor: tuple[str, ...] = ("subject", "possessor", "by", "modifier", "from", "of")
    recipient: tuple[str, ...] = ("object", "dative", "against", "on", "to", "with", "at")
    host: tuple[str, ...] = ()
    travel: bool = False
    mutual: bool = False
    paired: bool = False
    alone: bool = False
    bare: bool = False
    once: bool = False
    toll: bool = False
    inherit: bool = False
    speech: bool = False
    confidence: float = 0.7


class Embedding(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Predicates that decide whether what they govern happened ("plan to", "urged", "denied").

    Attributes:
        name: Unique name of the group.
        actuality: What becomes of the governed event.
        predicates: Lemmas of verbs, nouns and adjectives.
        through: How they govern it: "complement" a clause or infinitive, "object" a noun phrase, "any" both;
            "subject" if they, or a phrase behind "be", are said of it ("is off the table"); "lead" if they are
            the words right before it ("ahead of").
    """

    name: str
    actuality: Actuality
    predicates: tuple[str, ...]
    through: Through = "any"


class Qualifier(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words beside an event noun or verb that decide whether it happened ("forthcoming", "alleged").

    Attributes:
        name: Unique name of the group.
        actuality: What the event becomes.
        words: Lower-case words.
    """

    name: str
    actuality: Actuality
    words: tuple[str, ...]


class ModeWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words in an event's clause that give it a mode ("by phone").

    Attributes:
        name: Unique name of the row.
        type: The event type it is a mode of.
        mode: PLOVER mode.
        words: Lower-case words or lemmas.
        default: Whether an event of the type has the mode when no words give it another.
    """

    name: str
    type: EventType
    mode: str
    words: tuple[str, ...]
    default: bool = False


class LightVerb(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb that lends its subject to an event noun ("held talks", "launched strikes").

    Attributes:
        verb: Lemma, with its particle.
        actuality: What the verb makes of the event; "occurred" for a plain light verb.
        host: Whether the subject hosts others rather than acts ("hosted talks between").
    """

    verb: str
    actuality: Actuality = "occurred"
    host: bool = False


EVENTS = Table("events", EventPattern, "name")
EMBEDDINGS = Table("embeddings", Embedding, "name")
QUALIFIERS = Table("qualifiers", Qualifier, "name")
MODE_WORDS = Table("modes", ModeWords, "name")
LIGHT_VERBS = Table("light_verbs", LightVerb, "verb")
