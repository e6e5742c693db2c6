"""A small word written twice: `the the`, `of of`; an organisation with its noun twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.artefacts.echoes import echoes
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

TWICE = re.compile(
    r"(?<![\w’'-])(?P<word>the|a|an|of|to|and|from|with|for|at|by|his|its|their|our|as|or|but|into|would|will|could"
    r"|should|said|was|were|are|be|we|they|he|she|who|which|than|been|between|during)"
    r"(?P<again>[ \u00a0]+(?P=word))(?![\w’'-])",
    re.IGNORECASE,
)
SURE = frozenset(
    "the a an of and from with for at by his its their our or into would could should we they".split()
)
BODY = (
    "Ministry|Department|Bureau|Office|Committee|Council|Commission|Agency|University|Court|Board|Bank"
    "|Institute"
)
TWO_HEADS = re.compile(rf"(?P<head>{BODY}) of (?:the )?(?P<rest>[A-Z]\w+(?: [A-Z]\w+)?) (?P=head)\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Words that cannot follow themselves, written twice."""
    twice = TWICE.finditer(analysis.prose) if echoes(analysis.prose, 1, 2) else ()
    for match in twice:
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


RULE = Rule(
    id="artefacts/repeated-word",
    summary="A word written twice: “the the”, “Ministry of Energy Ministry”",
    find=find,
)
