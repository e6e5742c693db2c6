"""cleanup fix: what is written, where, and what stays."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.cli.conftest import GARBLED, MENDED, RULE, Run


def test_safe_hunks_are_written_and_nothing_else(run: Run, article: Path) -> None:
    article.chmod(0o640)
    ended = run("fix", article, *RULE)

    assert ended.code == 0
    assert article.read_text() == MENDED
    assert stat.S_IMODE(article.stat().st_mode) == 0o640
    assert ended.err == "bridge.txt: 2 hunks written\n"


def test_a_second_run_writes_nothing(run: Run, article: Path) -> None:
    run("fix", article, *RULE)
    before = article.stat()
    ended = run("fix", article, *RULE)

    assert (ended.code, ended.out, ended.err) == (0, b"", "")
    assert article.stat().st_ino == before.st_ino


@pytest.mark.parametrize(
    ("codec", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf")],
    ids=["utf-8", "utf-8 with a mark"],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_bytes_around_a_hunk_stay(run: Run, article: Path, codec: str, mark: bytes, newline: str) -> None:
    """Encoding, byte order mark, line ends, a missing last one."""

    def stored(text: str) -> bytes:
        return mark + text.rstrip("\n").replace("\n", newline).encode(codec)

    article.write_bytes(stored(GARBLED))
    run("fix", article, *RULE)

    assert article.read_bytes() == stored(MENDED)


def test_an_encoding_that_is_named_is_kept(run: Run, article: Path) -> None:
    article.write_bytes("Café. He took the the money.\n".encode("latin-1"))
    ended = run("fix", article, *RULE, "--encoding", "latin-1")

    assert ended.code == 0
    assert article.read_bytes() == "Café. He took the money.\n".encode("latin-1")


def test_diff_shows_what_would_be_written_and_writes_nothing(run: Run, article: Path) -> None:
    ended = run("fix", article, *RULE, "--diff")

    assert ended.code == 1
    assert "+The mayor said the bridge is closed until the spring." in ended.text
    assert article.read_text() == GARBLED


def test_a_backup_keeps_what_was_there(run: Run, article: Path) -> None:
    run("fix", article, *RULE, "--backup")

    assert Path("bridge.txt.orig").read_text() == GARBLED


def test_output_leaves_the_article_alone(run: Run, article: Path) -> None:
    run("fix", article, *RULE, "--output", "clean.txt")

    assert article.read_text() == GARBLED
    assert Path("clean.txt").read_text() == MENDED


def test_a_folder_goes_to_a_folder_whole(run: Run, folder: Path) -> None:
    Path("in/deep").mkdir(parents=True)
    Path("in/deep/a.txt").write_text(GARBLED)
    Path("in/b.txt").write_text("All is well.\n")
    run("fix", "in", *RULE, "--output", "out")

    assert Path("out/deep/a.txt").read_text() == MENDED
    assert Path("out/b.txt").read_text() == "All is well.\n"


def test_two_articles_never_go_to_one_file(run: Run, folder: Path) -> None:
    for name in ("x", "y"):
        Path(name).mkdir()
        Path(name, "a.txt").write_text(GARBLED)
    ended = run("fix", "x/a.txt", "y/a.txt", "--output", "out")

    assert ended.code == 2
    assert "would both go to out/a.txt" in ended.err
    assert not Path("out").exists()


def test_standard_input_goes_to_standard_output(run: Run) -> None:
    assert run("fix", "-", *RULE, stdin=GARBLED.encode()).text == MENDED


def test_what_is_left_to_decide_exits_1(run: Run, article: Path) -> None:
    article.write_text("He took the the money.\n\n“We will go, she said.\n\nShe left.\n")
    ended = run("fix", article, "--accept", "safe")

    assert ended.code == 1
    assert "left to decide" in ended.err


def test_where_nothing_is_certain_it_says_what_is_left(run: Run, article: Path) -> None:
    article.write_text("“We will go, she said.\n\nShe left.\n")
    ended = run("fix", article)

    assert ended.code == 1
    assert ended.err == "bridge.txt: 0 hunks written, 1 hunk left to decide\n"


def test_a_link_stays_a_link(run: Run, article: Path) -> None:
    Path("link.txt").symlink_to(article)
    run("fix", "link.txt", *RULE)

    assert Path("link.txt").is_symlink()
    assert article.read_text() == MENDED
