"""By-line and biography: one rule decides which of the two is followed."""

from __future__ import annotations

from cleanup.document import Document
from cleanup.pipeline import Selection, propose

TEXT = (
    "Council closes the port\n\nWilhelmina Strand\n\nThe council closed the port on Tuesday.\n\n"
    "Vilhelmina Strand is a reporter for the Courier, covering the port.\n"
)


def test_author_spelt_two_ways_is_decided_once():
    """Two known given names: names/variant leaves them to names/by-line; both accepted would swap them."""
    hunks = propose(Document.plain(TEXT), selection=Selection(select=frozenset({"names"}))).hunks

    assert [hunk.rule for hunk in hunks] == ["names/by-line"]
