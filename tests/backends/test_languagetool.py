"""LanguageTool is asked over HTTP; its UTF-16 offsets come out as code points."""

from __future__ import annotations

import os
import shutil
import sys
import time
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.backends.languagetool import LONGEST, LanguageTool, after_units
from cleanup.document import Document
from cleanup.errors import EngineError
from cleanup.house import Engines, Grammar, House
from cleanup.hunk import Class
from cleanup.pipeline import Selection, propose
from tests.backends.servers import serving

LANGUAGES = [{"code": "en", "longCode": "en-US"}, {"code": "en", "longCode": "en-GB"}]


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def server(**wrong):
    """A server that objects to some words and says what should stand there."""

    def answer(path, body):
        if path.endswith("/languages"):
            return 200, LANGUAGES
        text = parse_qs(body.decode())["text"][0]
        found = [(text.index(old), old, new) for old, new in wrong.items() if old in text]
        return 200, {"matches": [match(text, at, old, new) for at, old, new in found]}

    return serving(answer)


def match(text, at, old, new):
    return {
        "message": "Not so.",
        "replacements": [{"value": new}],
        "offset": units(text[:at]),
        "length": units(old),
        "context": {"text": text, "offset": at, "length": len(old)},
        "sentence": text,
        "rule": {"id": "SOME_RULE", "issueType": "grammar", "category": {"id": "GRAMMAR"}},
    }


def proposed(text: str, **engines):
    house = House(grammar=Grammar.LANGUAGETOOL, engines=Engines(**engines))
    return propose(Document.plain(text), house, Selection(select=frozenset({"grammar/languagetool"})))


def test_a_finding_becomes_a_hunk_for_review():
    with server(was="were") as here:
        patchset = proposed("The crews was sent home. It was late.", server_url=here.url)

    (hunk,) = patchset.hunks
    assert patchset.clean() == "The crews were sent home. It was late."
    assert (hunk.cls, hunk.engine, hunk.evidence[0].source) == (
        Class.REVIEW,
        "languagetool",
        "languagetool: SOME_RULE",
    )


def test_offsets_behind_emoji_are_code_points():
    with server(**{"was 🎉": "were 🎉"}) as here:
        patchset = proposed("🎉👩‍🚀 First.\n\nThe 🎉 crews was 🎉 sent home.", server_url=here.url)

    assert patchset.clean() == "🎉👩‍🚀 First.\n\nThe 🎉 crews were 🎉 sent home."


@given(st.text(alphabet="ab🎉é\u0301👩", max_size=20), st.data())
def test_units_are_counted_as_utf_16_counts_them(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    assert after_units(text, start, units(text[start:end])) == end


def test_what_somebody_said_is_left_alone():
    with server(was="were") as here:
        patchset = proposed("“The crews was sent home,” said Ida Morrow.", server_url=here.url)

    assert patchset.hunks == ()


def test_rules_can_be_switched_off_and_a_language_chosen():
    with server() as here:
        proposed(
            "All is well.", server_url=here.url, language="en-GB", disabled_rules=frozenset({"SOME_RULE"})
        )

    asked = parse_qs(here.asked[-1][2].decode())
    assert {"SOME_RULE", "MORFOLOGIK_RULE_EN_US"} <= set(asked["disabledRules"][0].split(","))
    assert asked["language"] == ["en-GB"]


def test_long_articles_go_in_several_requests():
    passage = "word " * (LONGEST // 12)
    with server() as here:
        list(LanguageTool(here.url).check([passage] * 5))

    bodies = [parse_qs(body.decode())["text"][0] for path, _, body in here.asked if path.endswith("/check")]
    assert len(bodies) > 1
    assert all(len(body) <= LONGEST for body in bodies)
    assert sum(body.count("word") for body in bodies) == 5 * passage.count("word")


def test_a_language_the_server_does_not_know_is_an_error():
    with server() as here, pytest.raises(EngineError, match="xx"):
        LanguageTool(here.url, language="xx")


def test_a_server_that_is_not_there_is_an_error():
    with server() as here:
        pass

    with pytest.raises(EngineError, match="does not answer"):
        LanguageTool(here.url)


def test_a_server_that_fails_is_an_error():
    def answer(path, body):
        return (200, LANGUAGES) if path.endswith("/languages") else (500, b"out of memory")

    with serving(answer) as here, pytest.raises(EngineError, match="does not answer"):
        list(LanguageTool(here.url).check(["All is well."]))


def test_a_server_that_takes_too_long_is_an_error():
    def answer(path, body):
        time.sleep(0.3)
        return 200, LANGUAGES

    with serving(answer) as here, pytest.raises(EngineError, match="does not answer"):
        LanguageTool(here.url, timeout=0.05)


def test_without_a_server_or_jars_it_says_what_is_missing(monkeypatch):
    monkeypatch.delenv("LTP_JAR_DIR_PATH", raising=False)
    with pytest.raises(EngineError, match="server-url"):
        LanguageTool()


def test_a_folder_without_jars_is_an_error(tmp_path):
    with pytest.raises(EngineError, match="no jars"):
        LanguageTool(jars=str(tmp_path))


def test_without_java_it_says_so(tmp_path, monkeypatch):
    (tmp_path / "languagetool-server.jar").touch()
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(EngineError, match="Java"):
        LanguageTool(jars=str(tmp_path))


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    with pytest.raises(EngineError, match=r"article-cleanup\[languagetool\]"):
        LanguageTool("http://localhost:1/elsewhere")


@pytest.mark.languagetool
@pytest.mark.skipif(not shutil.which("java"), reason="there is no Java")
@pytest.mark.skipif(not os.environ.get("LTP_JAR_DIR_PATH"), reason="LTP_JAR_DIR_PATH names no folder of jars")
def test_a_real_server_started_from_jars_finds_an_error():
    patchset = proposed("🎉 The storm was over.\n\n🎉 He have bought a apple at the market.")

    assert patchset.clean() == "🎉 The storm was over.\n\n🎉 He has bought an apple at the market."
