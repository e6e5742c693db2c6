"""What happened to one article, a line an event: written before it counts, read back after a crash."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cleanup import storage
from cleanup.errors import CleanupError, SessionError
from cleanup.review import UNDECIDED, Change, Command, Event, Key, Verdict

EVENTS_A_SNAPSHOT = 500


@dataclass
class Past:
    """What a journal says: the verdicts that stand, and the commands that led there."""

    verdicts: dict[str, Verdict] = field(default_factory=dict)
    done: list[Command] = field(default_factory=list)
    undone: list[Command] = field(default_factory=list)
    seq: int = 0
    at: str = ""
    """Id of the hunk the editor was last at."""
    when: float = 0.0
    by: str = ""
    written: str = ""
    """SHA-256 of what was last written, where nothing was decided since."""
    path: str = ""
    """Where that was written."""


class Journal:
    """Appends events and survives the loss of power between any two of them."""

    def __init__(self, folder: Path, article: int) -> None:
        self._file = folder / "journal.jsonl"
        self._snapshot = folder / "snapshot.json"
        self._article = article
        self._descriptor: int | None = None
        self.past = Past()

    def read(self) -> Past:
        """Everything up to the last whole line; SessionError where a line before it is damaged."""
        self.past, offset = self._from_snapshot()
        try:
            data = self._file.read_bytes()
        except FileNotFoundError:
            return self.past
        lines = data[offset:].split(b"\n")[:-1]
        for number, line in enumerate(lines, 1):
            try:
                self._replay(json.loads(line))
            except (ValueError, KeyError, TypeError, IndexError) as error:
                raise SessionError(
                    f"{self._file}: event {number} is damaged; --fresh starts anew and keeps it"
                ) from error
        return self.past

    def append(self, event: Event) -> None:
        """Put an event on disk. It has happened once this returns; SessionError where it could not."""
        command = event.command
        mine = tuple(change for change in command.changes if change.key.article == self._article)
        record: dict[str, Any] = {"cmd": event.kind, "id": command.id, "t": command.at, "by": command.by}
        if event.kind == "do":
            record |= {"name": command.name, "hunks": [_change_out(change) for change in mine]}
        self._append(record, mine)
        if self.past.seq % EVENTS_A_SNAPSHOT == 0:
            with contextlib.suppress(CleanupError):  # the event is on disk; a snapshot only saves reading
                self.snapshot()

    def visited(self, at: str) -> None:
        """Remember where the editor is."""
        if at != self.past.at:
            self._append({"cmd": "at", "id": at})

    def wrote(self, sha256: str, path: str) -> None:
        """Remember that the result was written."""
        self._append({"cmd": "written", "sha256": sha256, "path": path})

    def snapshot(self) -> None:
        """Sum up the journal, so that it need not be read from the start."""
        past = self.past
        record = {
            "offset": self._file.stat().st_size,
            "seq": past.seq,
            "verdicts": {name: verdict.to_dict() for name, verdict in past.verdicts.items()},
            "done": [_command_out(command) for command in past.done],
            "undone": [_command_out(command) for command in past.undone],
            "at": past.at,
            "when": past.when,
            "by": past.by,
            "written": past.written,
            "path": past.path,
        }
        storage.write(self._snapshot, json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass"))

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _append(self, record: dict[str, Any], changes: tuple[Change, ...] = ()) -> None:
        record = {"seq": self.past.seq + 1, **record}
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
        try:
            if self._descriptor is None:
                self._descriptor = self._opened()
            _write_whole(self._descriptor, line.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise SessionError(f"{self._file}: {error.strerror}; nothing was decided") from error
        self._replay(record, changes)

    def _opened(self) -> int:
        """The file ready for more lines; a torn last one is cut off."""
        descriptor = os.open(self._file, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        data = self._file.read_bytes()
        if data and not data.endswith(b"\n"):
            os.ftruncate(descriptor, data.rfind(b"\n") + 1)
        return descriptor

    def _from_snapshot(self) -> tuple[Past, int]:
        try:
            record = json.loads(self._snapshot.read_bytes().decode("utf-8", "surrogatepass"))
            past = Past(
                {name: Verdict.from_dict(verdict) for name, verdict in record["verdicts"].items()},
                [self._command(command) for command in record["done"]],
                [self._command(command) for command in record["undone"]],
                *(record[name] for name in ("seq", "at", "when", "by", "written", "path")),
            )
            offset = int(record["offset"])
        except (OSError, ValueError, KeyError, TypeError):
            return Past(), 0
        return (past, offset) if offset <= self._file.stat().st_size else (Past(), 0)

    def _command(self, record: dict[str, Any]) -> Command:
        verdicts = (
            (c["id"], Verdict.from_dict(c["before"]), Verdict.from_dict(c["after"])) for c in record["hunks"]
        )
        changes = tuple(Change(Key(self._article, name), before, after) for name, before, after in verdicts)
        return Command(record["id"], record["name"], changes, record["by"], record["t"])

    def _replay(self, record: dict[str, Any], known: tuple[Change, ...] = ()) -> None:
        past, kind = self.past, record["cmd"]
        past.seq = record["seq"]
        if kind == "at":
            past.at = record["id"]
        elif kind == "written":
            past.written, past.path = record["sha256"], record["path"]
        elif kind == "do":
            changes = known or tuple(self._change_in(change) for change in record["hunks"])
            past.done.append(Command(record["id"], record["name"], changes, record["by"], record["t"]))
            past.undone.clear()
            self._stand([(c.key.id, c.after) for c in changes], record)
        elif kind == "undo":
            command = _taken(past.done, record["id"])
            past.undone.append(command)
            self._stand([(c.key.id, c.before) for c in reversed(command.changes)], record)
        elif kind == "redo":
            command = _taken(past.undone, record["id"])
            past.done.append(command)
            self._stand([(c.key.id, c.after) for c in command.changes], record)
        else:
            raise ValueError(kind)

    def _stand(self, verdicts: list[tuple[str, Verdict]], record: dict[str, Any]) -> None:
        past = self.past
        for name, verdict in verdicts:
            if verdict == UNDECIDED:
                past.verdicts.pop(name, None)
            else:
                past.verdicts[name] = verdict
        past.at, past.when, past.by, past.written = verdicts[0][0], record["t"], record["by"], ""

    def _change_in(self, record: dict[str, Any]) -> Change:
        name = record["id"]
        before = self.past.verdicts.get(name, UNDECIDED)
        return Change(
            Key(self._article, name), before, Verdict.from_dict({**record, "decision": record["to"]})
        )


def _change_out(change: Change) -> dict[str, Any]:
    after = change.after.to_dict()
    after.pop("decision", None)
    decisions = {"from": change.before.decision.value, "to": change.after.decision.value}
    return {"id": change.key.id, **decisions, **after}


def _command_out(command: Command) -> dict[str, Any]:
    hunks = [
        {"id": c.key.id, "before": c.before.to_dict(), "after": c.after.to_dict()} for c in command.changes
    ]
    return {"id": command.id, "name": command.name, "by": command.by, "t": command.at, "hunks": hunks}


def _taken(stack: list[Command], name: str) -> Command:
    for at in reversed(range(len(stack))):
        if stack[at].id == name:
            return stack.pop(at)
    raise KeyError(name)


def _write_whole(descriptor: int, data: bytes) -> None:
    """All of it on disk, or none of it in the file."""
    end = os.fstat(descriptor).st_size
    try:
        while data:
            data = data[os.write(descriptor, data) :]
        os.fsync(descriptor)
    except OSError:
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, end)
        raise
