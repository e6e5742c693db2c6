"""The command as a process of its own: pipes, interrupts, terminals, hostile names and bytes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest

from tests.cli.conftest import GARBLED, RULE

CLEANUP = (sys.executable, "-m", "cleanup")
ROOT = Path(__file__).parent.parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}


def run(*arguments: str, folder: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*CLEANUP, *arguments], cwd=folder, env=ENVIRONMENT, input=stdin, capture_output=True, timeout=60
    )


def test_a_closed_pipe_is_no_news(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GARBLED * 1000)
    command = " ".join([*CLEANUP, f"check {' '.join(RULE)} a.txt --jobs 1"])
    done = subprocess.run(
        f"{command} | head -c 1; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        timeout=60,
    )

    assert done.stdout == b"a141\n"
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_with_130_and_no_traceback(tmp_path: Path, jobs: str) -> None:
    for number in range(120):
        (tmp_path / f"{number}.txt").write_text(GARBLED * 50)
    process = subprocess.Popen(
        [*CLEANUP, "check", "--grammar", "none", "--jobs", jobs, "."],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    process.stdout.read(1)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=30)

    assert process.returncode == 130
    assert b"Traceback" not in err


def test_colour_is_for_terminals_that_want_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He took the the money.\n")
    check = ("check", *RULE, "a.txt")

    def shown(**environment: str) -> str:
        child = pexpect.spawn(
            CLEANUP[0], [*CLEANUP[1:], *check], cwd=tmp_path, env={**ENVIRONMENT, **environment}
        )
        child.expect(pexpect.EOF, timeout=60)
        return str(child.before, "utf-8")

    assert "\x1b[" in shown()
    assert "\x1b" not in shown(NO_COLOR="1")
    assert b"\x1b" not in run(*check, folder=tmp_path).stdout


ODD = (
    b"",
    b"\n",
    b"\x00" * 100,
    b"a\x00b the the c\n",
    b"\xed\xa0\x80 lone surrogate",
    b"\xff\xfe",
    b"\xff\xfea",
    b"\x1b]0;title\x07 [red]x[/red] <b>the the</b>\n",
    bytes(range(256)),
    ("word " * 20_000).encode(),
)


def test_odd_bytes_bring_no_traceback_and_no_raw_control(tmp_path: Path) -> None:
    names = [f"{number}\x1b[31m\n.txt" for number in range(len(ODD))]
    for name, data in zip(names, ODD, strict=True):
        (tmp_path / name).write_bytes(data)
    done = run("check", *names, "--grammar", "none", "--jobs", "1", folder=tmp_path)

    assert done.returncode == 2
    assert b"5 could not be read" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"internal error" not in done.stderr
    assert not set(done.stdout + done.stderr) & {0x1B, 0x07, 0x00}
    assert [(tmp_path / name).read_bytes() for name in names] == list(ODD)


def test_a_folder_an_unreadable_file_and_a_loop_are_clear_errors(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "good.txt").write_text("He took the the money.\n")
    started = time.monotonic()
    done = run("check", "loop.txt", ".", "--grammar", "none", folder=tmp_path)

    assert done.returncode == 2
    assert b"good.txt" in done.stdout
    assert b"loop.txt" in done.stderr
    assert b"Traceback" not in done.stderr
    assert time.monotonic() - started < 50
