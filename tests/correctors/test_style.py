"""What the page of the family `style` cannot say."""

from __future__ import annotations

import pytest

from cleanup.document import Document
from cleanup.house import House, Style
from cleanup.pipeline import Selection, propose

ONLY = Selection(select=frozenset({"style"}))
MANY = (
    "The US will pay, US officials said on January 27 at 4 am. "
    "By August 3, 300 dollars were gone. US aid fell."
)


def hunks(text, style=Style.AP):
    return propose(Document.plain(text), House(style=style), ONLY).hunks


def test_each_rule_makes_one_decision_of_all_its_places():
    rules = [hunk.rule for hunk in hunks(MANY)]

    assert sorted(rules) == sorted(set(rules)) == ["style/figures", "style/months", "style/times", "style/us"]


@pytest.mark.parametrize(("style", "rules"), [(Style.BRITISH, ["style/times"]), (Style.NONE, [])])
def test_another_book_is_not_argued_with(style, rules):
    assert [hunk.rule for hunk in hunks(MANY, style)] == rules


def test_an_article_in_british_english_is_left_alone_even_where_ap_is_set():
    assert (
        hunks(f"{MANY} The theatre cost £4m, the labour minister told MPs; the centre closed at 5pm.") == ()
    )


def test_a_month_in_somebodys_words_is_left_alone():
    assert hunks("“We met on January 27,” she said.") == ()


def test_a_us_in_stops_elsewhere_is_evidence():
    (hunk,) = hunks("The U.S. envoy left. The US will pay.")

    assert [evidence.note for evidence in hunk.evidence] == ["U.S. here"]
