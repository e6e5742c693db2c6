"""How English names streets and islands: on Holker Street, Java Island, the city of Essen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.grammar.gate import garbled
from cleanup.correctors.grammar.running import review
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit
from cleanup.hunk import Hunk
from cleanup.lexicon.proper import demonyms
from cleanup.lexicon.words import lemmas

ID = "grammar/place-article"
NAME = r"(?P<name>[A-Z][a-zà-ÿ’-]{2,}(?: [A-Z][a-zà-ÿ’-]{2,})?)"
STREET = re.compile(
    rf"\b(?:at|in|on|to|from|near|along|outside|of|into)(?P<article> the) {NAME}"
    r" (?:Street|Avenue|Lane|Boulevard)"
    r"(?=[.,;]|\s*\n|\Z| (?:in|on|at|and|after|before|when|with|for|from|said|was|were|is|has|had)\b)"
)
TURNED = re.compile(
    rf"\b(?P<the>[Tt]he) {NAME} (?P<kind>island|lake|mountain)"
    r"(?! (?:of|range|chain|pass|region|area|resort)\b)\b"
)
BARE = re.compile(
    rf"\bthe (?P<kind>city|town|village|region|province|island|district|municipality) {NAME}"
    r"(?=[.,;]| (?:in|on|at|and|after|before|with|for|from|said|was|were|is|has|had|to|near|by)\b)"
)
LAKE = re.compile(rf"\b(?P<the>the) (?P<kind>lake|mount) {NAME}")
FORMS = {"island": "{} Island", "lake": "Lake {}", "mountain": "Mount {}", "mount": "Mount {}"}
STREETS = frozenset({"High", "Main", "Market"})
"""Streets that are known by what they are."""
ADJECTIVE = re.compile(r"(?:ese|ish|ian|ean|can|ern|ch|ic|al|ous|an)\Z")
"""How adjectives end that stand before such a noun: the Greek island."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """In a garbled article: the Holker Street, the Java island, the lake Garda, the city Essen."""
    if not garbled(analysis):
        return
    for match in STREET.finditer(analysis.prose):
        if match["name"] not in STREETS and _outside(analysis, match.start()):
            edit = Edit(*match.span("article"), "")
            yield review(ID, "The name of a street has no article.", (edit,), 0.7)
    for pattern in (TURNED, LAKE):
        for match in pattern.finditer(analysis.prose):
            if _is_place(match["name"]) and _outside(analysis, match.start()):
                written = FORMS[match["kind"]].format(match["name"])
                edit = Edit(match.start(), match.end(), written)
                yield review(ID, f"English calls it {written}.", (edit,), 0.65)
    people = [m for m in analysis.mentions if m.kind is NameKind.PERSON]
    for match in BARE.finditer(analysis.prose):
        person = any(m.start < match.end("name") and match.start("name") < m.end for m in people)
        if _is_place(match["name"]) and not person and _outside(analysis, match.start()):
            edit = Edit(match.end("kind"), match.end("kind"), " of")
            yield review(ID, f"“Of” joins “{match['kind']}” and its name.", (edit,), 0.65)


def _is_place(name: str) -> bool:
    """Whether it is a name and no adjective, and no word for an office: Council, Greek."""
    words = name.split()
    last = words[-1].lower()
    return not (lemmas(last) or words[0] in demonyms() or any(map(ADJECTIVE.search, words)))


def _outside(analysis: Analysis, offset: int) -> bool:
    paragraph = analysis.paragraph_at(offset)
    plain = paragraph is not None and paragraph.kind is not Kind.QUOTATION
    return plain and analysis.quotation_at(offset) is None


RULE = Rule(ID, "“The Holker Street”, “the Java island”: how places are named", find)
