"""Takes the persons of a report, gives for officials of international organisations whom each serves."""

from dataclasses import dataclass

from communique.model import EntityKind
from communique.reading.mentions.lexicon import Lexicon, Named
from communique.reading.mentions.phrases import fold, pieces
from communique.reading.resolution.allegiance import international
from communique.reading.resolution.draft import Draft, Registry


@dataclass(frozen=True)
class Organisations:
    """The international organisations of one report, those that only an office names among them."""

    lexicon: Lexicon
    registry: Registry

    def named(self, name: str | None) -> Draft | None:
        """The organisation of this name, made when the report has not named it; None when it is none."""
        known = self._known(name or "", "igo")
        if known is None:
            return None
        key = ("igo", fold(known.name), None)
        return self.registry.draft(key, Draft("igo", known.name, None, known.code))

    def group(self, name: str | None) -> Draft | None:
        """The party, movement or people under arms of this name, made when need be; None when it is none."""
        known = self._known(name or "", "group")
        if known is None:
            return None
        key = ("group", fold(known.name), None)
        return self.registry.draft(key, Draft("group", known.name, known.state, known.code))

    def served(self, person: Draft) -> Draft | None:
        """The organisation in which a person who serves no state holds an office."""
        if person.kind != "person" or (person.state and any(office.state for office in person.offices)):
            return None
        found = (self.named(office.body) for office in person.offices if office.body)
        named = next((organisation for organisation in found if organisation is not None), None)
        bare = any(office.body is None and international(office, self.lexicon) for office in person.offices)
        return named or (self._spoken_of_before(person) if bare and not person.state else None)

    def _spoken_of_before(self, person: Draft) -> Draft | None:
        """The organisation last named before an official of no named one: "the Arab League ... Secretary-General"."""
        drafts = [draft for draft in self.registry.drafts.values() if draft.kind == "igo" and draft.spans]
        named = [(span.start, draft) for draft in drafts for span in draft.spans if span.start < person.first]
        return max(named, key=lambda place: place[0])[1] if named else None

    def serving(self) -> dict[Draft, Draft]:
        """Each official with the organisation served, which is named where its first official is."""
        found = {}
        for person in list(self.registry.drafts.values()):
            organisation = self.served(person)
            if organisation is None:
                continue
            if not organisation.spans:
                organisation.named(person.spans[0])
            found[person] = organisation
        return found

    def _known(self, name: str, kind: EntityKind) -> Named | None:
        """What the lexicon knows under a whole name; the organisation whose organ it names, where that is all."""
        cut = pieces(name)
        found = self.lexicon.names.at([fold(word) for word in cut], cut, 0) if cut else None
        return found.meaning if found is not None and found.meaning.kind == kind else None
