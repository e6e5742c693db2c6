"""cleanup review without a screen: line by line, with decisions from a file, printed, listed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleanup.document import Document
from cleanup.formats import read
from cleanup.patchset import PatchSet
from cleanup.session import places
from tests.cli.conftest import GARBLED, MENDED, RULE, Run
from tests.review.articles import TEXT, fix, harbour


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(places.HOME, str(tmp_path / "state"))
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    return tmp_path / "state"


@pytest.fixture
def harbours(folder: Path) -> tuple[str, ...]:
    """An article with a stored patch set, and the arguments that review it."""
    (folder / "harbour.txt").write_text(TEXT)
    record = harbour(name="harbour.txt").to_dict()
    (folder / "harbour.json").write_text(json.dumps(record))
    return "review", "harbour.txt", "--plain", "--patchset", "harbour.json"


def lines(*answers: str) -> bytes:
    return "".join(f"{answer}\n" for answer in answers).encode()


def test_every_hunk_is_asked_about_and_the_result_is_written(run: Run, article: Path) -> None:
    ended = run("review", article, "--plain", *RULE, stdin=lines("y", "y", "w"))

    assert ended.code == 0
    assert article.read_text() == MENDED
    assert "said the[- the-] bridge" in ended.text
    assert "Written: " in ended.text


def test_the_end_of_the_input_keeps_everything_and_accepts_nothing(run: Run, article: Path) -> None:
    ended = run("review", article, "--plain", *RULE, stdin=lines("y"))

    assert ended.code == 3
    assert article.read_text() == GARBLED
    assert "1 of 2 decided" in run("review", article, "--plain", *RULE).text
    assert "bridge.txt: 1 of 2 decided" in run("review", "--sessions").text


def test_answers_do_what_they_say(run: Run, harbours: tuple[str, ...]) -> None:
    typed = lines(
        *("y", "e", "get", "a", "n", "l", "", "l", "heard on tape", "2", "/", "y", "n", "u", "c", "ask her"),
        *("n", "e", "3.2 million", "w"),
    )
    ended = run(*harbours, stdin=typed)

    assert ended.code == 0
    assert "2 hunks." in ended.text
    assert "No: say why these words may be changed." in ended.text
    assert Path("harbour.txt").read_text() == (
        TEXT.replace("commitee", "committee")
        .replace("recieve", "get")
        .replace("teh", "the")
        .replace("was told", "had been told")
        .replace("Ms Okafer", "Ms Okafor")
        .replace("3,2", "3.2")
    )


def test_whole_words_are_shown_around_a_hunk(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(
        "antidisestablishmentarian " * 6 + "the the" + " bridge-building" * 9 + "\n"
    )
    ended = run("review", "a.txt", "--plain", *RULE, stdin=lines("q"))

    shown = next(line for line in ended.text.splitlines() if line.startswith("Text: "))
    assert set(shown.removeprefix("Text: ").replace("the[- the-]", "").split()) == {
        "…",
        "antidisestablishmentarian",
        "bridge-building",
    }


def test_a_review_is_held_in_one_way(run: Run, article: Path) -> None:
    ended = run("review", article, "--print", "diff", "--decisions", "d.json", *RULE)

    assert ended.code == 2
    assert ended.err == "cleanup: --decisions and --print do not go together\n"


def test_what_is_no_answer_decides_nothing(run: Run, harbours: tuple[str, ...]) -> None:
    ended = run(*harbours, stdin=lines("", "yes", "9", "\x1b[A", "p", "?", "j", "k", "q"))

    assert ended.code == 3
    assert "“␛[A” is no answer" in ended.text
    assert "No: there is no alternative 9." in ended.text
    assert "The commitee will recieve teh report ,and teh mayor chairs it." in ended.text
    assert run("review", "--sessions").text == ""


def test_nothing_of_an_article_acts_on_the_terminal(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("The \x1b]0;owned\x07the the \x9b31m\u202ebridge.\n")
    ended = run("review", "a.txt", "--plain", *RULE, stdin=lines("p", "q"))

    assert not set(ended.text) & {"\x1b", "\x07", "\x9b", "\u202e"}


def test_what_goes_and_what_comes_is_said_in_whole_words(run: Run, folder: Path) -> None:
    """A letter or a mark alone cannot be heard."""
    text = "The mayor Insisted on the bridge."
    hunks = (
        fix(text, "letter", "artefacts/inner-capital", "I", "i"),
        fix(text, "mark", "attribution/missing-close", ".", ".”"),
    )
    (folder / "a.txt").write_text(text)
    (folder / "a.json").write_text(json.dumps(PatchSet(Document.plain(text, "a.txt"), hunks).to_dict()))
    ended = run("review", "a.txt", "--plain", "--patchset", "a.json", stdin=lines("s", "q"))

    assert "The mayor [-Insisted-]{+insisted+} on the bridge." in ended.text
    assert "Change: “Insisted” to “insisted”" in ended.text
    assert "Change: “bridge.” to “bridge.””" in ended.text


def test_what_is_safe_can_be_accepted_beforehand(run: Run, harbours: tuple[str, ...]) -> None:
    ended = run(*harbours, "--auto", "safe", stdin=b"")

    assert "harbour.txt: 2 of 8 decided" in ended.text


def test_results_can_go_to_another_folder(run: Run, article: Path, folder: Path) -> None:
    (folder / "out").mkdir()
    ended = run("review", article, "--plain", "--out", "out", *RULE, stdin=lines("y", "y", "w"))

    assert ended.code == 0
    assert article.read_text() == GARBLED
    assert (folder / "out" / "bridge.txt").read_text() == MENDED


def test_an_article_that_changed_meanwhile_is_not_written(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cleanup.session import Session

    write = Session.write

    def late(session: Session, number: int, target: Path | None = None) -> Path:
        article.write_text("Somebody else was here.\n")
        return write(session, number, target)

    monkeypatch.setattr(Session, "write", late)
    ended = run("review", article, "--plain", *RULE, stdin=lines("y", "y", "w", "q"))

    assert ended.code == 4
    assert article.read_text() == "Somebody else was here.\n"
    assert "changed on disk" in ended.text


def test_decisions_are_printed_and_taken_from_a_file(
    run: Run, harbours: tuple[str, ...], folder: Path
) -> None:
    run(*harbours, stdin=lines("y", "e", "get", "q"))
    arguments = ("review", "harbour.txt", "--patchset", "harbour.json")
    printed = run(*arguments, "--print", "json")
    (folder / "decided.json").write_bytes(printed.out)
    diff = run(*arguments, "--print", "diff").text
    redline = run(*arguments, "--print", "html").text
    critic = run(*arguments, "--print", "criticmarkup").text
    ended = run(*arguments, "--fresh", "--decisions", "decided.json", "--out", ".")

    assert "+The committee will get teh report" in diff
    assert "<ins>committee</ins>" in redline
    assert "{~~commitee~>committee~~}" in critic
    assert ended.code == 3
    assert read("harbour.txt").text == TEXT.replace("commitee", "committee").replace("recieve", "get")


def test_without_a_terminal_it_says_what_to_do(run: Run, article: Path) -> None:
    ended = run("review", article)

    assert ended.code == 2
    assert "--plain" in ended.err
    assert "--decisions" in ended.err


def test_an_article_on_standard_input_cannot_be_reviewed(run: Run) -> None:
    ended = run("review", "-", "--plain", stdin=b"The the.")

    assert ended.code == 2
    assert "articles that are files" in ended.err


def test_one_that_fails_does_not_stop_the_others(run: Run, article: Path, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\xff\xfe\xff")
    ended = run("review", "bad.txt", article, "--plain", *RULE, stdin=lines("y", "y", "w"))

    assert ended.code == 1
    assert article.read_text() == MENDED


def test_what_was_rejected_is_not_asked_again_until_it_is_forgotten(run: Run, article: Path) -> None:
    run("review", article, "--plain", *RULE, stdin=lines("n", "y", "w"))
    again = run("review", article, "--plain", *RULE)
    listed = run("decisions", "list", "--rejected").text

    assert again.code == 0
    assert "1 not proposed again" in again.text
    assert "artefacts/repeated-word" in listed
    assert run("decisions", "forget", listed.split()[0]).err == "1 forgotten\n"
    assert "0 of 1 decided" in run("review", article, "--plain", *RULE).text


def test_forgetting_nothing_in_particular_is_refused(run: Run) -> None:
    assert run("decisions", "forget").code == 2
    assert run("decisions", "forget", "nothing").code == 2


def test_rules_say_how_their_hunks_were_decided(run: Run, harbours: tuple[str, ...]) -> None:
    run(*harbours, stdin=lines("n", "e", "get", "a", "y", "w", "q"))
    listed = run("rules", "--stats").text.splitlines()

    assert [line.split()[0] for line in listed] == [
        "artefacts/spelling",
        "artefacts/spacing",
        "artefacts/typo",
    ]
    assert listed[0].split("  ", 1)[1].split() == "1 accepted (1 edited) 1 rejected 50%".split()
    assert run("rules", "--stats", "artefacts/typo").text.split()[1:] == "2 accepted 0 rejected 100%".split()
