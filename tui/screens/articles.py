"""Keys for whole articles: write, leave, preview, queue, next, compare with the file, edit outside."""

from __future__ import annotations

from dataclasses import replace

from textual.content import Content

from cleanup.errors import ChangedError, CleanupError
from cleanup.hunk import Class
from cleanup.review import APPLIED
from tui.content import T, counted, one_line
from tui.messages import LookAhead, OpenArticle, ToggleMouse
from tui.screens.dialogue import Dialogue, TypedOut
from tui.screens.help import help_page
from tui.screens.outside import Outside
from tui.screens.page import Page
from tui.screens.queue import Queue
from tui.screens.summary import summary
from tui.sitting import Job
from tui.themes import THEMES

MOST = 400
"""So many rows of a diff are shown."""


class Articles(Outside):
    """What is done with an article once its hunks are decided, and with the others of the queue."""

    # Writing

    def action_write(self) -> None:
        """Write the article, after a word about what is still pending."""
        if self.conflict:
            self.hint(f"{self.job.name} has changed on disk: {self.key_of('compare')} compares", bell=True)
            return
        pending = self.reading.pending()
        if not pending:
            self._write()
            return
        lines = [
            T(f"Still pending: {pending} of {counted(len(self.reading.keys), 'correction')}.", "bold"),
            T("What is pending stays as it is in the article; the session is kept."),
        ]
        answers = [("w", "write", "write what is decided"), ("b", "", "back")]
        self.app.push_screen(Dialogue(lines, answers), self._after_question)

    def _after_question(self, answer: str | None) -> None:
        if answer:
            self._write()

    def _write(self) -> bool:
        try:
            path = self.sitting.write(self.job)
        except ChangedError:
            self.look_at_file()
            self.hint(f"nothing written: {self.key_of('compare')} compares with the file", bell=True)
            return False
        except CleanupError as error:
            self.hint(str(error), bell=True)
            return False
        self.show_rows()
        self.hint(f"written: {path}")
        return True

    def finished(self) -> None:
        """Everything is decided: say what, and show what would be written."""
        body = summary(self.reading, self.sitting.options.marks)
        answers = [("w", "write", "write"), ("b", "", "back"), ("q", "quit", "quit")]
        if len(self.sitting.jobs) > 1:
            answers.insert(1, ("n", "next", "next article"))
        page = Page(f"{one_line(self.job.name)}: everything is decided", body, answers)
        self.app.push_screen(page, self._after_summary)

    def _after_summary(self, answer: str | None) -> None:
        if answer == "write" and self._write():
            self._offer_next()
        elif answer == "next":
            self.action_next_article()
        elif answer == "quit":
            self.action_leave()

    def _offer_next(self) -> None:
        following = self.sitting.beside(self.job)
        if following is not None:
            self.hint(f"{self.job.name} is written; {self.key_of('next_article')} opens {following.name}")
        else:
            self.hint(f"{self.job.name} is written; {self.key_of('leave')} leaves")

    # Diff

    def action_preview(self) -> None:
        """Show what would be written, as the diff that can be exported."""
        page = Page(
            f"{one_line(self.job.name)}: what would be written", self._diff_lines(), [("q", "", "back")]
        )
        self.app.push_screen(page)

    def _diff_lines(self) -> list[Content]:
        from cleanup.diff import to_diff  # a preview is not needed to begin with

        article, review = self.reading.article, self.review
        hunks = [
            replace(review.hunk(key), cls=Class.REVIEW, edits=review.applied(key))
            for key in self.reading.keys
            if review.state(key) in APPLIED
        ]
        diff = to_diff(review.patchsets[article], hunks).decode("utf-8", "replace")
        styles = {"+": "$ins", "-": "$del", "@": "$muted", "#": "$muted"}
        lines = diff.split("\n")
        shown = [T(line, styles.get(line[:1], "")) for line in lines[:MOST]]
        more = len(lines) - MOST
        return [*shown, T(f"… {more} more lines", "$muted")] if more > 0 else shown

    # The queue

    def action_next_article(self) -> None:
        """The next article with pending work."""
        self._open(self.sitting.beside(self.job), passing=True)

    def action_previous_article(self) -> None:
        """The article before."""
        self._open(self.sitting.beside(self.job, back=True))

    def action_queue(self) -> None:
        """All articles."""
        self.app.push_screen(Queue(self.sitting, self.job), self._chosen)
        self.post_message(LookAhead())

    def _chosen(self, job: Job | None) -> None:
        if job is not None:
            self._open(job)

    def _open(self, job: Job | None, *, passing: bool = False) -> None:
        if job is None:
            self.hint("no other article has pending work")
        elif job is not self.job:
            self.post_message(OpenArticle(job, passing))

    # Leaving

    def action_leave(self) -> None:
        """Leave: at once where nothing was decided, else after one question."""
        left = self.sitting.unwritten()
        if not left:
            self.app.exit()
            return
        decided = sum(self.review.progress(job.article)[0] for job in left)
        where = one_line(left[0].name) if len(left) == 1 else f"{len(left)} articles"
        lines = [
            T(f"{counted(decided, 'decision')} on {where} not written yet.", "bold"),
            T("Nothing is lost: the same command opens the review where you leave it."),
        ]
        answers = [
            ("k", "keep", "keep the session and quit"),
            ("w", "write", "write and quit"),
            ("d", "discard", "discard the decisions"),
        ]
        self.app.push_screen(Dialogue(lines, answers), self._after_leaving)

    def _after_leaving(self, answer: str | None) -> None:
        if answer == "keep":
            self.app.exit()
        elif answer == "write":
            if all(self._write_one(job) for job in self.sitting.unwritten()):
                self.app.exit()
        elif answer == "discard":
            said = "Discard what you decided? The session moves to the archive."
            self.app.push_screen(TypedOut(said, "discard"), self._discard)

    def _write_one(self, job: Job) -> bool:
        try:
            self.sitting.write(job)
        except CleanupError as error:
            self.hint(str(error), bell=True)
            return False
        return True

    def _discard(self, sure: bool | None) -> None:
        if not sure:
            return
        for job in self.sitting.unwritten():
            self.sitting.session.discard(job.article)
        self.sitting.discarded = True
        self.app.exit()

    # Help and looks

    def action_help(self) -> None:
        """Every key and what it is for."""
        self.app.push_screen(help_page(self.keys, ascii_only=self.sitting.options.ascii))

    def action_theme(self) -> None:
        """The next theme."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.app.theme) if self.app.theme in names else -1
        self.app.theme = names[(at + 1) % (len(names) - 1)]
        self.hint(f"theme: {self.app.theme}")

    def action_mouse(self) -> None:
        """Give the mouse to the terminal, or take it back."""
        self.post_message(ToggleMouse())
