"""Whether a name is a man's or a woman's: by its title, its given name, or the pronouns about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cleanup.analysis.naming.persons import Candidate
from cleanup.analysis.sentences import sentences
from cleanup.lexicon.proper import gender

MEN = frozenset(
    "Mr Mr. Sir Lord King Prince Congressman Father Brother Duke Baron Herr Monsieur Señor Pope".split()
)
WOMEN = frozenset(
    "Mrs Mrs. Ms Ms. Miss Dame Lady Queen Princess Congresswoman Sister Duchess Madam Frau".split()
)
HIS_ROLE = frozenset(
    """husband son brother father uncle nephew widower boyfriend actor businessman spokesman chairman
    congressman king prince grandfather grandson stepfather stepson salesman frontman""".split()
)
HER_ROLE = frozenset(
    """wife daughter sister mother aunt niece widow girlfriend actress businesswoman spokeswoman chairwoman
    congresswoman queen princess grandmother granddaughter stepmother stepdaughter saleswoman
    heiress""".split()
)
ROLE = re.compile(r"(?P<own>\b(?:his|her|their|my|whose) (?:[a-z]+ )?)?(?P<word>[a-z]+)(?P<comma>,?) $")
PRONOUN = re.compile(r"\b(?:(?P<m>he|him|his|himself)|(?P<f>she|her|hers|herself))\b", re.IGNORECASE)
LEAD = 6
"""So much may stand before a name that begins a sentence, in code points: But, a mark, a space."""
NEXT = re.compile(r"[”\"]? (?:(?P<m>He|His)|(?P<f>She|Her)) ")


def of_title(title: str) -> str:
    """m or f where the title says so."""
    for word in title.split():
        if word in MEN:
            return "m"
        if word in WOMEN:
            return "f"
    return ""


def of_role(text: str, start: int, end: int) -> str:
    """m or f where the word before a name says so: the actor Paul Weber; his wife, Anna."""
    match = ROLE.search(text, max(0, start - 24), start)
    if match is None or (match["comma"] and not (match["own"] and text[end : end + 1] in (",", ".", ";"))):
        return ""
    return "m" if match["word"] in HIS_ROLE else "f" if match["word"] in HER_ROLE else ""


def of_given(names: Sequence[str]) -> str:
    """m or f where the first given name is borne by men or by women alone."""
    return gender(names[0]) if names else ""


class Pronouns:
    """The pronouns that can mean only one of a text's people."""

    def __init__(self, text: str, candidates: Sequence[Candidate]) -> None:
        self.text = text
        self._starts = sorted(c.start for c in candidates)

    def about(self, candidate: Candidate) -> str:
        """m or f where a name begins its sentence, alone there, and pronouns of one kind follow it."""
        text = self.text
        low = text.rfind("\n", 0, candidate.start) + 1
        high = text.find("\n", candidate.end)
        high = len(text) if high < 0 else high
        whole = next((s for s in sentences(text, low, high) if s.start <= candidate.start < s.end), None)
        if whole is None or sum(whole.start <= start < whole.end for start in self._starts) > 1:
            return ""
        before = candidate.start - whole.start - len(candidate.title)
        if before > LEAD or text[candidate.end : candidate.end + 1] in ("'", "’"):
            return ""
        found = Counter(m.lastgroup for m in PRONOUN.finditer(text, candidate.end, whole.end))
        following = NEXT.match(text, whole.end)
        if following:
            found[following.lastgroup] += 1
        return next(iter(found), None) or "" if len(found) == 1 else ""
