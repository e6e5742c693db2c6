"""Many articles, one after the other or in several processes: one that fails never stops the rest."""

from __future__ import annotations

import gc
import os
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from cleanup.articles import Article
from cleanup.errors import CleanupError, EngineError, InputError

T = TypeVar("T")

BYTES_A_SECOND = 100_000
"""What one process gets through, about; it decides whether more are started and progress is shown."""
BATCH = 16_000
"""So many bytes go to a process at a time."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What became of one article."""

    article: Article
    result: T | None = None
    error: str = ""
    """One line to the user, where it failed."""
    trace: str = ""
    """Where in the program it failed, if that was our fault."""


def size(article: Article) -> int:
    """Bytes of an article, and something for the opening of a file."""
    if article.data is not None:
        return len(article.data)
    try:
        return article.path.stat().st_size + 200
    except OSError:
        return 0


def each(
    work: Callable[[Article], T], articles: Sequence[Article], jobs: int | None = None
) -> Iterator[Outcome[T]]:
    """What `work` makes of each article, in their order; `work` must be picklable.

    Processes are started where there is a second of work or more, or where `jobs` asks for them; what the
    first article makes this process load, they share. EngineError where already the first finds no engine.
    """
    if not articles:
        return
    sizes = [size(article) for article in articles]
    seconds = sum(sizes) / BYTES_A_SECOND
    wanted = jobs or (min(_cores(), 1 + int(seconds)) if seconds > 1 else 1)
    yield _first(work, articles[0])
    if min(wanted, len(articles) - 1) <= 1:
        yield from (_one(work, article) for article in articles[1:])
    else:
        yield from _Pool(work, wanted).run(_batches(articles[1:], sizes[1:]))


def _first(work: Callable[[Article], T], article: Article) -> Outcome[T]:
    """What it makes the process load stays: garbage is not looked for in it, now or later."""
    collects = gc.isenabled()
    gc.disable()
    try:
        return _one(work, article, first=True)
    finally:
        gc.freeze()
        if collects:
            gc.enable()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _one(work: Callable[[Article], T], article: Article, *, first: bool = False) -> Outcome[T]:
    try:
        return Outcome(article, work(article))
    except CleanupError as error:
        if first and isinstance(error, EngineError):
            raise
        said = str(error)
        return Outcome(article, error=said if article.name in said else f"{article.name}: {said}")
    except Exception as error:  # the border of one article: a fault of ours must not take the others with it
        said = f"{article.name}: internal error, {type(error).__name__}: {error}"
        return Outcome(article, error=said, trace=traceback.format_exc())


def _several(work: Callable[[Article], T], articles: Sequence[Article]) -> list[Outcome[T]]:
    return [_one(work, article) for article in articles]


def _batches(articles: Sequence[Article], sizes: Sequence[int]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    held = 0
    for article, bytes_ in zip(articles, sizes, strict=True):
        batch.append(article)
        held += bytes_
        if held >= BATCH or len(batch) >= 20:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def _deaf() -> None:
    """In a worker: an interrupt from the keyboard is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Interrupts wait: one that came while processes are started would be lost in a hook of the fork."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Pool(Generic[T]):
    """Processes that are started again where an article kills one."""

    def __init__(self, work: Callable[[Article], T], jobs: int) -> None:
        self._work, self._jobs = work, jobs
        self._executor = self._started()

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._jobs, initializer=_deaf)

    def run(self, batches: Iterable[list[Article]]) -> Iterator[Outcome[T]]:
        """Outcomes in order; only a few batches are under way at any time, so memory stays flat."""
        waiting: deque[tuple[list[Article], Future[list[Outcome[T]]]]] = deque()
        try:
            for batch in batches:
                waiting.append((batch, self._submit(batch)))
                if len(waiting) > 3 * self._jobs:
                    yield from self._first(waiting)
            while waiting:
                yield from self._first(waiting)
        except BaseException:
            self._stop()
            raise
        self._executor.shutdown()

    def _submit(self, batch: list[Article]) -> Future[list[Outcome[T]]]:
        try:
            with _undisturbed():
                return self._executor.submit(_several, self._work, batch)
        except BrokenProcessPool:
            failed: Future[list[Outcome[T]]] = Future()
            failed.set_exception(BrokenProcessPool())
            return failed

    def _first(self, waiting: deque[tuple[list[Article], Future[list[Outcome[T]]]]]) -> list[Outcome[T]]:
        batch, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            outcomes = [self._alone(article) for article in batch]
            self._executor = self._started()
            again = [(other, self._submit(other)) for other, _ in waiting]
            waiting.clear()
            waiting.extend(again)
            return outcomes

    def _alone(self, article: Article) -> Outcome[T]:
        with ProcessPoolExecutor(1, initializer=_deaf) as executor:
            try:
                return executor.submit(_one, self._work, article).result()
            except BrokenProcessPool:
                error = InputError(f"{article.name}: the process that worked on it died")
                return Outcome(article, error=str(error))

    def _stop(self) -> None:
        """End the workers, then wait for the pool: its thread must be gone when the interpreter ends."""
        for process in list((self._executor._processes or {}).values()):
            process.terminate()
        self._executor.shutdown(wait=True, cancel_futures=True)
