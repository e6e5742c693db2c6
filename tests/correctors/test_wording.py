"""What the wording family's pages cannot say."""

from __future__ import annotations

import pytest

from cleanup.analysis import Analysis
from cleanup.correctors.wording import calque
from cleanup.document import Document
from cleanup.hunk import Class

SURE = "She assisted at a ceremony. The manifestants came. He received informations. Furnitures were sold."


def found(rule, text):
    return list(rule.find(Analysis(Document.plain(text))))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "It was an intermediate election in an alimentary crisis.",
            "It was a midterm election in a food crisis.",
        ),
    ],
)
def test_the_article_before_follows_the_right_word(text, after):
    for hunk in reversed(found(calque, text)):
        (edit,) = hunk.edits
        text = text[: edit.start] + edit.replacement + text[edit.end :]

    assert text == after


def test_a_doubtful_word_waits_for_a_garbled_text():
    doubtful = "They solicited the help of all."

    assert found(calque, doubtful) == []
    hunk = found(calque, f"{doubtful} {SURE}")[0]
    assert (hunk.cls, hunk.edits[0].replacement) == (Class.REVIEW, "asked for")
    assert hunk.evidence


def test_a_word_that_is_often_good_is_asked_about_at_most():
    often = "Many advocates came."
    assert found(calque, often) == []

    hunk = found(calque, f"{SURE} The informatic attack hit two conferences of press. {often}")[-1]
    assert (hunk.cls, hunk.edits) == (Class.QUERY, ())
    assert hunk.alternatives[0][0].replacement == "lawyers"


def test_many_doubtful_signs_of_a_family_tell_as_much_as_a_few_sure_ones():
    other = "The sickhouse was in the near of it. The specservices came. He took participation in it."
    few = "In virtue of a rule, the subvention fell. They got informations and advices."
    many = "Equipments were sold. All the world was not glad."
    often = "Many advocates came."

    assert [hunk.cls for hunk in found(calque, f"{other} {few} {often}")].count(Class.QUERY) == 0
    assert [hunk.cls for hunk in found(calque, f"{other} {few} {many} {often}")].count(Class.QUERY) == 1


def test_what_good_english_has_too_is_asked_about_at_most():
    text = "The functionaries left the tribunal."

    assert not any(hunk.edits for hunk in found(calque, f"{SURE} {text}") if hunk.span.start > len(SURE))


def test_a_crime_with_two_names_offers_both():
    slavic = "The crew consists from nine men. It cost in $3 million."
    hunk = found(calque, f"{slavic} {SURE} It was death by negligence.")[-1]
    ways = [hunk.edits, *hunk.alternatives]

    assert [way[0].replacement for way in ways] == ["manslaughter", "negligent homicide"]
