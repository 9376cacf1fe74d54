"""Prediction with a checkpoint that knows conditions: each cell in its control's, and what is refused."""

from __future__ import annotations

import anndata
import numpy as np
import pytest
import torch

from tests.prediction.conftest import FLAG_CHECKPOINT, FOUNDATION, lognorm_of
from vcc_fast import load_checkpoint, predict_anndata
from vcc_fast.model.checkpoint import NATIVE, read_checkpoint, write_checkpoint
from vcc_fast.model.config import ModelConfig

NAMES = ("batch0", "batch2", "batch1", "elsewhere")


@pytest.fixture(scope="session")
def checkpoint(tmp_path_factory):
    """The parity checkpoint with a condition table of the column `batch`, random and large enough to matter."""
    stored = read_checkpoint(FLAG_CHECKPOINT)
    config = ModelConfig(**(vars(stored.config) | {"condition_col": "batch", "conditions": NAMES}))
    rows = torch.randn(len(NAMES), config.d_model, generator=torch.Generator().manual_seed(0))
    folder = tmp_path_factory.mktemp("conditions") / "checkpoint"
    write_checkpoint(folder, config, {**stored.state, "condition_encoder.weight": rows}, stored.vocab, NATIVE)
    return folder


def direct(checkpoint, screen, controls, target, **options):
    """Predictions of control cells, each in its own batch, straight from the model."""
    model = load_checkpoint(checkpoint, "cpu", "fp32")
    rows = screen.obs_names.get_indexer(controls)
    values = torch.from_numpy(lognorm_of(screen)[rows].astype(np.float32))
    ids = torch.tensor([model.vocab[g] if g in model.vocab else model.vocab.pad_id for g in screen.var_names])
    flags = torch.from_numpy((screen.var_names == target).astype(np.int64)).expand(len(rows), -1)
    conditions = [NAMES.index(batch) for batch in screen.obs["batch"].iloc[rows]]
    return model.predict_perturbation(ids, values, flags, conditions=conditions, **options).numpy()


@pytest.mark.parametrize("attend", ["all", "expressed"])
def test_each_cell_is_predicted_in_the_condition_of_its_control(predict, screen, checkpoint, attend, capsys):
    target = screen.var_names[1]
    options = ("--postprocess", "none", "--attend", attend, "--batch-size", "2")
    result = predict(*options, checkpoint=checkpoint, perts=[target], cells=7)
    message = capsys.readouterr().err
    assert "conditions (batch): batch0 (" in message and "3 of the checkpoint's 4" in message
    controls = list(result.obs["control_cell"])
    batches = screen.obs["batch"].loc[controls].to_numpy()
    assert len(set(batches)) > 1 and list(result.obs["batch"]) == list(batches)
    np.testing.assert_allclose(
        result.X.toarray(), direct(checkpoint, screen, controls, target, attend=attend), atol=1e-5
    )
    assert result.uns["vcc_fast"]["settings"]["condition_col"] == "batch"
    plain = predict(*options, perts=[target], cells=7, out="plain.h5ad")
    assert np.abs(plain.X.toarray() - result.X.toarray()).max() > 1e-2


def test_genes_that_are_wanted_and_effects_take_them_too(predict, screen, checkpoint):
    genes = [str(gene) for gene in screen.var_names[3:6]]
    options = ("--postprocess", "none", "--output-genes", ",".join(genes))
    result = predict(*options, "--effect-cells", "4", checkpoint=checkpoint, perts=[screen.var_names[1]], cells=12)
    (warning,) = [text for text in result.uns["vcc_fast"]["warnings"] if "conditions" in text]
    assert "--effect-cells 4 gives all cells the mean change over the conditions" in warning and "(batch0 (" in warning
    computed = result[result.obs["effect_cell"].to_numpy()]
    expected = direct(checkpoint, screen, list(computed.obs["control_cell"]), screen.var_names[1])[:, 3:6]
    np.testing.assert_allclose(computed.X.toarray(), expected, atol=1e-5)


