"""A word in two pieces: `spec tators`, or with the hyphen of a line break, `treat-ed`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.words import is_common, zipf

HYPHENED = re.compile(r"(?<![\w’'-])(?P<head>[a-z]{2,})(?P<gap>-)(?P<tail>[a-z]{2,})(?![\w’'-])")
ENDS = frozenset(
    """ed ing ings tion tions sion sions ment ments ly ally ness ple ples ble able ible ity ities tive tives
    ture tures ence ance ences ances ous cial tial nal ral cal ical ters ders ties ries ists ism dent dents
    ernment ization isation tional sional cation cations tration ship lar ular tor tors sor sors""".split()
)
"""What stands behind the hyphen of a line break and is no word."""
END = re.compile(rf"-(?:{'|'.join(sorted(ENDS))})(?![\w’'-])")
COMMON = 3.0
"""How common the whole word is."""
NO_WORD = 2.3
"""Below this a piece is hardly a word of its own."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Two pieces that make a common word, of which one is none."""
    yield from _spaced(analysis)
    for match in HYPHENED.finditer(analysis.prose) if END.search(analysis.prose) else ():
        head, tail = match["head"], match["tail"]
        whole = head + tail
        if tail in ENDS and zipf(whole) >= COMMON and is_common(whole):
            yield _hunk(match.span("gap"), match.span(), whole, "with the hyphen of a line break")


def _spaced(analysis: Analysis) -> Iterator[Hunk]:
    tokens, text = analysis.tokens, analysis.prose
    odd = set(filter(_is_piece, {token.text for token in tokens}))
    places = [at for at, token in enumerate(tokens) if token.text in odd] if odd else []
    for at in sorted(
        {first for odd_one in places for first in (odd_one - 1, odd_one) if 0 <= first < len(tokens) - 1}
    ):
        first, second = tokens[at : at + 2]
        if text[first.end : second.start] in (" ", "\u00a0"):
            whole = first.text + second.text
            if second.text.islower() and first.text.isalpha() and zipf(whole) >= COMMON and is_common(whole):
                yield _hunk((first.end, second.start), (first.start, second.end), whole, "in two pieces")


@lru_cache(maxsize=32_768)
def _is_piece(word: str) -> bool:
    return (
        len(word) > 1 and word.islower() and word.isalpha() and zipf(word) < NO_WORD and not is_common(word)
    )


def _hunk(gap: tuple[int, int], span: tuple[int, int], whole: str, how: str) -> Hunk:
    return Hunk(
        RULE.id,
        Class.REVIEW,
        f"“{whole}” is written {how}.",
        Span(*span),
        (Edit(*gap, ""),),
        confidence=0.9,
    )


RULE = Rule(
    id="artefacts/split-word",
    summary="A word in two pieces: “spec tators”, “treat-ed”",
    find=find,
)
