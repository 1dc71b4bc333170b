"""Answers for other programs: takes entries of the record, gives JSON, CSV and SVG; one module a format."""

from communique.faces.exports.whole import Form, write

__all__ = ["Form", "write"]
