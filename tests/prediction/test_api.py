"""`predict_anndata` is the command, for cells in memory."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import vcc_fast
from tests.prediction.conftest import FLAG_CHECKPOINT, FOUNDATION
from vcc_fast.errors import DataError, UsageError


def test_it_equals_the_command(predict, screen, capsys):
    expected = predict()
    before = screen.X.copy()
    got = vcc_fast.predict_anndata(
        screen, FLAG_CHECKPOINT, list(screen.var_names[:2]), cells_per_pert=3, dtype="float32", num_threads=1
    )
    np.testing.assert_array_equal(got.X.toarray(), expected.X.toarray())
    assert got.obs.equals(expected.obs) and got.var.equals(expected.var)
    # The progress of the command, and none of the library's call.
    assert capsys.readouterr().err.count("predict: ") == 1
    assert (screen.X != before).nnz == 0


def test_the_callers_threads_are_put_back(screen):
    before = torch.get_num_threads()
    vcc_fast.predict_anndata(screen, FLAG_CHECKPOINT, ["A4GALT"], cells_per_pert=1, num_threads=before + 1)
    assert torch.get_num_threads() == before


def test_paths_and_options(screen_path, screen, tmp_path):
    perts = tmp_path / "perts.csv"
    perts.write_text(f"target_gene,n_cells\n{screen.var_names[1]},2\n")
    got = vcc_fast.predict_anndata(screen_path, FOUNDATION, perts, format="dense", prompt="knockout")
    assert isinstance(got.X, np.ndarray) and got.n_obs == 2
    assert got.uns["vcc_fast"]["settings"]["prompt"] == "knockout"


def test_numpy_numbers_are_taken_as_pythons(screen):
    options = {"cells_per_pert": 2, "seed": 3, "batch_size": 2, "num_threads": 1}
    expected = vcc_fast.predict_anndata(screen, FLAG_CHECKPOINT, ["A4GALT"], **options)
    numpy = {name: np.int64(value) for name, value in options.items()}
    got = vcc_fast.predict_anndata(screen, FLAG_CHECKPOINT, ["A4GALT"], **numpy)
    assert got.uns["vcc_fast"]["settings_hash"] == expected.uns["vcc_fast"]["settings_hash"]


def test_wrong_arguments(screen):
    with pytest.raises(UsageError, match="the nearest is 'cells_per_pert'"):
        vcc_fast.predict_anndata(screen, FLAG_CHECKPOINT, ["X"], cell_per_pert=3)
    with pytest.raises(UsageError, match="no option 'output'"):
        vcc_fast.predict_anndata(screen, FLAG_CHECKPOINT, ["X"], output="x")
    with pytest.raises(DataError, match="AnnData"):
        vcc_fast.predict_anndata(np.zeros((2, 2)), FLAG_CHECKPOINT, ["X"])
    with pytest.raises(DataError, match="NOSUCHGENE"):
        vcc_fast.predict_anndata(screen, FLAG_CHECKPOINT, ["NOSUCHGENE"])
