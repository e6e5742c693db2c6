"""Figures beside what they must not exceed, on whatever machine."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

TIMES = 3
"""So often a figure is measured at the most."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure beside what it must not exceed."""

    number: str
    name: str
    value: float
    bound: float
    unit: str = "ms"


class Figures:
    """Prints figures as they come and remembers whether one is out of bounds."""

    def __init__(self, margin: float, slowness: float) -> None:
        self._margin, self.slowness, self.failed = margin, slowness, False

    def show(self, number: str, name: str, value: float, bound: float, unit: str = "ms") -> None:
        self._print(Figure(number, name, value, bound, unit))

    def best(self, measure: Callable[[], list[Figure]]) -> None:
        """What is measured, again where it is out of bounds: others may have had the machine meanwhile."""
        found = measure()
        for _ in range(TIMES - 1):
            if all(map(self._held, found)):
                break
            found = [min(pair, key=lambda f: f.value) for pair in zip(found, measure(), strict=True)]
        for figure in found:
            self._print(figure)

    def note(self, name: str, value: float, unit: str = "ms") -> None:
        """A figure without a bound."""
        print(f"        {name:58} {value:9.1f} {unit}", flush=True)

    def _held(self, figure: Figure) -> bool:
        machine = self.slowness if figure.unit == "ms" else 1.0
        return figure.value <= figure.bound * self._margin * machine

    def _print(self, figure: Figure) -> None:
        self.failed |= not self._held(figure)
        sign = "  " if self._held(figure) else "! "
        said = f"{figure.name:58} {figure.value:9.1f} {figure.unit:5} bound {figure.bound:g}"
        print(f"{sign}{figure.number:>4}  {said}", flush=True)


REFERENCE = 200.0
"""Milliseconds in which the machine of the bounds imports Textual."""


def slowness() -> float:
    """How many times longer than the reference this machine takes to import Textual; at least 1."""
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import textual.app"], check=True)
        times.append((time.perf_counter() - begun) * 1000)
    return max(1.0, min(times) / REFERENCE)
