"""A review that outlives its process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.errors import ChangedError, SessionError
from cleanup.formats import read
from cleanup.hunk import Class
from cleanup.patchset import PatchSet
from cleanup.review import Decision, Key, Scope, State
from cleanup.session import Session, counts, every, forget, places, remembered
from tests.review.articles import TEXT, fix, harbour

ACCEPTED, REJECTED = Decision.ACCEPTED, Decision.REJECTED


def key(name: str, article: int = 0) -> Key:
    return Key(article, name)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(TEXT, "utf-8")
    return path


def proposed(path: Path) -> PatchSet:
    """The hunks of the harbour article for a file with its text."""
    return PatchSet(read(path), harbour(TEXT).hunks)


def opened(path: Path, **more: bool) -> Session:
    session = Session(by="sb", **more)
    session.add(proposed(path))
    return session


def crash(session: Session) -> None:
    """What is left when the process dies: the locks are free, and nothing was summed up."""
    for kept in session._kept:
        kept.folder.release()


def journal() -> Path:
    [folder] = places.sessions().iterdir()
    return folder / "journal.jsonl"


def test_every_command_is_on_disk_before_it_returns(article: Path) -> None:
    session = opened(article)
    session.review.decide(key("teh-1"), ACCEPTED)
    session.review.undo()
    crash(session)
    events = [json.loads(line) for line in journal().read_text().splitlines()]

    assert [(e["seq"], e["cmd"], e["by"]) for e in events] == [(1, "do", "sb"), (2, "undo", "sb")]
    assert events[0]["hunks"] == [{"id": "teh-1", "from": "pending", "to": "accepted"}]


@pytest.mark.parametrize("end", [crash, Session.close])
def test_a_session_goes_on_where_it_was(article: Path, end: object) -> None:
    session = opened(article)
    session.review.decide(session.review.alike(key("teh-1"), Scope.CHANGE), ACCEPTED)
    session.review.decide(key("million"), Decision.EDITED, text="3.2 million")
    session.review.unlock(key("told"), "heard on tape")
    session.review.split(key("okafor"))
    session.review.rewrite(0, 0, "Harbour vote today")
    session.review.decide(key("commitee"), REJECTED)
    session.review.undo()
    end(session)  # type: ignore[operator]
    again = Session()
    resumed = again.add(proposed(article)).resumed

    assert resumed is not None
    assert (resumed.decided, resumed.total, resumed.by) == (4, 10, "sb")
    assert again.review.verdicts == session.review.verdicts
    assert again.review.history.done == session.review.history.done
    assert again.review.history.undone == session.review.history.undone
    while again.review.undo():
        pass
    assert again.review.result(0) == TEXT


@given(cut=st.integers(0, 2000))
def test_a_journal_torn_anywhere_keeps_every_whole_line(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    folder = tmp_path_factory.mktemp("torn")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(places.HOME, str(folder / "state"))
        path = folder / "a.txt"
        path.write_text(TEXT, "utf-8")
        session = opened(path)
        for name in ("commitee", "recieve", "teh-1", "teh-2", "comma", "okafor"):
            session.review.decide(key(name), ACCEPTED)
        crash(session)
        data = journal().read_bytes()[:cut]
        journal().write_bytes(data)
        again = opened(path)

        assert len(again.review.verdicts) == data.count(b"\n")

        again.review.decide(key("told"), REJECTED)
        crash(again)
        assert len(opened(path).review.verdicts) == data.count(b"\n") + 1


def test_a_journal_damaged_in_the_middle_is_refused_and_kept(article: Path) -> None:
    session = opened(article)
    session.review.decide(key("commitee"), ACCEPTED)
    session.review.decide(key("recieve"), ACCEPTED)
    crash(session)
    first, second = journal().read_bytes().splitlines(keepends=True)
    journal().write_bytes(first[:20] + b"\n" + second)
    with pytest.raises(SessionError, match="--fresh"):
        opened(article)

    fresh = opened(article, fresh=True)

    assert not fresh.review.verdicts
    assert len(list(places.archive().iterdir())) == 1


def test_a_snapshot_saves_reading_the_journal_from_its_start(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cleanup.session.journal.EVENTS_A_SNAPSHOT", 3)
    session = opened(article)
    for name in ("commitee", "recieve", "teh-1", "teh-2"):
        session.review.decide(key(name), ACCEPTED)
    crash(session)
    data = journal().read_bytes()
    first_two = data.index(b"\n", data.index(b"\n") + 1)
    journal().write_bytes(b"x" * first_two + data[first_two:])

    assert len(opened(article).review.verdicts) == 4


def test_a_second_process_can_only_read(article: Path) -> None:
    first = opened(article)
    first.review.decide(key("commitee"), ACCEPTED)
    second = Session(by="other")
    holder = second.add(proposed(article)).holder

    assert holder is not None
    assert holder.user == places.user()
    assert second.review.state(key("commitee")) is State.ACCEPTED
    with pytest.raises(SessionError, match="open elsewhere"):
        second.review.decide(key("recieve"), ACCEPTED)
    assert second.review.state(key("recieve")) is State.PENDING
    with pytest.raises(SessionError, match="open elsewhere"):
        second.write(0)
    second.close()
    assert first.review.decide(key("recieve"), ACCEPTED)


def test_a_full_disk_decides_nothing(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = opened(article)
    session.review.decide(key("commitee"), ACCEPTED)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(SessionError, match="No space left"):
            session.review.decide(key("recieve"), ACCEPTED)

    assert session.review.state(key("recieve")) is State.PENDING
    crash(session)
    assert list(opened(article).review.verdicts) == [key("commitee")]


def test_a_session_without_decisions_leaves_nothing(article: Path) -> None:
    session = opened(article)
    session.review.decide(key("commitee"), ACCEPTED)
    session.review.undo()
    session.close()

    assert every() == []
    assert list(places.sessions().iterdir()) == []


def test_what_is_written_is_the_result_and_the_session_is_over(article: Path) -> None:
    article.chmod(0o640)
    session = opened(article)
    session.review.decide(key("commitee"), ACCEPTED)

    assert session.unwritten(0)
    assert session.write(0) == article.resolve()
    assert article.read_text() == TEXT.replace("commitee", "committee")
    assert article.stat().st_mode & 0o777 == 0o640
    assert not session.unwritten(0)

    session.review.decide(key("recieve"), ACCEPTED)
    session.write(0)
    session.close()

    assert "receive" in article.read_text()
    assert every() == []
    assert len(list(places.archive().iterdir())) == 1


def test_a_result_in_another_file_leaves_the_session(article: Path, tmp_path: Path) -> None:
    session = opened(article)
    session.review.decide(key("commitee"), ACCEPTED)
    session.write(0, tmp_path / "clean.txt")
    session.close()
    again = opened(article)

    assert article.read_text() == TEXT
    assert not again.unwritten(0)
    assert again.review.state(key("commitee")) is State.ACCEPTED


def test_a_file_that_has_changed_is_not_overwritten(article: Path) -> None:
    session = opened(article)
    session.review.decide(key("commitee"), ACCEPTED)
    assert not session.changed(0)
    article.write_text(TEXT + "More.\n")

    assert session.changed(0)
    with pytest.raises(ChangedError):
        session.write(0)
    assert article.read_text() == TEXT + "More.\n"


def test_touching_a_file_does_not_change_it(article: Path) -> None:
    session = opened(article)
    article.touch()

    assert not session.changed(0)


def test_decisions_move_with_their_words(article: Path) -> None:
    """Whole paragraphs are found wherever they are; in a changed one, what is there once."""
    session = opened(article)
    session.review.decide(key("commitee"), ACCEPTED)
    session.review.decide(key("okafor"), ACCEPTED)
    session.review.decide(key("teh-2"), REJECTED)
    article.write_text(
        "Late news.\n\n" + TEXT.replace("chairs it", "left").replace("Ms Okafer", "Mrs Okafer")
    )
    carried = session.reanchor(0)
    review = session.review

    assert (carried.decisions, carried.lost) == (1, 2)
    assert review.state(key("commitee")) is State.ACCEPTED
    assert review.state(key("teh-2")) is State.STALE
    assert review.state(key("okafor")) is State.STALE
    assert review.text(0).startswith("Late news.\n\nHarbour vote\n\nThe committee will")
    session.write(0)
    assert "committee" in article.read_text()


def test_decisions_about_an_earlier_version_are_carried_over_on_request(article: Path) -> None:
    session = opened(article)
    session.review.decide(key("commitee"), ACCEPTED)
    session.review.decide(key("million"), Decision.EDITED, text="3.2 million")
    session.close()
    new = "Late news.\n\n" + TEXT
    article.write_text(new)
    again = Session()
    found = again.add(PatchSet(read(article), harbour(new).hunks[1:]))

    assert found.earlier == 2
    assert not again.review.verdicts
    assert again.carry(0).decisions == 2
    assert again.review.result(0) == new.replace("commitee", "committee").replace("3,2", "3.2")
    assert len(every()) == 1
    again.review.undo()
    assert again.review.result(0) == new


def test_discarding_takes_everything_back_and_keeps_it_in_the_archive(article: Path) -> None:
    session = opened(article)
    session.review.decide(key("commitee"), ACCEPTED)
    session.discard(0)
    session.close()

    assert not session.review.verdicts
    assert every() == []
    assert len(list(places.archive().iterdir())) == 1


def test_a_command_over_two_articles_is_in_both_journals(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT)
    session = opened(article)
    session.add(proposed(other))
    session.review.decide(session.review.alike(key("teh-1"), Scope.EVERYWHERE), ACCEPTED)
    crash(session)
    again = opened(other)
    again.add(proposed(article))

    assert len(again.review.verdicts) == 4
    assert len(again.review.history.done) == 1
    again.review.undo()
    assert not again.review.verdicts


def test_a_rejected_hunk_is_not_proposed_again_whatever_else_was_changed(article: Path) -> None:
    session = opened(article)
    session.review.decide(key("teh-1"), REJECTED)
    session.review.decide([key("recieve"), key("commitee")], ACCEPTED)
    session.write(0)
    session.close()
    text = article.read_text()
    again = Session()
    first = fix(text, "x", "artefacts/typo", "teh", "the")
    second = fix(text, "y", "artefacts/typo", "teh", "the", nth=1)
    found = again.add(PatchSet(read(article), (first, second)))

    assert found.known == 1
    assert [k.id for k in again.review] == ["y"]


def test_what_was_decided_is_counted_by_rule_and_can_be_forgotten(article: Path) -> None:
    session = opened(article)
    session.review.decide([key("teh-1"), key("teh-2")], REJECTED)
    session.review.decide(key("commitee"), ACCEPTED, auto=True)
    session.write(0)

    assert counts() == {"artefacts/typo": {"rejected": 2}, "artefacts/spelling": {"auto": 1}}
    assert [(one.before, one.after) for one in remembered()[:1]] == [("commitee", "committee")]
    assert forget({remembered()[1].id}) == 1
    assert counts()["artefacts/typo"] == {"rejected": 1}


def test_proposals_of_the_same_rules_are_read_back(article: Path) -> None:
    session = Session()
    session.add(proposed(article), "rules-1")
    session.review.decide(key("commitee"), ACCEPTED)
    session.close()

    assert Session().proposals(read(article), "rules-1") == proposed(article)
    assert Session().proposals(read(article), "rules-2") is None


def test_a_state_folder_that_cannot_be_made_is_said(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(places.HOME, str(tmp_path / "file"))
    with pytest.raises(SessionError, match=places.HOME):
        opened(article)


def test_many_hunks_are_stored_while_somebody_decides(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleanup.session.folder.MANY", 1)
    monkeypatch.setattr("cleanup.session.folder.A_TIME", 3)
    session = opened(article)
    session.review.decide(key("commitee"), ACCEPTED)
    session.close()

    assert Session().proposals(read(article), "") == proposed(article)


def test_what_died_before_anything_was_decided_is_swept_away(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT)
    crash(opened(other))
    assert len(list(places.sessions().iterdir())) == 1

    opened(article).close()

    assert list(places.sessions().iterdir()) == []


def test_a_policy_is_asked_once(article: Path) -> None:
    """What it accepted and an editor took back is not accepted again."""
    safe = frozenset({Class.SAFE})
    session = Session(auto=safe)
    session.add(proposed(article))
    assert {k.id for k in session.review.verdicts} == {"commitee", "comma"}
    session.review.undo()
    crash(session)
    again = Session(auto=safe)
    again.add(proposed(article))

    assert not again.review.verdicts


def test_only_the_last_word_on_a_hunk_is_kept_in_a_file_that_grows(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cleanup.session.memory.LIMIT", 10)
    session = opened(article)
    for decision in (REJECTED, ACCEPTED, REJECTED):
        session.review.decide([key("commitee"), key("recieve")], decision)
        session.write(0, tmp_path / "clean.txt")

    assert (places.home() / "decisions.jsonl").read_text().count("\n") == 2
    assert {one.decision for one in remembered()} == {"rejected"}
