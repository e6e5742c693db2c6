"""A clean article shows no mark of a machine; a garbled one shows several, each with its place."""

from __future__ import annotations

from cleanup.analysis import Analysis
from cleanup.document import Document

CLEAN = (
    "The harbor in Duluth will stay closed, the port authority said. “It was cold,” a pilot said. "
    "It did freeze. Ships left at 4 p.m. for the U.S. side. The vote was 1,2 or 3 to none. . . . "
    "May Was, a captain, was there."
)


def read(text):
    return Analysis(Document.plain(text)).garbledness


def test_good_prose_has_no_mark():
    assert read(CLEAN).score == 0


def test_each_mark_says_where_it_stands():
    text = "The firm Announced a recall. did.\n\n“We know. “\n\nIn Might it fell 4,5%. ..\n\n[ad_1]"
    found = read(text)
    marked = [text[mark.span.start : mark.span.end].strip() for mark in found.reasons]

    assert found.score > 0.8
    assert marked == ["Announced a", ". did.", "“", "Might", "4,5%"]


def test_more_marks_weigh_more():
    assert 0 < read("It rained. did.\n").score < read("It rained. did.\n\nIt snowed. did.\n").score < 1