def test_the_column_may_have_another_name_here(predict, screen, checkpoint, tmp_path, capsys):
    other = screen.copy()
    # As a number a column would not be carried over: as a condition it is.
    other.obs["plate"] = other.obs["batch"].cat.rename_categories({f"batch{i}": str(i) for i in range(3)}).astype(int)
    other.obs = other.obs.drop(columns="batch")
    other.write_h5ad(tmp_path / "other.h5ad")
    assert predict(checkpoint=checkpoint, adata=tmp_path / "other.h5ad") == 3
    message = capsys.readouterr().err
    assert "obs has no column 'batch' (the checkpoint's column 'batch')" in message and "--condition-col" in message
    assert predict("--condition-col", "plate", checkpoint=checkpoint, adata=tmp_path / "other.h5ad") == 3
    message = capsys.readouterr().err
    assert "--condition-col plate: the checkpoint knows no condition 0 (" in message
    assert "it knows batch0, batch2, batch1, elsewhere" in message and "Rename the condition" in message
    assert not (tmp_path / "out.h5ad").exists() and not (tmp_path / "out.h5ad.partial").exists()

    stored = read_checkpoint(checkpoint)
    config = ModelConfig(**(vars(stored.config) | {"conditions": ("0", "2", "1", "elsewhere")}))
    write_checkpoint(tmp_path / "numbers", config, stored.state, stored.vocab, NATIVE)
    options = ("--postprocess", "none", "--condition-col", "plate")
    found = predict(*options, checkpoint=tmp_path / "numbers", adata=tmp_path / "other.h5ad")
    expected = predict("--postprocess", "none", checkpoint=checkpoint, out="expected.h5ad")
    assert np.array_equal(found.X.toarray(), expected.X.toarray())
    assert [f"batch{plate}" for plate in found.obs["plate"]] == list(expected.obs["batch"])
    assert found.uns["vcc_fast"]["settings"]["condition_col"] == "plate"


def test_control_cells_without_a_condition_are_named(predict, screen, checkpoint, tmp_path, capsys):
    holes = screen.copy()
    control = holes.obs_names[(holes.obs["target_gene"] == "non-targeting").to_numpy()][2]
    perturbed = holes.obs_names[(holes.obs["target_gene"] != "non-targeting").to_numpy()][:2]
    # Those of perturbed cells are not needed.
    holes.obs.loc[perturbed, "batch"] = None
    holes.write_h5ad(tmp_path / "perturbed.h5ad")
    assert predict(checkpoint=checkpoint, adata=tmp_path / "perturbed.h5ad").n_obs == 6
    holes.obs.loc[control, "batch"] = None
    holes.write_h5ad(tmp_path / "control.h5ad")
    assert predict(checkpoint=checkpoint, adata=tmp_path / "control.h5ad", out="no.h5ad") == 3
    assert f"--condition-col batch: 1 cell(s) have no value in it ({control})" in capsys.readouterr().err


@pytest.mark.parametrize("folder", [FLAG_CHECKPOINT, FOUNDATION], ids=["flag", "foundation"])
def test_a_checkpoint_without_conditions_refuses_the_option(predict, capsys, folder):
    assert predict("--condition-col", "batch", checkpoint=folder) == 2
    message = capsys.readouterr().err
    assert "--condition-col batch: the checkpoint knows no conditions" in message and "vcc_fast.finetune" in message


def test_a_column_of_the_outputs_own_name_is_refused(predict, screen, checkpoint, tmp_path, capsys):
    adata = screen.copy()
    adata.obs["context"] = adata.obs["batch"]
    adata.write_h5ad(tmp_path / "context.h5ad")
    options = ("--condition-col", "context")
    assert predict(*options, "--context", "A", checkpoint=checkpoint, adata=tmp_path / "context.h5ad") == 2
    assert "a column of its own of that name; rename the file's" in capsys.readouterr().err
    result = predict(*options, checkpoint=checkpoint, adata=tmp_path / "context.h5ad")
    assert list(result.obs["context"]) == list(result.obs["batch"])
    assert predict("--condition-col", "target_gene", checkpoint=checkpoint, out="no.h5ad") == 2
    assert "is the column of the perturbations" in capsys.readouterr().err


def test_a_dry_run_measures_and_a_resumed_run_is_the_same(predict, screen_path, checkpoint, tmp_path, capsys):
    assert predict("--dry-run", checkpoint=checkpoint) is None
    assert "time: about" in capsys.readouterr().out
    predict(checkpoint=checkpoint)
    assert predict("--resume", checkpoint=checkpoint) is not None
    assert "complete already" in capsys.readouterr().err
    assert predict("--resume", "--condition-col", "batch", checkpoint=checkpoint) is not None
    assert "complete already" in capsys.readouterr().err, "the same column, whoever names it"


def test_from_python(screen, checkpoint):
    target = str(screen.var_names[1])
    options = {"cells_per_pert": 4, "dtype": "fp32", "postprocess": "none"}
    found = predict_anndata(screen, checkpoint, [target], condition_col="batch", **options)
    assert isinstance(found, anndata.AnnData)
    expected = direct(checkpoint, screen, list(found.obs["control_cell"]), target)
    np.testing.assert_allclose(found.X.toarray(), expected, atol=1e-5)
