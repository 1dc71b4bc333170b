"""Asking: filters, names and words in; the entries that are meant, and what they are computed from, out."""
