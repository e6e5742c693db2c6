"""What a newsroom has decided, as the rules are told it: style, date, quotation policy, names file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from cleanup.desk import Desk


class Style(StrEnum):
    """The style book that house-style rules follow."""

    AP = "ap"
    BRITISH = "british"
    NONE = "none"


class Quotes(StrEnum):
    """What an ordinary hunk may do inside direct quotation."""

    LOCK = "lock"
    """Nothing at all."""
    MARKS = "marks"
    """Marks, spacing and the spelling of names."""
    ALL = "all"
    """Whatever it may do elsewhere."""


@dataclass(frozen=True, slots=True)
class House:
    """Settings that change what rules propose; everything else is the pipeline's business."""

    style: Style = Style.AP
    quotes: Quotes = Quotes.MARKS
    date: date | None = None
    """The day the article is of; None: taken from the article where it says."""
    desk: Desk = field(default_factory=Desk)
    vocabulary: frozenset[str] = frozenset()
    """Words the desk accepts as they are, as written."""
