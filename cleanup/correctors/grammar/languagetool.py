"""What LanguageTool finds, where the house asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.backends.languagetool import LanguageTool
from cleanup.correctors.grammar.findings import hunk
from cleanup.correctors.rule import Rule
from cleanup.house import Grammar, Style
from cleanup.hunk import Hunk

CONFIDENCE = 0.6
UNWANTED = frozenset(
    # Right in fewer than one case in three on CWEB's development sentences, or matters of house style.
    """MORFOLOGIK_RULE_EN_US MORFOLOGIK_RULE_EN_GB MORFOLOGIK_RULE_EN_AU MORFOLOGIK_RULE_EN_CA
    COMMA_COMPOUND_SENTENCE COMMA_COMPOUND_SENTENCE_2 POSSESSIVE_APOSTROPHE EN_SPECIFIC_CASE EN_WORD_COHERENCY
    CONSECUTIVE_SPACES WHITESPACE_RULE HYPHEN_TO_EN MISSING_COMMA_AFTER_YEAR ALL_OF_THE OUTSIDE_OF GENERAL_XX
    LARGE_NUMBER_OF DIFFERENT_THAN CD_NN THERE_MISSING_VERB NORTH_POLE CAFE_DIACRITIC COPYRIGHT""".split()
)
"""LanguageTool's rules that are not asked for."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Its findings in every paragraph that has small letters."""
    house, engines = analysis.house, analysis.house.engines
    spans = [p.span for p in analysis.paragraphs if not analysis.text[p.start : p.end].isupper()]
    if house.grammar is not Grammar.LANGUAGETOOL or not spans:
        return
    language = "en-GB" if house.style is Style.BRITISH else engines.language
    unwanted = UNWANTED | engines.disabled_rules
    backend = LanguageTool(engines.server_url, engines.jars, language, unwanted, engines.timeout)
    for finding in backend.check([analysis.text[span.start : span.end] for span in spans]):
        note = "a finding of LanguageTool"
        made = hunk(analysis, RULE.id, spans[finding.passage], finding, backend.engine, CONFIDENCE, note)
        if made is not None:
            yield made


RULE = Rule(id="grammar/languagetool", summary="What a LanguageTool server finds", find=find)
