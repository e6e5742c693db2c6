"""What the page of the family cannot say: laws, several sources, who wins a place."""

from __future__ import annotations

import pytest
from hypothesis import given

from cleanup.analysis import Analysis
from cleanup.analysis.comparing.words import words
from cleanup.correctors import CORRECTORS, source
from cleanup.document import Document
from cleanup.edit import splice
from cleanup.house import House
from cleanup.hunk import Class, Hunk
from cleanup.patchset import PatchSet
from cleanup.pipeline import propose
from tests.test_laws import OURS, articles, changes_words, garbled

FAMILY = (source.CORRECTOR,)
BESIDES = tuple(corrector for corrector in OURS if corrector.family != "source")


def beside(text: str, *sources: str, correctors: tuple = FAMILY) -> PatchSet:
    """What is proposed for a text with these sources."""
    read = tuple(Document.plain(one, f"source-{number}.txt") for number, one in enumerate(sources, 1))
    return propose(Document.plain(text), House(sources=read), None, correctors)


@given(garbled | articles().map(lambda article: article[0]))
def test_nothing_is_held_against_its_own_source(text: str) -> None:
    assert beside(text, text).hunks == ()


@given(articles(), garbled | articles().map(lambda article: article[0]))
def test_hunks_can_be_made_and_none_is_safe(article: tuple[str, list[tuple[int, int]]], wire: str) -> None:
    text, _ = article
    patchset = beside(text, wire)
    edits = [edit for hunk in patchset.hunks for edit in hunk.edits]

    assert Class.SAFE not in {hunk.cls for hunk in patchset.hunks}
    assert all(list(hunk.edits) == sorted(hunk.edits) for hunk in patchset.hunks)
    assert patchset.clean() == splice(text, edits)


@given(articles(), articles())
def test_with_a_source_the_other_families_still_leave_words_alone(article, wire) -> None:
    """Only this family changes what stands between marks; the lock of the others does not give way."""
    text, said = article
    respells = {rule.id for corrector in CORRECTORS for rule in corrector.rules if rule.respells}
    changed = [
        hunk.rule
        for hunk in beside(text, wire[0], correctors=OURS).hunks
        if hunk.family != "source" and hunk.rule not in respells
        for start, end in said
        if changes_words(text, hunk, start, end)
    ]

    assert changed == []


@given(articles())
def test_without_a_source_nothing_but_queries_is_added(article: tuple[str, list[tuple[int, int]]]) -> None:
    text, _ = article
    others = propose(Document.plain(text), None, None, BESIDES).hunks
    family = [h for h in propose(Document.plain(text), None, None, OURS).hunks if h not in others]

    assert {(hunk.rule, hunk.cls) for hunk in family} <= {("source/reworded", Class.QUERY)}


WIRE = """“Nobody is giving up on this town,” Ann Lund told reporters on the quay.

Emil Rance, the harbor master of Marlow, counted 412 lamps on the bridge on Tuesday.
"""


def only(patchset: PatchSet) -> Hunk:
    (hunk,) = patchset.hunks
    return hunk


def test_the_reason_is_the_sentence_of_the_source() -> None:
    hunk = only(beside("“No one will abandon this town,” Ann Lund told reporters on the quay.", WIRE))

    assert hunk.in_quotation
    assert [(one.note, one.source) for one in hunk.evidence] == [
        ("“Nobody is giving up on this town,” Ann Lund told reporters on the quay.", "source-1.txt:1")
    ]


def test_every_source_is_searched() -> None:
    talk = "LUND: We will count the lamps again in May.\n\nVANCE: I would not bet on it."
    text = "“We will count the lamps again in June,” Ann Lund told reporters on the quay."
    hunk = only(beside(text, WIRE, talk))

    assert [edit.replacement for edit in hunk.edits] == ["May"]
    assert hunk.evidence[0].source == "source-2.txt:1"


def test_a_source_that_has_nothing_is_named() -> None:
    text = "Emil Rance, the harbor master of Marlow, counted 412 lamps on the bridge on Tuesday."
    hunk = only(beside(text, WIRE, "The orchard at Tarn picked 300 tons of pears in September."))

    assert (hunk.rule, [one.source for one in hunk.evidence]) == ("source/unrelated", ["source-2.txt"])


def test_the_source_wins_over_a_guess_and_keeps_it() -> None:
    """Two spellings stand in the article, and the names family would take the other one."""
    wire = "Ann Marsh opened the bridge. Peter Marsch, the harbor master of Marlow, counted the lamps."
    text = "Peter March, the harbor master of Marlow, counted the lamps."
    hunk = next(h for h in beside(text, wire, correctors=OURS).hunks if "March" in text[h.span.start :][:5])

    assert (hunk.rule, hunk.edits[0].replacement) == ("source/name", "Marsch")


def test_what_another_family_is_sure_of_stays_safe() -> None:
    text = "The lamps of the bridge were counted by the harbor master on Tuesday. did."
    wire = "The lamps of the bridge were counted by the harbor master on Tuesday."
    alone = beside(text, wire, correctors=BESIDES)
    both = beside(text, wire, correctors=OURS)

    assert [hunk.cls for hunk in alone.hunks] == [Class.SAFE]
    assert [(hunk.cls, hunk.edits) for hunk in both.hunks] == [(Class.SAFE, alone.hunks[0].edits)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$1.4 million", "1.4 million dollars"),
        ("4.2 percent", "4.2%"),
        ("1.2 million people", "1,200,000 people"),
        ("Oct. 7", "7 October"),
        ("4 a.m.", "4am"),
        ("10.30pm", "22h30"),
        ("Dr. Horn’s", "doctor Horn"),
        ("three weeks", "3 weeks"),
        ("a ninth strike", "a 9th strike"),
        ("the U.S. and the UK", "the United States and the U.K."),
        ("don’t, can't, won’t", "do not, cannot, will not"),
        ("organised labour at the centre", "organized labor at the center"),
        ("well-known programme", "well known program"),
    ],
)
def test_what_only_a_style_book_tells_apart_is_the_same(one: str, other: str) -> None:
    assert [w.key for w in words(one, 0, len(one))] == [w.key for w in words(other, 0, len(other))]


def test_an_article_without_a_source_is_not_compared() -> None:
    assert Analysis(Document.plain("“We are ready,” she said.")).comparison is None


@pytest.mark.parametrize(
    ("garbled", "wire", "said"),
    [
        ("in the parking of a hotel", "in the parking lot of a hotel", "“lot” here."),
        ("on Friday that he would go", "on Friday that she would go", "“she” where this has “he”."),
    ],
)
def test_whole_words_are_named(garbled: str, wire: str, said: str) -> None:
    report = "The council met on Monday.{0}\n\nThe mayor said so {1} in a long report on the case.{0}\n"

    messages = [
        hunk.message for hunk in beside(report.format(" did.", garbled), report.format("", wire)).hunks
    ]

    assert f"The source has {said}" in messages
