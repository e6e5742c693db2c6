"""Is every rule linear? Prints time(2n) / time(n) for each rule on inputs that are meant to slow it down.

    python benchmarks/linear.py [--size CHARACTERS] [RULE or FAMILY ...]

A linear rule stays near 2, a quadratic one comes near 4. What all rules share, the analysis of the text, is
timed part by part like a rule, and the pipeline as a whole. Only ratios above `--limit` are printed; those of
times too short to tell are left out.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from prose import Writer

from cleanup.analysis import Analysis
from cleanup.correctors import CORRECTORS
from cleanup.document import Document
from cleanup.pipeline import propose

TOO_SHORT = 0.01


def inputs(size: int) -> Iterator[tuple[str, str]]:
    """What slows text tools down: long runs of one thing, nothing but openings, one endless line."""
    article = Writer(1).article(size // 6)
    yield "prose", article[:size]
    yield "one line", article[:size].replace("\n", " ")
    for name, piece in {
        "open marks": "“He said ",
        "closed marks": "said.” ",
        "straight marks": '"a" ',
        "apostrophes": "'a' ",
        "stops": ". ",
        "dots": ".",
        "letters": "a",
        "digits": "1",
        "capitals": "Aa ",
        "initials": "J. R. ",
        "titles": "Sen. Rep. Dr. ",
        "names": "Ann Bell said Ann Belle ",
        "commas": "a, ",
        "brackets": "[(",
        "spaces": " ",
        "tabs": "\t",
        "line ends": "\n",
        "short lines": "a\n\n",
        "same line": "The council met on Monday.\n\n",
        "same word": "very ",
        "hyphens": "a-",
        "dashes": "— ",
        "addresses": "www.a.example/b ",
        "handles": "@a #b ",
        "switches": "<!-- cleanup off -->",
        "tags": "<a href=“x",
        "accents": "e\u0301",
        "emoji": "🎉",
        "sic": "[sic] ",
        "months": "January 27 ",
        "numbers": "1,000.5 percent of $3 ",
    }.items():
        yield name, (piece * (size // len(piece) + 1))[:size]


PARTS = ("paragraphs", "sentences", "tokens", "quotations", "protected", "entities", "mentions", "speeches")


@dataclass(frozen=True)
class Step:
    """A rule, or a part of the analysis that rules share."""

    name: str
    run: Callable[[Analysis], object]

    def seconds(self, found: Analysis) -> float:
        """CPU time on text that it has not seen, the better of two."""
        best = float("inf")
        for _ in range(2):
            unseen = copy(found)
            began = time.process_time()
            self.run(unseen)
            best = min(best, time.process_time() - began)
        return best


def steps(wanted: set[str]) -> Iterator[Step]:
    for corrector in CORRECTORS:
        for rule in corrector.rules:
            if not wanted or {rule.id, rule.family} & wanted:
                yield Step(rule.id, lambda found, find=rule.find: list(find(found)))


def copy(found: Analysis) -> Analysis:
    """The same analysis as another object: what a rule keeps for the last article does not help it."""
    other = Analysis(found.document, found.house)
    other.__dict__.update(found.__dict__)
    return other


def ratios(text: str, double: str, rules: list[Step]) -> Iterator[tuple[str, float, float]]:
    """Name, time on the text, time on twice the text."""
    small, large = Analysis(Document.plain(text)), Analysis(Document.plain(double))
    for part in PARTS:
        step = Step(f"analysis.{part}", lambda found, part=part: getattr(found, part))
        yield step.name, step.seconds(small), step.seconds(large)
        getattr(small, part), getattr(large, part)
    for step in [*rules, Step("pipeline", lambda found: propose(found.document))]:
        yield step.name, step.seconds(small), step.seconds(large)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rules", nargs="*", help="rule ids or families; all where none is named")
    parser.add_argument("--size", type=int, default=20_000, help="characters of the smaller input")
    parser.add_argument("--limit", type=float, default=2.8, help="ratios from which a line is printed")
    args = parser.parse_args()
    rules = list(steps(set(args.rules)))
    for step in rules:
        step.run(Analysis(Document.plain("Warm up: they could of won.")))
    doubles, slow, worst = dict(inputs(2 * args.size)), 0, 0.0
    for name, text in inputs(args.size):
        for step, once, twice in ratios(text, doubles[name], rules):
            ratio = twice / once if once and twice > TOO_SHORT else 0.0
            worst = max(worst, ratio)
            if ratio >= args.limit:
                slow += 1
                print(
                    f"{ratio:5.1f}  {1000 * once:8.1f} ms  {1000 * twice:8.1f} ms  {step}  on {name}",
                    flush=True,
                )
    print(f"{len(rules)} rules, {len(doubles)} inputs: {slow} above {args.limit}; worst ratio {worst:.1f}")
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
