"""Where sessions and remembered decisions are kept, and who keeps them."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

import platformdirs

from cleanup.errors import SessionError

HOME = "CLEANUP_STATE_DIR"
"""Environment variable that names another folder for all of it."""


def home() -> Path:
    """The folder for everything that outlives a run."""
    return Path(os.environ.get(HOME) or platformdirs.user_state_dir("cleanup", appauthor=False))


def sessions() -> Path:
    """One folder below it for each session."""
    return home() / "sessions"


def archive() -> Path:
    """Sessions that are over: written, discarded, or started anew."""
    return home() / "archive"


def private(folder: Path) -> Path:
    """The folder, made where it is missing, for its owner alone. SessionError where that cannot be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        said = (error.strerror or str(error)).lower()
        raise SessionError(f"{folder}: {said}; {HOME} can name another folder for reviews") from error
    return folder


def user() -> str:
    """The name of who sits here; empty where the system does not say."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
