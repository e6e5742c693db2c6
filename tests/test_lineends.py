"""An article is judged alike however its lines end and wherever they break."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from pathlib import Path

import pytest

from cleanup.document import Document, Encoding
from cleanup.formats.markdown import document as markdown
from cleanup.lineends import with_line_feeds
from cleanup.pipeline import propose

HARBOUR = Path("examples/articles/harbour.txt").read_text("utf-8")
WRAPPED = "\n\n".join(
    "\n".join(textwrap.wrap(line, 72, break_on_hyphens=False)) for line in HARBOUR.split("\n") if line
)


def changes(document: Document) -> Counter[tuple[str, ...]]:
    """What every hunk changes, white space aside."""
    found = propose(document).hunks
    written = [
        (h.rule, *(f"{document.text[e.start : e.end]} -> {e.replacement}" for e in h.edits)) for h in found
    ]
    return Counter(tuple(re.sub(r"\s+", " ", part) for part in one) for one in written)


@pytest.mark.parametrize("text", [HARBOUR, WRAPPED], ids=["lines", "wrapped"])
def test_carriage_returns_change_nothing(text):
    assert changes(Document.plain(text)) == changes(Document.plain(text.replace("\n", "\r\n")))


def test_lines_that_are_wrapped_change_nothing():
    assert changes(Document.plain(WRAPPED)) == changes(Document.plain(HARBOUR.replace("\n", "\n\n")))


def test_the_cleaned_text_keeps_its_line_ends():
    unix, windows = (propose(Document.plain(t)).clean() for t in (WRAPPED, WRAPPED.replace("\n", "\r\n")))

    assert windows == unix.replace("\n", "\r\n")


def test_places_and_evidence_are_those_of_the_stored_text():
    text = "The gate\r\nwas open.\r\n\r\nHolloran came. Ann Halloran came. Halloran said\r\nno.\r\n"
    for hunk in propose(Document.plain(text)).hunks:
        for span in [hunk.span, *(e.span for e in hunk.evidence if e.span)]:
            assert span.end <= len(text)
            assert text[span.start : span.end].strip() == text[span.start : span.end]


def test_what_cannot_be_edited_stays_so():
    source = "# Gate\r\n\r\nThe `gate  was` open .\r\nIt was.\r\n"
    stored = markdown(source, "a.md", Encoding())
    read, _ = with_line_feeds(stored)

    assert read.text == stored.text.replace("\r\n", "\n")
    assert len(read.masked) == len(read.text)
    assert [read.text[s.start : s.end] for s in read.slices] == [
        stored.text[s.start : s.end].replace("\r\n", "\n") for s in stored.slices
    ]
