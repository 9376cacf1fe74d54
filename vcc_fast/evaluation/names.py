"""Names of perturbations, however a file writes them: GEARS says `A+ctrl` or `ctrl+A` for `A`, and `B+A` for `A+B`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from vcc_fast.errors import DataError

CTRL = "ctrl"


def canonical(name: str) -> str:
    """The form in which names are compared: without `ctrl` beside other genes, genes sorted."""
    parts = name.split("+")
    if len(parts) == 1:
        return name
    return "+".join(sorted(part for part in parts if part != CTRL)) or CTRL


def by_canonical(names: Sequence[str], side: str) -> dict[str, str]:
    """Canonical form -> name, for the different `names` of one file, called `side` in errors.

    Raises
    ------
    DataError
        Two of the names mean the same perturbation.
    """
    found: dict[str, str] = {}
    for name in names:
        other = found.setdefault(canonical(name), name)
        if other != name:
            raise DataError(
                f"{side} names one perturbation both {other!r} and {name!r} ('ctrl' parts and the order of genes do "
                "not matter); give its cells one name"
            )
    return found


def translate(labels: np.ndarray, names: Mapping[str, str], side: str) -> np.ndarray:
    """Labels of cells, each under the name that the truth has for it, its own where the truth has none.

    Parameters
    ----------
    labels
        str [N].
    names
        The truth's `by_canonical`.
    side
        What errors call the file.
    """
    own, codes = np.unique(labels, return_inverse=True)
    own = own.tolist()
    forms = {name: form for form, name in by_canonical(own, side).items()}
    return np.array([names.get(forms[name], name) for name in own], dtype=str)[codes]
