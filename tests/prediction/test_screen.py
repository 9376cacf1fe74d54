"""Reading control cells as lognorm, with a bounded cache."""

from __future__ import annotations

import anndata
import h5py
import numpy as np
import pandas as pd
import pytest

from tests.prediction.conftest import lognorm_of
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.lognorm import LognormReader
from vcc_fast.prediction.config import Config
from vcc_fast.prediction.notes import Notes
from vcc_fast.prediction.screen import carried_columns


@pytest.mark.parametrize("cache_bytes", [0, 700, 2**20], ids=["none", "a-few-cells", "all"])
def test_rows_are_the_files_whatever_the_cache_holds(screen, screen_path, cache_bytes):
    expected = lognorm_of(screen)
    rng = np.random.default_rng(0)
    with H5adFile(screen_path) as file:
        reader = LognormReader(file, 1e4, cache_bytes)
        for _ in range(12):
            rows = rng.integers(0, screen.n_obs, rng.integers(1, 9))
            cells = reader.read(rows)
            assert cells.dtype == np.float32 and (cells.data != 0).all()
            np.testing.assert_allclose(cells.toarray(), expected[rows], rtol=1e-6)
            assert reader._held <= cache_bytes
            assert reader._held == sum(i.nbytes + d.nbytes for i, d in reader._cells.values())


def test_cached_cells_are_not_read_again(screen_path, monkeypatch):
    with H5adFile(screen_path) as file:
        reader = LognormReader(file, 1e4)
        first = reader.read([3, 1, 3])
        monkeypatch.setattr(H5adFile, "read_rows", lambda self, rows: pytest.fail(f"read again: {rows}"))
        again = reader.read([1, 3])
        np.testing.assert_array_equal(again.toarray(), first.toarray()[[1, 0]])


def carried(path, **options):
    config = Config(output="o.h5ad", adata=path, checkpoint=path.parent, perts=["A"], **options)
    notes = Notes()
    with H5adFile(path) as file:
        return carried_columns(file, config, notes), notes.warnings


def test_labels_are_carried_and_measurements_are_not(tmp_path):
    obs = pd.DataFrame(
        {
            "target_gene": ["x", "x"],
            "gene": ["x", "x"],
            "control_cell": ["x", "x"],
            "donor": pd.Categorical(["d", None]),
            "line": ["H1", "H2"],
            "good": [True, False],
            "n_counts": [3.0, 4.0],
            "plate": [4, 5],
        },
        index=["a", "b"],
    )
    path = tmp_path / "labels.h5ad"
    anndata.AnnData(np.ones((2, 1), np.float32), obs=obs).write_h5ad(path)
    columns, warnings = carried(path, pert_col="gene")
    assert list(columns) == ["donor", "line", "good"] and not warnings
    assert list(columns["good"]) == ["True", "False"]
    assert columns["donor"][0] == "d" and columns["donor"].codes[1] == -1
    columns, _ = carried(path, pert_col="gene", batch_col="plate")
    assert list(columns) == ["donor", "line", "good", "plate"] and list(columns["plate"]) == ["4", "5"]


def test_a_column_that_cannot_be_read_is_passed_over_with_a_warning(screen_path):
    with h5py.File(screen_path, "a") as file:
        file["obs/batch"].attrs["encoding-type"] = "of-the-future"
    columns, warnings = carried(screen_path)
    assert columns == {}
    assert len(warnings) == 1 and "'batch'" in warnings[0] and str(screen_path.parent) not in warnings[0]
