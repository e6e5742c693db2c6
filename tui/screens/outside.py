"""What happens outside: the file that changes on disk, and the editor in which a paragraph is edited."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from cleanup.errors import CleanupError
from tui.content import T, counted, one_line
from tui.messages import StartAgain
from tui.screens.conflict import conflict_page
from tui.screens.ignoring import Ignoring
from tui.widgets.rows import Row


class Outside(Ignoring):
    """The article as others change it."""

    # The file on disk

    def look_at_file(self) -> None:
        """Look whether the file has changed; say so, and do nothing."""
        changed = self.sitting.session.changed(self.reading.article)
        if changed == self.conflict:
            return
        self.conflict = changed
        self.set_class(changed, "-conflict")
        said = f"{self.job.name} has changed on disk: {self.key_of('compare')} compares"
        self.query_one("#banner", Row).update(T(one_line(said), "$flag"))

    def action_compare(self) -> None:
        """Show what has changed in the file, and ask what to do."""
        self.app.push_screen(conflict_page(self.sitting, self.job), self._settle)

    def _settle(self, answer: str | None) -> None:
        article, session = self.reading.article, self.sitting.session
        try:
            if answer == "reanchor":
                carried = session.reanchor(article)
                decisions = counted(carried.decisions, "decision")
                said = f"{decisions} carried over, {carried.stale} stale, {carried.lost} lost"
            elif answer == "other":
                said = f"written: {session.write(article, self._beside())}"
            elif answer == "restart":
                self.post_message(StartAgain(self.job))
                return
            else:
                return
        except CleanupError as error:
            self.hint(str(error), bell=True)
            return
        if answer == "reanchor":
            self.reading.open(article)
            self.load(self.reading)
        self.look_at_file()
        self.hint(said)

    def _beside(self) -> Path:
        path = self.sitting.session.path(self.reading.article)
        return path.with_name(f"{path.stem}.cleaned{path.suffix}")

    # Outside

    def action_edit_paragraph(self) -> None:
        """Edit the paragraph in $VISUAL or $EDITOR; what comes back is a decision like any other."""
        if self.reading.current is None:
            return
        number, text = self.reading.paragraph_text()
        written = self._edited_outside(text)
        if written is None or written == text:
            self.hint("the paragraph is as it was")
            return
        try:
            key = self.review.rewrite(self.reading.article, number, written)
        except CleanupError as error:
            self.hint(str(error), bell=True)
            return
        self.load(self._reading_of(self.reading.article, key or self.reading.current))
        self.hint(f"the paragraph reads as you wrote it; {self.key_of('undo')} takes it back")

    def _edited_outside(self, text: str) -> str | None:
        command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "paragraph.txt"
            file.write_bytes((text + "\n").encode("utf-8", "surrogatepass"))
            try:
                with self.app.suspend():
                    code = subprocess.run([*shlex.split(command), str(file)], check=False).returncode
            except OSError as error:
                self.hint(f"{command}: {error.strerror}", bell=True)
                return None
            if code:
                return None
            return file.read_bytes().decode("utf-8", "surrogatepass").removesuffix("\n")
