"""The rules of Harper that are listened to: what each is called here, how sure it is, what sets it off.

Most of Harper's time goes into reading sentences in which no allowed rule could find anything. Every rule
on the list says which words it needs; only sentences that have them are handed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise, product

from cleanup.analysis import Token

OUTSIDE_BRACES = re.compile(r",\s*(?![^{]*\})")
BRACES = re.compile(r"[{}]")
WORD = re.compile(r"[^\W_]+(?:[-'’;][^\W_]+)*")
NEAR = 24
"""Characters to either side of a finding in which the words that set it off stand."""
PRIOR_HUNKS, PRIOR_DETECTING = 4.0, 2.6
"""What a rule is trusted with before it was seen at work: the rate of rules seen once or twice."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """One row of the list."""

    rule: str
    """Harper's name."""
    kind: str
    """What its findings are called here, without the family."""
    needs: tuple[str, ...]
    """Words, or pairs of words with a space; in lower case. Or one /pattern/."""
    example: str
    hunks: int
    detecting: int
    exact: int
    alarms: int

    def met(self, text: str, start: int, end: int) -> bool:
        """Whether what the rule needs stands at text[start:end] or beside it."""
        if self.needs[0].startswith("/"):
            around = text[max(start - 3, 0) : end + 8]
            return re.search(self.needs[0][1:-1], around) is not None
        around = " ".join(WORD.findall(text[max(start - NEAR, 0) : end + NEAR].lower()))
        return any(f" {need} " in f" {around} " for need in self.needs)

    @property
    def confidence(self) -> float:
        """The share of hunks where annotators saw something wrong too, near the prior where few were seen."""
        return round((self.detecting + PRIOR_DETECTING) / (self.hunks + PRIOR_HUNKS), 2)


@cache
def allowed() -> dict[str, Allowed]:
    """The list, by Harper's names."""
    text = (files("cleanup.correctors.grammar") / "data" / "harper.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return {
        rule: Allowed(rule, f"harper-{kind}", tuple(_needs(needs)), example, *map(int, counts))
        for rule, kind, needs, example, *counts in rows
    }


def _needs(text: str) -> Iterator[str]:
    if text.startswith("/"):
        yield text
        return
    for phrase in OUTSIDE_BRACES.split(text):
        parts = [part.split(",") for part in BRACES.split(phrase)]
        for choice in product(*parts):
            yield " ".join("".join(choice).split()[:2])


@dataclass(frozen=True, slots=True)
class Needs:
    """What the rules of the list need between them, ready to be looked for."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    patterns: tuple[re.Pattern[str], ...]

    def places(self, text: str, tokens: Sequence[Token]) -> Iterator[int]:
        """Offsets where a rule might find something."""
        words = [token.text.lower() for token in tokens]
        for token, word, pair in zip(tokens, words, pairwise([*words, ""]), strict=True):
            if word in self.words or pair in self.pairs:
                yield token.start
        for pattern in self.patterns:
            for match in pattern.finditer(text):
                yield match.end() - 1


@cache
def needs() -> Needs:
    """Of all rules of the list."""
    every = [need for row in allowed().values() for need in row.needs]
    patterns = [need for need in every if need.startswith("/")]
    plain = [tuple(need.split()) for need in every if not need.startswith("/")]
    return Needs(
        frozenset(words[0] for words in plain if len(words) == 1),
        frozenset((words[0], words[1]) for words in plain if len(words) == 2),
        tuple(re.compile(pattern[1:-1]) for pattern in patterns),
    )
