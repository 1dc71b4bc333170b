"""Decisions tell apart findings that the same words decide: "accused each other" is two events of one cue."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds the number; decisions made before are about the first of such findings."""
    op.add_column("target", sa.Column("nth", sa.Integer, nullable=False, server_default="1"))
