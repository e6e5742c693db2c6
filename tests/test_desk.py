from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.desk import DeskName, Title, words
from cleanup.desk.files import add, read, written
from cleanup.desk.lists import load
from cleanup.errors import ConfigError

texts = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20).filter(
    lambda text: text.strip() == text
)
days = st.none() | st.dates()
entries = st.builds(
    DeskName,
    canonical=texts,
    kind=st.sampled_from(["person", "organisation", "place"]),
    aliases=st.lists(texts, max_size=2).map(tuple),
    misspellings=st.lists(texts, max_size=2).map(tuple),
    titles=st.lists(st.builds(Title, texts, days, days), max_size=2).map(tuple),
    party=texts | st.just(""),
    note=st.text(st.characters(exclude_categories=("Cs",)), max_size=20),
)


@given(st.lists(entries, max_size=3))
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, names: list[DeskName]
) -> None:
    file = tmp_path_factory.mktemp("desk") / "names.toml"
    file.write_text(written(names), "utf-8", newline="\n")

    assert read(file).names == tuple(names)


def test_a_spreadsheet_has_its_lists_between_strokes(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_text(
        "canonical,aliases,misspellings,title,since,until\nJo Ek,Jo E. Ek|Josef Ek,Jo Eck,Sen.,2025-01-03,\n"
    )

    assert read(file).names == (
        DeskName(
            "Jo Ek",
            aliases=("Jo E. Ek", "Josef Ek"),
            misspellings=("Jo Eck",),
            titles=(Title("Sen.", date(2025, 1, 3)),),
        ),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[names]]\n", "entry 1: canonical is missing"),
        ('[[names]]\ncanonical = "A"\nkind = "dog"\n', "kind is one of"),
        ('[[names]]\ncanonical = "A"\nalias = "B"\n', "unknown key alias"),
        ('[[names]]\ncanonical = "A"\naliases = "B"\n', "aliases is a list"),
        ('[[names]]\ncanonical = "A"\ntitles = [{ text = "Sen.", since = "then" }]\n', "is no day"),
        ("names = 3\n", r"\[\[names\]\]"),
        ('[[name]]\ncanonical = "A"\n', r"\[\[names\]\]"),
        ("names = [\n", "not TOML"),
    ],
)
def test_a_bad_file_says_what_is_wrong_and_where(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "names.toml"
    file.write_text(text)

    with pytest.raises(ConfigError, match=said):
        read(file)


def test_adding_keeps_what_stands_and_adds_nobody_twice(tmp_path: Path) -> None:
    file = tmp_path / "names.toml"
    file.write_text('# ours\n[[names]]\ncanonical = "Jo Ek"')

    assert add(file, [DeskName("Jo Ek"), DeskName("Ann Orr", pronoun="she")]) == 1
    assert file.read_text().startswith("# ours\n")
    assert [name.canonical for name in read(file).names] == ["Jo Ek", "Ann Orr"]


def test_the_first_name_makes_the_file_and_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "desk" / "names.toml"

    assert add(file, [DeskName("Jo Ek")]) == 1
    assert [name.canonical for name in read(file).names] == ["Jo Ek"]


LEGISLATOR = {
    "name": {"first": "Thomas", "last": "Rivers", "official_full": "Tom Rivers"},
    "bio": {"gender": "M"},
    "terms": [
        {"type": "rep", "start": "2021-01-03", "end": "2023-01-03", "state": "OH", "party": "Democrat"},
        {"type": "rep", "start": "2023-01-03", "end": "2025-01-03", "state": "OH", "party": "Democrat"},
        {"type": "sen", "start": "2025-01-03", "end": "2031-01-03", "state": "OH", "party": "Democrat"},
    ],
}


@pytest.mark.parametrize("suffix", [".json", ".yaml"])
def test_legislators_come_with_the_times_of_their_offices(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"legislators-current{suffix}"
    file.write_text(json.dumps([LEGISLATOR]))  # JSON is YAML too

    assert load(file) == (
        DeskName(
            "Tom Rivers",
            aliases=("Thomas Rivers",),
            titles=(
                Title("Rep.", date(2021, 1, 3), date(2025, 1, 3)),
                Title("Sen.", date(2025, 1, 3), date(2031, 1, 3)),
            ),
            party="D-Ohio",
            pronoun="he",
        ),
    )


def test_legislators_in_a_table_have_no_times(tmp_path: Path) -> None:
    file = tmp_path / "legislators-current.csv"
    file.write_text(
        "last_name,first_name,nickname,full_name,gender,type,state,party\n"
        "Rivers,Thomas,Tom,Thomas Rivers,M,rep,OH,Democrat\n"
    )

    assert load(file) == (
        DeskName(
            "Thomas Rivers", aliases=("Tom Rivers",), titles=(Title("Rep."),), party="D-Ohio", pronoun="he"
        ),
    )


def test_rows_of_a_wikidata_query_about_one_item_are_one_name(tmp_path: Path) -> None:
    def row(**cells: str) -> dict[str, dict[str, str]]:
        return {key: {"type": "literal", "value": value} for key, value in cells.items()}

    item = {
        "item": "http://www.wikidata.org/entity/Q1",
        "itemLabel": "Ann Orr",
        "itemAltLabel": "Anne Orr, A. Orr",
    }
    rows = [
        row(**item, genderLabel="female", positionLabel="governor of Ohio", start="2019-01-14T00:00:00Z"),
        row(**item, genderLabel="female", positionLabel="United States senator", end="2019-01-14T00:00:00Z"),
    ]
    file = tmp_path / "query.json"
    file.write_text(json.dumps({"head": {"vars": []}, "results": {"bindings": rows}}))

    assert load(file) == (
        DeskName(
            "Ann Orr",
            aliases=("Anne Orr", "A. Orr"),
            titles=(Title("Gov.", since=date(2019, 1, 14)), Title("Sen.", until=date(2019, 1, 14))),
            pronoun="she",
        ),
    )


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("x.json", "{", "not JSON"),
        ("x.json", "{}", "neither a list"),
        ("x.json", '[{"terms": []}]', "not as it should be"),
        ("x.yaml", "a: [", "not YAML"),
        ("x.txt", "", "imported from"),
    ],
)
def test_a_list_that_is_none_says_so(tmp_path: Path, name: str, text: str, said: str) -> None:
    file = tmp_path / name
    file.write_text(text)

    with pytest.raises(ConfigError, match=said):
        load(file)


def test_words_are_added_once_and_taken_out(tmp_path: Path) -> None:
    """What else stands in the file stays, comments and all."""
    file = tmp_path / "desk" / "words.txt"

    assert words.add(file, "Kyivan")
    assert not words.add(file, "Kyivan")

    file.write_text("# towns\nBelyaev  # as he writes it\nKyivan")
    words.add(file, "Łódź")

    assert words.read(file) == {"Belyaev", "Kyivan", "Łódź"}
    assert words.remove(file, "Belyaev")
    assert not words.remove(file, "Belyaev")
    assert file.read_text("utf-8") == "# towns\nKyivan\nŁódź\n"
