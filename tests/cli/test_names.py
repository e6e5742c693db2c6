"""cleanup names: the table, the records, and what is added to the names file."""

from __future__ import annotations

import json
from pathlib import Path

from cleanup.desk.files import read
from tests.cli.conftest import Run

TEXT = "Sen. Carla Brandstetter spoke in Oslo.\n\n“No,” Brandsteter said. Brandstetter left.\n"


def test_the_table_shows_spellings_places_titles_and_doubts(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    ended = run("names", "a.txt")

    assert ended.code == 0
    assert ended.text.split("\n")[:6] == [
        "a.txt",
        "      1:6    3  Carla Brandstetter  (person)  Sen.",
        "                  1  Carla Brandstetter  1:6",
        "                  1  Brandsteter  3:7",
        "                  1  Brandstetter  3:25",
        "               ?  “Brandsteter” looks like “Brandstetter”, which stands here 2 times. (0.98)",
    ]


def test_records_carry_mentions_spellings_titles_and_doubts(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (entity, _) = json.loads(run("names", "--format", "jsonl", "a.txt").text)["entities"]

    assert entity["mentions"][0] == {"start": 5, "end": 23, "text": "Carla Brandstetter", "title": "Sen."}
    assert entity["spellings"] == {"Carla Brandstetter": 1, "Brandsteter": 1, "Brandstetter": 1}
    assert [doubt["rule"] for doubt in entity["doubts"]] == ["names/variant"]


def test_a_doubt_about_what_is_no_name_stands_at_the_end(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(
        "Laura Stone spoke.\n\n“It is a draft,” the stone said.\n", encoding="utf-8"
    )
    doubt = "“stone” stands where a person does: the surname Stone, taken for a noun."
    (record,) = json.loads(run("names", "--format", "jsonl", "a.txt").text)["doubts"]

    assert run("names", "a.txt").text.rstrip("\n").split("\n")[-1] == f"     3:18      ?  {doubt} (0.90)"
    assert record["start"] == 37


def test_a_name_is_added_and_then_used(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Ana Lee spoke.\n")
    added = run("names", "add", "Anna Lee", "--misspelling", "Ana Lee", "--title", "Sen.")

    assert (added.code, added.err) == (0, "1 name added to names.toml\n")
    assert [name.canonical for name in read(folder / "names.toml").names] == ["Anna Lee"]
    assert "Anna Lee" in run("check", "--names", "names.toml", "--select", "names", "a.txt").text


def test_a_name_known_already_is_not_added_again(run: Run, folder: Path) -> None:
    run("names", "add", "Anna Lee")

    assert run("names", "add", "Anna Lee").err == "0 names added to names.toml, 1 known already\n"


def test_a_list_is_imported(run: Run, folder: Path) -> None:
    (folder / "list.csv").write_text("canonical,note\nAnna Lee,mayor\nBen Orr,coach\n")

    assert run("names", "import", "list.csv", "--names", "ours.toml").err == "2 names added to ours.toml\n"
    assert [name.note for name in read(folder / "ours.toml").names] == ["mayor", "coach"]


def test_a_kind_that_is_none_and_a_list_that_is_none_are_errors(run: Run, folder: Path) -> None:
    assert run("names", "add", "Anna Lee", "--kind", "dog").code == 2
    assert run("names", "import", "none.csv").code == 2
    assert not (folder / "names.toml").exists()


def test_a_bad_names_file_stops_a_check_with_one_line(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Ana Lee spoke.\n")
    (folder / "names.toml").write_text("[[names]]\n")
    ended = run("check", "--names", "names.toml", "a.txt")

    assert ended.code == 2
    assert "names.toml: entry 1: canonical is missing" in ended.err
