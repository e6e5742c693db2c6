"""What the pages cannot say about the rules on quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleanup.analysis import Analysis
from cleanup.document import Document
from cleanup.edit import splice
from cleanup.hunk import Class
from cleanup.pipeline import Selection, propose

FAMILY = Selection(select=frozenset({"attribution"}))
PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        " ",
        ", ",
        ". ",
        "\n\n",
        "We go",
        "they know",
        " he said",
        "The mayor",
        " told",
        "!",
        "…",
    ]
)


def hunks(text: str):
    return propose(Document.plain(text), selection=FAMILY).hunks


@given(st.lists(PIECES, max_size=24).map("".join))
@example("’’ ‘‘, ’")
def test_no_letter_inside_a_well_formed_quotation_changes(text):
    """Whatever is accepted, the words of every closed or running quotation come out as they were."""
    analysis = Analysis(Document.plain(text))
    for hunk in hunks(text):
        for edit in hunk.edits:
            for quotation in analysis.quotations:
                if not (quotation.closed or quotation.running):
                    continue
                low, high = max(edit.start, quotation.start), min(edit.end, quotation.end)
                if low < high:
                    before = "".join(filter(str.isalnum, text[edit.start : edit.end]))
                    after = "".join(filter(str.isalnum, edit.replacement))

                    assert before == after


@given(st.lists(PIECES, max_size=24).map("".join))
def test_accepting_every_mark_repair_settles_the_marks(text):
    """Passes end: however tangled the marks are, at last no edit is proposed."""
    for _ in range(8):
        text = splice(text, [edit for hunk in hunks(text) for edit in hunk.edits])

    assert not [hunk for hunk in hunks(text) if hunk.edits]


@pytest.mark.parametrize(
    "text",
    [
        "“We left at night,” he said. “It was cold.\n\n“In the morning we were across,” he said.",
        "''We left,'' he said. ''It was cold.''",
        "‘We left,’ he said. ‘It was cold.’",
        "He is 6'3\" and she is 5'11\" tall.",
        "“She said, ‘We left.’ ” He nodded.",
        "Mills’ book and the Joneses’ house in the ’90s.",
        "<a href=”page”>“We left,” he said.</a>",
    ],
)
def test_what_is_in_order_is_left_alone(text):
    assert hunks(text) == ()


def test_a_query_shows_how_the_paragraph_reads():
    text = "The plan was “bold” and daring” and it would be voted on in the spring."

    (query,) = hunks(text)

    assert query.cls is Class.QUERY
    assert [evidence.note for evidence in query.evidence] == [
        "reads as opening",
        "reads as closing",
        "reads as closing",
    ]
