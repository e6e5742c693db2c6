"""Counting words and courtesy endings of another language: `800 people of workers`, `Mori-san`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

NUMBER = (
    r"(?:\d[\d,.]*(?: (?:million|billion))?"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds)"
)
PEOPLE = (
    r"(?:employees|workers|soldiers|troops|students|pupils|teachers|doctors|nurses|residents|officials|members|officers"
    r"|firefighters|lawmakers|voters|refugees|passengers|athletes|players|engineers|volunteers|customers|citizens"
    r"|protesters|tourists|patients|prisoners|children|staff|personnel|guests|participants|journalists|experts)"
)
OF_PEOPLE = re.compile(
    rf"\b{NUMBER}(?P<counter> (?:people|persons|names) of)"
    r"(?= (?!the\b|these|those|our|their|his|her|all|color)(?:[a-z]+ ){0,2}"
    rf"(?:{PEOPLE}|(?:Republican|Democrat|Senator|Representative|[A-Z][a-z]+(?:ian|ese|ist|can|er))s)\b)"
)
MASS = (
    r"(?:clothes|chips|fries|ribs|remains|goods|arms|leftovers|jeans|pants|scissors|glasses|ashes|news|cards)"
)
THINGS = (
    "vehicles|cars|trucks|buses|tanks|planes|helicopters|ships|boats|houses|homes|bridges|computers|phones|drones"
    "|wheelchairs|ambulances|bicycles|motorcycles|televisions|refrigerators|cameras|machines|devices|ventilators"
    "|satellites|helmets|tents|beds|chairs|tables|boxes|bags|masks|weapons|guns|shells|mines|artifacts|paintings"
    "|missiles|rifles|tickets|books|photos|letters|documents|bombs|lights|lamps"
)
OF_THINGS = re.compile(
    rf"\b{NUMBER}(?P<counter> (?:pieces|sheets|units|bodies) of)"
    rf"(?= (?:[a-z-]+ )?(?:{THINGS})\b"
    rf"| (?:[a-z]+(?:ed|ing|en|al|ous|ic|ive) ){{1,2}}(?!{MASS})[a-z]+[a-rt-z]s\b)"
)
ENDING = re.compile(
    r"\b(?P<name>(?!San|Sun)[A-Z][a-z]{2,})(?P<ending>-(?:san|kun|chan|shi))\b(?! [A-Z])(?=[\s.,;:!?”’\"])"
)

COUNTERS = ("people", "persons", "names", "pieces", "sheets", "units", "bodies")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Counting words before people and things that are counted without; -san behind a name."""
    text = analysis.prose
    counted = any(f" {word} of " in text for word in COUNTERS)
    for pattern in (OF_PEOPLE, OF_THINGS) if counted else ():
        for match in pattern.finditer(analysis.prose):
            yield Hunk(
                RULE.id,
                Class.REVIEW,
                f"English counts these without “{match['counter'].strip()}”.",
                Span(match.start(), match.end()),
                (Edit(match.start("counter"), match.end("counter"), ""),),
                confidence=0.85 if pattern is OF_PEOPLE else 0.75,
            )
    if not any(ending in text for ending in ("-san", "-kun", "-chan", "-shi")):
        return
    for match in ENDING.finditer(analysis.prose):
        name, (start, end) = match["name"], match.span("ending")
        before = match.start()
        yield Hunk(
            RULE.id,
            Class.REVIEW,
            f"“{match['ending']}” is a courtesy of another language: {name}, Mr. or Ms. {name}.",
            Span(match.start(), match.end()),
            (Edit(start, end, ""),),
            tuple((Edit(before, before, f"{title} "), Edit(start, end, "")) for title in ("Mr.", "Ms.")),
            confidence=0.6,
        )


RULE = Rule(
    id="artefacts/counter",
    summary="Counting words and courtesy endings a translation kept: “800 people of workers”",
    find=find,
)
