"""cleanup review: decide hunk by hunk."""

from __future__ import annotations

from cleanup.cli.options import Rules, Shown, What, Where


def review(where: Where, what: What, rules: Rules, shown: Shown) -> int:
    """Decide hunk by hunk what is written.

    Example: cleanup review harbour.txt
    """
    from cleanup.cli.terminal import complain

    complain("there is no review screen yet; use check, diff, fix and apply")
    return 2
