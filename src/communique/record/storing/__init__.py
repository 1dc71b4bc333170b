"""Storing: readings in; rows, links, entries and their history out, inside the caller's transaction."""
