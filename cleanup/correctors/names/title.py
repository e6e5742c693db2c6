"""Titles that went astray: displaced, doubled, spelled out as a party, cut from the name by a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.names.known import TAGGED
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "names/title"
WORD = r"[A-Z][^\W\d_]+(?:[-’'][^\W\d_]+)*"
FULL = rf"{WORD}(?: [A-Z]\.)?(?: (?:van|von|de|der|al|bin|la))*(?: {WORD})"
OFFICES = (
    "State|Defense|Defence|the Interior|the Treasury|Homeland Security|Foreign Affairs|Agriculture|Commerce"
    "|Labor|Health|Education|Energy|Transportation|Veterans Affairs|Finance|the Navy|the Army|the Air Force"
)
DISPLACED = re.compile(
    rf"\b(?P<head>Secretary|Undersecretary|Minister) (?P<name>{FULL}) (?P<office>of (?:{OFFICES}))\b"
    r"(?! [A-Z]|,)"
)
SAME = (
    r"President;Secretary;Minister;Prime Minister;Mayor;Chancellor;Judge;Ambassador;Sheriff;Bishop;King;Queen"
    r";Prince;Premier;Senator|Sen\.;Representative|Rep\.;Governor|Gov\.;Doctor|Dr\.;Professor|Prof\."
).split(";")
_TWICE = "|".join(rf"(?:{title}) (?=(?:{title}) {WORD})" for title in SAME)
DOUBLED = re.compile(rf"\b(?=[A-Z])(?:{_TWICE})")
TITLES = r"President|Prime Minister|Chancellor|Secretary|Minister|Governor|Gov\.|Sen\.|Rep\.|Mayor|King|Queen"
DIVIDED = re.compile(
    rf"\b(?P<name>{FULL})\.? ?[-–—] ?"
    rf"(?P<title>(?:Vice |Deputy )?(?:{TITLES})) (?P<surname>{WORD})\b"
)
DASHED = re.compile(rf"[-–—] ?(?:Vice |Deputy )?(?:{TITLES}) ")
"""Without it there is no name divided from its title."""
ROLES = (
    "president|director|head|chief|leader|coach|captain|mayor|manager|chairman|chairwoman|spokes(?:wo)?man"
)
BEHIND = re.compile(
    rf"(?<=[,”\"] )(?P<role>{ROLES}) of (?P<body>{WORD}) (?P<name>{FULL}) (?=said|says|told|added|wrote)"
)
HOUSE = re.compile(
    r"\b(?:House (?:members?|Republicans|Democrats|lawmakers)|[Cc]ongress(?:wo)?m[ae]n|[Rr]epresentatives)\b"
)
SENATE = re.compile(r"\b(?:Senate (?:Republicans|Democrats)|[Ss]enators?)\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each title that does not stand where titles stand."""
    text = analysis.prose
    for match in DISPLACED.finditer(text) if "ecretary " in text or "Minister " in text else ():
        wanted = f"{match['head']} {match['office']} {match['name']}"
        yield _hunk(match.span(), "The title is in two halves round the name.", wanted, 0.9)
    for match in DOUBLED.finditer(text):
        yield _hunk(match.span(), f"The title “{match.group().strip()}” stands twice.", "", 0.9)
    for match in DIVIDED.finditer(text) if DASHED.search(text) else ():
        behind_quotation = text[max(0, match.start() - 2) : match.start()].rstrip()[-1:] in (",", "”", '"')
        if match["name"].split()[-1] == match["surname"] and not behind_quotation:
            wanted = f"{match['title']} {match['name']}"
            yield _hunk(match.span(), f"{match['name']} and his or her title are cut apart.", wanted, 0.8)
    for match in BEHIND.finditer(text):
        wanted = f"{match['body']} {match['role']}"
        yield _hunk(
            (match.start(), match.end("body")),
            "Before a name the title follows the body it is of.",
            wanted,
            0.75,
        )
    yield from _spelled_out(analysis)


def _hunk(span: tuple[int, int], message: str, wanted: str, confidence: float) -> Hunk:
    return Hunk(ID, Class.REVIEW, message, Span(*span), (Edit(*span, wanted),), confidence=confidence)


def _spelled_out(analysis: Analysis) -> Iterator[Hunk]:
    """`the Republican Dale Hobbs (R-Ariz.)`: Rep., read as a party."""
    for match in TAGGED.finditer(analysis.prose):
        lead = match["lead"].removeprefix("the ").removeprefix("The ")
        if lead not in ("Republican", "Democrat", "Democratic"):
            continue
        span, given = Span(match.start("lead"), match.end("name")), " " in match["name"]
        if given and lead == match["lead"]:
            continue  # Republican Dale Hobbs (R-Ariz.) is a way to put it
        sentence = analysis.sentence_at(match.start()) or span
        around = analysis.prose[sentence.start : sentence.end]
        titles = [t for t, sign in (("Rep.", HOUSE), ("Sen.", SENATE)) if sign.search(around)] or [
            "Rep.",
            "Sen.",
        ]
        ways = tuple((Edit(span.start, span.end, f"{title} {match['name']}"),) for title in titles)
        evidence = (Evidence("the party tag", Span(match.start("tag"), match.end("tag"))),)
        if given and len(ways) == 1:
            message = f"“{lead}” stands for {titles[0]}: the party is in the tag behind the name."
            yield Hunk(ID, Class.REVIEW, message, span, ways[0], confidence=0.8, evidence=evidence)
        else:
            message = "A party tag without a full name and title before it: who is it?"
            yield Hunk(ID, Class.QUERY, message, span, (), ways, confidence=0.7, evidence=evidence)


RULE = Rule(ID, "Titles displaced, doubled or spelled out as a party", find)
