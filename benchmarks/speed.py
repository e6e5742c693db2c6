"""How fast `cleanup check` is beside other checkers, in one run: prints words per second and ratios.

    python -m venv benchmarks/.venv
    benchmarks/.venv/bin/pip install . -r benchmarks/requirements.txt
    benchmarks/.venv/bin/python benchmarks/speed.py [--quick] [--seed N]

Three texts: an example article, 1,000 small articles, one article of 100,000 words; the last two are written
afresh for every seed. `whole process` counts all from start to exit, in CPU seconds. `warm` is text that the
process has not seen, after it has checked other text; the median of three. The parts are the rules of two
families alone, and what an article is read for: its quotations, who speaks and who is named. With
LTP_JAR_DIR_PATH set (and language-tool-python installed) LanguageTool is measured too.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from prose import Writer

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "articles" / "harbour.txt"
BIN = Path(sys.executable).parent
HARPER = """
import sys, harper
linter = harper.Linter()
for path in open(sys.argv[1]).read().split("\\n"):
    linter.organized_lints(open(path, encoding="utf-8").read(), language="plaintext")
"""


@dataclass(frozen=True)
class Peer:
    name: str
    command: list[str]
    listed: bool = False
    """Takes a file of paths rather than the paths."""


def peers() -> Iterator[Peer]:
    cleanup = [str(BIN / "cleanup"), "check", "--isolated", "--quiet", "--exit-zero"]
    yield Peer("cleanup --grammar none", [*cleanup, "--grammar", "none", "--file-list"], listed=True)
    yield Peer("cleanup", [*cleanup, "--file-list"], listed=True)
    yield Peer("harper-py, all rules", [sys.executable, "-c", HARPER], listed=True)
    for name, arguments in (("codespell", []), ("typos", []), ("proselint", ["check"])):
        if program := shutil.which(name, path=str(BIN)):
            yield Peer(name, [program, *arguments])


@dataclass(frozen=True)
class Load:
    name: str
    paths: list[Path]
    words: int


def loads(folder: Path, seed: int, quick: bool) -> Iterator[Load]:
    writer, part = Writer(seed), 10 if quick else 1
    for name, texts in (
        (EXAMPLE.name, [EXAMPLE.read_text("utf-8")]),
        (f"{1000 // part:,} articles", [writer.article(168) for _ in range(1000 // part)]),
        (f"one of {100_000 // part:,} words", [writer.article(100_000 // part)]),
    ):
        paths = [folder / f"{name.replace(' ', '-')}-{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, "utf-8")
        yield Load(name, paths, sum(len(text.split()) for text in texts))


def cpu_of(peer: Peer, load: Load, folder: Path) -> tuple[float, float]:
    """CPU seconds and the peak of memory in MB."""
    listing = folder / "listing"
    listing.write_text("\n".join(map(str, load.paths)), "utf-8")
    command = [*peer.command, *([str(listing)] if peer.listed else map(str, load.paths))]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=folder
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 2, 65) or b"Traceback" in said:
        sys.exit(f"{peer.name}: exit {process.returncode}: {said.decode()[-400:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


@dataclass(frozen=True)
class Check:
    """What is timed warm: `work` on what `prepare` makes of a text, which is not timed."""

    name: str
    work: Callable[[Any], object]
    prepare: Callable[[str], Any] = str
    clock: Callable[[], float] = time.process_time

    def speed(self, seed: int, words: int) -> float:
        """Words per second on text not seen before."""
        self.work(self.prepare(Writer(seed).article(2_000)))
        gc.freeze()  # as the program does when it has checked an article
        speeds = []
        for run in range(1, 4):
            text = Writer(seed + run).article(words)
            ready = self.prepare(text)
            began = self.clock()
            self.work(ready)
            speeds.append(len(text.split()) / (self.clock() - began))
        return median(speeds)


def parts() -> Iterator[Check]:
    """Parts of the work: two families as they run alone, and what the article is read for."""
    from cleanup import Document, House, Selection, propose
    from cleanup.analysis import Analysis
    from cleanup.correctors import rules
    from cleanup.correctors.names.clusters import clusters
    from cleanup.house import Grammar

    house = House(grammar=Grammar.NONE)
    two = Selection(select=frozenset(["artefacts", "wording"]))
    attribution = [rule for rule in rules() if rule.family == "attribution" and rule.on]

    def named(text: str) -> Analysis:
        """An article of which all is known that others than these rules look for."""
        analysis = Analysis(Document.plain(text), house)
        analysis.mentions, analysis.garbledness  # noqa: B018  computed when asked for
        return analysis

    yield Check("artefacts, wording", lambda text: propose(Document.plain(text), house, two))
    yield Check("quotations", lambda text: Analysis(Document.plain(text), house).quotations)
    yield Check(
        "speakers, attribution",
        lambda analysis: [analysis.speeches, *(hunk for rule in attribution for hunk in rule.find(analysis))],
        named,
    )
    yield Check("mentions", lambda text: Analysis(Document.plain(text), house).mentions)
    yield Check("mentions, clusters", lambda text: clusters(Analysis(Document.plain(text), house)))


def checks() -> Iterator[Check]:
    """What is checked warm; LanguageTool works in a process of its own."""
    import harper

    from cleanup import Document, House, propose
    from cleanup.house import Grammar

    for engine in (Grammar.NONE, Grammar.HARPER):
        house = House(grammar=engine)
        yield Check(f"cleanup, grammar {engine}", partial(_proposed, propose, Document.plain, house))
    linter = harper.Linter()
    yield Check("harper-py, all rules", partial(linter.organized_lints, language="plaintext"))
    if jars := os.environ.get("LTP_JAR_DIR_PATH"):
        from language_tool_python import LanguageTool

        from cleanup.backends.languagetool import started

        client = LanguageTool("en-US", remote_server=started(jars))

        yield Check("LanguageTool, by the clock", client.check, clock=time.perf_counter)


def _proposed(
    propose: Callable[[object, object], object], read: Callable[[str], object], house: object, text: str
) -> object:
    return propose(read(text), house)


def table(title: str, rows: list[tuple[str, ...]]) -> None:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    print(f"\n{title}")
    for name, *figures in rows:
        cells = (figure.rjust(width) for figure, width in zip(figures, widths[1:], strict=True))
        print(f"  {name.ljust(widths[0])}  {'  '.join(cells)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="a tenth of the text")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000, help="of the texts")
    args = parser.parse_args()
    print(f"seed {args.seed}, {os.cpu_count()} cores, Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for load in loads(folder, args.seed, args.quick):
            found = {peer.name: cpu_of(peer, load, folder) for peer in peers()}
            own = found["cleanup"][0]
            rows = [("", "CPU s", "words/s", "MB", "of cleanup's time")]
            for peer, (seconds, memory) in found.items():
                rate, share = f"{load.words / seconds:,.0f}", f"{seconds / own:.2f}"
                rows.append((peer, f"{seconds:.2f}", rate, f"{memory:.0f}", share))
            table(f"whole process: {load.name}, {load.words:,} words", rows)
    many = 2_000 if args.quick else 20_000
    speeds = {check.name: check.speed(args.seed, many) for check in checks()}
    slowest = speeds["harper-py, all rules"]
    rows = [("", "words/s", "of harper-py's speed")]
    rows += [(name, f"{speed:,.0f}", f"{speed / slowest:.1f}") for name, speed in speeds.items()]
    table("warm, unseen text", rows)
    alone = [(check.name, f"{check.speed(args.seed, many):,.0f}") for check in parts()]
    table("parts of cleanup alone, warm, unseen text", [("", "words/s"), *alone])
    print(f"\npeak of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
