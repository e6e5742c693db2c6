"""One article of an open session: its file, its folder, and what the file held when we last looked."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path

from cleanup.session.folder import Folder


@dataclass
class Kept:
    """One article of the session."""

    path: Path
    folder: Folder
    fingerprint: str
    disk: str
    """SHA-256 of what the file held when we last read or wrote it."""
    stamp: tuple[int, int, int] | None = None
    """What the system said of the file when its content was last looked at."""
    refused: bool = False
    """It was not written because the file is another one by now."""
    discarded: bool = False
    """Decisions about it were thrown away."""
    earlier: list[Folder] = field(default_factory=list)


def real(path: Path | str) -> Path:
    return Path(os.path.realpath(path))


def stamp_of(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def sha256_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
