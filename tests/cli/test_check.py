"""cleanup check: what is printed where, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import GARBLED, RULE, Run


def test_hunks_are_shown_with_place_rule_and_reason(run: Run, article: Path) -> None:
    ended = run("check", article, *RULE)

    assert ended.code == 1
    assert "bridge.txt  2 hunks" in ended.text
    assert "¶2 3:16  artefacts/repeated-word  safe" in ended.text
    assert "said the[- the-] bridge" in ended.text
    assert ended.err == "2 hunks (2 safe) in 1 article\n"


def test_an_article_with_nothing_to_correct_exits_0_and_prints_nothing(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("All is well here.\n")
    ended = run("check", "a.txt", "--quiet")

    assert (ended.code, ended.out, ended.err) == (0, b"", "")


def test_exit_zero_is_for_reports(run: Run, article: Path) -> None:
    assert run("check", article, *RULE, "--exit-zero").code == 0


def test_a_missing_file_is_an_error_and_the_others_are_still_shown(run: Run, article: Path) -> None:
    ended = run("check", "nowhere.txt", article, *RULE, "--exit-zero")

    assert ended.code == 2
    assert "nowhere.txt: there is no such file" in ended.err
    assert "2 hunks" in ended.text


def test_a_file_that_is_no_text_does_not_stop_the_rest(run: Run, article: Path) -> None:
    Path("photo.txt").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF")
    ended = run("check", "photo.txt", article, *RULE)

    assert ended.code == 2
    assert "photo.txt" in ended.err
    assert "bridge.txt  2 hunks" in ended.text


def test_a_fault_of_ours_in_one_article_does_not_stop_the_rest(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cleanup.cli import work

    proposed = work.proposed

    def fails_once(configuration: object, article: object) -> object:
        if getattr(article, "name", "") == "a.txt":
            raise ZeroDivisionError("oops")
        return proposed(configuration, article)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "proposed", fails_once)
    Path("a.txt").write_text("x")
    ended = run("check", "a.txt", article, *RULE)

    assert ended.code == 2
    assert "a.txt: internal error, ZeroDivisionError: oops" in ended.err
    assert "Traceback" not in ended.err
    assert "2 hunks" in ended.text


def test_one_article_in_json_is_the_patch_set_itself(run: Run, article: Path) -> None:
    record = json.loads(run("check", article, *RULE, "--format", "json").text)

    assert record["document"]["name"] == "bridge.txt"
    assert [h["edits"][0]["original"] for h in record["hunks"]] == [" the", " the"]


def test_several_articles_in_json_are_one_document(run: Run, article: Path) -> None:
    Path("b.txt").write_text(GARBLED)
    record = json.loads(run("check", article, "b.txt", *RULE, "--format", "json").text)

    assert [p["document"]["name"] for p in record["patchsets"]] == ["bridge.txt", "b.txt"]


def test_jsonl_is_a_line_an_article_also_where_nothing_is_proposed(run: Run, article: Path) -> None:
    Path("b.txt").write_text("All is well.\n")
    lines = run("check", article, "b.txt", "--format", "jsonl").text.splitlines()

    assert [json.loads(line)["document"]["name"] for line in lines] == ["bridge.txt", "b.txt"]


def test_standard_input_is_an_article_with_the_name_it_is_given(run: Run) -> None:
    ended = run("check", "-", "--stdin-filename", "x.txt", *RULE, "-f", "concise", stdin=GARBLED.encode())

    assert ended.text.startswith("x.txt:3:16: artefacts/repeated-word ")


def test_a_file_list_names_articles_also_on_standard_input(run: Run, article: Path) -> None:
    Path("list").write_text("bridge.txt\r\n")

    assert run("check", "--file-list", "list", *RULE).code == 1
    assert run("check", "--file-list", "-", *RULE, stdin=b"bridge.txt\n").code == 1


def test_settings_of_a_folder_leave_out_files_when_it_is_searched(run: Run, folder: Path) -> None:
    Path("in/old").mkdir(parents=True)
    Path("in/cleanup.toml").write_text("exclude = ['old/']")
    Path("in/old/a.txt").write_text(GARBLED)
    Path("in/b.txt").write_text(GARBLED)
    text = run("check", "in", *RULE, "--exclude", "*.md", "-f", "concise").text

    assert "in/old/a.txt" in text
    assert "old/" not in run("check", "in", *RULE, "-f", "concise").text


def test_classes_and_confidence_choose_hunks(run: Run, article: Path) -> None:
    assert run("check", article, *RULE, "--class", "review,query").code == 0
    assert run("check", article, *RULE, "--min-confidence", "1").code == 0
    assert run("check", article, "--ignore", "artefacts").code == 0


def test_nothing_named_is_a_usage_error(run: Run) -> None:
    ended = run("check")

    assert ended.code == 2
    assert "name an article" in ended.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "artefact"], "did you mean 'artefacts'?"),
        (["--class", "sure"], "'sure' is none of safe, review, query"),
        (["--date", "yesterday"], "2022-01-28"),
        (["--style", "chicago"], "--style"),
        (["--encoding", "utf-99"], "no encoding known"),
        (["--config", "nowhere.toml"], "nowhere.toml"),
    ],
)
def test_a_value_that_means_nothing_is_a_usage_error(
    run: Run, article: Path, arguments: list[str], said: str
) -> None:
    ended = run("check", article, *arguments)

    assert ended.code == 2
    assert said in ended.err
    assert ended.out == b""


def test_control_characters_reach_the_terminal_as_pictures(run: Run, folder: Path) -> None:
    Path("a\x1b[31m.txt").write_text("It is the\x1b]0;x\x07 the the \u202e end\x9b1m of it.\n")
    ended = run("check", "a\x1b[31m.txt", "no\x1b[2Jfile", *RULE)

    assert ended.code == 2
    assert not set(ended.text + ended.err) & set("\x1b\x07\x9b\u202e\r")
    assert "a␛[31m.txt" in ended.text


def test_several_processes_find_the_same_in_the_same_order(run: Run, folder: Path) -> None:
    for number in range(5):
        Path(f"{number}.txt").write_text(GARBLED * 10)
    Path("2.txt").write_bytes(b"\xff\xff\xff")
    one = run("check", ".", *RULE, "--jobs", "1", "-f", "jsonl")
    two = run("check", ".", *RULE, "--jobs", "2", "-f", "jsonl")

    assert one == two
    assert one.code == 2


def test_a_choice_that_is_none_is_said_in_our_words(run: Run, article: Path) -> None:
    ended = run("check", article, "--grammar", "klingon")

    assert ended.code == 2
    assert "'--grammar': 'klingon' is not one of 'none', " in ended.err
