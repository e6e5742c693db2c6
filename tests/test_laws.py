"""Laws that every rule keeps, tried on garbled prose with real-looking quotations in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.analysis import Analysis
from cleanup.analysis.garbledness import Mark
from cleanup.correctors import CORRECTORS, rules
from cleanup.document import Document
from cleanup.edit import Span, minimal, splice
from cleanup.formats import parse
from cleanup.house import House, Style
from cleanup.hunk import Class, Hunk
from cleanup.patchset import PatchSet
from cleanup.pipeline import Selection, propose
from tests.pages import EXAMPLES, blocks
from tests.strategies import ENCODINGS, texts
from tests.test_examples import house

OURS = tuple(corrector for corrector in CORRECTORS if corrector.family != "grammar")
RESPELLS = {rule.id for rule in rules() if rule.respells}

SAID = st.sampled_from(
    [
        *(
            "We has seen the the plan",
            "I recieved nothing from Mr. Ramirex ..",
            "It cost 5 percent more , and so on",
        ),
        *("They was told on january 5th", "Nobody who was also asked", "the council have no no money", "No"),
        *(
            "Him and me seen it at 7 p.m. on Tuesday",
            "We will walk the extra mile",
            "It is What it is",
            "i think so",
        ),
        *(
            "Mayor Ramires knows",
            "The Mayor Delgado Ramirez, knows",
            "It's the U.S. way — is it ?",
            "‘Never,’ she said",
        ),
        *(
            "That is a a lie. That is a a lie. That is a a lie",
            "Read more below",
            "counter-productive moon of the honey",
        ),
        *(
            "Sen. ramirez is from North Dakota, N.D",
            "It were [sic] so",
            "Colour is the centre of our programme",
        ),
    ]
)
TOLD = st.sampled_from(
    [
        *(
            "Delgado Ramirez, the mayor, said so.",
            "Mayor Ramirex said on Tuesday the the plan was ready.",
            "END",
        ),
        *(
            "Ramirez was elected In 2014 ..",
            "The horn insisted.",
            "Read more: The plan in full",
            "Advertisement",
        ),
        *(
            "By Delgado Ramirez",
            "It cost 12,000 dollars on january 5th.",
            "was also there on Monday",
            "* * *",
        ),
        *(
            "The council , which met on Tuesday , agreed.",
            "A spokesman said said it was true",
            "Share this:",
            "”",
            "“",
        ),
        *(
            "the Council of the town Met.",
            "The plan was ready.",
            "The plan was ready.",
            "(CQ) Ramirez",
            "It is It is It is",
        ),
        *(
            "He said the plan “ready” was not.",
            "The two senators — both of them",
            "Photo: Ramirez",
            "U.S. U.S. U.S.",
        ),
    ]
)
ATTRIBUTION = st.sampled_from(
    [
        ", Ramirez said.",
        ", said Mr. Ramirez",
        ", the mayor told reporters on tuesday.",
        ". ",
        ", he insists insists.",
    ]
)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """An article and where the words of its quotations stand; each quotation has a paragraph of its own."""
    text, said = "", []
    for quoted in draw(st.lists(st.booleans(), min_size=1, max_size=8)):
        if quoted:
            words = draw(st.lists(SAID, min_size=1, max_size=3).map(". ".join))
            said.append((len(text) + 1, len(text) + 1 + len(words)))
            text += f"“{words},”" + draw(ATTRIBUTION).removeprefix(",") + "\n\n"
        else:
            text += " ".join(draw(st.lists(TOLD, min_size=1, max_size=4))) + "\n\n"
    return text, said


garbled = st.lists(SAID | TOLD | texts.map(lambda text: text[:12]), max_size=20).map(" ".join)
houses = st.sampled_from([House(), House(style=Style.BRITISH), House(style=Style.NONE)])


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def changes_words(text: str, hunk: Hunk, start: int, end: int) -> bool:
    """Whether a hunk changes a letter or digit between two places; what goes with all around it does not."""
    for edit in hunk.edits:
        change = minimal(text, edit)
        inside = change.start < end and start < change.end
        whole = change.start < start and end < change.end and not change.replacement
        if inside and not whole and letters(text[change.start : change.end]) != letters(change.replacement):
            return True
    return False


@given(articles(), houses)
def test_nobody_s_words_are_changed(article: tuple[str, list[tuple[int, int]]], newsroom: House) -> None:
    """Only a rule that respells names may change a letter inside a well-formed quotation."""
    text, said = article
    patchset = propose(Document.plain(text), newsroom, None, OURS)
    touched = [
        (hunk.rule, text[start:end])
        for hunk in patchset.hunks
        if hunk.rule not in RESPELLS
        for start, end in said
        if changes_words(text, hunk, start, end)
    ]

    assert touched == []


@given(articles(), houses)
def test_nothing_inside_a_quotation_is_written_unasked(article, newsroom: House) -> None:
    text, said = article
    safe = [
        hunk for hunk in propose(Document.plain(text), newsroom, None, OURS).hunks if hunk.cls is Class.SAFE
    ]
    touched = [
        (hunk.rule, edit)
        for hunk in safe
        for edit in hunk.edits
        for start, end in said
        if edit.start < end and start < edit.end and not (edit.start < start and end < edit.end)
    ]

    assert touched == []


@given(garbled, st.sampled_from(ENCODINGS), st.sampled_from(["a.txt", "a.md"]), houses)
def test_hunks_of_all_rules_can_be_made_and_leave_the_rest(
    text: str, encoding, name: str, newsroom: House
) -> None:
    document = parse(encoding.encode(text), name)
    patchset = propose(document, newsroom, None, OURS)
    edits = [edit for hunk in patchset.hunks for edit in hunk.edits]
    result = patchset.clean()

    assert all(list(hunk.edits) == sorted(hunk.edits) for hunk in patchset.hunks)
    assert [hunk.ranges[0] for hunk in patchset.hunks] == sorted(hunk.ranges[0] for hunk in patchset.hunks)
    assert all(document.holds(edit) for edit in edits)
    assert patchset.clean(()) == document.source
    assert parse(encoding.encode(result), name).text == splice(document.text, edits)
    assert PatchSet.from_json(patchset.to_json(), document) == patchset


@given(garbled)
def test_every_hunk_says_why(text: str) -> None:
    for hunk in propose(Document.plain(text), None, None, OURS).hunks:
        assert hunk.message.strip()
        assert "\n" not in hunk.message
        assert 0 < hunk.confidence <= 1
        assert all(span.end <= len(text) for span in (e.span for e in hunk.evidence) if span)


@given(garbled)
def test_the_same_text_gets_the_same_hunks(text: str) -> None:
    assert propose(Document.plain(text), None, None, OURS) == propose(Document.plain(text), None, None, OURS)


FIXED = [
    block
    for page in sorted(EXAMPLES.glob("*.md"))
    for block in blocks(page)
    if block.before != block.after and block.page != "grammar"
]


@pytest.mark.parametrize("block", FIXED, ids=str)
def test_a_rule_is_done_when_its_hunks_are_made(block) -> None:
    """On the result of a full accept the rule proposes nothing more on the same words."""
    selection = Selection(select=frozenset({block.rule}))
    again = propose(Document.plain(block.after), house(block), selection, OURS)

    assert [hunk for hunk in again.hunks if hunk.edits] == []


ENDS_OF_CLAUSES = st.sampled_from(
    """on in at all ago two the one of 44 July 5 midnight that what which who whom He she it said told
    reporters . , : “ ” ’ ‘ ( ) – Wednesday evening 3 million $ % euros years year since is has been to
    until after not only more than 2,4 14. am p.m. as like themselves Mayor Ramirez Sen. I we our by for
    from and before
    """.split()
)


@given(st.lists(ENDS_OF_CLAUSES, max_size=12).map(" ".join))
def test_no_rule_fails_where_words_break_off_in_a_garbled_article(text):
    analysis = Analysis(Document.plain(text), witness=lambda _: [(9.0, Mark("garbled", Span(0, 1)))])
    assert analysis.garbledness.score > 0.9
    for rule in rules():
        if rule.on:
            assert isinstance(list(rule.find(analysis)), list)
