"""Answers for other programs: takes entries of the record, gives JSON, CSV and SVG; one module a format."""
