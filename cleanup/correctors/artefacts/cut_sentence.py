"""A sentence that a stop cuts in two: `New roads. Were also discussed`, `Lowell. Massachusetts`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.analysis.sentences import abbreviated
from cleanup.correctors.artefacts.places import places
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.classes import TESTS, is_of
from cleanup.lexicon.proper import FUNCTION
from cleanup.lexicon.words import is_participle, may_be_finite

GAP = r"[ \u00a0]+"
VERB_FIRST = re.compile(
    rf"\.(?<=[\w”’)%]\.){GAP}(?P<verb>Was|Were|Is|Are|Has|Have|Had){GAP}(?P<next>[a-z]+)\b(?P<rest>[^.!?\n]*)"
)
PLACE = re.compile(rf"\.(?<=[a-z]\.){GAP}(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[.,](?:\s|\Z))")
SPEAKER = (
    r"(?:(?:the|The|a|A) (?:[a-z]+ )?[a-z]+|[Hh]e|[Ss]he|[Tt]hey"
    r"|[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}|White House)"
)
ATTRIBUTION = re.compile(
    rf"\.(?<=[a-z\d%)]\.){GAP}(?P<who>{SPEAKER}) (?:said|told reporters|added)\.(?=\s|\Z)"
)
APPOSITIVE = re.compile(
    rf"\.(?<=[a-z]\.){GAP}(?P<article>A|An|The) (?P<rest>[a-z][^.!?,\n]{{3,90}}), (?P<verb>[a-z]+)"
)
WHO = re.compile(rf"\.(?<=[a-z]\.){GAP}(?P<name>[A-Z]\w+ [A-Z]\w+), (?:\d{{1,3}}, )?who [^.,!?\n]+(?=\.)")
LEAD_IN = re.compile(
    r"(?:\A|\n|[.!?”] )(?:However|Meanwhile|In addition|Moreover|Furthermore|Therefore|Nevertheless"
    r"|In contrast|On the other hand|For example|According to [^.,!?\n]{3,60})"
    rf"(?P<stop>\.){GAP}(?P<next>[A-Z][a-z]*)(?= [a-z“])"
)
PRONOUNS = frozenset("he she they".split())
LONE_VERB = re.compile(rf"\.(?<=[\w”’)]\.){GAP}(?P<verb>Said|Told|Added)\.(?=\s|\Z)")
TRAILING = re.compile(
    rf"\.(?<=[a-z\d%)]\.){GAP}(?P<verb>Saying|Adding|Noting|Arguing|Citing|Calling|Warning|Urging|Stressing|Claiming"
    r"|Insisting|Explaining|Killing|Injuring|Wounding|Prompting|Forcing|Causing|Including)"
    r" [^.!?,;:\n]{8,160}\.(?=\s|\Z)"
)
"""What ends a sentence and begins none, unless a comma and a main clause follow."""
JOINT = re.compile(
    rf"\.(?<=[a-z\d%)]\.){GAP}(?P<joint>And|Or|But){GAP}"
    r"(?:(?:often|also|then|now|still|never|later|already|usually|soon|again|finally|always)[ \u00a0])?"
    r"(?P<verb>[a-z]+)\b[^.!?\n]*\."
)
"""A conjunction, and a verb that has its subject in the sentence before."""
ROLE = re.compile(
    rf"\b(?:said|told|added|by|to|with) (?:[A-Z][\w’-]+ ?){{2,4}}(?P<stop>\.){GAP}"
    rf"(?P<first>[A-Z][a-z-]+)(?P<rest>(?: [a-z]+| of the [A-Z]\w+| of [A-Z]\w+){{1,4}})\.(?=\s|\Z)"
)
GARBLED = 0.3
"""Below this measure of garbling a writer may cut a sentence for effect."""
AGENT = re.compile(r"[a-z]{3}(?:er|or|ist|ian|man|woman|ant)\Z")
WORD = re.compile(r"[^\W\d_]+(?:[’'][a-z]+)?")
SMALL = frozenset("The A An This That It He She They There In On".split())
"""What begins a sentence and takes no capital within one."""
HALF = 140
"""The first half is shorter than this, in code points."""
ARTICLED = frozenset({"White House", "Kremlin", "Pentagon", "State Department", "Justice Department"})


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Halves of which one has no verb or no subject, joined again."""
    text = analysis.prose
    for match in VERB_FIRST.finditer(text):
        follows = match["next"]
        bare = follows in ("also", "not", "still", "never", "already", "then", "later", "been", "being")
        if (bare or is_participle(follows)) and text[match.end() : match.end() + 1] != "?":
            start = _verbless(analysis, match.start())
            if start is not None:
                verb = match.start("verb")
                yield _hunk(match.start(), verb, " ", verb, match["verb"], 0.85)
    for match in PLACE.finditer(text):
        stop = match.start()
        town = text[text.rfind(" ", 0, stop) + 1 : stop]
        if match["place"] in places() and town[:1].isupper() and _in_body(analysis, stop):
            yield _hunk(stop, stop + 1, ",", None, match["place"], 0.8)
    for match in LONE_VERB.finditer(text):
        alone = Span(*match.span("verb"))
        yield Hunk(RULE.id, Class.QUERY, "Who said it? The verb stands alone.", alone, confidence=0.9)
    for match in TRAILING.finditer(text):
        start = match.start("verb")
        if _in_body(analysis, match.start()) and not analysis.quotation_at(start):
            yield _hunk(match.start(), match.start() + 1, ",", start, match["verb"], 0.75)
    yield from _lead_ins(analysis)
    doubtful = [*_joints(analysis), *_roles(analysis)]
    if doubtful and analysis.garbledness.score >= GARBLED:
        yield from doubtful
    yield from _attributions(analysis)
    yield from _appositives(analysis)


