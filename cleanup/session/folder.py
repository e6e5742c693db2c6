"""What is kept of the review of one article: the article as it was read, the proposals, the journal."""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cleanup.document import Document
from cleanup.errors import CleanupError
from cleanup.formats import read
from cleanup.patchset import PatchSet
from cleanup.session import places
from cleanup.session.journal import Journal
from cleanup.session.lock import Holder, Lock

ARCHIVED = 200
"""So many sessions that are over are kept."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A session as it is listed."""

    folder: Path
    path: str
    decided: int
    total: int
    when: float
    """Of the last decision, seconds since 1970."""
    by: str
    written: bool


class Folder:
    """One session on disk. Nothing is written before the first decision but the lock."""

    def __init__(self, root: Path, article: int) -> None:
        self.root = root
        self.journal = Journal(root, article)
        self._lock = Lock(root / "lock")

    @classmethod
    def of(cls, path: Path, sha256: str, article: int) -> Folder:
        """The session of a file with this content, whether or not there is one yet."""
        return cls(places.sessions() / f"{_path_hash(path)}-{sha256[:16]}", article)

    def take(self) -> Holder | None:
        """Make it ours; who has it open, where somebody else does."""
        places.private(self.root)
        return self._lock.take()

    @property
    def ours(self) -> bool:
        """Whether we may write to it."""
        return self._lock.held

    def begin(self, path: Path, patchset: PatchSet, fingerprint: str, source: bytes) -> None:
        """Keep what decisions are about, before the first one."""
        about = self.root / "session.json"
        if about.exists() and self.about().get("fingerprint") == fingerprint:
            return
        record = {
            "version": 1,
            "path": str(path),
            "fingerprint": fingerprint,
            "since": time.time(),
            "total": len(patchset.hunks),
        }
        (self.root / f"article{path.suffix}").write_bytes(source)
        (self.root / "patchset.json").write_text(json.dumps(patchset.to_dict()), "utf-8")
        about.write_text(json.dumps(record), "utf-8")

    def about(self) -> dict[str, Any]:
        """What it says about itself; empty where it has not begun."""
        try:
            record = json.loads((self.root / "session.json").read_bytes())
        except (OSError, ValueError):
            return {}
        return record if isinstance(record, dict) else {}

    def proposals(self, document: Document, fingerprint: str) -> PatchSet | None:
        """What was proposed for the same article by the same rules; None where that is not known."""
        if self.about().get("fingerprint") != fingerprint:
            return None
        return self._patchset(document)

    def earlier(self) -> PatchSet | None:
        """The article as it was, with what was proposed for it."""
        about = self.about()
        name = f"article{Path(about.get('path', '')).suffix}"
        with contextlib.suppress(CleanupError, OSError):
            return self._patchset(read(self.root / name))
        return None

    def _patchset(self, document: Document) -> PatchSet | None:
        try:
            return PatchSet.from_dict(json.loads((self.root / "patchset.json").read_bytes()), document)
        except (OSError, ValueError, CleanupError):
            return None

    def listed(self) -> Listed:
        """What there is to say of it in a list."""
        about, past = self.about(), self.journal.read()
        verdicts = past.verdicts.values()
        decided = sum(v.decision not in ("pending", "marked") for v in verdicts)
        return Listed(
            self.root,
            str(about.get("path", "")),
            decided,
            int(about.get("total", 0)),
            past.when,
            past.by,
            bool(past.written),
        )

    def release(self) -> None:
        """Let somebody else have it."""
        self.journal.close()
        self._lock.release()

    def close(self) -> None:
        """Sum up the journal and let go."""
        if self.ours and self.journal.past.seq:
            self.journal.snapshot()
        self.release()

    def remove(self) -> None:
        """Let go and leave nothing."""
        self.journal.close()
        shutil.rmtree(self.root, ignore_errors=True)
        self._lock.release()

    def retire(self) -> None:
        """Let go and put it among the sessions that are over, where it can be found again."""
        self.journal.close()
        over = places.private(places.archive())
        with contextlib.suppress(FileNotFoundError):
            self.root.rename(over / f"{time.time_ns()}-{self.root.name}")
        self._lock.release()
        for old in sorted(over.iterdir())[:-ARCHIVED]:
            shutil.rmtree(old, ignore_errors=True)


def of_path(path: Path) -> list[Folder]:
    """Sessions of a file whatever it held then, the latest first."""
    return _begun(f"{_path_hash(path)}-*")


def every() -> list[Folder]:
    """All sessions that can be taken up again, the latest first."""
    return _begun("*")


def _begun(pattern: str) -> list[Folder]:
    found = [Folder(root, 0) for root in places.sessions().glob(pattern)]
    begun = [folder for folder in found if folder.about()]
    return sorted(begun, key=lambda f: f.root.stat().st_mtime, reverse=True)


def _path_hash(path: Path) -> str:
    return hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).hexdigest()[:16]
