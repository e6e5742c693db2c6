"""Which hunks are meant: filters, orders, and all that are like one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from cleanup.hunk import Class, Hunk
from cleanup.review.verdict import State


@dataclass(frozen=True, slots=True)
class Filter:
    """Hunks that are shown; what is empty or None lets everything through."""

    articles: frozenset[int] = frozenset()
    rules: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    classes: frozenset[Class] = frozenset()
    engines: frozenset[str] = frozenset()
    states: frozenset[State] = frozenset()
    severe: bool | None = None
    """Only those that may change what is said, or only the others."""
    paragraph: int | None = None
    """Index of a paragraph of the article."""
    text: str = ""
    """Stands in the change, the message, the rule or a note, in whatever case."""

    def __bool__(self) -> bool:
        return self != Filter()

    def wants(self, hunk: Hunk) -> bool:
        """Whether it lets a hunk through by what the hunk itself is."""
        return (
            (not self.rules or hunk.rule in self.rules)
            and (not self.families or hunk.family in self.families)
            and (not self.classes or hunk.cls in self.classes)
            and (not self.engines or hunk.engine in self.engines)
        )


class Order(StrEnum):
    """In what order hunks are listed; within it by place."""

    POSITION = "position"
    SEVERITY = "severity"
    RULE = "rule"
    CONFIDENCE = "confidence"
    """The surest first."""


class Scope(StrEnum):
    """What `all like this` means."""

    CHANGE = "same change"
    """The same words to the same words, in this article."""
    RULE = "same rule"
    PARAGRAPH = "this paragraph"
    SHOWN = "shown by filter"
    REST = "rest of article"
    EVERYWHERE = "same change in all articles"


MEANING = frozenset({"names", "attribution", "source"})


def severe(hunk: Hunk, text: str) -> bool:
    """Whether a wrong decision could change what is said: names, speakers, numbers, somebody's words."""
    if hunk.in_quotation or hunk.family in MEANING or hunk.cls is Class.QUERY:
        return True
    for edit in hunk.edits:
        old, new = text[edit.start : edit.end], edit.replacement
        if not (old.isalpha() and new.isalpha()) and _digits(old) != _digits(new):
            return True
    return False


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


RANK: dict[Order, Callable[[Hunk, str], tuple[object, ...]]] = {
    Order.POSITION: lambda hunk, text: (),
    Order.SEVERITY: lambda hunk, text: (not severe(hunk, text), hunk.cls != Class.REVIEW),
    Order.RULE: lambda hunk, text: (hunk.rule,),
    Order.CONFIDENCE: lambda hunk, text: (-hunk.confidence,),
}