def _joints(analysis: Analysis) -> Iterator[Hunk]:
    """It can take two days. And often gives no answer."""
    for match in JOINT.finditer(analysis.prose):
        verb, joint = match["verb"], match.start("joint")
        if not _in_body(analysis, match.start()) or analysis.quotation_at(joint):
            continue
        if TESTS["third"](verb) or TESTS["pastonly"](verb):
            yield _hunk(match.start(), joint, " ", joint, match["joint"], 0.7)


def _roles(analysis: Analysis) -> Iterator[Hunk]:
    """The ferry sank, said Ann Lee. Regional commissioner."""
    for match in ROLE.finditer(analysis.prose):
        stop, first = match.start("stop"), match.start("first")
        words = (match["first"].lower() + match["rest"]).split()
        if not _in_body(analysis, stop) or analysis.quotation_at(stop):
            continue
        if any(map(_is_role, words)) and not any(map(may_be_finite, words)):
            yield _hunk(stop, stop + 1, ",", first, match["first"], 0.7)


def _is_role(word: str) -> bool:
    """Whether a word is what somebody is: commissioner, mayor, nurse."""
    return is_of("official", word) or is_of("person", word) or AGENT.search(word) is not None


def _lead_ins(analysis: Analysis) -> Iterator[Hunk]:
    for match in LEAD_IN.finditer(analysis.prose):
        stop = match.start("stop")
        finite = any(may_be_finite(word) for word in WORD.findall(match.group()[:-1])[2:-1])
        if _in_body(analysis, stop) and not finite:
            small = match["next"] in (
                "The",
                "A",
                "An",
                "This",
                "That",
                "It",
                "He",
                "She",
                "They",
                "There",
                "In",
                "On",
            )
            at = match.start("next") if small else None
            yield _hunk(stop, stop + 1, ",", at, match["next"], 0.85)


def _attributions(analysis: Analysis) -> Iterator[Hunk]:
    for match in ATTRIBUTION.finditer(analysis.prose):
        if not _in_body(analysis, match.start()) or analysis.quotation_at(match.start()):
            continue
        plain = match["who"].lower() in FUNCTION - PRONOUNS
        if plain or match["who"] in ("Enough", "Nuff", "Well", "Easier"):
            continue
        who, at = match["who"], match.start("who")
        small = who[0].lower() if who.split()[0] in ("The", "A", "He", "She", "They") else who[0]
        article = "the " if who in ARTICLED else ""
        edits = (Edit(match.start(), match.start() + 1, ","), Edit(at, at + 1, article + small))
        yield Hunk(
            RULE.id,
            Class.REVIEW,
            f"“{who} said” belongs to the sentence before it.",
            Span(match.start(), match.end()),
            edits if small != who[0] or article else edits[:1],
            confidence=0.85,
        )


def _appositives(analysis: Analysis) -> Iterator[Hunk]:
    text = analysis.prose
    for match in APPOSITIVE.finditer(text):
        begin = _verbless(analysis, match.start())
        last = WORD.findall(text, max(0, match.start() - 24), match.start())
        if begin is None or not last or not last[-1][0].isupper():
            continue
        finite = any(may_be_finite(word) for word in match["rest"].split())
        if may_be_finite(match["verb"]) and not finite:
            at = match.start("article")
            yield _hunk(match.start(), match.start() + 1, ",", at, match["article"], 0.75)
    for match in WHO.finditer(text):
        if _in_body(analysis, match.start()) and not analysis.quotation_at(match.start()):
            yield _hunk(match.start(), match.start() + 1, ",", None, match["name"], 0.65)


def _in_body(analysis: Analysis, stop: int) -> bool:
    paragraph = analysis.paragraph_at(stop)
    if paragraph is None or paragraph.kind not in (Kind.BODY, Kind.BIOGRAPHY):
        return False
    return not abbreviated(analysis.prose, stop)


def _verbless(analysis: Analysis, stop: int) -> int | None:
    """Where the sentence that ends here begins, if it has no verb of its own."""
    sentence = analysis.sentence_at(stop)
    if not _in_body(analysis, stop) or sentence is None or stop - sentence.start > HALF:
        return None
    words = WORD.findall(analysis.prose, sentence.start, stop)
    verbs = [
        word
        for word, after in zip(words, [*words[1:], ""], strict=True)
        if after != "by" and may_be_finite(word)
    ]
    return None if verbs else sentence.start


def _hunk(start: int, end: int, replacement: str, capital: int | None, word: str, confidence: float) -> Hunk:
    edits = [Edit(start, end, replacement)]
    if capital is not None:
        edits.append(Edit(capital, capital + 1, word[0].lower()))
    return Hunk(
        RULE.id,
        Class.REVIEW,
        f"The stop before “{word}” cuts the sentence in two.",
        Span(start, edits[-1].end),
        tuple(edits),
        confidence=confidence,
    )


RULE = Rule(
    id="artefacts/cut-sentence",
    summary="A stop that cuts a sentence in two: “New roads. Were also discussed”",
    find=find,
)
