"""A review that outlives its process: every command is on disk before it counts."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path

from cleanup import storage
from cleanup.document import Document
from cleanup.errors import ChangedError, SessionError
from cleanup.formats import read
from cleanup.hunk import Class
from cleanup.patchset import PatchSet
from cleanup.review import Decision, Event, Key, Review, State
from cleanup.session import memory, places
from cleanup.session.anchoring import anchored
from cleanup.session.carrying import Carried, carried, moved
from cleanup.session.folder import Folder, of_path, sweep
from cleanup.session.journal import Past
from cleanup.session.kept import Kept, real, sha256_of, stamp_of
from cleanup.session.opened import Opened, Resumed

INVERSE = {"do": "undo", "undo": "redo", "redo": "undo"}


class Session:
    """The review of some articles, kept under `cleanup.session.places.home()`.

    Decide on `session.review`; each of its commands is appended and synced to the journals of the articles it
    touches before the call returns, or raises SessionError and has not happened. `add` articles one after the
    other, `write` results, and `close` at the end. Not for several threads: compute elsewhere, add here.
    """

    def __init__(
        self, *, by: str | None = None, fresh: bool = False, auto: frozenset[Class] = frozenset()
    ) -> None:
        """`fresh`: leave earlier sessions aside; `auto`: accept hunks of these classes as they come in."""
        self.review = Review(by=places.user() if by is None else by)
        self.review.listen(self._record)
        self._fresh, self._auto = fresh, auto
        self._kept: list[Kept] = []

    # Opening

    def proposals(self, document: Document, fingerprint: str) -> PatchSet | None:
        """What these rules have proposed for this very file before; None where it must be computed.

        Any thread may ask.
        """
        folder = Folder.of(real(document.name), document.sha256, 0)
        return None if self._fresh else folder.proposals(document, fingerprint)

    def add(self, patchset: PatchSet, fingerprint: str = "") -> Opened:
        """Take in an article with what is proposed for it, and what was decided about it before.

        `fingerprint` names the rules and settings that proposed it.
        """
        path, number = real(patchset.document.name), len(self.review)
        sha256 = patchset.document.sha256
        folder = Folder.of(path, sha256, number)
        holder = folder.take()
        if self._fresh and holder is None and folder.about():
            folder.retire()
            folder.take()
        try:
            past = folder.journal.read()
        except SessionError:
            folder.release()
            raise
        shown = memory.without_rejected(patchset, past.verdicts.keys())
        kept = Kept(path, folder, fingerprint, sha256, stamp_of(path))
        kept.earlier = [] if self._fresh else self._unfinished(path, folder)
        self.review.add(shown)
        self._kept.append(kept)
        resumed = self._resume(number, past) if past.seq else None
        if not past.seq and holder is None:
            self._by_policy(number)
        known = len(patchset.hunks) - len(shown.hunks)
        return Opened(
            number, holder, resumed, known, sum(len(folder.journal.past.verdicts) for folder in kept.earlier)
        )

    def _resume(self, number: int, past: Past) -> Resumed | None:
        verdicts = {Key(number, name): verdict for name, verdict in past.verdicts.items()}
        left = self.review.restore(verdicts, past.done, past.undone)
        lost = sum(verdicts[key].decision is not Decision.REJECTED for key in left)
        if not past.verdicts:
            return None
        at = Key(number, past.at)
        done, total = self.review.progress(number)
        return Resumed(done, total, past.when, past.by, at if at in self.review else None, lost)

    def _by_policy(self, number: int) -> None:
        review = self.review
        sure = [k for k in review.keys(number) if review.hunk(k).cls in self._auto]
        if trusted := [k for k in sure if review.state(k) is State.PENDING]:
            review.decide(trusted, Decision.ACCEPTED, auto=True)

    def _unfinished(self, path: Path, current: Folder) -> list[Folder]:
        """Sessions of earlier versions of a file that hold decisions nobody has written."""
        found = []
        for folder in of_path(path):
            if folder.root != current.root and folder.take() is None:
                past = folder.journal.read()
                if past.written and past.path == str(path):
                    folder.retire()
                    continue
                folder.release()
                if past.verdicts:
                    found.append(folder)
        return found

    # What an article is, beside its review

    def path(self, article: int) -> Path:
        """The file, links followed."""
        return self._kept[article].path

    def read_only(self, article: int) -> bool:
        """Whether somebody else has it open."""
        return not self._kept[article].folder.ours

    def unwritten(self, article: int) -> bool:
        """Whether something was decided that no file shows yet."""
        past = self._kept[article].folder.journal.past
        return bool(past.verdicts or past.done) and not past.written

    def refused(self, article: int) -> bool:
        """Whether it could not be written because the file has changed."""
        return self._kept[article].refused

    def discarded(self, article: int) -> bool:
        """Whether decisions about it were thrown away, and nothing was decided since."""
        return self._kept[article].discarded and not self.unwritten(article)

    def visit(self, key: Key) -> None:
        """Remember where the editor is; a later run opens there."""
        kept = self._kept[key.article]
        if kept.folder.ours and kept.folder.journal.past.seq:
            kept.folder.journal.visited(key.id)

    # The file on disk

    def changed(self, article: int) -> bool:
        """Whether the file is no longer what was opened or written. Cheap: it is read only if touched."""
        kept = self._kept[article]
        stamp = stamp_of(kept.path)
        if stamp != kept.stamp:
            if stamp is None or sha256_of(kept.path) != kept.disk:
                return True
            kept.stamp = stamp
        return False

    def reanchor(self, article: int) -> Carried:
        """Go on with the file as it is now: hunks move with their words, the others are stale.

        The history before it is gone; the old session is kept among those that are over.
        """
        kept = self._kept[article]
        old = self.review.patchsets[article]
        new = read(kept.path, _codec(old))
        found = anchored(old.hunks, old.document, new)
        verdicts = {k.id: v for k, v in self.review.verdicts.items() if k.article == article}
        self._replace(article, PatchSet(new, found.hunks), found.stale)
        fitting, lost = moved(verdicts, old.document.text, new.text, article)
        left = self.review.adopt(fitting, "carry over")
        return Carried(len(fitting) - len(left), len(found.stale), lost + len(left))

    def restart(self, article: int, patchset: PatchSet) -> None:
        """Start over with the file as it is now; the old session is kept among those that are over."""
        self._replace(article, patchset, frozenset())

    def _replace(self, article: int, patchset: PatchSet, stale: Iterable[str]) -> None:
        kept = self._kept[article]
        if not kept.folder.ours:
            raise SessionError(f"{kept.path}: open elsewhere")
        sha256 = patchset.document.sha256
        folder = Folder.of(kept.path, sha256, article)
        if folder.root == kept.folder.root:
            kept.folder.retire()
        if (holder := folder.take()) is not None:
            raise SessionError(f"{kept.path}: {holder} has it open")
        if folder.about():
            folder.retire()
            folder.take()
        if folder.root != kept.folder.root:
            kept.folder.retire()
        self._kept[article] = Kept(kept.path, folder, kept.fingerprint, sha256, stamp_of(kept.path))
        self.review.replace(article, patchset, stale=stale)

    def carry(self, article: int) -> Carried:
        """Take over what was decided about an earlier version of the file, as one command."""
        kept, sums = self._kept[article], Carried(0, 0, 0)
        for folder in kept.earlier:
            old = folder.earlier()
            verdicts = folder.journal.read().verdicts
            fitting, lost = carried(verdicts, old, self.review, article) if old else ({}, len(verdicts))
            left = self.review.adopt(fitting, "carry over")
            sums = Carried(sums.decisions + len(fitting) - len(left), 0, sums.lost + lost + len(left))
            folder.retire()
        kept.earlier = []
        return sums

    # Writing

    def write(self, article: int, target: Path | None = None) -> Path:
        """Write the result over the file, or to another one. Where, links followed.

        ChangedError where the file is no longer what was opened; InputError where it cannot be written.
        """
        kept = self._kept[article]
        if target is None and not kept.folder.ours:
            raise SessionError(f"{kept.path}: open elsewhere; write to another file")
        kept.refused = target is None and self.changed(article)
        if kept.refused:
            raise ChangedError(f"{kept.path}: changed on disk since it was opened; nothing was written")
        document = self.review.document(article)
        data = document.encoding.encode(self.review.result(article))
        place = (target or kept.path).resolve()
        storage.write(place, data)
        sha256 = hashlib.sha256(data).hexdigest()
        if place == kept.path:
            kept.disk, kept.stamp = sha256, stamp_of(place)
        if kept.folder.ours:
            self._begin(article)
            kept.folder.journal.wrote(sha256, str(place))
            memory.remember(self.review, article)
        return place

    def discard(self, article: int) -> None:
        """Take back all that was decided about an article; it is kept among the sessions that are over."""
        self.restart(article, self.review.patchsets[article])
        self._kept[article].discarded = True

    def close(self, at: Key | None = None) -> None:
        """Let go of everything. A session without decisions leaves nothing; one that is written is over."""
        if at is not None:
            self.visit(at)
        for article, kept in enumerate(self._kept):
            past = kept.folder.journal.past
            if not kept.folder.ours:
                continue
            if not past.verdicts:
                kept.folder.remove()
            elif past.written and past.path == str(kept.path) and not self.unwritten(article):
                kept.folder.retire()
            else:
                kept.folder.close()
        sweep()

    # The journal

    def _begin(self, article: int) -> None:
        kept, patchset = self._kept[article], self.review.patchsets[article]
        kept.folder.begin(kept.path, patchset, kept.fingerprint)

    def _record(self, event: Event) -> None:
        articles = list(dict.fromkeys(key.article for key in event.command.keys))
        for article in articles:
            if not self._kept[article].folder.ours:
                raise SessionError(f"{self._kept[article].path}: open elsewhere; here it can only be read")
        told: list[int] = []
        try:
            for article in articles:
                self._begin(article)
                self._kept[article].folder.journal.append(event)
                told.append(article)
        except (SessionError, OSError) as error:
            for article in told:
                with contextlib.suppress(SessionError):
                    self._kept[article].folder.journal.append(Event(INVERSE[event.kind], event.command))
            raise SessionError(str(error)) from error


def _codec(patchset: PatchSet) -> str | None:
    """The encoding an article was read in, where its bytes do not say it themselves."""
    name = patchset.document.encoding.name
    return None if name.startswith("utf-") else name
