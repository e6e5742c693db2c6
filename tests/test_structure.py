"""What belongs together stands together: the README names all there is."""

from __future__ import annotations

import re
from pathlib import Path

from cleanup.cli import COMMANDS
from cleanup.correctors import CORRECTORS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def section(title: str) -> str:
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_the_readme_lists_every_command_and_no_other() -> None:
    assert re.findall(r"^\| `(\w+)` ", section("Commands"), re.MULTILINE) == list(COMMANDS)


def test_the_readme_lists_every_family_with_its_page() -> None:
    listed = re.findall(r"^\| \[(\w+)\]\(([\w/.]+)\)", section("Correctors"), re.MULTILINE)

    assert listed == [(c.family, f"examples/{c.family}.md") for c in CORRECTORS]
    assert all((ROOT / page).is_file() for _, page in listed)


def test_the_commands_of_the_readme_are_those_that_are_tested() -> None:
    commands = re.findall(r"```sh\n(.*?)\n```", section("Try it"), re.DOTALL)
    tested = (ROOT / ".ci" / "run").read_text("utf-8").split("\n")

    assert [command for command in commands if command in tested] == commands
