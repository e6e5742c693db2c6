"""A real terminal with a program in it: keys in, bytes out, and what they paint."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pexpect
import pyte

from tui.options import SEEN

ROOT = Path(__file__).parents[2]

CLEARED = frozenset({"NO_COLOR", "COLUMNS", "LINES", "TEXTUAL_DRIVER"})


class Terminal:
    """`cleanup` with these arguments in a pseudo-terminal of this size."""

    def __init__(
        self,
        arguments: Sequence[str],
        folder: Path,
        *,
        columns: int = 120,
        rows: int = 40,
        environment: Mapping[str, str] | None = None,
        first_run: bool = False,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        """Everything the program has sent."""
        self.started = time.perf_counter()
        base = {
            k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES", "TEXTUAL_DRIVER")
        }
        state = (environment or {}).get("CLEANUP_STATE_DIR")
        self._log = Path(state or folder, "crash.log")
        if state and not first_run:
            Path(state).mkdir(parents=True, exist_ok=True)
            Path(state, SEEN).touch()
        own = {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        self.process = pexpect.spawn(
            sys.executable,
            ["-m", "cleanup", *arguments],
            cwd=str(folder),
            env={**base, **own, **(environment or {})},
            dimensions=(rows, columns),
            timeout=30,
        )

    def read(self, seconds: float) -> bytes:
        """What comes within some seconds, at the latest; empty where nothing does."""
        ready, _, _ = select.select([self.process.child_fd], [], [], max(seconds, 0))
        if not ready:
            return b""
        try:
            data = os.read(self.process.child_fd, 65536)
        except OSError:  # the program has ended
            return b""
        self.raw += data
        self._stream.feed(data)
        return data

    def settle(self, quiet: float = 0.12, patience: float | None = None, most: float = 10.0) -> float:
        """Read until nothing has come for a while; how long the last byte took from now.

        `patience`: how long the first byte may take, where that is longer.
        """
        begun = last = time.perf_counter()
        waiting = quiet if patience is None else patience
        while time.perf_counter() - begun < most:
            if self.read(waiting):
                last, waiting = time.perf_counter(), quiet
            elif time.perf_counter() - last >= waiting:
                break
        return last - begun

    def until(self, words: str, seconds: float = 30.0) -> float:
        """Read until these words are on the screen; how long after the start. AssertionError otherwise."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if words in self.text:
                return time.perf_counter() - self.started
            if not self.read(0.05) and not self.process.isalive():
                break
        crash = self._log.read_text("utf-8") if self._log.exists() else ""
        raise AssertionError(f"{words!r} is not on the screen:\n{self.text}\n{crash}")

    def press(self, keys: str, quiet: float = 0.12, patience: float | None = None) -> float:
        """Type, and wait until the screen rests; how long the last byte took."""
        self.process.send(keys)
        return self.settle(quiet, patience)

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(self.screen.display)

    def resize(self, columns: int, rows: int) -> float:
        """Another size; how long the last byte took."""
        self.screen.resize(rows, columns)
        self.process.setwinsize(rows, columns)
        return self.settle(patience=3.0)

    def resident(self) -> int:
        """Bytes of memory the program holds."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def seconds(self) -> float:
        """Processor time the program has used, whatever else ran on the machine."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.process.pid, number)

    def end(self, seconds: float = 10.0) -> int:
        """Wait for the end; the exit code, or minus the signal that killed it."""
        limit = time.perf_counter() + seconds
        while time.perf_counter() < limit and self.process.isalive():
            self.read(0.02)
        while self.read(0.02):
            pass
        self.process.close(force=True)
        if self.process.exitstatus is not None:
            return self.process.exitstatus
        return -(self.process.signalstatus or 0)

    def kill(self) -> None:
        """End it at once, as a crash of the machine would."""
        self.signal(signal.SIGKILL)
        self.process.close(force=True)
