"""What the finds of some rules tell of the whole article: good prose hardly ever has two of their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from cleanup.analysis import Analysis
from cleanup.analysis.garbledness import Mark
from cleanup.correctors import Rule
from cleanup.correctors.wording.wrong_sense import senses
from cleanup.guards import guard
from cleanup.hunk import Class, Hunk

MUCH, SOME = 0.6, 0.4
"""What one kind weighs: what good prose has once in ten thousand words, and what pasting leaves, too."""
WEIGHTS = dict.fromkeys(
    """names/variant names/common-noun names/organisation names/title names/romanised names/by-line
    attribution/foreign-mark attribution/cut-off attribution/i-for-speaker attribution/dash-before-speaker
    attribution/reporting-verb attribution/we-for-subject attribution/did-for-said attribution/bare-verb
    artefacts/inner-capital artefacts/number-form artefacts/cut-sentence artefacts/doubled-stop
    artefacts/link-verb artefacts/lower-case-day artefacts/inverted-mark artefacts/orphan-verb
    attribution/pronoun-slip attribution/possessive-slip wording/spun-name artefacts/amount
    artefacts/date-form artefacts/age-form attribution/orphan-speaker artefacts/doubled-subject""".split(),
    MUCH,
) | dict.fromkeys(
    """attribution/detached-mark artefacts/split-word artefacts/counter artefacts/spaced-stop
    artefacts/score-form""".split(),
    SOME,
)
TRANSLATED = frozenset(
    """names/common-noun names/romanised attribution/foreign-mark attribution/cut-off attribution/bare-verb
    attribution/i-for-speaker attribution/dash-before-speaker attribution/we-for-subject
    attribution/did-for-said attribution/pronoun-slip attribution/possessive-slip artefacts/inner-capital
    artefacts/number-form artefacts/cut-sentence artefacts/link-verb artefacts/orphan-verb
    artefacts/amount artefacts/date-form attribution/orphan-speaker artefacts/doubled-subject""".split()
)
"""Those that a translation leaves and a thesaurus does not."""
LEAST = 0.55
"""The confidence from which on a find tells anything."""
LONG = 4_000
"""Code points of an article; a longer one may have more slips."""
DOUBT, CERTAINTY = 0.5, 2.3
"""Between these weights it is worth the time to look at every word."""
ODD = 5.0
"""By how much something else goes better where a word tells anything."""
MOST = 4
"""So many odd words are counted."""


class Finds:
    """What each rule finds in one article, guarded; nothing is looked for twice where the answer is final."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._kept: dict[str, tuple[Hunk, ...]] = {}

    def of(self, analysis: Analysis, rule: Rule) -> tuple[Hunk, ...]:
        """All hunks of a rule that the guards let pass."""
        if rule.id not in self._kept:
            self._kept[rule.id] = self._found(analysis, rule)
        return self._kept[rule.id]

    def _found(self, analysis: Analysis, rule: Rule) -> tuple[Hunk, ...]:
        return tuple(filter(None, (guard(analysis, rule, hunk) for hunk in rule.find(analysis))))

    def told(self, analysis: Analysis) -> Iterator[tuple[float, Mark]]:
        """One mark for each kind of find, with its weight.

        A rule that asks how garbled the article is has no full answer yet: what it finds is kept only where
        no mark is added to what it was told.
        """
        asked, added = set[str](), 0.0
        share = min(1.0, LONG / max(1, len(analysis.text)))
        for rule in self._rules:
            if rule.on and rule.id in WEIGHTS:
                analysis.consulted = False
                found = self.of(analysis, rule)
                asked |= {rule.id} if analysis.consulted else set()
                if span := next((hunk.span for hunk in found if _tells(hunk)), None):
                    added += WEIGHTS[rule.id] * share
                    mark = Mark(_note(rule.summary), span, rule.id in TRANSLATED)
                    yield WEIGHTS[rule.id] * share, mark
        if DOUBT <= analysis.garbledness.weight + added < CERTAINTY:
            for weight, mark in _odd_words(analysis, share):
                added += weight
                yield weight, mark
        for rule_id in asked if added else ():
            del self._kept[rule_id]


def _odd_words(analysis: Analysis, share: float) -> Iterator[tuple[float, Mark]]:
    """The words that something else would go much better for: a few good prose has, too."""
    for span, sense in islice((s for s in senses(analysis) if s[1].gain >= ODD), MOST):
        yield SOME * share, Mark(f"may stand for “{sense.right}”", span, True)


def _tells(hunk: Hunk) -> bool:
    return hunk.cls is not Class.QUERY and hunk.confidence >= LEAST


def _note(summary: str) -> str:
    what = summary.partition(": ")[0]
    return what[0].lower() + what[1:]
