"""Settings: where they come from, which ones win, what is refused."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from cleanup.config import KEYS, Configuration
from cleanup.config.files import find_layer
from cleanup.config.vocabulary import Vocabulary
from cleanup.desk import words
from cleanup.errors import ConfigError
from cleanup.house import Grammar, Quotes, Style
from cleanup.hunk import Class


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    find_layer.cache_clear()
    return tmp_path


def test_without_a_file_the_defaults_hold(folder: Path) -> None:
    settings = Configuration(isolated=True).settings(Path("a.txt"))

    assert settings.house.style is Style.AP
    assert settings.house.quotes is Quotes.MARKS
    assert settings.selection.classes == frozenset(Class)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pyproject.toml", "[tool.cleanup]\nstyle = 'british'"),
        ("cleanup.toml", "style = 'british'"),
        (".cleanup.toml", "style = 'british'"),
    ],
)
def test_settings_are_searched_upward_from_the_article(folder: Path, file: str, text: str) -> None:
    (folder / file).write_text(text)
    (folder / "a/b").mkdir(parents=True)
    (folder / "a/pyproject.toml").write_text("[project]\nname = 'other'")

    assert Configuration().settings(Path("a/b/c.txt")).house.style is Style.BRITISH
    assert Configuration(isolated=True).settings(Path("a/b/c.txt")).house.style is Style.AP


def test_the_nearest_file_alone_counts(folder: Path) -> None:
    (folder / "cleanup.toml").write_text("style = 'british'\nquotes = 'all'")
    (folder / "a").mkdir()
    (folder / "a/cleanup.toml").write_text("style = 'none'")
    house = Configuration().settings(Path("a/c.txt")).house

    assert (house.style, house.quotes) == (Style.NONE, Quotes.MARKS)


def test_the_command_line_wins_over_a_named_file_and_that_over_a_found_one(folder: Path) -> None:
    (folder / "cleanup.toml").write_text("style = 'british'\ngrammar = 'none'\nmin-confidence = 0.5")
    (folder / "other.toml").write_text("style = 'none'\nquotes = 'lock'")
    settings = Configuration({"quotes": "all"}, Path("other.toml")).settings(Path("a.txt"))

    assert settings.house.style is Style.NONE
    assert settings.house.quotes is Quotes.ALL
    assert settings.house.grammar is Grammar.HARPER
    assert settings.selection.min_confidence == 0


def test_paths_have_settings_of_their_own(folder: Path) -> None:
    (folder / "cleanup.toml").write_text(
        'style = "ap"\n[per-path."opinion/**"]\nstyle = "none"\nignore = "style"'
    )
    configuration = Configuration()

    assert configuration.settings(Path("opinion/a.txt")).selection.ignore == {"style"}
    assert configuration.settings(Path("opinion/a.txt")).house.style is Style.NONE
    assert configuration.settings(Path("news/a.txt")).house.style is Style.AP


def test_the_command_line_wins_over_settings_of_a_path(folder: Path) -> None:
    (folder / "cleanup.toml").write_text('[per-path."*.txt"]\nstyle = "none"')

    assert Configuration({"style": "british"}).settings(Path("a.txt")).house.style is Style.BRITISH


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stile = 'ap'", "no setting 'stile'; did you mean 'style'"),
        ("style = 'chicago'", "style: 'chicago' is none of ap, british, none"),
        ("min-confidence = 2", "from 0 to 1"),
        ("min-confidence = true", "a number"),
        ("select = ['namse']", "did you mean 'names'"),
        ("select = 3", "a list"),
        ("date = 'monday'", "2022-01-28"),
        ("class = ['certain']", "none of safe, review, query"),
        ("[languagetool]\nserver = 'x'", "no setting 'languagetool.server'"),
        ("[per-path]\nx = 1", "per-path"),
        ("[review]\npreset = 'emacs'", "review.preset: 'emacs' is none of"),
        ("[review]\nbrackets = 1", "true or false"),
        ("[review]\nkeys = { accept = 1 }", "a table of texts"),
        ("[per-path.x]\nstile = 'ap'", "per-path x: there is no setting 'stile'"),
        ("style = ", "cleanup.toml"),
        ("vocabulary = 'nowhere.txt'", "nowhere.txt"),
    ],
)
def test_what_means_nothing_is_refused_by_file_and_key(folder: Path, text: str, said: str) -> None:
    (folder / "cleanup.toml").write_text(text)

    with pytest.raises(ConfigError) as error:
        Configuration().settings(Path("a.txt"))
    assert "cleanup.toml" in str(error.value) or "nowhere" in str(error.value)
    assert said in str(error.value)


def test_values_become_what_the_rules_are_told(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub/words.txt").write_text("\ufeffKowalsky\n# a comment\n\nTuesday  # no weekday\n")
    (folder / "sub/cleanup.toml").write_text(
        "date = 2022-01-28\nvocabulary = 'words.txt'\nclass = 'safe'\n"
        "[languagetool]\nserver-url = 'http://localhost:8081'\ndisabled-rules = ['EN_A']\n"
    )
    settings = Configuration().settings(Path("sub/a.txt"))

    assert settings.house.date == date(2022, 1, 28)
    assert settings.house.vocabulary == {"Kowalsky", "Tuesday"}
    assert settings.house.engines.server_url == "http://localhost:8081"
    assert settings.house.engines.disabled_rules == {"EN_A"}
    assert settings.selection.classes == {Class.SAFE}


def test_keys_of_the_screen_are_a_table(folder: Path) -> None:
    (folder / "cleanup.toml").write_text('[review]\npreset = "vim"\nkeys = { accept = "y" }')
    values = Configuration().values()

    assert values["review.preset"][0] == "vim"
    assert values["review.keys"][0] == (("accept", "y"),)


def test_every_setting_says_where_it_comes_from(folder: Path) -> None:
    (folder / "cleanup.toml").write_text("style = 'british'")
    values = Configuration({"quotes": "all"}).values(Path("a.txt"))

    assert list(values) == list(KEYS)
    assert values["style"][1].endswith("cleanup.toml")
    assert values["quotes"][1] == "command line"
    assert values["date"] == (None, "default")


def test_what_config_prints_can_be_read_back(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    from cleanup.__main__ import main

    (folder / "cleanup.toml").write_text("date = 2022-01-28\nselect = ['names']\nexclude = ['*.bak']")
    main(["config", "a.txt"])
    printed = capsysbinary.readouterr().out.decode()
    before = Configuration().values(Path("a.txt"))
    (folder / "cleanup.toml").write_text(printed)
    find_layer.cache_clear()

    assert tomllib.loads(printed)["style"] == "ap"
    assert {
        k: v for k, (v, _) in Configuration().values(Path("a.txt")).items() if k != "languagetool.jars"
    } == {k: v for k, (v, _) in before.items() if k != "languagetool.jars"}


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("cleanup.toml", None, 'vocabulary = "words.txt"\n'),
        (
            "cleanup.toml",
            "[per-path.x]\nstyle = 'none'\n",
            "vocabulary = \"words.txt\"\n[per-path.x]\nstyle = 'none'\n",
        ),
        (
            "pyproject.toml",
            "[tool.x]\n[tool.cleanup]  # ours\nstyle = 'ap'\n",
            "[tool.x]\n[tool.cleanup]  # ours\nvocabulary = \"words.txt\"\nstyle = 'ap'\n",
        ),
        ("cleanup.toml", "vocabulary = 'words.txt'\n", "vocabulary = 'words.txt'\n"),
    ],
)
def test_words_that_are_added_hold_from_then_on(
    folder: Path, file: str, before: str | None, after: str
) -> None:
    """The file is made, and named in the settings where it was not."""
    article = folder / "a.txt"
    if before is not None:
        (folder / file).write_text(before)
        (folder / "words.txt").write_text("Kyivan\n")
    for word in ("Belyaev", "Lysko"):
        Vocabulary(Configuration(), article).add(word)

    assert Configuration().settings(article).house.vocabulary >= {"Belyaev", "Lysko"}
    assert (folder / file).read_text() == after

    Vocabulary(Configuration(), article).remove("Belyaev")

    assert "Belyaev" not in Configuration().settings(article).house.vocabulary


def test_settings_that_cannot_name_the_words_say_so(folder: Path) -> None:
    """A table spread over dotted keys is left to who wrote it."""
    (folder / "pyproject.toml").write_text("tool.cleanup.style = 'none'\n")
    with pytest.raises(ConfigError, match="write vocabulary"):
        Vocabulary(Configuration(), folder / "a.txt").add("Lysko")

    assert words.read(folder / "words.txt") == set()
