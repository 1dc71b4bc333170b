"""A deed of a reading in, its profile out."""

from communique.linking.profile import DeedProfile
from communique.linking.profiling.commitments import named_in
from communique.linking.profiling.source import Source
from communique.linking.window import window
from communique.linking.words import counts, roots
from communique.model import Deed


def deed_profile(source: Source, deed: Deed) -> DeedProfile:
    """The profile of a deed."""
    return DeedProfile(
        report=source.report.id,
        published=source.published,
        fate=deed.fate,
        by=source.parties(deed.by),
        among=source.states,
        when=window(deed.date, source.published, "occurred") if deed.date else None,
        foreseen=window(deed.foreseen, source.published, "planned") if deed.foreseen else None,
        cue=roots(source.words((deed.cue,))),
        words=roots(source.words((deed.what,))),
        named=named_in(source, deed.what),
        counts=counts(deed.what.words(source.report.text)),
    )
