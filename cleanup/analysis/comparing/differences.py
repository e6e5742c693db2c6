"""What differs between words of the article and words of a source, as edits of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cleanup.analysis.comparing.sides import LIGHT, Sides, opens
from cleanup.analysis.comparing.words import COURTESY, Word
from cleanup.edit import Code, Edit, Span

FREE = "that"
"""A conjunction that an editor gives or takes."""
ARTICLES = frozenset(("a", "an", "the"))
BRIDGE = 2
LEADS = frozenset({"&", "but", "so", "well", "now", "yes", "no", "look"})
"""Words that are left out at the beginning of a sentence somebody said."""
ASIDES = ({"you", "know"}, {"i", "mean"})
OPEN = frozenset({"…", "[]"})
"""They stand for whatever was left out or put in."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch where the article has other words than the source."""

    edit: Edit
    """What makes the article say what the source says."""
    ours: tuple[str, ...]
    """The words as they are compared."""
    theirs: tuple[str, ...]
    place: Span
    """In the source; empty where the source has no word here."""
    before: int
    """So many words right before it are the same; and behind it."""
    behind: int


def differences(
    text: str,
    ours: Sequence[Word],
    source: str,
    theirs: Sequence[Word],
    codes: Sequence[Code],
    *,
    quoted: bool = False,
    marks: bool = False,
    edges: int = 0,
) -> Iterator[Difference]:
    """Everything that differs, in order; what only the source has at either end was cut.

    `quoted`: these are somebody's words. `marks`: light marks between the same words count as well.
    `edges`: up to so many words that only the source has at an end were lost, not cut.
    """
    sides = Sides(text, ours, source, theirs)
    codes = codes if quoted else bridged(codes)
    for number, (tag, i, j, k, m) in enumerate(codes):
        if tag == "equal":
            if marks:
                yield from _marks(text, ours[i:j], source, theirs[k:m])
            if not quoted:
                yield from _capitals(text, ours[i:j], source, theirs[k:m])
            continue
        if number in (0, len(codes) - 1) and _is_cut(ours, theirs, codes, number, edges, quoted=quoted):
            continue
        if not quoted:
            i, k = _behind_free(ours, i, j), _behind_free(theirs, k, m)
        edit = sides.edit(i, j, k, m)
        if text[edit.start : edit.end] != edit.replacement:
            at = theirs[min(k, len(theirs) - 1)].start
            yield Difference(
                edit=edit,
                ours=tuple(word.key for word in ours[i:j]),
                theirs=tuple(word.key for word in theirs[k:m]),
                place=Span(theirs[k].start, theirs[m - 1].end) if k < m else Span(at, at),
                before=_length(codes[:number][-1:]),
                behind=_length(codes[number + 1 :][:1]),
            )


def _is_cut(
    ours: Sequence[Word],
    theirs: Sequence[Word],
    codes: Sequence[Code],
    number: int,
    edges: int,
    *,
    quoted: bool,
) -> bool:
    """Whether what the source has at an end was left out; of an article in a report nobody knows."""
    tag, i, j, k, m = codes[number]
    if tag == "insert":
        article = not quoted and number == 0 and m == 1 and theirs[0].key in ARTICLES
        return m - k > edges and not article and not _moved(ours, theirs, codes, number)
    return tag == "replace" and not quoted and m - k > 2 * (j - i)


def _length(codes: Sequence[Code]) -> int:
    """How many words of ours these codes are about."""
    return sum(j - i for _, i, j, _, _ in codes)


def _behind_free(words: Sequence[Word], first: int, last: int) -> int:
    """Where words[first:last] begin that an editor does not give or take; the last may be one."""
    while last - first > 1 and words[first].key == FREE:
        first += 1
    return first


def bridged(codes: Sequence[Code]) -> list[Code]:
    """The codes with those made one that take a word away and put one in, a word or two apart."""
    result: list[Code] = []
    for code in codes:
        tag, _, j, _, m = code
        if len(result) > 1 and result[-1][0] == "equal" and result[-1][2] - result[-1][1] <= BRIDGE:
            before = result[-2]
            if {before[0], tag} == {"insert", "delete"} and code is not codes[-1] and before is not codes[0]:
                result[-2:] = [("replace", before[1], j, before[3], m)]
                continue
        result.append(code)
    return result


def _moved(ours: Sequence[Word], theirs: Sequence[Word], codes: Sequence[Code], number: int) -> bool:
    """Whether words that only the source has at an end stand elsewhere among ours."""
    _, _, _, k, m = codes[number]
    elsewhere = {word.key.rstrip("s") for tag, i, j, _, _ in codes if tag != "equal" for word in ours[i:j]}
    return {word.key.rstrip("s") for word in theirs[k:m]} <= elsewhere


def _marks(text: str, ours: Sequence[Word], source: str, theirs: Sequence[Word]) -> Iterator[Difference]:
    for (a, b), (c, d) in zip(pairwise(ours), pairwise(theirs), strict=True):
        old, new = text[a.end : b.start], source[c.end : d.start]
        if a.end <= b.start and old.strip() != new.strip() and not (old + new).strip(LIGHT):
            yield Difference(Edit(a.end, b.start, new), (), (), Span(c.end, d.start), 1, 1)


def _capitals(text: str, ours: Sequence[Word], source: str, theirs: Sequence[Word]) -> Iterator[Difference]:
    """Words that only a capital tells apart, where no sentence begins."""
    for a, b in zip(ours, theirs, strict=True):
        old, new = text[a.start : a.end], source[b.start : b.end]
        shouted = new.isupper() and len(new) > 1
        if shouted or old == new or old.lower() != new.lower():
            continue
        if not (opens(text, a.start) or opens(source, b.start)):
            yield Difference(Edit(a.start, a.end, new), (a.key,), (b.key,), Span(b.start, b.end), 1, 1)


def allowed(difference: Difference) -> bool:
    """Whether an editor may make this difference in what somebody said, without being wrong."""
    ours, theirs = set(difference.ours) - COURTESY, set(difference.theirs) - OPEN - COURTESY
    return is_free(difference) or not (ours or theirs)


def is_free(difference: Difference) -> bool:
    """Whether the article shows that it left something out or put it in, or left out an empty word."""
    ours, theirs = difference.ours, set(difference.theirs) - OPEN
    if not OPEN.isdisjoint(ours):
        return True
    return not ours and bool(difference.theirs) and (theirs <= LEADS or theirs in ASIDES)
