"""What is loaded when: a light start is a promise."""

from __future__ import annotations

import subprocess
import sys

import pytest

import cleanup

HEAVY = (
    "textual",
    "typer",
    "harper",
    "httpx",
    "wordfreq",
    "lemminflect",
    "unidiff",
    "rapidfuzz",
    "pocketsphinx",
)


def loaded(code: str) -> set[str]:
    """The packages that a fresh interpreter has loaded after this code."""
    ask = "import sys; print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{ask}"], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stderr.split())


def test_the_package_itself_loads_nothing_heavy() -> None:
    assert not loaded("import cleanup") & set(HEAVY)


def test_the_version_loads_no_more_than_typer() -> None:
    found = loaded("from cleanup.__main__ import main; main(['--version'])")

    assert "typer" in found
    assert not found & (set(HEAVY) - {"typer"})


@pytest.mark.parametrize("command", ["check", "names", "quotes", "rules", "config"])
def test_help_of_a_command_loads_no_rules(command: str) -> None:
    found = loaded(f"from cleanup.__main__ import main; main(['{command}', '--help'])")

    assert not found & (set(HEAVY) - {"typer"})


def test_a_check_without_grammar_loads_neither_screen_nor_engines() -> None:
    code = (
        "from cleanup.__main__ import main; main(['check', '--isolated', '--grammar', 'none', '/dev/null'])"
    )

    assert not loaded(code) & {"textual", "httpx", "harper"}


def test_the_core_never_loads_the_screen() -> None:
    assert not loaded("import cleanup.bulk, cleanup.config, cleanup.output, cleanup.session") & {
        "textual",
        "tui",
    }


@pytest.mark.parametrize("name", cleanup.__all__)
def test_a_public_name_is_there(name: str) -> None:
    assert getattr(cleanup, name)


def test_an_article_in_which_harper_could_find_nothing_does_not_wake_it() -> None:
    code = "from cleanup import Document, propose; propose(Document.plain('The council met on Monday.'))"

    assert "harper" not in loaded(code)
