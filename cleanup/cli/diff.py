"""cleanup diff: everything that is proposed, as a unified diff."""

from __future__ import annotations

from cleanup.cli.options import Rules, Shown, What, Where


def diff(where: Where, what: What, rules: Rules, shown: Shown) -> int:
    """Show what is proposed as a unified diff, for patch, git apply or cleanup apply; nothing is written.

    Example: cleanup diff harbour.txt > harbour.diff
    """
    from cleanup.cli.check import Format, check

    return check(where, what, rules, shown, Format.DIFF)
