"""Bytes onto the disk, whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from cleanup.errors import InputError


def write(path: Path, data: bytes, *, backup: bool = False) -> None:
    """Put these bytes in place of what a file holds; mode and owner stay, links lead where they led.

    A reader sees the old bytes or the new ones, never a part. `backup` keeps the old ones in PATH.orig.
    InputError where the folder or the file does not let us.
    """
    try:
        target = path.resolve(strict=False)
        _refuse_odd(target)
        if backup and target.exists():
            shutil.copy2(target, target.with_name(target.name + ".orig"))
        _replace(target, data)
    except (OSError, RuntimeError) as error:
        said = error.strerror if isinstance(error, OSError) else error
        raise InputError(f"{path}: cannot be written: {said}") from error


def _refuse_odd(target: Path) -> None:
    if target.exists() and not target.is_file():
        raise InputError(f"{target}: not a file, nothing is written")
    if target.exists() and not os.access(target, os.W_OK):
        raise InputError(f"{target}: write-protected, nothing is written")


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _take_over(target, name)
        os.replace(name, target)  # noqa: PTH105 - the two names are of one folder
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
    _sync(target.parent)


def _take_over(target: Path, name: str) -> None:
    """Give the new file the mode and owner of the old one; of a new one, what the umask says."""
    try:
        old = target.stat()
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(name, 0o666 & ~umask)  # noqa: PTH101
        return
    with suppress(OSError):  # only root may give files away
        os.chown(name, old.st_uid, old.st_gid)
    os.chmod(name, stat.S_IMODE(old.st_mode))  # noqa: PTH101


def _sync(folder: Path) -> None:
    """Make the new name last, where the system can do that for folders."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
