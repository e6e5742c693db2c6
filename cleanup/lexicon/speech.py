"""The verbs of reported speech: how surely each of them is one, and its forms.

From `data/reporting_verbs.tsv`, general English; the file says what the strengths mean.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Strength(StrEnum):
    """How surely a verb beside a quotation reports it."""

    STRONG = "strong"
    NOUN = "noun"
    """Its base and -s form are as often a noun: the report, a charge, his claim."""
    WEAK = "weak"


class Form(StrEnum):
    """Which form of a verb."""

    BASE = "base"
    PRESENT = "present"
    """tells"""
    PAST = "past"
    GERUND = "gerund"
    """telling"""
    PARTICIPLE = "participle"
    """Where it is not the past as well: written."""


class Reporting(NamedTuple):
    """What a word is as a reporting verb."""

    lemma: str
    strength: Strength
    form: Form

    @property
    def nounlike(self) -> bool:
        """Whether this very form may be a noun as well."""
        return self.strength is Strength.NOUN and self.form in (Form.BASE, Form.PRESENT)

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a sentence about one speaker."""
        return self.form in (Form.PRESENT, Form.PAST)


ADDRESSED = frozenset("tell ask advise assure caution inform notify remind warn urge".split())
"""Verbs that name the hearer next: told reporters."""


@cache
def reporting_verbs() -> dict[str, Reporting]:
    """Every form, in lower case. Where a form is of two kinds, the first of past, present, gerund counts."""
    found: dict[str, Reporting] = {}
    for line in (files("cleanup.lexicon") / "data" / "reporting_verbs.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        lemma, strength, present, past, gerund, participle = line.split("\t")
        forms = zip(
            (Form.PAST, Form.PRESENT, Form.GERUND, Form.PARTICIPLE, Form.BASE),
            (past, present, gerund, participle, lemma),
            strict=True,
        )
        for form, word in forms:
            found.setdefault(word, Reporting(lemma, Strength(strength), form))
    return found


@cache
def _pasts() -> dict[str, str]:
    return {verb.lemma: word for word, verb in reporting_verbs().items() if verb.form is Form.PAST}


def past(lemma: str) -> str:
    """The past of a reporting verb: told; the lemma where it is none."""
    return _pasts().get(lemma, lemma)


def reporting(word: str) -> Reporting | None:
    """What a word is as a reporting verb, case aside; None where it is none."""
    return reporting_verbs().get(word.lower())
