"""Frozen phrases with a word replaced by a synonym of another sense: provide chain, working officer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from cleanup.analysis import Analysis, Token
from cleanup.correctors.rule import Rule
from cleanup.correctors.wording.tables import lines, rows
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "wording/frozen-phrase"
MOST_READINGS = 24
"""Of one phrase: longer ones with many substitutes stop there."""

Words = tuple[str, ...]


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each phrase of which the article has a spun reading."""
    words = analysis.tokens
    found = [hit for at in range(len(words)) if (hit := _at(analysis.text, words, at))]
    for at, length, phrase in found:
        first, last = words[at], words[at + length - 1]
        written = analysis.text[first.start : last.end]
        edit = Edit(first.start, last.end, _as_cased(phrase, written))
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message=f"“{written}” reads like “{phrase}” with a word exchanged for a synonym.",
            span=Span(edit.start, edit.end),
            edits=(edit,),
            confidence=0.9 if len(found) > 1 else 0.8,
            evidence=(Evidence("a frozen phrase of general English", source="frozen_phrases.txt"),),
        )


def _at(text: str, words: Sequence[Token], at: int) -> tuple[int, int, str] | None:
    """The longest spun reading that starts at this word, as (place, length, phrase)."""
    for reading, phrase in _readings().get(words[at].lower, ()):
        end = at + len(reading)
        if end <= len(words) and all(w.lower == r for w, r in zip(words[at:end], reading, strict=True)):
            between = text[words[at].start : words[end - 1].end]
            if len(between.split()) == len(reading) and "," not in between:
                return at, len(reading), phrase
    return None


def _as_cased(phrase: str, written: str) -> str:
    """The phrase with capitals where the reading has them."""
    words = [word for word in written.split() if len(word) > 3] or written.split()
    if all(word[0].isupper() for word in words) and len(words) > 1:
        return " ".join(w if w in ("of", "the", "and") else w[0].upper() + w[1:] for w in phrase.split())
    return phrase[0].upper() + phrase[1:] if written[0].isupper() else phrase


@cache
def _readings() -> dict[str, list[tuple[Words, str]]]:
    """Spun readings and their phrases by first word, the longest first."""
    phrases = lines("frozen_phrases.txt")
    substitutes = {word: rest.split("|") for word, rest in rows("spun_words.tsv")}
    sound = {phrase.lower() for phrase in phrases} | set(lines("sound_phrases.txt"))
    sound |= {_plural(phrase) for phrase in sound}
    by_first: dict[str, list[tuple[Words, str]]] = defaultdict(list)
    for phrase in phrases:
        for plural in (False, True):
            for reading, written in _spun(phrase, substitutes, plural=plural):
                if reading not in sound:
                    words = tuple(reading.split())
                    by_first[words[0]].append((words, written))
    return {first: sorted(found, key=lambda r: -len(r[0])) for first, found in by_first.items()}


def _spun(phrase: str, substitutes: dict[str, list[str]], *, plural: bool) -> Iterator[tuple[str, str]]:
    words = phrase.split()
    choices = [[word.lower(), *substitutes.get(word.lower(), ())] for word in words]
    written = " ".join([*words[:-1], _plural(words[-1])]) if plural else phrase
    for many, chosen in enumerate(product(*choices)):
        if many == 0 or many > MOST_READINGS:
            continue
        reading = " ".join([*chosen[:-1], _plural(chosen[-1])]) if plural else " ".join(chosen)
        yield reading, written


def _plural(words: str) -> str:
    if words.endswith(("s", "x", "ch", "sh", "ss")):
        return words if words.endswith("s") and not words.endswith("ss") else words + "es"
    if words.endswith("y") and words[-2:-1] not in "aeiou":
        return words[:-1] + "ies"
    return words + "s"


RULE = Rule(ID, "A frozen phrase with a word exchanged for a synonym of another sense", find)
