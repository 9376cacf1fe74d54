"""What a file says about itself, in each form that it may be written in."""

from __future__ import annotations

import json
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from tests.helpers.screens import make_adata
from vcc_fast.errors import DataError
from vcc_fast.evaluation.cells import InMemoryCells
from vcc_fast.evaluation.record import of_file, reading_of, recorded_sum, warnings_of

PARTS = SimpleNamespace(X=np.ones((1, 1)), obs=pd.DataFrame(index=["c"]), obs_names=["c"], var_names=["g"])
RECORD = {"settings": {"target_sum": 5000.0, "format": "csr"}, "warnings": ["random weights"]}


def with_uns(uns):
    return InMemoryCells(SimpleNamespace(**vars(PARTS), uns=uns))


@pytest.mark.parametrize("entry", [RECORD, json.dumps(RECORD)], ids=["mapping", "json"])
def test_settings_beside_the_rest(entry):
    found = of_file(with_uns({"vcc_fast": entry}))
    assert found["target_sum"] == 5000 and found["format"] == "csr" and warnings_of(found) == ["random weights"]


@pytest.mark.parametrize("uns", [{}, None, {"vcc_fast": 3}], ids=["empty", "none", "other"])
def test_no_record(uns):
    assert of_file(with_uns(uns)) == {}


def test_text_that_is_no_json():
    with pytest.raises(DataError, match="JSON"):
        of_file(with_uns({"vcc_fast": "{"}))


@pytest.mark.parametrize(
    ("warnings", "expected"),
    [(np.array(["a", "b"], dtype=object), ["a", "b"]), ("a", ["a"]), ("none", []), (np.array([]), []), ([], [])],
    ids=["array", "text", "none", "empty-array", "empty"],
)
def test_warnings(warnings, expected):
    assert warnings_of({"warnings": warnings}) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(5000, 5000), ("5000.0", 5000), (np.float64(5000), 5000), ("none", None), (None, None)]
)
def test_recorded_sum(value, expected):
    assert recorded_sum({"target_sum": value}) == expected
    assert recorded_sum({}) is None


def test_reading_of_pseudobulk():
    adata = make_adata([[0.5], [0.7]], ["a", "b"])
    adata.obs["n_cells"] = [3, 1]
    assert reading_of({}, InMemoryCells(adata)) == {"allow_negative": False}
    found = reading_of({"format": "pseudobulk", "postprocess": "none"}, InMemoryCells(adata))
    assert found["weights"].tolist() == [3, 1] and found["allow_negative"]
    adata.obs["n_cells"] = [3, 0]
    with pytest.raises(DataError, match="n_cells"):
        reading_of({"format": "pseudobulk"}, InMemoryCells(adata))
