"""Which names the genes of an experiment have; no tiledbsoma needed."""

from __future__ import annotations

import pandas as pd
import pytest

from vcc_fast.train.soma_cells import gene_names


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"feature_name": ["A", "B"], "feature_id": ["ENSG1", "ENSG2"]}, ["A", "B"]),
        ({"feature_name": ["A", "B", "A"], "feature_id": ["ENSG1", "ENSG2", "ENSG3"]}, ["A_ENSG1", "B", "A_ENSG3"]),
        ({"feature_name": ["A", "A"], "var_id": ["x", "y"]}, ["x", "y"]),
        ({"var_id": ["x", "x"], "feature_id": ["ENSG1", "ENSG2"]}, ["ENSG1", "ENSG2"]),
        ({"var_id": ["x", "x"]}, None),
        ({"symbol": ["x", "y"]}, None),
    ],
    ids=["names", "shared name", "no id to tell them by", "ids", "not unique", "no column"],
)
def test_names_are_each_once(columns, expected):
    names = gene_names(pd.DataFrame(columns))
    assert (None if names is None else names.tolist()) == expected
