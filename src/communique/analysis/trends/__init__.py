"""Trends of a relationship: takes a record and two parties, gives contacts, level, score and topics by month."""

from communique.analysis.trends.months import Count, Month, Score, events_behind, trends

__all__ = ["Count", "Month", "Score", "events_behind", "trends"]
