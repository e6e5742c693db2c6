"""What belongs together stands together: a rule has file, registry line and page; the README names all."""

from __future__ import annotations

import re
import tomllib
from functools import partial
from pathlib import Path

import pytest

from cleanup.cli import COMMANDS
from cleanup.correctors import CORRECTORS, Corrector, Rule
from cleanup.correctors import rules as all_rules
from tests.pages import EXAMPLES, Block, blocks

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
WITHOUT_BLOCKS = frozenset({"names/known"})
"""Rules that need a names file, which no block can give; they have tests of their own."""
ID = re.compile(r"[a-z]+/[a-z]+(?:-[a-z]+)*")

RULES = all_rules()
PAGES = {corrector.family: blocks(EXAMPLES / f"{corrector.family}.md") for corrector in CORRECTORS}


def home(rule: Rule) -> str:
    """The module that finds what the rule is for."""
    find = rule.find.func if isinstance(rule.find, partial) else rule.find
    return find.__module__


def shows_a_change(block: Block) -> bool:
    return block.before != block.after or bool(block.queries)


def examples(rule: Rule) -> list[Block]:
    return [block for block in PAGES[rule.family] if block.rule == rule.id]


def test_ids_are_unique_and_well_formed():
    ids = [rule.id for rule in RULES]

    assert len(set(ids)) == len(ids)
    assert all(ID.fullmatch(name) for name in ids)


@pytest.mark.parametrize("corrector", CORRECTORS, ids=lambda corrector: corrector.family)
def test_a_family_holds_its_own_rules(corrector: Corrector):
    assert {rule.family for rule in corrector.rules} == {corrector.family}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_its_file(rule: Rule):
    """It is named after the rule, or after the engine that the rule's name begins with."""
    family, _, name = rule.id.partition("/")
    module = home(rule)
    file = module.rpartition(".")[2].replace("_", "-")

    assert module.startswith(f"cleanup.correctors.{family}.")
    assert name == file or name.startswith(f"{file}-")


@pytest.mark.parametrize("corrector", CORRECTORS, ids=lambda corrector: corrector.family)
def test_a_file_that_ends_in_a_rule_is_in_the_registry(corrector: Corrector):
    folder = ROOT / "cleanup" / "correctors" / corrector.family
    ending_in_a_rule = {
        path.stem
        for path in folder.glob("*.py")
        if re.search(r"^RULES? =", path.read_text("utf-8"), re.MULTILINE)
    }

    assert ending_in_a_rule == {home(rule).rpartition(".")[2] for rule in corrector.rules}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_in_one_line_what_it_finds(rule: Rule):
    assert "\n" not in rule.summary
    assert 10 <= len(rule.summary) <= 100


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_section_on_its_familys_page(rule: Rule):
    page = (EXAMPLES / f"{rule.family}.md").read_text("utf-8")
    section = page.partition(f"## {rule.id}\n")[2].partition("\n## ")[0]

    assert re.match(r"\n[^\s#]", section.replace("```", "#"))


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.id not in WITHOUT_BLOCKS], ids=lambda rule: rule.id
)
def test_a_section_shows_what_is_mended_and_what_is_left_alone(rule: Rule):
    assert any(shows_a_change(block) for block in examples(rule))
    assert any(not shows_a_change(block) for block in examples(rule))


@pytest.mark.parametrize("corrector", CORRECTORS, ids=lambda corrector: corrector.family)
def test_every_section_is_of_a_rule(corrector: Corrector):
    page = (EXAMPLES / f"{corrector.family}.md").read_text("utf-8")
    sections = re.findall(r"^## `?([a-z]+/[a-z0-9-]+)`?$", page, re.MULTILINE)

    assert sections == list(dict.fromkeys(sections))
    assert set(sections) == {rule.id for rule in corrector.rules}


def test_every_dependency_is_pinned_for_development():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = settings["dependency-groups"]
    wanted = [*settings["project"]["dependencies"], *groups["test"], *groups["lint"]]
    lines = (ROOT / "requirements-dev.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]

    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][^\s;]*", pin) for pin in pins)
    assert {plain(name) for name in wanted} <= {plain(pin) for pin in pins}


def plain(requirement: str) -> str:
    """The name of a requirement as pip compares names."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~ ;]", requirement)[0]).lower()


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
