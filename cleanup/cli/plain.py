"""A review line by line: for terminals that can do no more, for screen readers, for pipes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from cleanup.edit import Edit
from cleanup.errors import CleanupError, DecisionError
from cleanup.output.excerpt import Mark, Piece, excerpts, whole_words
from cleanup.review import OPEN, Decision, Key, Outcome, Scope
from cleanup.session import Opened, Session
from cleanup.visible import visible

PLACES = 5
"""A hunk of more places than these is shown at so many of them."""
LONGEST = 30
"""Code points of a word that are said with a mark."""
BRACKETS = {Mark.OLD: ("[-", "-]"), Mark.NEW: ("{+", "+}"), Mark.HERE: ("[?", "?]"), Mark.SAME: ("", "")}
HELP = """\
y  accept            n  reject            s  skip, leave it undecided
a  accept it and all others with the same change
d  reject it and all others with the same change
1 to 9  accept that alternative           e  write your own words
m  mark for a second look                 c  note for the author
l  unlock somebody’s words, with a reason /  split into parts
j  next, decided or not                   k  the one before
u  undo              U  redo              p  the whole paragraph
w  write the result  q  quit; everything is kept             ?  this list"""

Read = Callable[[str], str | None]
"""Asks for a line; None at the end of the input."""


class Plain:
    """One article, hunk after hunk, on `say` and `ask`. Nothing of the article can act on the terminal."""

    def __init__(self, session: Session, opened: Opened, say: Callable[[str], None], ask: Read) -> None:
        self.session, self.review, self.article = session, session.review, opened.article
        self._say, self._ask = say, ask
        self._keys: dict[str, Callable[[Key], Key | None]] = {
            "y": lambda key: self._decide(key, [key], Decision.ACCEPTED),
            "n": lambda key: self._decide(key, [key], Decision.REJECTED),
            "a": lambda key: self._decide(key, self._same(key), Decision.ACCEPTED),
            "d": lambda key: self._decide(key, self._same(key), Decision.REJECTED),
            "m": lambda key: self._decide(key, [key], Decision.MARKED),
            "s": lambda key: self._next(key) or key,
            "j": lambda key: self._beside(key),
            "k": lambda key: self._beside(key, back=True),
            "e": self._edit,
            "c": self._note,
            "l": self._unlock,
            "/": lambda key: self.review.split(key)[0],
            "u": lambda key: self._stepped(self.review.undo(), key),
            "U": lambda key: self._stepped(self.review.redo(), key),
            "p": self._paragraph,
        }

    def run(self, at: Key | None, target: Path | None) -> bool:
        """Ask until the editor quits or nothing is pending; False where the input ended or `q` was typed."""
        keys = self.review.keys(self.article)
        key = at if at in self.review else self.review.following(None, keys)
        while True:
            if key is None or key not in self.review:
                key = self.review.following(None, self.review.keys(self.article))
            if key is not None:
                self._show(key)
            else:
                self._say("Nothing is pending. w writes the result, u undoes, q keeps it and quits.")
            answer = self._ask("Accept? [y,n,s,a,d,e,1-9,m,c,l,/,j,k,u,U,p,w,q,?] " if key else "[w,u,q,?] ")
            if answer is None or answer.strip() == "q":
                if key is not None:
                    self.session.visit(key)
                return False
            if answer.strip() == "w":
                if self._write(target) and key is None:
                    return True
                continue
            key = self._answer(answer.strip(), key)

    def _answer(self, answer: str, key: Key | None) -> Key | None:
        try:
            if key is None:
                return (
                    self._stepped(self.review.undo(), None) if answer == "u" else self._unknown(answer, None)
                )
            if answer.isdecimal() and answer.isascii() and answer != "0":
                return self._decide(key, [key], Decision.ACCEPTED, alternative=int(answer) - 1)
            act = self._keys.get(answer)
            return act(key) if act else self._unknown(answer, key)
        except DecisionError as error:
            self._say(f"No: {error}.")
            return key

    def _unknown(self, answer: str, key: Key | None) -> Key | None:
        self._say(HELP if answer == "?" else f"“{visible(answer)}” is no answer; ? lists them.")
        return key

    # What is asked about

    def _show(self, key: Key) -> None:
        for line in self._lines(key):
            self._say(line)

    def _lines(self, key: Key) -> Iterator[str]:
        review, hunk = self.review, self.review.hunk(key)
        keys, state = review.keys(self.article), review.state(key)
        done, total = review.progress(self.article)
        where = f"paragraph {review.paragraph(key) + 1}"
        yield ""
        yield f"Hunk {keys.index(key) + 1} of {len(keys)}, {where}, {state}; {total - done} to decide."
        for excerpt in self._excerpts(key):
            yield f"Text: {excerpt}"
        text = review.document(self.article).text
        changes = dict.fromkeys(_sides(text, review.applied(key)))
        for number, (old, new) in enumerate(changes):
            yield f"{'Also' if number else 'Change'}: {_change(old, new)}"
        if len(hunk.edits) > 1:
            yield f"Places: {len(hunk.edits)}, all at once."
        yield f"Why: {visible(hunk.message)} ({hunk.rule}, {hunk.cls}, {hunk.confidence:.2f})"
        for evidence in hunk.evidence:
            place = (
                visible(text[evidence.span.start : evidence.span.end]) if evidence.span else evidence.source
            )
            yield f"Evidence: {visible(evidence.note)}" + (f" (“{place}”)" if place else "")
        for number, edits in enumerate(hunk.alternatives, 1):
            yield f"{number}: {', '.join(_change(old, new) for old, new in _sides(text, edits))}"
        if note := review.verdict(key).note:
            yield f"Note: {visible(note)}"

    def _excerpts(self, key: Key) -> Iterator[str]:
        """The words around a hunk, with what goes and what comes in brackets, a line for each place."""
        text = self.review.document(self.article).text
        for pieces in islice(excerpts(text, self.review.applied(key), self.review.hunk(key).span), PLACES):
            yield "".join(map(_bracketed, pieces))

    # What is answered

    def _decide(
        self, key: Key, keys: list[Key], decision: Decision, alternative: int | None = None
    ) -> Key | None:
        self._told(self.review.decide(keys, decision, alternative=alternative))
        return self._next(key)

    def _told(self, outcome: Outcome) -> None:
        if len(outcome.decided) > 1:
            self._say(f"{len(outcome.decided)} hunks.")
        for _, reason in outcome.refused:
            self._say(f"Left: {reason}.")

    def _same(self, key: Key) -> list[Key]:
        return self.review.alike(key, Scope.CHANGE) or [key]

    def _next(self, key: Key) -> Key | None:
        following = self.review.following(key, self.review.keys(self.article))
        return following or (key if self.review.state(key) in OPEN else None)

    def _beside(self, key: Key, *, back: bool = False) -> Key:
        keys = self.review.keys(self.article)
        return self.review.following(key, keys, back=back, undecided=False) or key

    def _edit(self, key: Key) -> Key | None:
        self._say(f"Now: {visible(self.review.draft(key))}")
        typed = self._ask("Your words (empty: as before): ")
        if not typed:
            return key
        self._told(self.review.decide(key, Decision.EDITED, text=typed))
        return self._next(key)

    def _note(self, key: Key) -> Key:
        typed = self._ask("Note: ")
        if typed is not None:
            self.review.note(key, typed)
        return key

    def _unlock(self, key: Key) -> Key:
        self.review.unlock(key, self._ask("Why may these words be changed? ") or "")
        return key

    def _stepped(self, command: object, key: Key | None) -> Key | None:
        keys = getattr(command, "keys", ())
        if not keys:
            self._say("There is nothing to take back or make again.")
        return keys[0] if keys and keys[0] in self.review and keys[0].article == self.article else key

    def _paragraph(self, key: Key) -> Key:
        text, span = self.review.document(self.article).text, self.review.hunk(key).span
        start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
        self._say(visible(text[start : end if end >= 0 else len(text)]))
        return key

    def _write(self, target: Path | None) -> bool:
        try:
            self._say(f"Written: {self.session.write(self.article, target)}")
        except CleanupError as error:
            self._say(f"Not written: {visible(str(error))}")
            return False
        return True


def _change(old: str, new: str) -> str:
    if not old:
        return f"insert “{visible(new)}”"
    return f"“{visible(old)}” to “{visible(new)}”" if new else f"“{visible(old)}” goes"


def _bracketed(piece: Piece) -> str:
    opening, closing = BRACKETS[piece.mark]
    return opening + visible(piece.text) + closing


def _sides(text: str, edits: Sequence[Edit]) -> list[tuple[str, str]]:
    """What goes and what comes, as whole words, so that it can be heard."""
    heard = (_with_a_word(text, edit) for edit in whole_words(text, edits))
    return [(text[edit.start : edit.end], edit.replacement) for edit in heard]


def _with_a_word(text: str, edit: Edit) -> Edit:
    """A change of marks alone, with the words they stand at."""
    start, end = edit.start, edit.end
    if any(map(str.isalnum, text[start:end] + edit.replacement)):
        return edit
    while start and edit.start - start < LONGEST and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end - edit.end < LONGEST and not text[end].isspace():
        end += 1
    return Edit(start, end, text[start : edit.start] + edit.replacement + text[edit.end : end])
