"""python -m cleanup"""

from __future__ import annotations


def main() -> None:
    """The command line."""
    from cleanup.cli import app  # Typer is not loaded by `import cleanup`

    app()


if __name__ == "__main__":
    main()
