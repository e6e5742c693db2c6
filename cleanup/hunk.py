"""A hunk: one correction that is decided as a whole, with its reason and its evidence."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from cleanup.edit import Edit, Span


class Class(StrEnum):
    """What may happen to a hunk; ordered from the surest."""

    SAFE = "safe"
    """An unattended run may write it: right 99 times in 100 on text nobody here has seen."""
    REVIEW = "review"
    """A person decides."""
    QUERY = "query"
    """There is no fix; a person looks."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a hunk: a place in the text, or a source outside it, and a note."""

    note: str
    span: Span | None = None
    """Where it stands in the text, in code points; None for a source outside."""
    source: str = ""
    """A file or a list by name, where the evidence is not in the text."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """One correction: its edits are made together or not at all. Without edits it is a query."""

    rule: str
    """family/name"""
    cls: Class
    message: str
    """One sentence to an editor, in plain words."""
    span: Span
    """The place a reader is shown; the edits may reach beyond it (other mentions of a name)."""
    edits: tuple[Edit, ...] = ()
    """In order, disjoint."""
    alternatives: tuple[tuple[Edit, ...], ...] = ()
    """Other sets of edits that would mend it, best first; each stands in place of `edits`."""
    confidence: float = 0.5
    """The share of such hunks that are right, 0 to 1."""
    evidence: tuple[Evidence, ...] = ()
    engine: str = "cleanup"
    """Who found it, with a version where there is one."""
    in_quotation: bool = False
    """Set by the pipeline: an edit lies in somebody's words."""
    id: str = ""
    """Set by the pipeline: the same for the same correction of the same paragraph in a later run."""

    def __post_init__(self) -> None:
        if (self.cls is Class.QUERY) == bool(self.edits):
            raise ValueError(f"{self.rule}: a query has no edits, and nothing else goes without")

    @property
    def family(self) -> str:
        """The part of the rule's id before the stroke."""
        return self.rule.partition("/")[0]

    @property
    def ranges(self) -> tuple[Span, ...]:
        """What no other hunk may touch: where its edits stand, or the span of a query."""
        return tuple(Span(e.start, e.end) for e in self.edits) or (self.span,)


def identified(
    hunks: Iterable[Hunk], text: str, paragraph_at: Callable[[int], tuple[int, int]]
) -> Iterator[Hunk]:
    """Hunks with their ids: a hash of rule, change, paragraph and, where all these are the same, a number."""
    seen: Counter[str] = Counter()
    digests: dict[tuple[int, int], str] = {}
    for hunk in hunks:
        place = paragraph_at(hunk.span.start)
        if place not in digests:
            digests[place] = _digest(text[slice(*place)])
        change = (f"{text[edit.start : edit.end]}\0{edit.replacement}" for edit in hunk.edits)
        key = "\0".join([hunk.rule, *change, digests[place]])
        yield replace(hunk, id=_digest(f"{key}\0{seen[key]}")[:12])
        seen[key] += 1


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
