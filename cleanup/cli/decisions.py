"""cleanup decisions: what editors decided before, and how it is forgotten."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Doing(StrEnum):
    """What is done with earlier decisions."""

    LIST = "list"
    FORGET = "forget"


def decisions(
    doing: Annotated[Doing, typer.Argument(help="List them, or forget some.")] = Doing.LIST,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="ID...", help="Which to forget.", show_default=False)
    ] = None,
    rejected: Annotated[
        bool, typer.Option("--rejected", help="Only those that keep a hunk from being proposed again.")
    ] = False,
    all_: Annotated[bool, typer.Option("--all", help="Forget every one of them.")] = False,
) -> int:
    """List what was decided in reviews, or forget it: a hunk once rejected is not proposed again.

    Example: cleanup decisions list --rejected
    """
    import time

    from cleanup.cli import terminal
    from cleanup.session import forget, remembered
    from cleanup.visible import visible

    found = [one for one in remembered() if one.decision == "rejected" or not rejected]
    if doing is Doing.LIST:
        for one in found:
            day = time.strftime("%Y-%m-%d", time.localtime(one.when))
            change = f"{one.before} → {one.after}" if one.after else one.before
            line = f"{one.id}  {day}  {one.decision:8}  {one.rule}  {change}  {one.article}"
            terminal.out(visible(line) + "\n")
        return 0
    wanted = {one.id for one in found} if all_ or (rejected and not ids) else set(ids or ())
    if not wanted:
        terminal.complain("name what to forget by its id, or say --rejected or --all")
        return 2
    count = forget(wanted)
    terminal.say(f"{count} forgotten")
    return 0 if count or all_ or rejected else 2
