"""The command line: one file a command; each parses, calls, prints."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False)


@app.command()
def check(paths: list[Path], format: Annotated[str, typer.Option("--format")] = "json") -> None:  # noqa: A002
    """Findings for each file."""
    from cleanup.formats import read
    from cleanup.pipeline import propose

    for path in paths:
        record = propose(read(path)).to_dict()
        print(json.dumps(record, ensure_ascii=False, indent=None if format == "jsonl" else 1))  # noqa: T201


@app.command()
def names(paths: list[Path], format: Annotated[str, typer.Option("--format")] = "text") -> None:  # noqa: A002
    """Who and what is named."""
    from cleanup.analysis import Analysis
    from cleanup.formats import read

    for path in paths:
        analysis = Analysis(read(path))
        entities = [
            {
                "name": e.name,
                "kind": e.kind,
                "mentions": [{"start": m.start, "end": m.end, "text": m.text} for m in e.mentions],
            }
            for e in analysis.entities
        ]
        print(json.dumps({"document": {"name": str(path)}, "entities": entities}, ensure_ascii=False))  # noqa: T201


@app.command()
def quotes(paths: list[Path], format: Annotated[str, typer.Option("--format")] = "text") -> None:  # noqa: A002
    """Who says what."""
    from cleanup.analysis import Analysis
    from cleanup.edit import Span
    from cleanup.formats import read

    for path in paths:
        analysis = Analysis(read(path))

        def place(span: Span | None, text: str = analysis.text) -> Any:
            return (
                None
                if span is None
                else {"start": span.start, "end": span.end, "text": text[span.start : span.end]}
            )

        quotations = [
            {
                "start": s.quotation.start,
                "end": s.quotation.end,
                "kind": s.quotation.kind,
                "speaker": place(s.speaker),
                "cue": place(s.cue),
                "confidence": s.confidence,
            }
            for s in analysis.speeches
        ]
        print(json.dumps({"document": {"name": str(path)}, "quotations": quotations}, ensure_ascii=False))  # noqa: T201
