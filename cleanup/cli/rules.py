"""cleanup rules: what there is, and what each does, with its examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cleanup.correctors import Rule

BESIDE = {"source": "where the source says", "engine": "where the engine writes otherwise"}
"""Blocks of a page that hold what the blocks below them go by."""


def rules(
    rule: Annotated[
        str | None, typer.Argument(metavar="RULE", help="A rule or a family.", show_default=False)
    ] = None,
    stats: Annotated[
        bool, typer.Option("--stats", help="How often editors accepted and rejected what each proposed.")
    ] = False,
) -> int:
    """List the rules, or explain one with examples.

    Example: cleanup rules artefacts/repeated-word
    """
    from cleanup.cli.terminal import out

    if stats:
        for line in _decided(rule):
            out(line + "\n")
        return 0
    for line in _listed() if rule is None else _explained(rule):
        out(line + "\n")
    return 0


def _listed() -> Iterator[str]:
    from cleanup.correctors import CORRECTORS

    width = max((len(rule.id) for corrector in CORRECTORS for rule in corrector.rules), default=0)
    for corrector in CORRECTORS:
        yield f"{corrector.family}: {corrector.summary}"
        for rule in corrector.rules:
            yield f"  {rule.id:<{width}}  {rule.summary}{'' if rule.on else '  [off unless selected]'}"
        yield ""


def _decided(name: str | None) -> Iterator[str]:
    """Rules with what editors made of their hunks, the least trusted first."""
    from cleanup.session import counts

    found = {rule: n for rule, n in counts().items() if name in (None, rule, rule.partition("/")[0])}
    width = max(map(len, found), default=0)
    taken = {rule: n["accepted"] + n["edited"] + n["auto"] for rule, n in found.items()}
    for rule in sorted(found, key=lambda each: (taken[each] / found[each].total(), each)):
        rejected, edited = found[rule]["rejected"], found[rule]["edited"]
        share = taken[rule] / found[rule].total()
        changed = f" ({edited} edited)" if edited else ""
        yield f"{rule:<{width}}  {taken[rule]:>6} accepted{changed}  {rejected:>6} rejected  {share:4.0%}"


def _explained(name: str) -> Iterator[str]:
    from cleanup.config.keys import nearest
    from cleanup.correctors import rules as all_rules
    from cleanup.errors import ConfigError

    found = [rule for rule in all_rules() if name in (rule.id, rule.family)]
    if not found:
        known = [known for rule in all_rules() for known in (rule.id, rule.family)]
        raise ConfigError(f"there is no rule or family {name!r}{nearest(name, known)}")
    for rule in found:
        yield rule.id
        yield f"  {rule.summary}{'' if rule.on else '; off unless it is selected'}"
        yield ""
        yield from _examples(rule)


def _examples(rule: Rule) -> Iterator[str]:
    """What the family's page says of a rule, without the fences of its blocks."""
    page = _page(rule.family)
    _, found, section = page.partition(f"\n## {rule.id}\n")
    if not found:
        return
    for number, part in enumerate(section.partition("\n## ")[0].split("```")):
        if number % 2:
            yield from _block(part)
        else:
            yield from (f"  {line}".rstrip() for line in part.strip("\n").split("\n") if line)
    yield ""


def _block(fenced: str) -> Iterator[str]:
    """One block of a page, under a heading that says what it shows."""
    kind, _, body = fenced.partition("\n")
    if kind in BESIDE:
        yield from ("", f"  {BESIDE[kind]}:", *(f"     {line}" for line in body.rstrip().split("\n")))
        return
    settings = kind.removeprefix("diff")
    lines = body.removesuffix("\n").split("\n")
    kinds = {line[:1] for line in lines}
    what = "corrected" if kinds & {"-", "+"} else "asked about" if "?" in kinds else "left alone"
    yield ""
    yield f"  {what}{f', with {settings.strip()}' if settings.strip() else ''}:"
    yield from (f"    {line}" for line in lines)


def _page(family: str) -> str:
    """The family's page of examples, which the package brings along; empty where it has none."""
    from importlib.resources import files
    from pathlib import Path

    import cleanup

    beside = Path(cleanup.__file__).parent.parent / "examples"
    for folder in (files("cleanup") / "examples", beside):
        page = folder / f"{family}.md"
        if page.is_file():
            return page.read_text("utf-8")
    return ""
