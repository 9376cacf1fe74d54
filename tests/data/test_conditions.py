"""Conditions of cells: places of categories, and what is named where a cell has none."""

from __future__ import annotations

import anndata
import numpy as np
import pandas as pd
import pytest

from vcc_fast.data.conditions import read_conditions
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import DataError


@pytest.fixture
def file(tmp_path):
    obs = pd.DataFrame(
        {
            "donor": pd.Categorical(["d2", "d10", None, "d2", "d1"]),
            "plate": [4, 5, 4, 4, 5],
            "dose": [0.5, np.nan, 1.0, 1.0, np.nan],
        },
        index=[f"cell{i}" for i in range(5)],
    )
    anndata.AnnData(np.ones((5, 1), np.float32), obs=obs).write_h5ad(tmp_path / "cells.h5ad")
    with H5adFile(tmp_path / "cells.h5ad") as opened:
        yield opened


def test_places_are_those_of_the_names(file):
    found = read_conditions(file, "donor", np.array([0, 1, 3]))
    assert found.names == ("d10", "d2") and found.codes.tolist() == [1, 0, -1, 1, -1]
    assert found.labels().tolist() == ["d2", "d10", "", "d2", ""]
    assert found.describe(np.array([0, 1, 3])) == "d10 (1), d2 (2)"
    assert read_conditions(file, "plate", np.arange(5)).names == ("4", "5")


def test_known_ones_keep_their_places_and_new_ones_follow(file):
    found = read_conditions(file, "donor", np.array([0, 1, 4]), ("d2", "elsewhere"))
    assert found.names == ("d2", "elsewhere", "d1", "d10") and found.codes.tolist() == [0, 3, -1, -1, 2]


def test_cells_without_a_condition_are_named(file):
    with pytest.raises(DataError, match=r"--condition-col donor: 1 cell\(s\) have no value in it \(cell2\); give each"):
        read_conditions(file, "donor", np.arange(5))
    with pytest.raises(DataError, match=r"--condition-col dose: 2 cell\(s\).*\(cell1, cell4\)"):
        read_conditions(file, "dose", np.arange(5))


def test_a_column_that_is_not_there_is_named(file):
    with pytest.raises(DataError, match=r"no column 'line' \(--condition-col line\).*its columns are 'donor', 'plate'"):
        read_conditions(file, "line", np.arange(5))
    with pytest.raises(DataError, match=r"no column 'line' \(the checkpoint's column 'line'\).*with --condition-col"):
        read_conditions(file, "line", np.arange(5), stored="line")
