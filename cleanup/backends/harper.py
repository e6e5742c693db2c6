"""Harper, in process: what must never reach it, and how its answers are read.

Harper aborts the process on very long runs of letters, takes quadratic time on long runs of marks,
splits words at combining accents, and one of its rules writes to file descriptor 1. None of that can be
caught, so it is kept away.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from threading import Lock
from typing import TYPE_CHECKING

from cleanup.backends import Finding

if TYPE_CHECKING:
    from harper import Linter, Suggestion

BETWEEN = "\n\n"
NEVER = frozenset(["SpellCheck", "LookingForwardTo", "LongSentences"])
"""SpellCheck aborts on long words; LookingForwardTo prints; LongSentences covers whole sentences."""
INDIGESTIBLE = re.compile(
    r"\S{60,}"  # encoded stuff, addresses, a key held down
    r"|(?:[^\w\s]\s?){12,}"  # rows of marks or emoji
    r"|[\ud800-\udfff\x00-\x08\x0e-\x1f]"
)
COMBINING = r"\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
CLUSTER = re.compile(rf"[^{COMBINING}]?[{COMBINING}]+|.", re.DOTALL)
DIALECTS = {"en-GB": 1, "en-AU": 2, "en-CA": 3, "en-IN": 4}


class Harper:
    """Harper with only the named rules switched on."""

    def __init__(self, rules: frozenset[str], language: str = "en-US") -> None:
        self.rules = rules - NEVER
        self.dialect = DIALECTS.get(language, 0)

    @property
    def engine(self) -> str:
        """Name and version."""
        from importlib.metadata import version  # slow to load, and seldom asked

        return f"harper {version('harper-py')}"

    def check(self, passages: Sequence[str]) -> Iterator[Finding]:
        """All findings of all passages, from one call."""
        texts = [digestible(passage) for passage in passages]
        starts = list(accumulate((len(text) + len(BETWEEN) for text, _ in texts), initial=0))
        for rule, start, end, message, replacements in self._lints(BETWEEN.join(text for text, _ in texts)):
            at = bisect_right(starts, start) - 1
            here = texts[at][1]
            first, last = start - starts[at], end - starts[at]
            if last < len(here):
                yield Finding(at, here[first], here[last], rule, message, replacements)

    def _lints(self, text: str) -> Iterator[tuple[str, int, int, str, tuple[str, ...]]]:
        linter, lock = _linter(self.rules, self.dialect)
        with lock:
            found = linter.organized_lints(text, language="plaintext", dedup=False)
        for rule, lints in found.items():
            for lint in lints:
                old = lint.problem_text
                replacements = tuple(_replacement(old, suggestion) for suggestion in lint.suggestions)
                yield rule, lint.span.start, lint.span.end, lint.message, replacements


@cache
def _linter(rules: frozenset[str], dialect: int) -> tuple[Linter, Lock]:
    """One for each choice of rules and process: it takes a second and 130 MB, and no two threads at once."""
    from harper import Dialect, Linter, get_default_lint_config

    linter = Linter(Dialect(dialect))
    linter.set_lint_config({rule: rule in rules for rule in get_default_lint_config()})
    return linter, Lock()


def known_rules() -> frozenset[str]:
    """The names of all rules that the installed Harper has."""
    from harper import get_default_lint_config

    return frozenset(get_default_lint_config())


def digestible(passage: str) -> tuple[str, Sequence[int]]:
    """The passage as Harper can take it; for each offset in that, the end too, the offset in the passage."""
    masked = INDIGESTIBLE.sub(lambda match: " " * len(match.group()), passage)
    if unicodedata.is_normalized("NFC", masked):
        return masked, range(len(masked) + 1)
    pieces, offsets = [], []
    for cluster in CLUSTER.finditer(masked):
        composed = unicodedata.normalize("NFC", cluster.group())
        pieces.append(composed)
        offsets += [cluster.start()] * len(composed)
    return "".join(pieces), [*offsets, len(masked)]


def _replacement(old: str, suggestion: Suggestion) -> str:
    kind = suggestion.kind.name
    return {"REMOVE": "", "INSERT_AFTER": old + suggestion.replacement_text}.get(
        kind, suggestion.replacement_text
    )
