"""Whether a name is a man's or a woman's: by its title, its given name, or the pronouns about it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

from cleanup.analysis.sentences import sentences
from cleanup.edit import Span
from cleanup.lexicon.proper import gender

MEN = frozenset(
    "Mr Mr. Sir Lord King Prince Congressman Father Brother Duke Baron Herr Monsieur Señor Pope".split()
)
WOMEN = frozenset(
    "Mrs Mrs. Ms Ms. Miss Dame Lady Queen Princess Congresswoman Sister Duchess Madam Frau".split()
)
HIS_ROLE = frozenset(
    """husband son brother father uncle nephew widower boyfriend actor businessman spokesman chairman
    congressman king prince grandfather grandson stepfather stepson salesman frontman""".split()
)
HER_ROLE = frozenset(
    """wife daughter sister mother aunt niece widow girlfriend actress businesswoman spokeswoman chairwoman
    congresswoman queen princess grandmother granddaughter stepmother stepdaughter saleswoman
    heiress""".split()
)
ROLE = re.compile(r"(?P<own>\b(?:his|her|their|my|whose) (?:[a-z]+ )?)?(?P<word>[a-z]+)(?P<comma>,?) $")
PRONOUN = re.compile(r"\b(?:(?P<m>he|him|his|himself)|(?P<f>she|her|hers|herself))\b", re.IGNORECASE)
BREAK = re.compile(r"\n")
LEAD = 6
"""So much may stand before a name that begins a sentence, in code points: But, a mark, a space."""
NEXT = re.compile(r"[”\"]? (?:(?P<m>He|His)|(?P<f>She|Her)) ")


def of_title(title: str) -> str:
    """m or f where the title says so."""
    for word in title.split():
        if word in MEN:
            return "m"
        if word in WOMEN:
            return "f"
    return ""


def of_role(text: str, start: int, end: int) -> str:
    """m or f where the word before a name says so: the actor Paul Weber; his wife, Anna."""
    match = ROLE.search(text, max(0, start - 24), start)
    if match is None or (match["comma"] and not (match["own"] and text[end : end + 1] in (",", ".", ";"))):
        return ""
    return "m" if match["word"] in HIS_ROLE else "f" if match["word"] in HER_ROLE else ""


def of_given(names: Sequence[str]) -> str:
    """m or f where the first given name is borne by men or by women alone."""
    return gender(names[0]) if names else ""


class Named(Protocol):
    """A name in a text, with what stands before it."""

    @property
    def start(self) -> int:
        """Of the name without its title."""

    @property
    def end(self) -> int:
        """Of the name without a possessive."""

    @property
    def title(self) -> str:
        """As it stands before the name."""


class Pronouns:
    """The pronouns that can mean only one of a text's people."""

    def __init__(self, text: str, names: Sequence[Named]) -> None:
        self.text = text
        self._starts = sorted(name.start for name in names)
        self._breaks = [match.start() for match in BREAK.finditer(text)]
        self._sentences: dict[int, list[Span]] = {}

    def about(self, name: Named) -> str:
        """m or f where a name begins its sentence, alone there, and pronouns of one kind follow it."""
        text, whole = self.text, self._sentence(name.start)
        if whole is None:
            return ""
        named = bisect_left(self._starts, whole.end) - bisect_left(self._starts, whole.start)
        before = name.start - whole.start - len(name.title)
        if named > 1 or before > LEAD or text[name.end : name.end + 1] in ("'", "’"):
            return ""
        found = {m.lastgroup for m in PRONOUN.finditer(text, name.end, whole.end)}
        following = NEXT.match(text, whole.end)
        if following:
            found.add(following.lastgroup)
        return found.pop() or "" if len(found) == 1 else ""

    def _sentence(self, offset: int) -> Span | None:
        """The sentence an offset lies in; those of a line are cut once."""
        line = bisect_left(self._breaks, offset)
        if line not in self._sentences:
            start = self._breaks[line - 1] + 1 if line else 0
            end = self._breaks[line] if line < len(self._breaks) else len(self.text)
            self._sentences[line] = list(sentences(self.text, start, end))
        held = self._sentences[line]
        at = bisect_right(held, offset, key=lambda span: span.start) - 1
        return held[at] if at >= 0 and offset < held[at].end else None
