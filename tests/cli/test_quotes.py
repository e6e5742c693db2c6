"""cleanup quotes: who says what, as a table and as records."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

TEXT = "“We go home,” said Ann Lee. “All of us.”\n\n“Now,” she said. The “red” hall was dark.\n"


def test_the_table_names_place_speaker_confidence_and_words(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    ended = run("quotes", "a.txt")

    assert ended.code == 0
    assert ended.text.split("\n")[:4] == [
        "a.txt",
        "   1:1  Ann Lee        0.97  “We go home,”",
        "  1:29  Ann Lee        0.89  “All of us.”",
        "   3:1  she = Ann Lee  0.97  “Now,”",
    ]


def test_long_words_are_shortened_in_the_table(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(f"“{'Home we go, ' * 20}and that is all,” she said.\n", encoding="utf-8")
    ended = run("quotes", "a.txt")

    assert " … " in ended.text
    assert max(map(len, ended.text.split("\n"))) < 100


def test_escape_sequences_of_an_article_do_not_reach_the_terminal(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("“We \x1b[31mgo home,” said Ann Lee.\n", encoding="utf-8")
    ended = run("quotes", "a.txt")

    assert b"\x1b" not in ended.out


def test_records_hold_offsets_kinds_speakers_and_cues(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    record = json.loads(run("quotes", "--format", "jsonl", "a.txt").text)
    first, *_, last = record["quotations"]

    assert record["document"] == {"name": "a.txt"}
    assert TEXT[first["start"] : first["end"]] == "“We go home,”"
    assert (first["kind"], first["confidence"]) == ("direct", 0.97)
    assert first["speaker"] == {"start": 19, "end": 26, "text": "Ann Lee"}
    assert first["cue"] == {"start": 14, "end": 18, "text": "said"}
    assert (last["kind"], last["speaker"], last["cue"]) == ("scare", None, None)
