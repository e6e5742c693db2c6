"""cleanup rules, config and doctor; help; what is no command."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup import __version__
from cleanup.cli import COMMANDS
from cleanup.correctors import CORRECTORS, rules
from tests.cli.conftest import Run


def test_rules_lists_every_family_and_rule(run: Run) -> None:
    text = run("rules").text

    assert all(f"{corrector.family}: {corrector.summary}" in text for corrector in CORRECTORS)
    assert all(f"  {rule.id} " in text for rule in rules())


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_is_explained_with_examples(run: Run, rule: object) -> None:
    ended = run("rules", rule.id)  # type: ignore[attr-defined]

    assert ended.code == 0
    assert rule.summary in ended.text  # type: ignore[attr-defined]
    assert "  left alone" in ended.text
    assert "```" not in ended.text


def test_a_family_is_explained_rule_by_rule(run: Run) -> None:
    text = run("rules", "style").text

    assert [line for line in text.splitlines() if line.startswith("style/")] == [
        rule.id for rule in rules() if rule.family == "style"
    ]


def test_an_unknown_rule_is_an_error_that_names_the_nearest(run: Run) -> None:
    ended = run("rules", "style/mounths")

    assert ended.code == 2
    assert "did you mean 'style/months'" in ended.err


def test_config_shows_what_holds_and_where_it_comes_from(run: Run, folder: Path) -> None:
    Path("cleanup.toml").write_text("style = 'british'\n[per-path.'opinion/*']\nquotes = 'lock'")
    text = run("config", "opinion/a.txt").text

    assert 'style = "british"' in text
    assert "cleanup.toml)" in next(line for line in text.splitlines() if line.startswith("style"))
    assert 'quotes = "lock"' in text
    assert 'quotes = "marks"' in run("config", "--isolated", "opinion/a.txt").text


def test_doctor_says_versions_and_what_is_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LTP_JAR_DIR_PATH", raising=False)
    text = run("doctor").text

    assert f"cleanup {__version__}" in text
    assert "harper           ready" in text
    assert "languagetool.server-url" in text


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version").text == f"cleanup {__version__}\n"


def test_help_states_the_exit_codes(run: Run) -> None:
    text = " ".join(run("--help").text.split())

    assert "Exit 0: nothing to propose, or everything was written." in text
    assert "Exit 2: usage, settings" in text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_an_example_in_its_help(run: Run, command: str) -> None:
    ended = run(command, "--help")

    assert ended.code == 0
    assert f"Example: cleanup {command}" in " ".join(ended.text.split())


def test_nothing_at_all_prints_the_help_and_is_a_usage_error(run: Run) -> None:
    ended = run()

    assert ended.code == 2
    assert "Usage: cleanup" in ended.text + ended.err


@pytest.mark.parametrize(
    "arguments", [["chek"], ["check", "--stile", "ap"], ["check", "\x1b[2J", "--x\x1b[2J"]]
)
def test_what_is_no_command_or_option_is_a_usage_error(run: Run, arguments: list[str]) -> None:
    ended = run(*arguments)

    assert ended.code == 2
    assert ended.err.startswith("cleanup: ")
    assert "\x1b" not in ended.err
