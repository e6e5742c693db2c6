"""The program around the screens: threads that compute, signals, themes, what happens on a crash."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.command import Provider
from textual.screen import ModalScreen
from textual.worker import get_current_worker

from cleanup.errors import CleanupError
from cleanup.patchset import PatchSet
from cleanup.session.places import home, private
from cleanup.visible import visible
from tui.actions import keymap
from tui.greeting import greetings
from tui.messages import Computed, LookAhead, OpenArticle, Progressed, StartAgain
from tui.mouse import MouseApp
from tui.options import SEEN
from tui.palette import Actions
from tui.reading import Reading
from tui.screens.page import Page
from tui.screens.queue import Queue
from tui.screens.review import ReviewScreen
from tui.screens.working import Working
from tui.sitting import Job, Sitting, Stage
from tui.themes import THEMES, defaults

AHEAD = 2
"""So many articles are computed before anybody asks for them."""
PATIENCE = 0.4
"""Seconds before anybody is shown that something is being computed."""


class Stopped(Exception):
    """Somebody does not want to wait for what is being computed."""


class ReviewApp(MouseApp):
    """Takes a sitting and leaves it as the editor leaves it; nothing worth keeping lives here."""

    CSS_PATH = sorted(Path(__file__).parent.rglob("*.tcss"))
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Actions}
    ENABLE_COMMAND_PALETTE = True
    TITLE = "cleanup"

    def __init__(self, sitting: Sitting) -> None:
        plain = True if sitting.options.plain else None
        super().__init__(mouse=sitting.options.mouse, ansi_color=plain)
        self.sitting = sitting
        self.animation_level = "none"
        self._wanted: Job | None = None
        self._passing = False
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = sitting.options.theme
        self.set_keymap(keymap(sitting.options.keys, sitting.options.own_keys))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of our own colours, for themes that do not have them."""
        return defaults()

    # Life and death

    def on_mount(self) -> None:
        """Handle signals, and begin with the first article."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, self._die, number)
        self._want(self.sitting.jobs[0])

    def _die(self, number: int) -> None:
        self.exit(return_code=128 + number)

    def on_unmount(self) -> None:
        """Give the signals back."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.remove_signal_handler(number)

    def _fatal_error(self) -> None:
        """A fault of ours: the traceback goes to a file, without the article's words."""
        log = private(home()) / "crash.log"
        frames = traceback.format_tb(self._exception.__traceback__) if self._exception else []
        log.write_text("".join([*frames, type(self._exception).__name__, "\n"]), "utf-8")
        self._return_code = 70
        said = f"Internal error. Every decision is kept: the same command goes on. Details: {log}"
        self._exit_renderables.append(visible(said))
        self._close_messages_no_wait()

    async def action_quit(self) -> None:
        """Ctrl+Q: what q does where we are; nothing is ever killed by it."""
        self._back()

    def action_help_quit(self) -> None:
        """Ctrl+C: the same."""
        self._back()

    def _back(self) -> None:
        screen = self.screen
        if isinstance(screen, ReviewScreen):
            screen.action_leave()
        elif isinstance(screen, Working):
            screen.action_stop()
        elif isinstance(screen, ModalScreen | Page | Queue):
            screen.dismiss(None)

    # Articles

    def _want(self, job: Job, *, passing: bool = False) -> None:
        """Open an article as soon as it is there; the next one instead, where nothing is pending in it."""
        self._wanted, self._passing = job, passing
        if job.opened is not None:
            self._show(job)
        elif job.stage is Stage.FAILED:
            self._failed(job)
        else:
            self._compute(job)
            self.set_timer(PATIENCE, self._show_working)

    def _show_working(self) -> None:
        job = self._wanted
        if job and job.stage is Stage.COMPUTING and not isinstance(self.screen, Working):
            self.push_screen(Working(job, ascii_only=self.sitting.options.ascii))

    def _compute(self, job: Job, *, again: bool = False) -> None:
        if job.stage is not Stage.COMPUTING:
            job.stage = Stage.COMPUTING
            self._work(job, again)

    @work(thread=True, exit_on_error=False, group="compute")
    def _work(self, job: Job, again: bool) -> None:
        worker, told = get_current_worker(), 0.0

        def watch(done: int, total: int) -> None:
            nonlocal told
            if time.monotonic() - told > 0.05:
                told = time.monotonic()
                self.post_message(Progressed(job, done, total))
            if worker.is_cancelled:
                raise Stopped

        patchset: PatchSet | None = None
        error = ""
        try:
            patchset = self.sitting.propose(job.name, watch)
        except Stopped:
            pass
        except CleanupError as fault:
            error = str(fault)
        except Exception as fault:  # one article's fault must not take the others with it
            error = f"{job.name}: internal error, {type(fault).__name__}"
        self.post_message(Computed(job, patchset, error, again))

    def on_progressed(self, message: Progressed) -> None:
        """Fill the bar."""
        gc.enable()  # rules are at work, and leave something
        if isinstance(self.screen, Working) and self.screen.job is message.job:
            self.screen.show(message.done, message.total)

    def on_computed(self, message: Computed) -> None:
        """Take an article in; show it where it is waited for, and compute the next."""
        job = message.job
        job.stage, job.error = (Stage.FAILED if message.error else Stage.WAITING), message.error
        if isinstance(message.patchset, PatchSet):
            try:
                self._take(job, message.patchset, message.again)
            except CleanupError as error:
                job.stage, job.error = Stage.FAILED, str(error)
        wanted = job is self._wanted
        if wanted and isinstance(self.screen, Working):
            self.pop_screen()
        if wanted and job.opened is not None:
            self._show(job)
        elif wanted and job.error:
            self._failed(job)
        elif wanted and self.sitting.reading is None:
            self.exit(return_code=130)
        self._look_ahead()

    def _take(self, job: Job, patchset: PatchSet, again: bool) -> None:
        if again and job.opened is not None:
            self.sitting.session.restart(job.article, patchset)
            job.stage = Stage.READY
        else:
            self.sitting.add(job, patchset)

    def stop_computing(self, job: Job) -> None:
        """Esc while an article is computed."""
        self.workers.cancel_group(self, "compute")
        if isinstance(self.screen, Working):
            self.pop_screen()
        job.stage = Stage.WAITING
        self._wanted = None
        if self.sitting.reading is None:
            self.exit(return_code=130)

    def _look_ahead(self) -> None:
        """Compute the next article while this one is read; all of them while the queue is looked at."""
        ready = [job for job in self.sitting.jobs if job.opened and self.sitting.pending(job)]
        busy = any(job.stage is Stage.COMPUTING for job in self.sitting.jobs)
        following = self.sitting.waiting()
        if following and not busy and (len(ready) <= AHEAD or isinstance(self.screen, Queue)):
            self._compute(following)

    def _show(self, job: Job) -> None:
        """Put an article on the screen; on to the next where there is nothing to decide in it."""
        self._wanted = None
        first = self.sitting.reading is None
        if first and not self.sitting.session.review.keys(job.article):
            following = self.sitting.beside(job)
            if following is None:
                self.exit()
            else:
                self._want(following)
            return
        if self._passing and not self.sitting.pending(job):
            self._pass(job)
            return
        resumed = job.opened.resumed if job.opened else None
        said = list(greetings(self.sitting, job))
        if first:
            reading = Reading(self.sitting.session.review, job.article)
            reading.open(job.article, resumed.at if resumed else None)
            self.sitting.reading = reading
            self.push_screen(ReviewScreen(self.sitting, reading))
        else:
            self._load(job)
        for title, sentence in said:
            self.notify(visible(sentence), title=title, markup=False)

    def _pass(self, job: Job) -> None:
        """On to the next article with pending work; none, where that is the one on the screen."""
        following, reading = self.sitting.beside(job), self.sitting.reading
        if following is None or (reading is not None and following.article == reading.article):
            self.notify("no other article has pending work", markup=False)
        else:
            self._want(following, passing=True)

    def _load(self, job: Job) -> None:
        reading = self.sitting.reading
        screen = next((s for s in self.screen_stack if isinstance(s, ReviewScreen)), None)
        if reading is not None and screen is not None:
            reading.open(job.article)
            screen.load(reading)
            screen.look_at_file()

    def _failed(self, job: Job) -> None:
        """Say what is wrong with an article; the others go on."""
        self._wanted = None
        following = self.sitting.beside(job)
        if self.sitting.reading is not None:
            self.notify(visible(job.error), severity="error", markup=False)
        elif following is not None:
            self._want(following)
        else:
            self.exit(return_code=1, message=visible(job.error))

    def on_open_article(self, message: OpenArticle) -> None:
        """Open another article."""
        self._want(message.job, passing=message.passing)
        self._look_ahead()

    def on_look_ahead(self, message: LookAhead) -> None:
        """Compute what is waiting."""
        self._look_ahead()

    def on_start_again(self, message: StartAgain) -> None:
        """Read and compute an article anew."""
        message.job.stage = Stage.WAITING
        self._wanted, self._passing = message.job, False
        self._compute(message.job, again=True)


def run(sitting: Sitting) -> int:
    """Review until the editor leaves; the exit code of the screen alone, the session is still open."""
    seen = home() / SEEN
    sitting.options = replace(sitting.options, first_run=not seen.exists())
    app = ReviewApp(sitting)
    app.run(mouse=sitting.options.mouse)
    if sitting.reading is not None:
        private(home())
        seen.touch()
    return app.return_code or 0
