"""Known institutions that lost their capitals: according to World health organization."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from cleanup.lexicon.proper import organisations

WORD = re.compile(r"(?<![\w’'-])[A-Za-z][a-z]+(?= [a-z])")
LETTERS = re.compile(r"[a-z]+")
BEFORE = re.compile(r"(?:^|[\s(“\"])(?P<word>[^\W\d_]+)(?P<gap>,? )$")
FEWEST = 3
"""So many words a name must have for its words to mean nothing else."""
SMALL = frozenset("of for and in on to the".split())
BARE = frozenset(
    """according to in at by of for from with and but as that when said says told under against on into
    through behind until after before since""".split()
)
"""Behind these a body that is no person is named with an article."""
KINDS = frozenset("a an any every each no another some such".split())
BODIES = frozenset(
    """Organization Organisation Administration Agency Department Commission Bureau Committee Council Court
    Union Association Institute Institutes Service Bank Fund Board Center Centers Centre Authority Ministry
    Office Federation Museum Foundation Assembly Guard Corps Corporation Alliance Program Programme Society
    Confederation Academy Legion Ombudsman Parliament Tribunal Forum""".split()
)
"""What is named with an article."""


class Lowered(NamedTuple):
    """A place where a known name stands in small letters, and how it ought to be."""

    start: int
    end: int
    right: str
    name: str


def lowered(text: str) -> Iterator[Lowered]:
    """Each known name of three words and more of which a word lost its capital inside a sentence."""
    known, until = _by_first(), 0
    if not _any_lowered(text):
        return
    for match in WORD.finditer(text):
        start = match.start()
        for name in known.get(match.group().lower(), ()) if start >= until else ():
            end = start + len(name)
            here = text[start:end]
            if here.lower() == name.lower() and not text[end : end + 1].isalnum() and _is_lowered(here, name):
                until = end
                before = BEFORE.search(text, max(0, start - 24), start)
                if before is not None and _may_be_named(before["word"].lower(), here):
                    article = "the " * (before["word"].lower() in BARE and _takes_article(name))
                    yield Lowered(start, end, article + name, name)
                break


def _any_lowered(text: str) -> bool:
    """Whether any known name stands somewhere otherwise than it is written: a fast look at all of them."""
    low, known = text.lower(), _by_pair()
    words = LETTERS.findall(low)
    names = (name for pair in known.keys() & set(pairwise(words)) for name in known[pair])
    return any(low.count(name.lower()) > text.count(name) for name in names)


@cache
def _by_pair() -> dict[tuple[str, str], list[str]]:
    """The same names by their first two runs of letters."""
    found: dict[tuple[str, str], list[str]] = {}
    for name in chain.from_iterable(_by_first().values()):
        first, second, *_ = LETTERS.findall(name.lower())
        found.setdefault((first, second), []).append(name)
    return found


def _is_lowered(here: str, name: str) -> bool:
    """Whether small letters are what is wrong: with a capital in front, or three of them."""
    pairs = [
        (a, b) for a, b in zip(here.split(), name.split(), strict=True) if b not in SMALL and b[0].isupper()
    ]
    small = [a for a, b in pairs if a[0].islower()]
    return bool(small) and (here[0].isupper() or len(small) >= FEWEST)


def _may_be_named(before: str, here: str) -> bool:
    """Whether the word before says that the one body is meant, not any of its kind."""
    return before not in KINDS and (here[0].isupper() or before == "the" or before in BARE)


def _takes_article(name: str) -> bool:
    words = name.split()
    head = next((i - 1 for i, word in enumerate(words) if word in SMALL and i), len(words) - 1)
    return words[head] in BODIES


@cache
def _by_first() -> dict[str, list[str]]:
    """Names by their first word in small letters, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(organisations(), key=len, reverse=True):
        words = name.split()
        if len([word for word in words if word not in SMALL]) > 1 and len(words) >= FEWEST:
            found.setdefault(words[0].lower(), []).append(name)
    return found
