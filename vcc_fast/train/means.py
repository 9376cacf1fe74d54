"""Means of what steps found, each over the steps that had it."""

from __future__ import annotations

from collections.abc import Mapping


class Means:
    """Means since the last line of the curves.

    Parameters
    ----------
    sums
        Name -> [sum, steps] to go on from, changed in place; None: nothing was counted yet.
    """

    def __init__(self, sums: dict[str, list[float]] | None = None) -> None:
        self.sums = {} if sums is None else sums

    def add(self, figures: Mapping[str, float]) -> None:
        """Count a step's figures."""
        for name, value in figures.items():
            total = self.sums.setdefault(name, [0.0, 0])
            total[0] += value
            total[1] += 1

    def values(self) -> dict[str, float]:
        """Name -> mean."""
        return {name: total / steps for name, (total, steps) in self.sums.items()}
