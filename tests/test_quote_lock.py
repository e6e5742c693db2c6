"""Nobody's words are changed: no rule touches a letter inside a well-formed quotation."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.analysis import Analysis
from cleanup.correctors import rules
from cleanup.document import Document
from cleanup.house import Grammar, House
from cleanup.hunk import Class, Hunk
from cleanup.pipeline import propose

DAMAGED = st.sampled_from(
    [
        "the the harbor",
        "the harbor. did.",
        "Lysko and Lisko",
        "the mayor Announced it",
        "on January 27",
        "the wall road banks",
        "We also released the Finance Ministry statement",
        "it was good . . and",
        "Tell Fox News",
        "US officials",
        "Kiev",
        "Clara Larkin. -President Larkin said",
        "they mentioned Thursday",
        "I haven’t.",
        "a a a a a a",
        "Embassy in Oslo statement Some reports",
        "in the United States of America",
        "Joe Lisko",
        "1000’s of people",
    ]
)
JOINTS = st.sampled_from(
    [" ", ", ", ". ", "” ", " “", ",” she said. “", ".”\n\n“", "\n\n", " ‘", "’ ", "? ", '" ', ' "']
)
TEXTS = st.lists(st.tuples(DAMAGED, JOINTS), min_size=1, max_size=14).map(
    lambda parts: "".join(words + joint for words, joint in parts)
)
RESPELLING = frozenset(rule.id for rule in rules() if rule.respells)


def changed_letters(text: str, hunk: Hunk, start: int, end: int) -> bool:
    """Whether an edit of the hunk that reaches into text[start:end] changes letters or digits."""
    return any(
        "".join(filter(str.isalnum, text[e.start : e.end])) != "".join(filter(str.isalnum, e.replacement))
        for e in hunk.edits
        if (e.start < end and start < e.end) or start < e.start == e.end < end
    )


@settings(max_examples=60)
@given(TEXTS)
def test_no_rule_changes_a_letter_inside_a_well_formed_quotation(text):
    house = House(grammar=Grammar.NONE)
    quotations = Analysis(Document.plain(text), house).quotations
    spoken = [(q.start + 1, q.end - 1) for q in quotations if q.closed or q.running]
    for hunk in propose(Document.plain(text), house).hunks:
        if hunk.rule in RESPELLING and hunk.cls is not Class.SAFE:
            continue
        for start, end in spoken:
            assert not changed_letters(text, hunk, start, end)
