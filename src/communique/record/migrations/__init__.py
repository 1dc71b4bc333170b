"""Migrations of the record's schema, one a file in `versions`, run by Alembic when a record is opened."""
