"""What editors have decided before, by the words around it: a hunk once rejected is not proposed again."""

from __future__ import annotations

import hashlib
import json
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from cleanup import storage
from cleanup.edit import Edit, Span
from cleanup.hunk import Hunk
from cleanup.patchset import PatchSet
from cleanup.review import APPLIED, OWN, Review, State
from cleanup.session import places

WORDS = 4
"""So many words on either side make the surroundings of a hunk."""
LIMIT = 8_000_000
"""Bytes of the file from which on only the last word on each hunk is kept."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """One decision that outlives its session."""

    id: str
    """What it is forgotten by."""
    rule: str
    decision: str
    """accepted, edited, auto or rejected"""
    before: str
    after: str
    article: str
    by: str
    when: float
    """Seconds since 1970."""
    contexts: tuple[str, ...]
    """Hashes of the hunk with its surroundings, as it was read and as it was written."""


def remember(review: Review, article: int) -> None:
    """Keep what was decided about an article, once it is written."""
    path = _file()
    places.private(path.parent)
    lines = "".join(map(_line, _decisions(review, article)))
    with path.open("ab", buffering=0) as file:  # one write, so that two processes do not mix their lines
        file.write(lines.encode("utf-8", "surrogatepass"))
    if path.stat().st_size > LIMIT:
        _keep(remembered())


def _keep(everything: list[Remembered]) -> None:
    lines = "".join(map(_line, everything))
    storage.write(_file(), lines.encode("utf-8", "surrogatepass"))


def remembered() -> list[Remembered]:
    """All of it, the last word on each hunk, the oldest first."""
    found: dict[str, Remembered] = {}
    for line in _lines():
        if (one := _one(line)) is not None:
            found.pop(one.id, None)
            found[one.id] = one
    return list(found.values())


def _lines() -> list[str]:
    try:
        return _file().read_text("utf-8", "surrogatepass").split("\n")
    except FileNotFoundError:
        return []


def _one(line: str) -> Remembered | None:
    try:
        record = json.loads(line)
        return Remembered(**{**record, "contexts": tuple(record["contexts"])})
    except (ValueError, TypeError, KeyError):
        return None


def _line(one: Remembered) -> str:
    return json.dumps({name: getattr(one, name) for name in Remembered.__slots__}, ensure_ascii=False) + "\n"


def _rejected() -> set[str]:
    """The contexts of what was last rejected; only those lines are read closely."""
    last: dict[str, str] = {}
    for line in _lines():
        name = line[: len('{"id": "0123456789abcdef"')]
        if '"decision": "rejected"' in line:
            last[name] = line
        elif last:
            last.pop(name, None)
    return {context for line in last.values() if (one := _one(line)) for context in one.contexts}


def forget(ids: Collection[str]) -> int:
    """Forget these decisions; how many there were."""
    everything = remembered()
    kept = [one for one in everything if one.id not in ids]
    if len(kept) < len(everything):
        _keep(kept)
    return len(everything) - len(kept)


def counts() -> dict[str, Counter[str]]:
    """By rule, how often its hunks were decided how."""
    found: dict[str, Counter[str]] = {}
    for one in remembered():
        found.setdefault(one.rule, Counter())[one.decision] += 1
    return found


def without_rejected(patchset: PatchSet, decided: Collection[str] = ()) -> PatchSet:
    """The patch set without hunks that were rejected before; those in `decided` stay in any case."""
    rejected = _rejected()
    if not rejected:
        return patchset
    text = patchset.document.text
    kept = tuple(
        hunk
        for hunk in patchset.hunks
        if hunk.id in decided or context(text, hunk.rule, hunk.span, hunk.edits) not in rejected
    )
    return patchset if len(kept) == len(patchset.hunks) else PatchSet(patchset.document, kept)


def context(text: str, rule: str, span: Span, edits: tuple[Edit, ...]) -> str:
    """A hash of a correction with the words around it, whatever the rest of the article says."""
    at = Span(edits[0].start, edits[0].end) if edits else span
    head = text[max(at.start - 200, 0) : at.start].split()[-WORDS:]
    tail = text[at.end : at.end + 200].split()[:WORDS]
    change = (f"{text[e.start : e.end]}\1{e.replacement}" for e in edits[:1])
    parts = (rule, *change, text[at.start : at.end], " ".join(head), " ".join(tail))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _decisions(review: Review, article: int) -> Iterator[Remembered]:
    document, made = review.document(article), review.edits(article)
    result, moved = review.text(article), _Moved(made)
    for key in review.keys(article):
        hunk, state = review.hunk(key), review.state(key)
        if hunk.rule == OWN or not (state in APPLIED or state is State.REJECTED):
            continue
        contexts = [context(document.text, hunk.rule, hunk.span, hunk.edits)]
        if state is State.REJECTED:
            contexts.append(moved.context(result, hunk))
        change = review.change(key)[:1] or ((document.text[hunk.span.start : hunk.span.end], ""),)
        yield Remembered(
            contexts[0],
            hunk.rule,
            state.value,
            *change[0],
            document.name,
            review.by,
            time.time(),
            tuple(dict.fromkeys(contexts)),
        )


class _Moved:
    """Where places of the article are once it is written."""

    def __init__(self, made: tuple[Edit, ...]) -> None:
        self._ends = [edit.end for edit in made]
        self._made = made
        self._shifts = [0]
        for edit in made:
            self._shifts.append(self._shifts[-1] + len(edit.replacement) - (edit.end - edit.start))

    def at(self, offset: int) -> int:
        """An offset of the text, in the result; inside what was replaced: its new end."""
        index = bisect_right(self._ends, offset)
        if index < len(self._made) and self._made[index].start < offset:
            return self._made[index].start + self._shifts[index] + len(self._made[index].replacement)
        return offset + self._shifts[index]

    def context(self, result: str, hunk: Hunk) -> str:
        """The context of a hunk that was not made, as the result has it."""
        edits = tuple(Edit(self.at(e.start), self.at(e.end), e.replacement) for e in hunk.edits)
        return context(result, hunk.rule, Span(self.at(hunk.span.start), self.at(hunk.span.end)), edits)


def _file() -> Path:
    return places.home() / "decisions.jsonl"
