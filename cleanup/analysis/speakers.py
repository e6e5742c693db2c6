"""Speakers: who says each quotation, and by which words the article tells."""

from __future__ import annotations

from dataclasses import dataclass

from cleanup.analysis.quotations import Quotation
from cleanup.edit import Span


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation with its speaker and its cue, as far as the article names them."""

    quotation: Quotation
    speaker: Span | None = None
    cue: Span | None = None
    confidence: float = 0.0
    """That the speaker is the right one, 0 to 1."""
