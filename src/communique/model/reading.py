"""A reading: what the program found in one report, and its JSON form (schema `communique.reading/1`)."""

from typing import Literal

import msgspec

from communique.model.entity import Entity
from communique.model.finding import Claim, Commitment, Deed, Event, Stage, Statement
from communique.model.report import Report

SCHEMA: Literal["communique.reading/1"] = "communique.reading/1"

_encoder = msgspec.json.Encoder()


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One report and all findings in it.

    Attributes:
        schema: The name and number of the format.
        program: Version of the program that read.
        codebook: Version of the codebook it read with.
        report: The report.
        entities: Who and what it names.
        events: What happened, is planned, urged, threatened, denied or supposed.
        statements: What was said.
        commitments: What was promised, planned, agreed or invited to.
        claims: Figures and contested facts.
        deeds: What is told as done, left undone or put off, by which promises are followed.
        stages: How far undertakings and instruments have come.
    """

    schema: Literal["communique.reading/1"] = SCHEMA
    program: str = ""
    codebook: str = ""
    report: Report
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    claims: tuple[Claim, ...] = ()
    deeds: tuple[Deed, ...] = ()
    stages: tuple[Stage, ...] = ()

    def to_json(self) -> str:
        """One line of JSON, as `communique read --format json` prints it."""
        return _encoder.encode(self).decode()

    @classmethod
    def from_json(cls, line: str | bytes) -> "Reading":
        """The reading that `to_json` wrote.

        Raises:
            msgspec.ValidationError: The line is JSON but no reading.
            msgspec.DecodeError: The line is no JSON.
        """
        return _decoder.decode(line)


_decoder = msgspec.json.Decoder(Reading)
