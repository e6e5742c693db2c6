"""A small word written twice: `the the`, `of of`; an organisation with its noun twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.artefacts.echoes import echoes
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.words import is_common

TWICE = re.compile(
    r"(?<![\w’'-])(?P<word>the|a|an|of|to|and|from|with|for|at|by|his|its|their|our|as|or|but|into|would|will|could"
    r"|should|said|was|were|are|be|we|they|he|she|who|which|than|been|between|during)"
    r"(?P<again>[ \u00a0]+(?P=word))(?![\w’'-])",
    re.IGNORECASE,
)
SURE = frozenset(
    "the a an of and from with for at by his its their our or into would could should we they".split()
)
NOUN = re.compile(r"(?<![\w’'-])(?P<word>[a-z]{4,})(?P<again>[ \u00a0]+(?P=word))(?![\w’'-])")
EXPRESSIVE = frozenset(
    """very really many much long again never ever right wrong well what good great huge knock night tick
    blah chop hush wait more less only just such please fine dear same same-old better slow fast hear
    there here know yeah okay hello poor cool time best come ding dong click bang boom beep hard deep
    real true high away back down round over stop help rain had that which where when each""".split()
)
"""Words said twice for force, or with a comma left out; “that that” and “had had” are English."""
PHRASAL = re.compile(
    r"\b(?:check|log|move|come|came|coming|bring|brought|built|build|fill|sworn|swear|phone|call|give|gave|set|sign"
    r"|kick|step|drop|turn|weigh|cash|break|broke|close|join|tune|stay|get|got|go|went|took|take|hand|send|sent"
    r"|put|let|settle|plug|look|live|work|eat|trade|pull|opt|dig|chip)(?:s|ed|ing)?[ ]\Z"
)
"""A verb whose particle may stand before the same preposition: checked in in May."""
IN_IN = re.compile(r"(?<=[a-z]ed )(?P<word>in)(?P<again>[ \u00a0]in)(?=[ \u00a0][\w“])")
BODY = (
    "Ministry|Department|Bureau|Office|Committee|Council|Commission|Agency|University|Court|Board|Bank"
    "|Institute"
)
TWO_HEADS = re.compile(rf"(?P<head>{BODY}) of (?:the )?(?P<rest>[A-Z]\w+(?: [A-Z]\w+)?) (?P=head)\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Words that cannot follow themselves, written twice."""
    doubled = echoes(analysis.prose, 1, 2)
    for match in TWICE.finditer(analysis.prose) if doubled else ():
        second = match["again"].strip()
        if second != second.lower() or (
            match["word"] in ("A", "a") and analysis.prose[match.end() :][:1] == "."
        ):
            continue
        sure = second in SURE
        yield Hunk(
            RULE.id,
            Class.SAFE if sure else Class.REVIEW,
            f"“{second}” stands twice.",
            Span(match.start(), match.end()),
            (Edit(match.start("again"), match.end(), ""),),
            confidence=0.97 if sure else 0.8,
        )
    if doubled:
        yield from _content(analysis)
    for match in TWO_HEADS.finditer(analysis.prose):
        whole = Span(match.start(), match.end())
        yield Hunk(
            RULE.id,
            Class.REVIEW,
            f"“{match['head']}” stands twice in one name.",
            whole,
            (Edit(match.start(), match.start("rest"), ""),),
            ((Edit(match.end("rest"), match.end(), ""),),),
            confidence=0.9,
        )


def _content(analysis: Analysis) -> Iterator[Hunk]:
    """Nouns and verbs written twice, and prepositions that are no particle; outside quotations."""
    text = analysis.prose
    for match in (*NOUN.finditer(text), *IN_IN.finditer(text)):
        word = match["word"]
        if TWICE.fullmatch(match.group()) or word in EXPRESSIVE or not is_common(word):
            continue
        if PHRASAL.search(text, max(0, match.start() - 12), match.start()):
            continue
        if analysis.quotation_at(match.start()) is None:
            yield Hunk(
                RULE.id,
                Class.REVIEW,
                f"“{word}” stands twice.",
                Span(match.start(), match.end()),
                (Edit(match.start("again"), match.end(), ""),),
                confidence=0.85,
            )


RULE = Rule(
    id="artefacts/repeated-word",
    summary="A word written twice: “the the”, “Ministry of Health Ministry”",
    find=find,
)
