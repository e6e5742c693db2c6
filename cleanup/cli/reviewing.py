"""The ways a review is held: on the screen, line by line, in a browser, or with decisions made elsewhere."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleanup import __version__
from cleanup.articles import Article
from cleanup.cli import terminal
from cleanup.config import Configuration
from cleanup.config.vocabulary import Vocabulary
from cleanup.errors import CleanupError, InputError
from cleanup.formats import read
from cleanup.hunk import Class
from cleanup.patchset import PatchSet, records
from cleanup.review import accepted, decided_elsewhere, record
from cleanup.review import decided as as_decided
from cleanup.session import Ending, Opened, Session, ending, every, tell
from cleanup.sources import sources
from cleanup.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.options import Options

USAGE, LEFT = 2, Ending.LEFT
DUMB = "dumb"
INSTEAD = "--plain asks line by line, --decisions FILE takes decisions made elsewhere"


def cannot_draw() -> str:
    """Why there can be no screen here, and what to do; empty where there can."""
    if os.environ.get("TEXTUAL_DRIVER"):  # a browser is at the other end
        return ""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return f"review needs a terminal; {INSTEAD}"
    if os.environ.get("TERM", DUMB) in ("", DUMB):
        return f"this terminal cannot draw a screen (TERM={os.environ.get('TERM', '')}); {INSTEAD}"
    return ""


def list_sessions() -> int:
    """Print the reviews that can be gone on with."""
    for folder in every():
        one = folder.listed()
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(one.when))
        by = f" by {one.by}" if one.by else ""
        state = "written" if one.written else "not written"
        terminal.out(
            f"{visible(one.path)}: {one.decided} of {one.total} decided {when}{visible(by)}, {state}\n"
        )
    return 0


class Work:
    """What a review is to be held of, and with which settings."""

    def __init__(
        self,
        configuration: Configuration,
        articles: Sequence[Article],
        *,
        out: Path | None = None,
        fresh: bool = False,
        auto: frozenset[Class] = frozenset(),
        patchset: Path | None = None,
    ) -> None:
        self._articles = {article.name: article for article in articles}
        self._configuration = configuration
        self._stored = _stored(patchset) if patchset else None
        self._out = out
        self.session = Session(fresh=fresh, auto=auto)
        settings = {_canonical(configuration.settings(article.path)) for article in articles}
        beside = [_digests(article, configuration) for article in articles]
        self.fingerprint = "" if patchset else _hash(f"{__version__}{sorted(settings)}{beside}")
        self.failed = False

    def propose(self, name: str, watch: Callable[[int, int], None]) -> PatchSet:
        """The hunks for an article: stored ones, those of an earlier session, or new ones."""
        article = self._articles[name]
        document = read(article.path, self._configuration.settings(article.path).encoding)
        if self._stored is not None:
            if document.sha256 not in self._stored:
                raise InputError(f"{name}: the patch set is not of this article as it is now")
            return PatchSet.from_dict(self._stored[document.sha256], document)
        known = self.session.proposals(document, self.fingerprint)
        if known is not None:
            return known
        from cleanup.cli import work  # the rules are loaded only where something must be proposed

        return work.proposer(self._configuration, [article])(name, watch)

    def target(self, name: str) -> Path | None:
        """Where the result of an article goes; None: over it."""
        return None if self._out is None else self._out / Path(name).name

    def vocabulary(self, name: str) -> Vocabulary | None:
        """The words the desk accepts; None where settings are left aside."""
        path = self._articles[name].path
        return None if self._configuration.isolated else Vocabulary(self._configuration, path)

    def _each(self) -> Iterator[tuple[str, Opened]]:
        """The articles in order, opened; one that fails is complained of."""
        for name in self._articles:
            try:
                opened = self.session.add(self.propose(name, lambda done, total: None), self.fingerprint)
            except CleanupError as error:
                terminal.complain(str(error))
                self.failed = True
                continue
            yield name, opened

    def screen(self, options: Options) -> int:
        """On the screen of the terminal."""
        gc.disable()  # until an article is on the screen, hardly anything is garbage
        from tui.app import run  # Textual is loaded by nobody else
        from tui.sitting import Sitting

        sitting = Sitting(
            self.session,
            self._articles,
            self.propose,
            options,
            fingerprint=self.fingerprint,
            target=self.target,
            vocabulary=self.vocabulary,
        )
        code = run(sitting)
        code = code or sitting.ending()
        self.session.close(sitting.reading.current if sitting.reading else None)
        for line in sitting.said():
            terminal.say(line)
        tell(code)
        return code

    def plain(self) -> int:
        """Line by line on standard input and output."""
        from cleanup.cli.plain import Plain

        for name, found in self._each():
            self._greet(name, found)
            if self.session.review.keys(found.article):
                at = found.resumed.at if found.resumed else None
                asking = Plain(self.session, found, lambda line: terminal.out(line + "\n"), _ask)
                if not asking.run(at, self.target(name)):
                    break
        waiting = not self.failed and len(self.session.review) < len(self._articles)
        code = ending(self.session, failed=self.failed, waiting=waiting)
        self.session.close()
        return code

    def _greet(self, name: str, opened: Opened) -> None:
        done, total = self.session.review.progress(opened.article)
        terminal.out(
            f"{visible(name)}: " + (f"{done} of {total} decided\n" if total else "nothing to review\n")
        )
        if opened.holder:
            terminal.out(f"{visible(str(opened.holder))} has it open; here it can only be read\n")
        if opened.known:
            terminal.out(f"{opened.known} not proposed again: rejected before (cleanup decisions)\n")
        if opened.earlier and not opened.holder:
            carried = self.session.carry(opened.article)
            terminal.out(f"{carried.decisions} decisions about an earlier version carried over\n")

    def web(self) -> int:
        """In a browser on this machine."""
        from tui.web import serve  # textual-serve and aiohttp are loaded by nobody else

        return serve([sys.executable, "-m", "cleanup", *(a for a in sys.argv[1:] if a != "--web")])

    def adopt(self, file: Path) -> int:
        """With decisions from a file; nobody is asked."""
        stored = _stored(file)
        for name, opened in self._each():
            review, article = self.session.review, opened.article
            found = stored.get(review.document(article).sha256)
            if found is None:
                terminal.complain(f"{name}: {file} has no decisions for it as it is now")
                self.failed = True
                continue
            try:
                left = review.adopt(decided_elsewhere(review, article, found["hunks"]), "decisions")
                place = self.session.write(article, self.target(name))
            except CleanupError as error:
                terminal.complain(str(error))
                self.failed = self.failed or not self.session.refused(article)
                continue
            for key in left:
                terminal.complain(f"{name}: hunk {key.id} cannot be decided like this")
            terminal.say(f"written: {place}")
        code = ending(self.session, failed=self.failed)
        self.session.close()
        return code

    def print(self, form: str) -> int:
        """What was decided so far, on standard output."""
        from cleanup.diff import to_diff
        from cleanup.output import criticmarkup, diff, html
        from cleanup.output.diff import shown

        review = self.session.review
        view = terminal.view(no_color=True, verbose=False)
        pieces: list[str] = []
        for _, opened in self._each():
            article = opened.article
            if form == "json":
                pieces.append(json.dumps(record(review, article), ensure_ascii=False) + "\n")
            elif form == "diff":
                pieces.append(shown(to_diff(accepted(review, article)), view))
            elif form == "html":
                pieces.append(html.redline(*as_decided(review, article)))
            else:
                pieces.append(criticmarkup.critic(accepted(review, article)))
        kind = {"html": html.FORM, "diff": diff.FORM}.get(form, criticmarkup.FORM)
        for piece in kind.together(pieces) if form != "json" else pieces:
            terminal.out(piece)
        self.session.close()
        return 1 if self.failed else 0


def _ask(prompt: str) -> str | None:
    terminal.out(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None


def _stored(file: Path) -> dict[str, dict[str, Any]]:
    """The patch sets of a file, by the hash of their article."""
    try:
        return {str(one["document"]["sha256"]): one for one in records(file.read_bytes())}
    except OSError as error:
        raise InputError(f"{file}: {(error.strerror or str(error)).lower()}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{file}: no patch set in JSON") from error


def _canonical(value: object) -> str:
    """The same settings are the same text, in whichever process."""
    if is_dataclass(value):
        return repr([(one.name, _canonical(getattr(value, one.name))) for one in fields(value)])
    if isinstance(value, frozenset):
        return repr(sorted(map(_canonical, value)))
    if isinstance(value, tuple):
        return repr([_canonical(one) for one in value])
    return repr(value)


def _digests(article: Article, configuration: Configuration) -> list[str]:
    """Of the bytes of an article's sources; what cannot be read is said when the article is opened."""
    settings = configuration.settings(article.path)
    try:
        found = sources(article, settings.sources, settings.encoding)
    except InputError as error:
        return [str(error)]
    return [document.sha256 for document in found]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
