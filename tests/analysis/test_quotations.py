"""Which marks make quotations, and of what kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.analysis import Analysis
from cleanup.analysis.quotations import Quotation, QuotationKind
from cleanup.document import Document


def found(text: str) -> tuple[Quotation, ...]:
    return Analysis(Document.plain(text)).quotations


def words(text: str) -> list[str]:
    return [text[q.start : q.end] for q in found(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We go,” she said. “Now.”", ["“We go,”", "“Now.”"]),
        ('"We go," she said. "Now."', ['"We go,"', '"Now."']),
        ("''We go,'' she said.", ["''We go,''"]),
        ("‘We go,’ she said. ‘Now.’", ["‘We go,’", "‘Now.’"]),
        ("“The ‘deal’ is off,” she said.", ["“The ‘deal’ is off,”"]),
        ("“She said ‘no,’” he said.", ["“She said ‘no,’”"]),
        ("“He said ‘no,’ ” she said.", ["“He said ‘no,’ ”"]),
        ("the ’90s were rock ’n’ roll and the '80s weren't", []),
        ("the dogs' owners and the cats' owners", []),
        ("He is 6'3\" tall.", []),
        ("She said “no”—and left.", ["“no”"]),
        ("Minister calls talks 'useful' again", ["'useful'"]),
        ("The unions’ ‘red line’ was pay.", ["‘red line’"]),
        ('<a href="x">“Go,” he said.</a>', ["“Go,”"]),
    ],
)
def test_marks_that_belong_together_make_a_quotation(text, quoted):
    assert words(text) == quoted


@pytest.mark.parametrize(
    "text",
    ["“We go,” she said.", '"We go," she said.', "‘We go,’ she said.", "He is “not” happy."],
)
def test_a_quotation_with_both_marks_is_closed(text):
    assert [q.closed for q in found(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "“We go“ she said.",
        "“We go, “ she said.",
        "”We go,” she said.",
        "“We go, she said.",
        "She said, “We go.",
    ],
)
def test_a_quotation_with_a_lost_or_wrong_mark_is_not_closed(text):
    assert [q.closed for q in found(text)] == [False]


def test_a_quotation_runs_on_where_the_next_paragraph_opens_again():
    first, second = found("“It was a long way.\n\n“We walked it,” she said.")[:2]

    assert (first.closed, first.running) == (False, True)
    assert (second.closed, second.running) == (True, False)


def test_an_article_in_single_marks_runs_on_as_well():
    text = "‘Go,’ he said. ‘Now.’\n\n‘It was a long way.\n\n‘We walked it,’ she said. ‘All of it.’"

    assert [q.running for q in found(text)] == [False, False, True, False, False]


def test_single_marks_that_are_the_articles_own_hold_double_ones():
    text = "‘She said “no” to me,’ he said.\n\n‘Go,’ she said. ‘Now.’"

    assert words(text)[0] == "‘She said “no” to me,’"


def test_quotations_of_a_transcript_need_not_close():
    text = "SMITH: “We go.\n\nJONES: Why?\n\nSMITH: Because.\n\nHe left “at once.”"

    assert found(text)[0].running


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will go home tomorrow,” she said.", QuotationKind.DIRECT),
        ("She said, “We will go home tomorrow.”", QuotationKind.DIRECT),
        ("She said it was “not at all what we wanted” to hear.", QuotationKind.PARTIAL),
        ("The “victory” was short.", QuotationKind.SCARE),
        ("She starred in “The Winter of the Heart” in May.", QuotationKind.TITLE),
    ],
)
def test_kind_follows_the_words_and_what_stands_beside(text, kind):
    assert [q.kind for q in found(text)] == [kind]


@given(st.text(alphabet="aB.,!? \n“”\"'‘’-—5(", max_size=120))
def test_quotations_are_in_order_and_disjoint(text):
    ends = 0
    for quotation in found(text):
        assert ends <= quotation.start < quotation.end <= len(text)
        ends = quotation.end


def test_a_paragraph_of_nothing_that_can_be_seen_opens_no_quotation() -> None:
    analysis = Analysis(Document.plain("“So be it,” \n\u200b"))

    assert [q.running for q in analysis.quotations] == [False]
