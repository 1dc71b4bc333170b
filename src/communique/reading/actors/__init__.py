"""Coding a phrase that names an actor by country and sector, without a report around it."""

from communique.reading.actors.actor import Actor
from communique.reading.actors.resolve import resolve_actor

__all__ = ["Actor", "resolve_actor"]
