"""Decisions by people: what they say, where they are kept, and what becomes of a reading by them."""
