"""Harper is handed what it can stomach, and its answers stand where they belong."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.backends.harper import NEVER, Harper, _linter, digestible, known_rules
from cleanup.correctors.grammar.allowlist import allowed

ENGINE = Harper(frozenset(allowed()))


def found(*passages: str) -> list[tuple[int, str, str]]:
    return sorted((f.passage, f.rule, passages[f.passage][f.start : f.end]) for f in ENGINE.check(passages))


def test_a_finding_is_placed_in_its_own_passage():
    assert found("All is well.", "He bought a apple.", "They could of won.") == [
        (1, "AnA", "a"),
        (2, "ModalOf", "could of"),
    ]


@pytest.mark.parametrize(
    "run", ["a" * 128_000, "0f" * 50_000, "QUJDREVGRw==" * 10_000, "x-" * 40_000], ids=lambda run: run[:6]
)
def test_an_endless_word_never_reaches_harper(run):
    """Some of these would abort the process."""
    assert found(f"He bought a apple {run} yesterday.") == [(0, "AnA", "a")]


@pytest.mark.parametrize("run", ["!" * 32_000, "🎉" * 32_000, "? ! " * 8_000, "—" * 20_000], ids=ascii)
def test_rows_of_marks_never_reach_harper(run):
    """They would take it minutes."""
    assert "!!!!!" not in digestible(run)[0]
    assert found(f"He bought a apple {run} yesterday.") == [(0, "AnA", "a")]


@pytest.mark.parametrize("letters", ["\ud83c", "\x00", "\x1b[31m", "\ufeff", "\u202a"], ids=ascii)
def test_letters_that_are_none_do_no_harm(letters):
    assert found(f"He {letters} bought a apple.") == [(0, "AnA", "a")]


def test_decomposed_accents_keep_the_places_right():
    passage = unicodedata.normalize("NFD", "Émile Müller, née Ångström, bought a apple at the café.")

    assert found(passage) == [(0, "AnA", "a")]


@given(st.text(max_size=60))
def test_every_offset_leads_back_into_the_passage(passage):
    text, offsets = digestible(passage)

    assert len(offsets) == len(text) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[-1] == len(passage)
    assert "".join(text) == text.encode("utf-8").decode("utf-8")


def test_two_rules_may_speak_of_the_same_words():
    """Harper's own choice between overlapping findings is switched off: the pipeline settles them."""
    assert {rule for _, rule, _ in found("They waited for along time.")} == {"ForALongTime", "ALongTime"}


def test_nothing_is_written_to_standard_output():
    """Harper's debugging output goes past sys.stdout, straight to the descriptor."""
    script = (
        "from cleanup.backends.harper import Harper, known_rules\n"
        "texts = ['We are looking forward to see you.', 'He is looking forward to meet the team again.',"
        " 'They bought a apple and could of won.']\n"
        "assert list(Harper(known_rules()).check(texts))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, timeout=120)

    assert done.stdout == b""


def test_harper_is_built_once_a_process():
    assert _linter(ENGINE.rules, 0) is _linter(ENGINE.rules, 0)


def test_what_harms_is_never_switched_on():
    assert not Harper(known_rules()).rules & NEVER


def test_british_spelling_is_asked_for_by_language():
    assert Harper(frozenset(), "en-GB").dialect != Harper(frozenset(), "en-US").dialect
