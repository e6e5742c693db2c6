"""A review without a screen: decide, undo, filter, progress, result."""

from __future__ import annotations

from cleanup.review.record import accepted, decided, decided_elsewhere, record
from cleanup.review.review import Review
from cleanup.review.selection import Filter, Order, Scope, severe
from cleanup.review.verdict import (
    APPLIED,
    OPEN,
    UNDECIDED,
    Change,
    Command,
    Decision,
    Event,
    Key,
    Outcome,
    State,
    Verdict,
)
from cleanup.review.wording import OWN, OWN_ID, is_own

__all__ = [
    "APPLIED",
    "OPEN",
    "OWN",
    "OWN_ID",
    "UNDECIDED",
    "Change",
    "Command",
    "Decision",
    "Event",
    "Filter",
    "Key",
    "Order",
    "Outcome",
    "Review",
    "Scope",
    "State",
    "Verdict",
    "accepted",
    "decided",
    "decided_elsewhere",
    "is_own",
    "record",
    "severe",
]
