"""Patch sets: what they do to the source, and their JSON form."""

from __future__ import annotations

import copy
import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.document import Document
from cleanup.edit import Edit, Span, splice
from cleanup.errors import PatchError
from cleanup.hunk import Class, Hunk
from cleanup.patchset import PatchSet, decisions, records
from tests.strategies import patchsets

TEXT = "Lysko met Mr. Lysko."
DOCUMENT = Document.plain(TEXT, "story.txt")


def hunk(start: int, end: int, replacement: str, name: str) -> Hunk:
    edits = (Edit(start, end, replacement),)
    return Hunk("names/variant", Class.REVIEW, "One name.", Span(start, end), edits, id=name)


def patchset() -> PatchSet:
    return PatchSet(DOCUMENT, (hunk(0, 5, "Lisko", "a"), hunk(14, 19, "Lisko", "b")))


def test_a_hunk_is_written_with_what_it_replaces_and_its_decision() -> None:
    record = patchset().to_dict({"b": "accepted"})

    assert record["document"] == {
        "name": "story.txt",
        "sha256": DOCUMENT.sha256,
        "encoding": "utf-8",
        "newline": "\n",
    }
    assert record["hunks"][1] == {
        "id": "b",
        "rule": "names/variant",
        "family": "names",
        "class": "review",
        "message": "One name.",
        "confidence": 0.5,
        "engine": "cleanup",
        "span": {"start": 14, "end": 19},
        "edits": [{"start": 14, "end": 19, "original": "Lysko", "replacement": "Lisko"}],
        "alternatives": [],
        "evidence": [],
        "in_quotation": False,
        "decision": "accepted",
    }


@given(patchsets())
def test_a_patch_set_survives_json(patchset: PatchSet) -> None:
    assert PatchSet.from_json(patchset.to_json(), patchset.document) == patchset


@given(patchsets(), st.sampled_from(["accepted", "edited", "rejected", "marked"]))
def test_decisions_survive_json(patchset: PatchSet, decision: str) -> None:
    made = {hunk.id: decision for hunk in patchset.hunks[::2]}

    assert decisions(json.loads(patchset.to_json(made))) == made


@given(st.lists(patchsets(), min_size=2, max_size=4))
def test_patch_sets_survive_json_lines(several: list[PatchSet]) -> None:
    lines = "".join(f"{one.to_json(indent=None)}\n" for one in several)
    pairs = zip(records(lines), several, strict=True)

    assert [PatchSet.from_dict(record, one.document) for record, one in pairs] == several


@given(patchsets())
def test_accepting_all_makes_all_edits_and_accepting_none_makes_none(patchset: PatchSet) -> None:
    document = patchset.document
    edits = [edit for hunk in patchset.hunks for edit in hunk.edits]

    assert patchset.clean() == splice(document.text, edits)
    assert document.encoding.encode(patchset.clean(())) == document.data


@given(patchsets(), st.randoms())
def test_the_order_of_decisions_does_not_matter(patchset: PatchSet, chance: random.Random) -> None:
    chosen = [hunk for hunk in patchset.hunks if chance.random() < 0.5]
    shuffled = chance.sample(chosen, len(chosen))

    assert patchset.clean(shuffled) == patchset.clean(chosen)


def test_hunks_that_clash_cannot_be_accepted_together() -> None:
    with pytest.raises(PatchError, match="clash"):
        patchset().clean([hunk(0, 5, "Lisko", "a"), hunk(4, 9, "", "b")])


def test_a_file_name_that_is_no_utf_8_can_be_written_and_read() -> None:
    document = Document.plain("x", "caf\udce9.txt")
    written = PatchSet(document).to_json().encode()

    assert records(written)[0]["document"]["name"] == "caf\udce9.txt"


def broken(path: str, value: object) -> dict:
    """The patch set with one thing in it replaced; `path` as in hunks.0.edits."""
    record = copy.deepcopy(patchset().to_dict())
    *way, last = (int(step) if step.isdigit() else step for step in path.split("."))
    place = record
    for step in way:
        place = place[step]
    place[last] = value
    return record


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("version", 2, "version 2"),
        ("version", True, "'version'"),
        ("document", None, "'document'"),
        ("document.sha256", "0" * 64, "changed"),
        ("hunks", {}, "'hunks'"),
        ("hunks.0", "hunk", "an object"),
        ("hunks.0.id", 7, "'id'"),
        ("hunks.0.id", "b", "two hunks have one id"),
        ("hunks.0.class", "sure", "sure"),
        ("hunks.0.class", "query", "query"),
        ("hunks.0.confidence", "high", "'confidence'"),
        ("hunks.0.confidence", 1.5, "'confidence'"),
        ("hunks.0.confidence", float("nan"), "'confidence'"),
        ("hunks.0.span", {"start": 5, "end": 2}, "no range"),
        ("hunks.0.span", {"start": 0, "end": 200}, "behind the end"),
        ("hunks.0.span.start", 0.0, "'start'"),
        ("hunks.0.edits", [], "query"),
        ("hunks.0.edits", "none", "'edits'"),
        ("hunks.0.edits.0.end", 4, "is not at 0"),
        ("hunks.0.edits.0.original", "Lisko", "is not at 0"),
        ("hunks.0.edits.0.replacement", None, "'replacement'"),
        ("hunks.0.edits.0.replacement", "\ud800", "cannot be edited"),
        ("hunks.0.edits.0", {"start": 20, "end": 21, "original": "", "replacement": ""}, "is not at 20"),
        ("hunks.0.edits.0", {"start": 14, "end": 15, "original": "L", "replacement": ""}, "clash"),
        ("hunks.0.alternatives", [1], "a list of edits"),
        ("hunks.0.evidence", [{"note": 1}], "'note'"),
        ("hunks.0.in_quotation", 0, "'in_quotation'"),
    ],
)
def test_a_patch_set_that_is_wrong_is_refused(path: str, value: object, message: str) -> None:
    with pytest.raises(PatchError, match=message):
        PatchSet.from_dict(broken(path, value), DOCUMENT)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1]", "7", '{"document": {}}', "\udcff", "[" * 100_000, b"\xff", "{}\n{}", "9" * 5000],
)
def test_what_is_no_json_patch_set_is_refused(text: str | bytes) -> None:
    with pytest.raises(PatchError):
        records(text)


def test_a_decision_nobody_knows_is_refused() -> None:
    with pytest.raises(PatchError, match="'maybe' is no decision"):
        decisions(broken("hunks.0.decision", "maybe"))
