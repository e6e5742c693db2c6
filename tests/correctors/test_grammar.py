"""What the family `grammar` lets through of what an engine finds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanup.analysis import Analysis
from cleanup.backends.harper import Harper, known_rules
from cleanup.correctors.grammar.allowlist import allowed, needs
from cleanup.correctors.grammar.findings import plain
from cleanup.correctors.grammar.harper import KINDS
from cleanup.correctors.grammar.misspelt import likely
from cleanup.correctors.grammar.run_together import gap
from cleanup.document import Document
from cleanup.house import Engines, Grammar, House, Quotes, Style
from cleanup.hunk import Class, Hunk
from cleanup.pipeline import Selection, propose

FAMILY = Selection(select=frozenset({"grammar"}))


def hunks(text: str, house: House | None = None) -> tuple[Hunk, ...]:
    return propose(Document.plain(text), house, FAMILY).hunks


def after(text: str, house: House | None = None) -> str:
    return propose(Document.plain(text), house, FAMILY).clean()


@pytest.mark.parametrize("row", allowed().values(), ids=lambda row: row.rule)
def test_a_row_of_the_list_is_set_off_by_its_own_example(row):
    """What the rule needs stands in the example, and Harper finds something there."""
    analysis = Analysis(Document.plain(row.example))
    findings = [
        found for found in Harper(frozenset(allowed())).check([row.example]) if found.rule == row.rule
    ]

    assert list(needs().places(analysis.text, analysis.tokens))
    assert any(row.met(row.example, found.start, found.end) for found in findings)


def test_the_list_names_rules_that_harper_has_and_kinds_that_we_have():
    assert set(allowed()) <= known_rules()
    assert {row.kind for row in allowed().values()} == set(KINDS)
    assert all(row.hunks >= row.detecting >= row.exact >= 0 for row in allowed().values())


def test_a_hunk_says_who_found_it_and_how_sure_that_is():
    (found,) = hunks("He bought a apple.")

    assert found.rule == "grammar/harper-article"
    assert found.cls is Class.REVIEW
    assert found.engine.startswith("harper ")
    assert found.evidence[0].source.endswith(": AnA")
    assert found.confidence == allowed()["AnA"].confidence


def test_other_words_that_would_do_are_alternatives():
    (found,) = hunks("They are jealous of it, and fascinated of the film.")

    assert after("They are fascinated of the film.") == "They are fascinated by the film."
    assert [edit.replacement for (edit,) in found.alternatives] == ["with"]


@pytest.mark.parametrize("quotes", Quotes)
@pytest.mark.parametrize(
    "said", ["“He bought a apple,” she said.", '"They could of won," she said.', "“A apple!"]
)
def test_nothing_in_a_quotation_is_touched_or_asked(said, quotes):
    assert hunks(said, House(quotes=quotes)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The band Mute Point played, and Case And Point closed.",
        "They met at Baited Breath on Monday.",
        "The firm Web Site Ltd. was sold to Payed Brothers.",
    ],
)
def test_a_name_is_not_respelt(text):
    assert after(text) == text


def test_without_an_engine_only_our_own_rules_run():
    text = "He bought a apple and aproved the plan."

    assert after(text, House(grammar=Grammar.NONE)) == "He bought a apple and approved the plan."


def test_a_rule_can_be_left_out_by_its_name():
    house = House(engines=Engines(disabled_rules=frozenset({"AnA"})))

    assert after("He bought a apple.", house) == "He bought a apple."


def test_british_style_asks_the_british_dialect(monkeypatch):
    asked = []
    monkeypatch.setattr(Harper, "check", lambda self, passages: asked.append(self.dialect) or [])
    hunks("He bought a apple.", House(style=Style.BRITISH))

    assert asked == [1]


def test_harper_is_not_asked_about_sentences_where_it_could_find_nothing(monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(Harper, "check", lambda self, passages: asked.extend(passages) or [])
    hunks("The council met on Monday. He bought a apple. It rained. “They could of won,” she said.")

    assert asked == ["He bought a apple."]


def test_a_vocabulary_keeps_a_word_as_it_is():
    house = replace(House(), vocabulary=frozenset({"aproved"}))

    assert after("The plan was aproved by all.", house) == "The plan was aproved by all."


@pytest.mark.parametrize(
    ("word", "right"),
    [("aproved", "approved"), ("whcih", "which"), ("benfit", "benefit"), ("glerb", ""), ("unbuildable", "")],
)
def test_a_slip_has_one_likely_word_or_none(word, right):
    assert likely(word) == right


@pytest.mark.parametrize(
    ("word", "at"), [("exactsame", 5), ("nonresident", 0), ("speechmaking", 0), ("ab", 0)]
)
def test_a_gap_is_seen_between_two_common_words_only(word, at):
    assert gap(word) == at


def test_an_endless_word_is_nobodys_slip():
    assert hunks(f"The plan was {'ab' * 50_000} by all.") == ()


def test_a_message_is_plain_text():
    assert plain("Did you mean `could have`?") == "Did you mean “could have”?"
    assert plain("Use `a`  instead") == "Use “a” instead."
