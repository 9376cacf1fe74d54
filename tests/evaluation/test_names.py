"""Names of perturbations, compared however they are written."""

from __future__ import annotations

import numpy as np
import pytest

from vcc_fast.errors import DataError
from vcc_fast.evaluation.names import by_canonical, canonical, translate


@pytest.mark.parametrize(
    ("name", "expected"),
    [("A", "A"), ("A+ctrl", "A"), ("ctrl+A", "A"), ("B+A", "A+B"), ("C+ctrl+A", "A+C"), ("ctrl", "ctrl"),
     ("ctrl+ctrl", "ctrl"), ("", ""), ("non-targeting", "non-targeting")],
)  # fmt: skip
def test_canonical(name, expected):
    assert canonical(name) == expected


def test_two_names_for_one():
    assert by_canonical(["A", "A", "C+B"], "it") == {"A": "A", "B+C": "C+B"}
    with pytest.raises(DataError, match=r"it names one perturbation both 'A\+ctrl' and 'ctrl\+A'"):
        by_canonical(["A+ctrl", "B", "ctrl+A"], "it")


def test_labels_get_the_names_of_the_truth():
    labels = np.array(["A", "ctrl", "", "C+B", "Q+ctrl", "A"])
    found = translate(labels, {"A": "A+ctrl", "B+C": "B+C", "ctrl": "ctrl"}, "it")
    assert found.tolist() == ["A+ctrl", "ctrl", "", "B+C", "Q+ctrl", "A+ctrl"]
