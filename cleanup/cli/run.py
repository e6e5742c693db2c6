"""Articles through a piece of work and onto stdout: order, progress, errors, the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

from cleanup.articles import Article
from cleanup.bulk import Outcome, each, size
from cleanup.cli.given import Given
from cleanup.cli.progress import Progress
from cleanup.cli.terminal import complain, say

T = TypeVar("T")

CLEAN, FOUND, FAILED = 0, 1, 2


class Run:
    """One pass over the articles of a command; it knows its own sentence and its own exit code."""

    def __init__(self, given: Given, *, verbose: bool = False) -> None:
        self._given, self._verbose = given, verbose
        self.failed = 0
        self.articles = 0
        self.classes: Counter[str] = Counter()

    def results(self, work: Callable[[Article], T]) -> Iterator[tuple[Article, T]]:
        """What `work` makes of each article; one that fails is complained of and left out."""
        for error in self._given.errors:
            self._complain(str(error))
        articles = self._given.articles
        with Progress(sum(map(size, articles)), len(articles)) as progress:
            for outcome in each(work, articles, self._given.jobs):
                progress.clear()
                if (result := self._result(outcome)) is not None:
                    yield outcome.article, result
                progress.advance(size(outcome.article))

    def _result(self, outcome: Outcome[T]) -> T | None:
        if outcome.error:
            self._complain(outcome.error)
            if self._verbose:
                for line in outcome.trace.split("\n"):
                    say(line)
        else:
            self.articles += 1
        return outcome.result

    def _complain(self, line: str) -> None:
        self.failed += 1
        complain(line)

    def totals(self) -> str:
        """What was found, in one sentence."""
        count = self.classes.total()
        what = ", ".join(f"{n} {cls}" for cls in ("safe", "review", "query") if (n := self.classes[cls]))
        found = f"{counted(count, 'hunk')} ({what})" if count else "nothing to propose"
        read = counted(self.articles, "article")
        return f"{found} in {read}" + (f"; {self.failed} could not be read" if self.failed else "")

    def exit_code(self, *, exit_zero: bool = False) -> int:
        """2 where anything failed, 1 where hunks are proposed, else 0."""
        if self.failed:
            return FAILED
        return FOUND if self.classes.total() and not exit_zero else CLEAN


def counted(count: int, noun: str) -> str:
    """So many of them, in words."""
    return f"{count:,} {noun}{'s' * (count != 1)}"
