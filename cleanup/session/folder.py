"""What is kept of the review of one article: the article as it was read, the proposals, the journal."""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
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
MANY = 1000
"""More hunks than these take a moment to store."""
A_TIME = 200
"""So many hunks are stored in one go …"""
PAUSE = 0.05
"""… and then others have so many seconds."""


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
        self._begun = False
        self._storing: Thread | None = None
        self._hurry = Event()

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

    def begin(self, path: Path, patchset: PatchSet, fingerprint: str) -> None:
        """Keep what decisions are about, before the first one; many hunks are stored while others work."""
        if self._begun:
            return
        stored = (self.root / "patchset.json").exists()
        if not (stored and self.about().get("fingerprint") == fingerprint):
            record = {
                "version": 1,
                "path": str(path),
                "fingerprint": fingerprint,
                "since": time.time(),
                "total": len(patchset.hunks),
            }
            (self.root / f"article{path.suffix}").write_bytes(patchset.document.data)
            (self.root / "session.json").write_text(json.dumps(record), "utf-8")
            self._storing = Thread(target=self._store, args=(patchset,), daemon=True)
            self._storing.start()
            if len(patchset.hunks) <= MANY:
                self.ready()
        self._begun = True

    def _store(self, patchset: PatchSet) -> None:
        """A few hunks at a time, so that whoever waits for a key is not kept waiting."""
        beside, record = self.root / "patchset.new", PatchSet(patchset.document).to_dict()
        with contextlib.suppress(OSError), beside.open("w", encoding="utf-8") as file:
            file.write(json.dumps(record)[: -len("[]}")] + "[")
            for start in range(0, len(patchset.hunks), A_TIME):
                some = PatchSet(patchset.document, patchset.hunks[start : start + A_TIME]).to_dict()["hunks"]
                file.write(", " * bool(start) + json.dumps(some)[1:-1])
                self._hurry.wait(PAUSE)
            file.write("]}")
            file.flush()
            beside.replace(self.root / "patchset.json")

    def ready(self) -> None:
        """Wait for what is being stored."""
        if self._storing is not None:
            self._hurry.set()
            self._storing.join()
            self._storing = None

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
        self.ready()
        self.journal.close()
        self._lock.release()

    def close(self) -> None:
        """Sum up the journal and let go."""
        if self.ours and self.journal.past.seq:
            with contextlib.suppress(CleanupError):  # it only saves reading
                self.journal.snapshot()
        self.release()

    def remove(self) -> None:
        """Let go and leave nothing."""
        self.ready()
        self.journal.close()
        shutil.rmtree(self.root, ignore_errors=True)
        self._lock.release()

    def retire(self) -> None:
        """Let go and put it among the sessions that are over, where it can be found again."""
        self.ready()
        self.journal.close()
        over = places.private(places.archive())
        with contextlib.suppress(OSError):
            self.root.rename(over / f"{time.time_ns()}-{self.root.name}")
        self._lock.release()
        for old in sorted(over.iterdir())[:-ARCHIVED]:
            shutil.rmtree(old, ignore_errors=True)


def sweep() -> None:
    """Take away what processes have left that died before anything was decided."""
    for root in places.sessions().glob("*-*"):
        folder = Folder(root, 0)
        if not (root / "journal.jsonl").exists() and folder.take() is None:
            folder.remove()


def of_path(path: Path) -> list[Folder]:
    """Sessions of a file whatever it held then, the latest first."""
    return _begun(f"{_path_hash(path)}-*")


def every() -> list[Folder]:
    """All sessions that can be taken up again, the latest first."""
    return _begun("*")


def _begun(pattern: str) -> list[Folder]:
    found = [Folder(root, 0) for root in places.sessions().glob(pattern)]
    begun = [folder for folder in found if folder.about() and (folder.root / "journal.jsonl").exists()]
    return sorted(begun, key=lambda f: f.root.stat().st_mtime, reverse=True)


def _path_hash(path: Path) -> str:
    return hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).hexdigest()[:16]
