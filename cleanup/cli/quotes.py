"""cleanup quotes: who says what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cleanup.cli.options import Rules, Shown, Where
from cleanup.cli.tables import Format, FormatOption, print_tables

if TYPE_CHECKING:
    from cleanup.analysis import Comparison, Speech
    from cleanup.articles import Article
    from cleanup.config import Configuration
    from cleanup.edit import Span


def quotes(
    where: Where,
    rules: Rules,
    shown: Shown,
    format_: FormatOption = Format.TEXT,
) -> int:
    """Show who says what in an article, and how sure that is.

    Example: cleanup quotes harbour.txt
    """
    return print_tables(_piece, where, rules, shown, format_)


def _piece(configuration: Configuration, format_: Format, terminal: bool, article: Article) -> str:
    from cleanup.cli.work import analysed
    from cleanup.visible import as_json, visible

    analysis = analysed(configuration, article)
    if format_ is Format.JSONL:
        quotations = [_record(speech, analysis.text) for speech in analysis.speeches]
        if analysis.comparison is not None:
            for quotation, source in zip(quotations, _sources(analysis.comparison), strict=True):
                quotation["source"] = source
        record = {"document": {"name": article.name}, "quotations": quotations}
        return as_json(record, terminal=terminal) + "\n"
    rows = [_row(speech, analysis.text) for speech in analysis.speeches]
    verdicts = [""] * len(rows) if analysis.comparison is None else _verdicts(analysis.comparison)
    lines = [
        f"{line}{f'  [{verdict}]' if verdict else ''}"
        for line, verdict in zip(_aligned([tuple(map(visible, row)) for row in rows]), verdicts, strict=True)
    ]
    return "\n".join([visible(article.name), *lines, ""])


def _verdicts(comparison: Comparison) -> list[str]:
    """For each quotation how it stands to the sources, and where its words are."""
    from cleanup.visible import visible

    shown = []
    for source in _sources(comparison):
        places = ", ".join(source["places"])
        shown.append(visible(f"{source['verdict']}{f': {places}' if places else ''}"))
    return shown


def _sources(comparison: Comparison) -> list[dict[str, Any]]:
    return [
        {
            "verdict": account.verdict.value,
            "places": list(
                dict.fromkeys(comparison.where(place.source, place.span.start) for place in account.places)
            ),
        }
        for account in comparison.accounts
    ]


WHO, WHAT = 28, 60
"""How wide the columns for speaker and words may get, in characters."""


def _row(speech: Speech, text: str) -> tuple[str, str, str, str]:
    """Line and column, who, how sure, what."""
    start = speech.quotation.start
    line = text.count("\n", 0, start) + 1
    place = f"{line}:{start - text.rfind(chr(10), 0, start)}"
    if speech.speaker is None:
        return place, f"({speech.quotation.kind})", "", _shortened(_said(speech, text), WHAT)
    who = text[speech.speaker.start : speech.speaker.end]
    if speech.meant and who.lower() in ("he", "she"):
        who = f"{who} = {speech.meant}"
    return place, _shortened(who, WHO), f"{speech.confidence:.2f}", _shortened(_said(speech, text), WHAT)


def _said(speech: Speech, text: str) -> str:
    return " ".join(text[speech.quotation.start : speech.quotation.end].split())


def _shortened(words: str, width: int) -> str:
    """The beginning and the end of a text that is too long for its column."""
    if len(words) <= width:
        return words
    tail = width // 4
    return f"{words[: width - tail - 3].rstrip()} … {words[-tail:].lstrip()}"


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(3)]
    return [
        f"  {row[0]:>{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]:>{widths[2]}}  {row[3]}".rstrip()
        for row in rows
    ]


def _record(speech: Speech, text: str) -> dict[str, Any]:
    return {
        "start": speech.quotation.start,
        "end": speech.quotation.end,
        "kind": speech.quotation.kind,
        "speaker": _place(speech.speaker, text),
        "cue": _place(speech.cue, text),
        "confidence": speech.confidence,
    }


def _place(span: Span | None, text: str) -> dict[str, Any] | None:
    return (
        None if span is None else {"start": span.start, "end": span.end, "text": text[span.start : span.end]}
    )
