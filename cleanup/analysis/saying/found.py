"""What a look beside a quotation found."""

from __future__ import annotations

from typing import NamedTuple

from cleanup.edit import Span


class Said(NamedTuple):
    """A speaker, a cue, and how sure the words make it."""

    speaker: Span
    cue: Span
    confidence: float
