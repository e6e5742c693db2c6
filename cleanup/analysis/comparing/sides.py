"""Words of the article and words of a source, and the edits that turn the one into the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cleanup.analysis.comparing.words import Word
from cleanup.edit import Edit, minimal
from cleanup.lexicon.words import is_common

MARKS = str.maketrans({"“": "‘", "”": "’", '"': "'"})
LIGHT = " -–—,;:"
APOSTROPHES = "'’"
OUTER = '“”"«»'
STOP = re.compile(r"[.!?…]+[”’\"')\]]*")
SELF = ("I", "I’m", "I'm", "I’ve", "I've", "I’ll", "I'll", "I’d", "I'd")


@dataclass(frozen=True, slots=True)
class Sides:
    """Words that answer each other, each side with the text they stand in."""

    text: str
    ours: Sequence[Word]
    source: str
    theirs: Sequence[Word]

    def edit(self, i: int, j: int, k: int, m: int) -> Edit:
        """What makes ours[i:j] say theirs[k:m], with what has to change around it."""
        if i < j and k < m:
            return _whole_words(self.text, minimal(self.text, self._exchange(i, j, k, m)))
        return self._insertion(i, k, m) if i == j else self._removal(i, j, k)

    def _exchange(self, i: int, j: int, k: int, m: int) -> Edit:
        """Words for words, and the light marks on either side."""
        ours, theirs = self.ours, self.theirs
        start, end, said = ours[i].start, ours[j - 1].end, self._cased(i, k, self._said(k, m))
        if i > 0 and k > 0 and _is_light(self.text, ours, i) and _is_light(self.source, theirs, k):
            start, said = ours[i - 1].end, self.source[theirs[k - 1].end : theirs[k].start] + said
        if (
            j < len(ours)
            and m < len(theirs)
            and _is_light(self.text, ours, j)
            and _is_light(self.source, theirs, m)
        ):
            end, said = ours[j].start, said + self.source[theirs[m - 1].end : theirs[m].start]
        return Edit(start, end, said)

    def _insertion(self, i: int, k: int, m: int) -> Edit:
        """New words before the one that they stand before; that one loses a capital it no longer needs."""
        ours, said = self.ours, self._said(k, m)
        if i == len(ours):
            return Edit(ours[-1].end, ours[-1].end, f" {said}")
        follows = self.text[ours[i].start : ours[i].end]
        if opened := opens(self.text, ours[i].start):
            lower = m < len(self.theirs) and self.source[self.theirs[m].start].islower()
            follows = follows[:1].lower() + follows[1:] if lower else follows
        capital = opened and self.text[ours[i].start].isupper()
        said = said[:1].upper() + said[1:] if capital else said
        if i == 0 or opened:
            return Edit(ours[i].start, ours[i].end, f"{said} {follows}")
        new = f"{self._gap(k)}{said}{self._gap(m)}"
        return minimal(self.text, Edit(ours[i - 1].end, ours[i].start, new))

    def _removal(self, i: int, j: int, k: int) -> Edit:
        """Words with the space on one side; a whole sentence with its stop."""
        text, ours = self.text, self.ours
        if i and (stop := STOP.search(text, ours[i - 1].end, ours[i].start)):
            own = STOP.match(text, ours[j - 1].end)
            return Edit(stop.end(), own.end() if own else ours[j - 1].end, "")
        if i == 0:
            if j == len(ours):
                return Edit(ours[0].start, ours[-1].end, "")
            follows = text[ours[j].start : ours[j].end]
            capital = text[ours[0].start].isupper() and follows[:1].islower()
            follows = follows[:1].upper() + follows[1:] if capital else follows
            return Edit(ours[0].start, ours[j].end, follows)
        if j == len(ours):
            return Edit(ours[i - 1].end, ours[j - 1].end, "")
        return minimal(text, Edit(ours[i - 1].end, ours[j].start, self._gap(k)))

    def _gap(self, at: int) -> str:
        """What stands between two words of the source; a space where that is more than a light mark."""
        if not 0 < at < len(self.theirs):
            return " "
        gap = self.source[self.theirs[at - 1].end : self.theirs[at].start]
        return gap if gap and not gap.strip(LIGHT) else " "

    def _said(self, start: int, end: int) -> str:
        """Their words as they stand; those that do not follow each other with a space between."""
        pieces: list[str] = []
        for at in range(start, end):
            word = self.theirs[at]
            if at > start and word.start == self.theirs[at - 1].start:
                continue
            if at > start:
                gap = self.source[self.theirs[at - 1].end : word.start]
                pieces.append(" " if "\n" in gap or any(mark in gap for mark in OUTER) else gap)
            pieces.append(self.source[word.start : word.end])
        return "".join(pieces).translate(MARKS)

    def _cased(self, i: int, k: int, said: str) -> str:
        """Their words with the capital that the place of ours asks for."""
        begins = opens(self.text, self.ours[i].start)
        if begins and self.text[self.ours[i].start].isupper():
            return said[:1].upper() + said[1:]
        first = said.split(" ", 1)[0]
        opened = opens(self.source, self.theirs[k].start) and not begins
        if opened and first.istitle() and first not in SELF and is_common(first):
            return said[:1].lower() + said[1:]
        return said


def _is_light(text: str, side: Sequence[Word], at: int) -> bool:
    """Whether nothing but light marks stands before a word."""
    start, end = side[at - 1].end, side[at].start
    return start < end and not text[start:end].strip(LIGHT)


def opens(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins here."""
    before = text[max(start - 4, 0) : start].rstrip(" ‘'")
    return before[-1:] in ("", ".", "!", "?", "\n", *OUTER)


def _whole_words(text: str, edit: Edit) -> Edit:
    """The edit widened to whole words, so that it can be read."""
    start, end, new = edit.start, edit.end, edit.replacement
    attached = new[:1].isalnum() or new[:1] in APOSTROPHES
    if start == end and attached and text[start - 1 : start].isalnum():
        start -= 1
    while start and _is_inside(text, start):
        start -= 1
    while end < len(text) and _is_inside(text, end):
        end += 1
    return Edit(start, end, text[start : edit.start] + new + text[edit.end : end])


def _is_inside(text: str, at: int) -> bool:
    """Whether a word goes on here."""
    before, behind = text[at - 1], text[at]
    if before in APOSTROPHES:
        return behind.isalnum() and text[at - 2 : at - 1].isalnum()
    if behind in APOSTROPHES:
        return before.isalnum() and text[at + 1 : at + 2].isalnum()
    return before.isalnum() and behind.isalnum()
