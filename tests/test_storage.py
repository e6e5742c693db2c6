"""Writing in place: whole or not at all, everything around the bytes kept."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cleanup.errors import InputError
from cleanup.storage import write


def test_bytes_are_replaced_and_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    write(file, b"new\r\n")

    assert file.read_bytes() == b"new\r\n"
    assert list(tmp_path.iterdir()) == [file]


def test_the_mode_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write(file, b"new")

    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_new_file_gets_the_mode_of_the_umask(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write(tmp_path / "a.txt", b"new")
    finally:
        os.umask(old)

    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"old")
    link = tmp_path / "a.txt"
    link.symlink_to(folder / "a.txt")
    write(link, b"new")

    assert link.is_symlink()
    assert (folder / "a.txt").read_bytes() == b"new"


def test_a_backup_holds_the_old_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    write(file, b"new", backup=True)

    assert (tmp_path / "a.txt.orig").read_bytes() == b"old"


def test_a_loop_of_links_is_an_error_of_ours(tmp_path: Path) -> None:
    loop = tmp_path / "a.txt"
    loop.symlink_to(loop)

    with pytest.raises(InputError, match="cannot be written"):
        write(loop, b"new")


@pytest.mark.parametrize("name", [".", "nowhere/a.txt"])
def test_what_cannot_be_written_is_an_error_of_ours(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        write(tmp_path / name, b"new")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_write_protected_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o444)

    with pytest.raises(InputError, match="write-protected"):
        write(file, b"new")
