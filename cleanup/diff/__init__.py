"""Patch sets as unified diffs, and back.

A diff is bytes, because its lines are the file's own: in the file's encoding, with its carriage returns,
form feeds and odd separators, cut at line feeds only.
"""

from __future__ import annotations

from cleanup.diff.reading import Target, from_diff, targets
from cleanup.diff.writing import to_diff

__all__ = ["Target", "from_diff", "targets", "to_diff"]
