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


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Its findings in every paragraph that has small letters."""
    house, engines = analysis.house, analysis.house.engines
    spans = [p.span for p in analysis.paragraphs if not analysis.text[p.start : p.end].isupper()]
    if house.grammar is not Grammar.LANGUAGETOOL or not spans:
        return
    language = "en-GB" if house.style is Style.BRITISH else engines.language
    backend = LanguageTool(engines.server_url, engines.jars, language, engines.disabled_rules)
    for finding in backend.check([analysis.text[span.start : span.end] for span in spans]):
        note = "a finding of LanguageTool"
        made = hunk(analysis, RULE.id, spans[finding.passage], finding, backend.engine, CONFIDENCE, note)
        if made is not None:
            yield made


RULE = Rule(id="grammar/languagetool", summary="What a LanguageTool server finds", find=find)
