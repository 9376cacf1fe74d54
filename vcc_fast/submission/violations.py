"""Broken rules: collected, then told all at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vcc_fast.errors import DataError


@dataclass(frozen=True)
class Violation:
    """One broken rule.

    Attributes
    ----------
    rule
        Short name, e.g. "missing-target"; the same for every violation of one rule.
    what
        What is wrong.
    where
        The file and place, with the first examples.
    required
        What the edition requires.
    remedy
        What to do.
    """

    rule: str
    what: str
    where: str
    required: str
    remedy: str

    def lines(self) -> list[str]:
        """For a reader: one line each for what, where, required, remedy."""
        return [self.what, f"where: {self.where}", f"required: {self.required}", f"remedy: {self.remedy}"]


class SubmissionError(DataError):
    """Rules of an edition are broken; `violations` has all of them, `unchecked` what could not be looked at."""

    def __init__(self, edition: str, violations: Sequence[Violation], unchecked: Sequence[str] = ()):
        self.edition, self.violations, self.unchecked = edition, tuple(violations), tuple(unchecked)
        rules = "1 rule" if len(violations) == 1 else f"{len(violations)} rules"
        text = [f"{rules} of the {edition} edition broken; nothing was written"]
        for number, violation in enumerate(violations, start=1):
            first, *rest = violation.lines()
            text += [f"  {number}. {first}", *(f"     {line}" for line in rest)]
        text += [f"  not checked: {each}" for each in unchecked]
        super().__init__("\n".join(text))


def sample(names: Iterable[object], n: int = 5) -> str:
    """The first names and how many more there are: "A, B (and 3 more)"."""
    names = list(names)
    more = f" (and {len(names) - n:,} more)" if len(names) > n else ""
    return ", ".join(map(str, names[:n])) + more
