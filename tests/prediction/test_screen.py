"""Reading control cells as lognorm, with a bounded cache."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.prediction.conftest import lognorm_of
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.prediction.config import Config
from vcc_fast.prediction.screen import ControlReader, carried_columns


@pytest.mark.parametrize("cache_bytes", [0, 700, 2**20], ids=["none", "a-few-cells", "all"])
def test_rows_are_the_files_whatever_the_cache_holds(screen, screen_path, cache_bytes):
    expected = lognorm_of(screen)
    rng = np.random.default_rng(0)
    with H5adFile(screen_path) as file:
        reader = ControlReader(file, 1e4, cache_bytes)
        for _ in range(12):
            rows = rng.integers(0, screen.n_obs, rng.integers(1, 9))
            cells = reader.read(rows)
            assert cells.dtype == np.float32 and (cells.data != 0).all()
            np.testing.assert_allclose(cells.toarray(), expected[rows], rtol=1e-6)
            assert reader._held <= cache_bytes
            assert reader._held == sum(i.nbytes + d.nbytes for i, d in reader._cells.values())


def test_cached_cells_are_not_read_again(screen_path, monkeypatch):
    with H5adFile(screen_path) as file:
        reader = ControlReader(file, 1e4)
        first = reader.read([3, 1, 3])
        monkeypatch.setattr(H5adFile, "read_rows", lambda self, rows: pytest.fail(f"read again: {rows}"))
        again = reader.read([1, 3])
        np.testing.assert_array_equal(again.toarray(), first.toarray()[[1, 0]])


def test_labels_are_carried_and_measurements_are_not(tmp_path, screen_path):
    obs = pd.DataFrame(
        {
            "target_gene": ["x"],
            "gene": ["x"],
            "control_cell": ["x"],
            "donor": pd.Categorical(["d"]),
            "line": ["H1"],
            "good": [True],
            "n_counts": [3.0],
            "plate": [4],
        }
    )

    def carried(**options):
        config = Config(output=tmp_path / "o.h5ad", adata=screen_path, checkpoint=tmp_path, perts=["A"], **options)
        return carried_columns(obs, config)

    assert carried(pert_col="gene") == ["donor", "line", "good"]
    assert carried(pert_col="gene", batch_col="plate") == ["donor", "line", "good", "plate"]
