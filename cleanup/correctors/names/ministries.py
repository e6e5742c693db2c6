"""Departments of the United States that a translation made ministries of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cleanup.lexicon.proper import entries

DEPARTMENTS = {
    "Labor": "Labor|Labour|Work|Employment",
    "Justice": "Justice",
    "Defense": "Defense|Defence",
    "Commerce": "Commerce",
    "Education": "Education",
    "Energy": "Energy",
    "Agriculture": "Agriculture",
    "Transportation": "Transportation|Transport",
    "Homeland Security": "Homeland Security|National Security|Internal Security",
    "Housing and Urban Development": "Housing and Urban Development",
    "Veterans Affairs": "Veterans Affairs|Veterans",
}
"""Departments, and what a translation calls that of which they are."""
OTHERS = {
    "Chamber of Representatives": "House of Representatives",
    "Department of Internal Security": "Department of Homeland Security",
    "Department of National Security": "Department of Homeland Security",
    "Department of Treasure": "Department of the Treasury",
    "Department of Work": "Department of Labor",
    "Department of the Treasure": "Department of the Treasury",
    "Home Security Department": "Department of Homeland Security",
    "Internal Security Department": "Department of Homeland Security",
    "Supreme Tribunal": "Supreme Court",
    "Treasure Department": "Treasury Department",
    "Work Department": "Labor Department",
}
"""Other names that nothing has in the United States, and whose they are."""
SIGNS = ("Ministry", "Department", "Tribunal", "Chamber of Rep")
"""Without one of these nothing is looked for."""
MEANT = {each: name for name, ways in DEPARTMENTS.items() for each in ways.split("|")}
_WAYS = "|".join(sorted(MEANT, key=len, reverse=True))
MINISTRY = re.compile(
    r"(?P<us>\b(?:U\.S\.|US|American|United States) )?"
    rf"(?P<name>\b(?:(?P<before>{_WAYS}) Ministry|Ministry of (?:the )?(?P<behind>{_WAYS})"
    rf"|(?P<other>{'|'.join(OTHERS)})))\b"
    r"(?! of [A-Z]| in [A-Z])"
)
AMERICAN = re.compile(r"\bWASHINGTON\b|\bWhite House\b|\bU\.S\.|\bUS\b|\bCongress\b|\bFed\b")
WORD = re.compile(r"[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?")


class Ministry(NamedTuple):
    """A ministry that is a department."""

    start: int
    end: int
    right: str
    sign: re.Match[str] | None
    """What says that the article is about the United States; the word before the name may do."""


def ministries(text: str) -> Iterator[Ministry]:
    """Each ministry of the United States, or of an article in which no other country is named."""
    if not any(sign in text for sign in SIGNS):
        return
    home: re.Match[str] | None = None
    for index, match in enumerate(MINISTRY.finditer(text)):
        if index == 0:
            home = None if is_abroad(text) else AMERICAN.search(text)
        if match["us"] or home:
            yield Ministry(*match.span("name"), _right(match), None if match["us"] else home)


def _right(match: re.Match[str]) -> str:
    """What the department is called, in the order of the words there."""
    if match["other"]:
        return OTHERS[match["other"]]
    name = MEANT[match["before"] or match["behind"]]
    return f"{name} Department" if match["before"] else f"Department of {name}"


def is_abroad(text: str) -> bool:
    """Whether a text names another country or its people."""
    abroad = _abroad()
    return any(
        match.group() in abroad or match.group().split()[0] in abroad or match.group().split()[-1] in abroad
        for match in WORD.finditer(text)
    )


@cache
def _abroad() -> frozenset[str]:
    """Countries, their people and capitals, the United States left out."""
    found = set[str]()
    for name, people, capital, *_ in entries("countries.tsv"):
        if name != "United States":
            words = people.split("|")
            found |= {name, capital, *words, *(word + "s" for word in words)}
    return frozenset(found - {"Georgia", "Georgian", "Georgians"})
