"""Guards: what no rule may do, whichever it is."""

from __future__ import annotations

import pytest

from cleanup.analysis import Analysis
from cleanup.correctors import Rule
from cleanup.document import Document, Slice
from cleanup.edit import Edit, Span
from cleanup.guards import guard
from cleanup.house import House, Quotes
from cleanup.hunk import Class, Hunk

SAID = "“We has seen Mr. Lysko there,” the mayor said on Monday."


def asked(
    text: str, old: str, new: str, *, respells: bool = False, family: str = "names", **house: object
) -> Hunk | None:
    """What the guards leave of a safe hunk that puts new for old."""
    start = text.index(old)
    rule = Rule(f"{family}/x", "", lambda analysis: (), respells=respells)
    edit = Edit(start, start + len(old), new)
    hunk = Hunk(rule.id, Class.SAFE, "", Span(edit.start, edit.end), (edit,))
    return guard(Analysis(Document.plain(text), House(**house)), rule, hunk)  # type: ignore[arg-type]


def test_outside_quotations_a_hunk_stays_as_it_is() -> None:
    hunk = asked(SAID, "mayor", "chairman")

    assert (hunk.cls, hunk.in_quotation, len(hunk.edits)) == (Class.SAFE, False, 1)


def test_wording_inside_a_quotation_is_only_asked_about() -> None:
    hunk = asked(SAID, "has", "have")

    assert (hunk.cls, hunk.in_quotation, hunk.edits) == (Class.QUERY, True, ())
    assert hunk.alternatives == ((Edit(4, 7, "have"),),)


def test_a_name_inside_a_quotation_may_be_spelled_by_a_rule_that_respells() -> None:
    assert asked(SAID, "Lysko", "Lisko", respells=True).cls is Class.REVIEW
    assert asked(SAID, "Lysko", "Lisko").cls is Class.QUERY


def test_marks_inside_a_quotation_may_be_mended() -> None:
    hunk = asked(SAID, ",”", ".”")

    assert (hunk.cls, hunk.in_quotation) == (Class.REVIEW, True)


@pytest.mark.parametrize(
    ("quotes", "old", "new", "cls"),
    [
        (Quotes.LOCK, ",”", ".”", None),
        (Quotes.LOCK, "has", "have", Class.QUERY),
        (Quotes.ALL, "has", "have", Class.SAFE),
    ],
)
def test_a_house_may_be_stricter_or_laxer(quotes: Quotes, old: str, new: str, cls: Class | None) -> None:
    hunk = asked(SAID, old, new, quotes=quotes)

    assert (hunk.cls if hunk else None) is cls


def test_the_source_may_restore_what_was_said() -> None:
    assert asked(SAID, "has", "have", family="source").cls is Class.SAFE


def test_an_edit_that_begins_outside_and_reaches_in_is_locked_too() -> None:
    text = "He said “we has it” on Monday."

    assert asked(text, "said “we has", "said “we have").cls is Class.QUERY
    assert asked(text, "He said “we has it” on", "He said “we have it” on").cls is Class.QUERY


def test_an_edit_is_judged_by_what_it_really_changes() -> None:
    text = "He sayed “we has it” on Monday."

    assert asked(text, "sayed “we has", "said “we has").cls is Class.SAFE


def test_an_edit_that_puts_what_stands_there_already_goes() -> None:
    edits = (Edit(0, 3, "All"), Edit(4, 9, "boats"))
    hunk = Hunk("names/x", Class.REVIEW, "", Span(0, 9), edits)
    analysis = Analysis(Document.plain("The boats"))

    assert guard(analysis, Rule("names/x", "", lambda analysis: ()), hunk).edits == edits[:1]
    assert asked("The boats", "boats", "boats") is None


def test_a_quotation_may_go_as_a_whole() -> None:
    text = "One.\n“We has it,” he said.\n“We has it,” he said.\nEnd."

    assert asked(text, "“We has it,” he said.\n", "").cls is Class.SAFE
    assert asked(text, "“We has it,” he said.\n", "He said so.\n").cls is Class.QUERY


def test_an_edit_that_changes_nothing_is_dropped() -> None:
    assert asked(SAID, "mayor", "mayor") is None


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("Write to desk@paper.example now.", "paper"),
        ("See https://paper.example/teh for it.", "teh"),
        ("As @teh wrote.", "teh"),
        ("With #teh today.", "teh"),
        ("Run `teh` now.", "teh"),
        ("He done [sic] it.", "done"),
        ("John Smyth (CQ) said.", "Smyth"),
        ("a <!-- cleanup off --> teh <!-- cleanup on --> b", "teh"),
        ("a <!-- cleanup off names --> teh", "teh"),
        ("a <!-- cleanup:off names/x --> teh", "teh"),
    ],
)
def test_what_is_closed_is_neither_changed_nor_asked_about(text: str, old: str) -> None:
    assert asked(text, old, "the") is None
    start = text.index(old)
    query = Hunk("names/x", Class.QUERY, "", Span(start, start + len(old)))
    assert guard(Analysis(Document.plain(text)), Rule("names/x", "", lambda a: ()), query) is None


def test_what_another_rule_is_closed_to_is_open() -> None:
    assert asked("a <!-- cleanup off style --> teh", "teh", "the") is not None
    assert asked("a <!-- cleanup off names/y --> teh", "teh", "the") is not None


def test_a_sentence_with_an_address_in_it_can_be_asked_about() -> None:
    text = "See https://paper.example for it."
    query = Hunk("names/x", Class.QUERY, "", Span(0, len(text)))

    assert guard(Analysis(Document.plain(text)), Rule("names/x", "", lambda a: ()), query) == query


@pytest.mark.parametrize(
    ("old", "new", "allowed"),
    [
        ("Smyth", "Smith", False),
        ("Mr. Smyth’s", "Mr. Smith’s", False),
        ("y", "i", False),
        ("Smyth’s car", "Smyth’s cart", True),
        ("Smyth’s", "Smyth,’s", True),
        ("Mr. Smyth’s car. ", "", True),
    ],
)
def test_an_accepted_word_is_not_respelled(old: str, new: str, allowed: bool) -> None:
    hunk = asked("Mr. Smyth’s car. Gone.", old, new, vocabulary=frozenset({"Smyth"}))

    assert (hunk is not None) == allowed


def test_what_is_no_prose_cannot_be_edited() -> None:
    document = Document("x", "ab cd", "ab cd", (Slice(0, 2, 0, 2),))
    rule = Rule("names/x", "", lambda analysis: ())
    inside = Hunk(rule.id, Class.SAFE, "", Span(0, 2), (Edit(0, 2, "x"),), ((Edit(3, 5, "y"),),))
    outside = Hunk(rule.id, Class.SAFE, "", Span(3, 5), (Edit(3, 5, "x"),))

    assert guard(Analysis(document), rule, outside) is None
    assert guard(Analysis(document), rule, inside).alternatives == ()
