"""A stored patch set or diff, put into effect: what it names is read, checked, and changed in memory.

Nothing is written here, so that one article that does not fit keeps all the others as they are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from cleanup.diff import from_diff, targets
from cleanup.document import Document
from cleanup.errors import PatchError
from cleanup.hunk import Hunk
from cleanup.patchset import PatchSet, decisions, records

MADE = frozenset({"accepted", "edited"})
"""Decisions whose edits stand in the result."""


Read = Callable[[str, str | None], Document]
"""From a path, and an encoding where one is known, to the document."""


@dataclass(frozen=True, slots=True)
class Applied:
    """One article with the hunks of it that are made."""

    patchset: PatchSet
    made: tuple[Hunk, ...]
    left: tuple[Hunk, ...]

    @property
    def source(self) -> str:
        """The source with these hunks made."""
        return self.patchset.clean(self.made)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which hunks of a patch set are made; without any word, those it says were accepted, or else all."""

    only: frozenset[str] = frozenset()
    """These ids, or what they begin with, and no others; empty: no such limit."""
    decided: tuple[dict[str, Any], ...] = field(default=())
    """Patch sets in JSON form whose decisions count, and whose edits count where they say edited."""


def applied(data: bytes, choice: Choice, read: Read) -> list[Applied]:
    """What a patch set, in JSON or as a diff, makes of its articles. PatchError where one does not fit."""
    is_json = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")
    patchsets = list(_from_json(data, choice, read) if is_json else _from_diff(data, read))
    if not patchsets:
        raise PatchError("there is no patch set and no diff in it")
    known = {hunk.id for patchset, _ in patchsets for hunk in patchset.hunks}
    choice = replace(choice, only=frozenset(_meant(part, known) for part in choice.only))
    return [_chosen(patchset, said, choice) for patchset, said in patchsets]


def _meant(part: str, known: set[str]) -> str:
    """The one id that begins so. PatchError where none or several do."""
    found = [part] if part in known else sorted(each for each in known if each.startswith(part))
    if len(found) != 1:
        raise PatchError(f"{part} is {' or '.join(found)}" if found else f"there is no hunk {part}")
    return found[0]


def _chosen(patchset: PatchSet, said: dict[str, str], choice: Choice) -> Applied:
    def is_made(hunk: Hunk) -> bool:
        if choice.only:
            return hunk.id in choice.only
        return said.get(hunk.id) in MADE if said or choice.decided else True

    made = tuple(hunk for hunk in patchset.hunks if hunk.edits and is_made(hunk))
    rejected = {name for name, decision in said.items() if decision == "rejected"}
    left = tuple(hunk for hunk in patchset.hunks if hunk not in made and hunk.id not in rejected)
    return Applied(patchset, made, left)


def _from_diff(data: bytes, read: Read) -> Iterator[tuple[PatchSet, dict[str, str]]]:
    for target in targets(data):
        yield from_diff(data, read(target.path, target.encoding)), {}


def _from_json(data: bytes, choice: Choice, read: Read) -> Iterator[tuple[PatchSet, dict[str, str]]]:
    by_hash = {record["document"].get("sha256"): record for record in choice.decided}
    for record in records(data):
        document = read(record["document"]["name"], _encoding(record["document"]))
        patchset, said = PatchSet.from_dict(record, document), decisions(record)
        other = by_hash.get(document.sha256)
        if other is not None:
            said = decisions(other)
            patchset = _with_edits_of(PatchSet.from_dict(other, document), patchset, said)
        elif choice.decided:
            said = {}
        yield patchset, said


def _encoding(record: dict[str, Any]) -> str | None:
    """The encoding it was read in."""
    name = record.get("encoding")
    return name if isinstance(name, str) else None


def _with_edits_of(decided: PatchSet, patchset: PatchSet, said: dict[str, str]) -> PatchSet:
    """The patch set with an editor's own words where the decisions have them."""
    own = {hunk.id: hunk for hunk in decided.hunks if said.get(hunk.id) == "edited"}
    hunks = tuple(own.pop(hunk.id, hunk) for hunk in patchset.hunks)
    return replace(patchset, hunks=tuple(sorted((*hunks, *own.values()), key=lambda h: h.ranges[0])))


def decisions_in(data: bytes) -> tuple[dict[str, Any], ...]:
    """The patch sets of a decisions file. PatchError where it is none."""
    try:
        return tuple(records(data))
    except json.JSONDecodeError as error:
        raise PatchError(f"not a decisions file: {error}") from error
