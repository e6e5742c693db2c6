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
from itertools import product

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
    """Words, or the first two of several; in lower case."""
    pattern: re.Pattern[str] | None
    """What must stand there as well; where there are no words it is what is looked for."""
    example: str
    hunks: int
    detecting: int
    exact: int
    alarms: int

    def met(self, text: str, start: int, end: int) -> bool:
        """Whether what the rule needs stands at text[start:end] or beside it."""
        if self.pattern is not None and not self.pattern.search(text[max(start - 3, 0) : end + 8]):
            return False
        around = " ".join(WORD.findall(text[max(start - NEAR, 0) : end + NEAR].lower()))
        return not self.needs or any(f" {need} " in f" {around} " for need in self.needs)

    @property
    def confidence(self) -> float:
        """The share of hunks where annotators saw something wrong too, near the prior where few were seen."""
        return round((self.detecting + PRIOR_DETECTING) / (self.hunks + PRIOR_HUNKS), 2)


@cache
def allowed() -> dict[str, Allowed]:
    """The list, by Harper's names."""
    text = (files("cleanup.correctors.grammar") / "data" / "harper.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return {row[0]: _allowed(*row) for row in rows}


def _allowed(rule: str, kind: str, needs: str, example: str, *counts: str) -> Allowed:
    phrases, _, pattern = needs.partition("/")
    return Allowed(
        rule,
        f"harper-{kind}",
        tuple(_phrases(phrases.strip())) if phrases else (),
        re.compile(pattern.removesuffix("/")) if pattern else None,
        example,
        *map(int, counts),
    )


def _phrases(text: str) -> Iterator[str]:
    """The words and pairs that a list of phrases with braces stands for."""
    for phrase in OUTSIDE_BRACES.split(text):
        parts = [part.split(",") for part in BRACES.split(phrase)]
        for choice in product(*parts):
            yield " ".join("".join(choice).split()[:2])


@dataclass(frozen=True, slots=True)
class Needs:
    """What the rules of the list need between them, ready to be looked for."""

    words: dict[str, frozenset[str]]
    """For each first word those that may follow; none where it is enough by itself."""
    patterns: tuple[re.Pattern[str], ...]

    def places(self, text: str, tokens: Sequence[Token]) -> Iterator[int]:
        """Offsets where a rule might find something."""
        known, words = self.words, [token.text.lower() for token in tokens]
        for at in [at for at, word in enumerate(words) if word in known]:
            following = known[words[at]]
            if not following or (at + 1 < len(words) and words[at + 1] in following):
                yield tokens[at].start
        for pattern in self.patterns:
            for match in pattern.finditer(text):
                yield match.end() - 1


@cache
def needs() -> Needs:
    """Of all rules of the list."""
    followers: dict[str, set[str]] = {}
    phrases = [phrase.partition(" ") for row in allowed().values() for phrase in row.needs]
    alone = {first for first, _, second in phrases if not second}
    for first, _, second in phrases:
        followers.setdefault(first, set()).add(second)
    return Needs(
        {first: frozenset() if first in alone else frozenset(found) for first, found in followers.items()},
        tuple(row.pattern for row in allowed().values() if row.pattern and not row.needs),
    )
