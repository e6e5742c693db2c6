"""What no hunk may touch: addresses, handles, code, editorial marks and what an editor switched off.

No pattern here can be made to run longer than in proportion to the text: each starts where a rare letter
stands, or where a run of letters begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleanup.edit import Edit, Span

TOP_LEVEL = r"(?:com|org|net|gov|edu|info|example|(?:co|org|gov|ac)\.uk)"
REST = r"[^\s<>\"“”\u2060\ufffc]"
PATTERNS = (
    # What must stand in a text before it is worth looking for the pattern, and the pattern.
    ("://", re.compile(rf"\b(?:https?|ftp)://{REST}+")),
    ("www.", re.compile(rf"\bwww\.{REST}+")),
    ("@", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("@", re.compile(r"(?<![\w@.])@(?=\d*[^\W\d])\w+(?:\.\w+)*")),
    ("#", re.compile(r"(?<![\w#&])#(?=\d*[^\W\d])\w+")),
    (".", re.compile(rf"(?<![\w.-])(?:[\w-]+\.)+{TOP_LEVEL}\b(?:/{REST}*)?")),
    ("<", re.compile(r"</?[A-Za-z][^<>\n]*>")),
    ("`", re.compile(r"(?<![\w`])`[^`\s](?:[^`\n]{0,200}[^`\s])?`(?![\w`])")),
)
LOOSE = re.compile(
    r"\b(?:[\w-]*(?:id|author|date|datetime)|href|src)=\"[^\"<>\n]*[^\s\"<>](?P<space>[ \u00a0]+)(?=\")"
)
"""In a tag a value that can end in no space: an address, an author, a date, a number."""
CLOSING = ".,;:!?…'’)]"
"""Ends a sentence rather than an address."""
VOUCHED = re.compile(r"[\[(]\u2060*(?:[Ss]ic|SIC|CQ|cq)[.!]?\u2060*[\])]")
WORD = re.compile(r"\S+")
WORDS_VOUCHED, LETTERS_VOUCHED = 4, 100
SWITCH = re.compile(r"<!--\s{0,9}cleanup[ :](?P<word>off|on)\b(?P<rules>[^<>]*?)-->")
RULE = re.compile(r"[\w/-]*\w")


class Protected(NamedTuple):
    """A stretch that is left alone; `rules` empty means by every rule."""

    start: int
    end: int
    rules: frozenset[str] = frozenset()
    """Rule ids and families it is closed to."""


def protected(text: str, source: str) -> Iterator[Protected]:
    """Every protected stretch; `text` is masked, `source` is as an editor reads it (comments included)."""
    for needed, pattern in PATTERNS:
        if needed in text:
            for match in pattern.finditer(text):
                yield from _around_loose(
                    text, match.start(), match.start() + len(match.group().rstrip(CLOSING))
                )
    for mark in VOUCHED.finditer(text):
        yield Protected(_vouched_from(text, mark.start()), mark.end())
    if "<!--" in source:
        yield from _switched_off(source)


def _around_loose(text: str, start: int, end: int) -> Iterator[Protected]:
    """A stretch without the spaces in a tag that can belong to no value."""
    if text[start] == "<":
        for loose in LOOSE.finditer(text, start, end):
            yield Protected(start, loose.start("space"))
            start = loose.end("space")
    yield Protected(start, end)


def _vouched_from(text: str, mark: int) -> int:
    """Where the words begin that a [sic] or (CQ) stands for: the last few of its line."""
    before = text[max(mark - LETTERS_VOUCHED, 0) : mark]
    line = max(before.rfind("\n"), before.rfind("\r")) + 1
    words = [word.start() for word in WORD.finditer(before, line)]
    return mark - len(before) + words[-WORDS_VOUCHED:][0] if words else mark


def _switched_off(text: str) -> Iterator[Protected]:
    """From `off` to `on` or the end; rules may be named with either, and the comments are left alone, too."""
    off: dict[str, int] = {}
    for match in SWITCH.finditer(text):
        yield Protected(match.start(), match.end())
        rules = RULE.findall(match["rules"])
        if match["word"] == "off":
            for rule in rules or [""]:
                off.setdefault(rule, match.start())
        else:
            for rule in rules or list(off):
                if rule in off:
                    yield _closed(off.pop(rule), match.end(), rule)
    for rule, start in off.items():
        yield _closed(start, len(text), rule)


def _closed(start: int, end: int, rule: str) -> Protected:
    return Protected(start, end, frozenset({rule} if rule else ()))


class Fence:
    """Protected stretches, asked by rule and place."""

    def __init__(self, stretches: Iterable[Protected]) -> None:
        self._starts: dict[str, list[int]] = {}
        self._ends: dict[str, list[int]] = {}
        for start, end, rules in sorted(stretches, key=lambda stretch: stretch[:2]):
            for rule in rules or ("",):
                starts, ends = self._starts.setdefault(rule, []), self._ends.setdefault(rule, [])
                if ends and start < ends[-1]:
                    ends[-1] = max(ends[-1], end)
                else:
                    starts.append(start)
                    ends.append(end)

    def touches(self, rule: str, edit: Edit) -> bool:
        """Whether an edit changes anything that is closed to a rule; an insertion at the edge does not."""
        for name in ("", rule, rule.partition("/")[0]):
            at = bisect_left(self._starts.get(name, ()), edit.end) - 1
            if at >= 0 and edit.start < self._ends[name][at]:
                return True
        return False

    def holds(self, rule: str, span: Span) -> bool:
        """Whether all of a place is closed to a rule."""
        for name in ("", rule, rule.partition("/")[0]):
            at = bisect_right(self._starts.get(name, ()), span.start) - 1
            if at >= 0 and span.end <= self._ends[name][at]:
                return True
        return False
