"""How quick the review is in a real pseudo-terminal: prints each figure beside what it must not exceed.

    python benchmarks/review.py [--keys 60] [--kills 20] [--words 100000] [--hunks 10000] [--margin 1]

The article and its patch set are written by a seeded generator and lie on disk before anything is timed. A
key is timed from when it is sent to the last byte of what it paints; the screen must rest for 60 ms to count
as painted. `--margin 2` doubles every bound, for a machine that others use too; the exit code is 1 where one
fails.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parent.parent))

import garbled

from cleanup.formats import read
from cleanup.patchset import PatchSet
from cleanup.review import Decision, Filter
from cleanup.session import Session
from tests.pty.terminal import Terminal

QUIET = 0.06


class Figures:
    """Prints figures as they come and remembers whether one is out of bounds."""

    def __init__(self, margin: float) -> None:
        self._margin, self.failed = margin, False

    def show(self, number: str, name: str, value: float, bound: float, unit: str = "ms") -> None:
        held = value <= bound * self._margin
        self.failed |= not held
        sign = "  " if held else "! "
        print(f"{sign}{number:>4}  {name:58} {value:9.1f} {unit:5} bound {bound:g}", flush=True)

    def note(self, name: str, value: float, unit: str = "ms") -> None:
        """A figure without a bound."""
        print(f"        {name:58} {value:9.1f} {unit}", flush=True)


def opened(folder: Path, article: Path, stored: Path, *more: str) -> Terminal:
    environment = {"CLEANUP_STATE_DIR": str(folder / f"state-{time.monotonic_ns()}")}
    arguments = ["review", str(article), "--patchset", str(stored), *more]
    return Terminal(arguments, folder, environment=environment)


def first_paint(folder: Path, article: Path, stored: Path) -> tuple[float, float]:
    """Medians of the clock and of processor time."""
    words = article.read_text("utf-8").split()[1]
    times: list[float] = []
    used: list[float] = []
    for _ in range(5):
        terminal = opened(folder, article, stored)
        times.append(terminal.until(words))
        used.append(terminal.seconds())
        terminal.kill()
    return median(times) * 1000, median(used) * 1000


def latencies(terminal: Terminal, count: int) -> list[float]:
    terminal.until("pending of")
    terminal.settle(0.5)
    keys = "aajxjakau"
    return [terminal.press(keys[n % len(keys)], QUIET, 1.0) * 1000 for n in range(count)]


def seen(terminal: Terminal, keys: str, words: str) -> float:
    """How long it takes from keys to words on the screen."""
    begun = time.perf_counter()
    terminal.process.send(keys)
    terminal.until(words)
    took = (time.perf_counter() - begun) * 1000
    terminal.settle(0.3)
    return took


def undone(terminal: Terminal) -> float:
    """How long it takes until what one command accepted is pending again."""
    begun = time.perf_counter()
    terminal.process.send("u")
    while " 1 pending of" in terminal.text and time.perf_counter() - begun < 10:
        terminal.read(0.05)
    took = (time.perf_counter() - begun) * 1000
    terminal.settle(0.3)
    return took


def spread(times: list[float]) -> tuple[float, float, float]:
    return median(times), quantiles(times, n=20)[-1], max(times)


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def in_process(figures: Figures, folder: Path, article: Path, stored: Path) -> None:
    """What a screen waits for, without the screen: decisions, filters and files."""
    os.environ["CLEANUP_STATE_DIR"] = str(folder / "state-in-process")
    session = Session()
    document = read(article)
    session.add(PatchSet.from_dict(json.loads(stored.read_bytes()), document))
    review = session.review
    keys = review.keys()
    time.sleep(2)  # what is stored meanwhile is stored when somebody has read the first hunk
    figures.show(
        "5", "accept all hunks, journal synced", timed(lambda: review.decide(keys, Decision.ACCEPTED)), 500
    )
    figures.show("5", "undo it", timed(review.undo), 500)
    review.shown(Filter(text="x"))
    figures.show("7", "filter by text", timed(lambda: review.shown(Filter(text="harbour"))), 200)
    figures.show(
        "7", "filter by rule", timed(lambda: review.shown(Filter(rules=frozenset({garbled.RULES[0]})))), 200
    )
    review.decide(keys[::2], Decision.ACCEPTED)
    figures.show("9", "write the result, synced", timed(lambda: session.write(0, folder / "result.md")), 500)
    events = [timed(lambda key=key: review.decide(key, Decision.ACCEPTED)) for key in keys[1:401:2]]
    figures.show("", "one decision with its event on disk, median", median(events), 5)
    session.close()


def on_screen(
    figures: Figures, folder: Path, large: tuple[Path, Path], few: tuple[Path, Path], keys: int
) -> None:
    """Latency, bytes, memory, bulk decisions, search, filters and sizes in the terminal."""
    terminal = opened(folder, *large, "--fast")
    times = latencies(terminal, keys // 3)
    before = terminal.seconds()
    times += latencies(terminal, keys - keys // 3)
    figures.note("of a key on the processor, mean", (terminal.seconds() - before) * 1000 / (keys - keys // 3))
    many = spread(times)
    figures.show("3", "key to last byte, median", many[0], 60)
    figures.show("3", "key to last byte, 95 in 100", many[1], 100)
    figures.show("3", "key to last byte, slowest", many[2], 250)
    other = opened(folder, *few, "--fast")
    fewer = spread(latencies(other, keys))
    other.kill()
    figures.show("4", "95 in 100, many hunks to few", many[1] / fewer[1], 1.2, "times")
    terminal.press("\x1b[H", 0.3, 1.0)
    counts = []
    for _ in range(6):
        before = len(terminal.raw)
        terminal.press("a", QUIET, 1.0)
        counts.append(len(terminal.raw) - before)
    figures.show("11", "bytes of a decision without scrolling", median(counts), 4096, "bytes")
    terminal.press("A", 0.3, 5.0)
    rest = re.search(r"(\d) rest of article", terminal.text)
    choice = rest[1] if rest else "9"
    seen(terminal, choice, "once more")
    before = terminal.seconds()
    figures.show("5", "accept the rest on the screen", seen(terminal, choice, " 1 pending of"), 500)
    figures.note("of it on the processor", (terminal.seconds() - before) * 1000)
    figures.show("5", "undo it on the screen", undone(terminal), 500)
    seen(terminal, "/", "find:")
    seen(terminal, "harbour bridge", "find: harbour bridge")
    figures.show("6", "find in the text, to the first hit", seen(terminal, "\r", "1 of "), 150)
    seen(terminal, "f", "Show only")
    figures.show("7", "filter on the screen", terminal.press("1", 0.2, 5.0) * 1000, 200)
    for columns, rows in ((100, 30), (200, 60), (120, 40)):
        figures.show("8", f"resize to {columns}×{rows}", terminal.resize(columns, rows) * 1000, 300)
    figures.show("10", "memory", terminal.resident() / 1e6, 150, "MB")
    terminal.kill()


def kills(figures: Figures, folder: Path, small: tuple[Path, Path], count: int) -> None:
    """Kill the process at random instants of a burst of decisions; what was painted must be on disk."""
    chance, lost = random.Random(3), 0
    for _ in range(count):
        state = folder / f"killed-{time.monotonic_ns()}"
        arguments = ["review", str(small[0]), "--patchset", str(small[1]), "--fast"]
        terminal = Terminal(arguments, folder, environment={"CLEANUP_STATE_DIR": str(state)})
        terminal.until("pending of")
        end = time.perf_counter() + chance.uniform(0.0, 0.8)
        while (left := end - time.perf_counter()) > 0:
            terminal.process.send("a")
            terminal.read(min(left, chance.uniform(0.0, 0.05)))
        terminal.kill()
        shown = re.search(r"✓ (\d+)", terminal.text)
        journals = list((state / "sessions").glob("*/journal.jsonl"))
        kept = sum(journal.read_bytes().count(b"\n") for journal in journals)
        lost += max(int(shown[1]) - kept, 0) if shown else 0
    figures.show("12", f"painted decisions lost in {count} kills", lost, 0, "")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, value in (("keys", 60), ("kills", 20), ("words", 100_000), ("hunks", 10_000), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--margin", type=float, default=1.0)
    asked = parser.parse_args()
    figures = Figures(asked.margin)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = garbled.write(folder, asked.words, asked.hunks, asked.seed)
        few = garbled.write(folder, asked.words, asked.hunks // 100, asked.seed)
        small = garbled.write(folder, 960, 50, asked.seed)
        for number, size, paths, bound in (("1", "large", large, 1000), ("2", "small", small, 600)):
            clock, used = first_paint(folder, *paths)
            figures.show(number, f"start to text on the screen, {size}", clock, bound)
            figures.note(f"of it on the processor, {size}", used)
        on_screen(figures, folder, large, few, asked.keys)
        in_process(figures, folder, *large)
        kills(figures, folder, small, asked.kills)
    return int(figures.failed)


if __name__ == "__main__":
    sys.exit(main())
