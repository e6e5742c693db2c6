"""A line on stderr that says how far a long run has come; gone when the run is."""

from __future__ import annotations

import shutil
import sys
import time
from types import TracebackType
from typing import Self

from cleanup.bulk import BYTES_A_SECOND

SECONDS_BETWEEN = 0.1


class Progress:
    """Drawn only where a terminal watches and more than a second of work is ahead."""

    def __init__(self, total: int, articles: int) -> None:
        self._total, self._articles = max(total, 1), articles
        self._bytes = self._count = 0
        self._drawn = False
        self._last = 0.0
        self._wanted = sys.stderr.isatty() and total > BYTES_A_SECOND

    def __enter__(self) -> Self:
        self._draw()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the line away, because something else is about to be printed."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False

    def advance(self, size: int) -> None:
        """One more article, of so many bytes, is done."""
        self._bytes += size
        self._count += 1
        self._draw()

    def _draw(self) -> None:
        now = time.monotonic()
        if not self._wanted or now - self._last < SECONDS_BETWEEN:
            return
        self._last, share = now, min(self._bytes / self._total, 1.0)
        said = f" {share:4.0%}  {self._count:,} of {self._articles:,} articles"
        width = max(min(shutil.get_terminal_size().columns - len(said) - 1, 40), 0)
        full = int(width * share)
        sys.stderr.write("\r" + "█" * full + "░" * (width - full) + said + "\x1b[K")
        sys.stderr.flush()
        self._drawn = True
