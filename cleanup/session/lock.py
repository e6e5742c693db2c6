"""Who has a session open: at most one process at a time."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import socket
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from cleanup.errors import SessionError
from cleanup.session.places import user


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a session open."""

    user: str
    host: str
    pid: int
    since: float
    """Seconds since 1970."""

    def __str__(self) -> str:
        clock = time.strftime("%H:%M", time.localtime(self.since))
        return f"{self.user or 'somebody'} on {self.host}, process {self.pid}, since {clock}"


NOBODY = Holder("", "another machine", 0, 0.0)


class Lock:
    """A lock that the system lets go of when its process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def take(self) -> Holder | None:
        """Take it; who has it, where somebody else does. SessionError where nobody can."""
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise SessionError(f"{self._path}: {(error.strerror or str(error)).lower()}") from error
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            with os.fdopen(file, "rb") as there:
                return _holder(there.read())
        except OSError as error:
            os.close(file)
            raise SessionError(f"{self._path}: files cannot be locked here ({error.strerror})") from error
        mine = Holder(user(), socket.gethostname(), os.getpid(), time.time())
        os.ftruncate(file, 0)
        os.pwrite(file, json.dumps(asdict(mine)).encode(), 0)
        self._file = file
        return None

    @property
    def held(self) -> bool:
        """Whether it is ours."""
        return self._file is not None

    def release(self) -> None:
        """Let go of it."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                os.close(self._file)
            self._file = None


def _holder(data: bytes) -> Holder:
    try:
        record = json.loads(data)
        return Holder(str(record["user"]), str(record["host"]), int(record["pid"]), float(record["since"]))
    except (ValueError, KeyError, TypeError):
        return NOBODY
