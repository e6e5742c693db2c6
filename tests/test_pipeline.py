"""From a document to a patch set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.correctors import Corrector, Rule
from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.formats import parse
from cleanup.hunk import Class, Hunk
from cleanup.pipeline import Selection, propose
from tests.strategies import ENCODINGS, texts

TEXT = "Mr. Lysko and the the Mayor.\n\nMr. Lysko and the the Mayor.\n"


def finding(rule: str, word: str, new: str, cls: Class = Class.SAFE, confidence: float = 0.9, **more) -> Rule:
    """A rule that puts new for a word wherever it stands."""

    def find(analysis):
        at = analysis.text.find(word)
        while at >= 0:
            edits = () if cls is Class.QUERY else (Edit(at, at + len(word), new),)
            yield Hunk(rule, cls, "A message.", Span(at, at + len(word)), edits, confidence=confidence)
            at = analysis.text.find(word, at + 1)

    return Rule(rule, "", find, **more)


def found(text: str, *rules: Rule, selection: Selection | None = None) -> list[str]:
    patchset = propose(Document.plain(text), None, selection, (Corrector("x", "", rules),))
    return [hunk.rule for hunk in patchset.hunks]


NAMES = finding("names/variant", "Lysko", "Lisko", Class.REVIEW)
WORDS = finding("artefacts/repeated", "the the", "the", confidence=0.6)
QUERY = finding("names/unknown", "Mayor", "", Class.QUERY, confidence=0.4)
ASLEEP = finding("style/asleep", "and", "&", on=False)
ALL = (NAMES, WORDS, QUERY, ASLEEP)


@pytest.mark.parametrize(
    ("selection", "rules"),
    [
        (Selection(), {"names/variant", "artefacts/repeated", "names/unknown"}),
        (Selection(select=frozenset({"names"})), {"names/variant", "names/unknown"}),
        (Selection(select=frozenset({"names/variant"})), {"names/variant"}),
        (Selection(select=frozenset({"style"})), set()),
        (Selection(select=frozenset({"style/asleep"})), {"style/asleep"}),
        (Selection(ignore=frozenset({"names"})), {"artefacts/repeated"}),
        (Selection(ignore=frozenset({"names/unknown"})), {"names/variant", "artefacts/repeated"}),
        (
            Selection(select=frozenset({"names/variant"}), ignore=frozenset({"names"})),
            {"names/variant"},
        ),
        (Selection(min_confidence=0.7), {"names/variant"}),
        (Selection(classes=frozenset({Class.QUERY})), {"names/unknown"}),
    ],
)
def test_a_selection_says_which_rules_run_and_which_hunks_stay(selection: Selection, rules: set[str]) -> None:
    assert set(found(TEXT, *ALL, selection=selection)) == rules


def test_the_earlier_rule_of_the_registry_wins() -> None:
    first, second = finding("a/one", "the the", "the"), finding("b/two", "the Mayor", "a Mayor")

    assert set(found(TEXT, first, second)) == {"a/one"}
    assert set(found(TEXT, second, first)) == {"b/two"}


def test_a_correction_wins_over_a_query_of_an_earlier_rule() -> None:
    query, fix = finding("a/one", "the the", "", Class.QUERY), finding("b/two", "the the", "the")

    assert set(found(TEXT, query, fix)) == {"b/two"}


def test_of_one_rule_the_surer_class_and_then_the_surer_hunk_wins() -> None:
    def find(analysis):
        for cls, confidence, new in (
            (Class.REVIEW, 0.9, "a"),
            (Class.SAFE, 0.6, "b"),
            (Class.SAFE, 0.7, "c"),
        ):
            yield Hunk("a/one", cls, "", Span(0, 3), (Edit(0, 3, new),), confidence=confidence)

    patchset = propose(Document.plain(TEXT), None, None, (Corrector("a", "", (Rule("a/one", "", find),)),))

    assert [hunk.edits[0].replacement for hunk in patchset.hunks] == ["c"]
    assert [edits[0].replacement for edits in patchset.hunks[0].alternatives] == ["b", "a"]


def ids(text: str) -> list[str]:
    patchset = propose(Document.plain(text), None, None, (Corrector("x", "", ALL),))
    return [hunk.id for hunk in patchset.hunks]


def test_every_hunk_has_an_id_of_its_own() -> None:
    assert len(set(ids(TEXT))) == len(ids(TEXT)) == 6


def test_ids_outlive_a_change_of_another_paragraph() -> None:
    assert ids("A new first line here.\n\n" + TEXT)[:3] == ids(TEXT)[:3]


def test_a_paragraph_that_changes_gives_new_ids() -> None:
    assert set(ids("Mr. Lysko and the the Mayor, too.")).isdisjoint(ids("Mr. Lysko and the the Mayor."))


PIECES = st.sampled_from(["Mr. Lysko said. ", "the the ", "“Lysko and the the Mayor,” ", "\n\n", "`Mayor` "])


@given(
    st.lists(PIECES | texts.map(lambda text: text[:8]), max_size=30).map("".join),
    st.sampled_from(ENCODINGS),
    st.sampled_from(["a.txt", "a.md"]),
)
def test_a_patch_set_is_disjoint_in_order_and_can_be_made(text: str, encoding, name: str) -> None:
    document = parse(encoding.encode(text), name)
    patchset = propose(document, None, None, (Corrector("x", "", ALL),))
    edits = [edit for hunk in patchset.hunks for edit in hunk.edits]

    assert all(document.holds(edit) for edit in edits)
    assert edits == sorted(edits)
    assert patchset.clean(()) == document.source
    assert parse(encoding.encode(patchset.clean()), name).source == patchset.clean()
