"""The model with its cut-down table: whole again when it is saved, scaled exactly, and scGPT's own ten steps."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
import torch

from tests.helpers.paths import PARITY
from tests.model.checkpoints import BACKENDS, FOUNDATION, PERTURB, require_backend
from vcc_fast.data.vocab import SPECIALS, GeneVocab
from vcc_fast.errors import WeightsError
from vcc_fast.model.checkpoint import read_checkpoint
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.model.upstream import spell
from vcc_fast.train.change_loss import ChangeLoss
from vcc_fast.train.optimiser import Optimiser
from vcc_fast.train.pairs import NONE, Batch
from vcc_fast.train.recipe import PRESETS
from vcc_fast.train.schedules import Schedule
from vcc_fast.train.working_model import (
    TABLE,
    from_checkpoint,
    new_model,
    scaled_state,
    start_from_no_change,
)


def reference(name):
    with np.load(PARITY / "train" / f"{name}.npz") as arrays:
        return {key: torch.from_numpy(arrays[key]) for key in arrays.files}


@pytest.mark.parity
@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("parts", [None, 3], ids=["whole", "in parts"])
def test_parity_of_ten_steps_of_the_tutorial(backend, parts):
    """scGPT's own training, through the table of the genes in use, the loss, the optimiser and the preset.

    Losses, norms and weights to 1e-5 of the largest; a weight whose first gradient is below 1e-6 of its tensor's
    largest is moved by round-off (Adam divides by it), and may be 10 learning rates away: ten steps.
    """
    require_backend(backend)
    data, first = reference("finetune_inputs"), reference("finetune_first_gradients")
    expected = reference("finetune_after_10_steps")
    stored, ids = read_checkpoint(PERTURB), data["gene_ids"].numpy()
    working = from_checkpoint(stored, stored.vocab, ids, seed=0)
    assert len(working.rows) < len(working.table) and not working.new
    model = working.model.train()
    model.backend = backend
    recipe = PRESETS["scgpt"]
    optimiser = Optimiser(model, recipe.learning_rate, Schedule("constant"), recipe.clip_norm, recipe.average)
    optimiser.part_units = parts
    tokens = torch.from_numpy(working.tokens(ids))
    for step in range(10):
        cells = slice(4 * step, 4 * step + 4)
        values, wanted, flags = (data[name][cells].numpy() for name in ("values", "target", "pert_flags"))
        ones = np.ones_like(values)
        batch = Batch(np.arange(len(ids)), np.full(4, NONE), np.arange(4), values, wanted, flags, 0 * ones, ones)
        loss = ChangeLoss(batch, recipe, torch.device("cpu"))

        def share(start, stop, loss=loss):
            return loss.share(
                model.forward_perturbation(tokens, loss.values[start:stop], loss.flags[start:stop]), start, stop
            )

        found = optimiser.step(4, share)
        assert found.losses["loss"] == pytest.approx(expected["losses"][step].item(), rel=1e-5)
        assert found.grad_norm == pytest.approx(expected["grad_norms"][step].item(), rel=1e-5)
    state = {key: value for key, value in working.whole_state().items() if not key.startswith("cls_decoder.")}
    assert {spell(key, "in_proj") for key in state} == {key for key in expected if "." in key}
    for key, found in state.items():
        want, gradient = expected[spell(key, "in_proj")], first[spell(key, "in_proj")]
        difference, largest = (found - want).abs(), want.abs().max()
        noise = gradient.abs() < 1e-6 * gradient.abs().max()
        assert (difference[~noise] <= 1e-5 * largest).all(), f"{key}: {difference[~noise].max():.2e} of {largest:.2e}"
        assert (difference[noise] <= 10 * recipe.learning_rate).all(), key
    unused = np.setdiff1d(np.arange(len(working.table)), working.rows.numpy())
    assert torch.equal(state[TABLE][unused], stored.state[TABLE][unused])


@pytest.fixture
def working():
    vocab = GeneVocab((*(f"G{i}" for i in range(30)), *SPECIALS))
    return new_model(vocab, np.array([3, 1, 7, 12, 29]), "tiny", 0.0, seed=0)


def predict(working, state, cells=4):
    """Unclamped predictions of the whole model in `state`, in float64, and the values that they begin with."""
    model = ScGPT(working.config).double().eval()
    model.backend = "reference"
    model.load_state_dict(
        {name: tensor.double() if tensor.is_floating_point() else tensor for name, tensor in state.items()}
    )
    ids = torch.tensor([3, 1, 7, 12, 29])
    values = torch.rand(cells, 5, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    flags = torch.tensor([0, 0, 1, 0, 0]).expand(cells, -1)
    with torch.no_grad():
        return model.forward_perturbation(ids, values, flags).double(), values


def test_the_table_is_whole_again(working):
    whole = working.table.clone()
    # The padding token's row, the last, is not trained, but it may attend.
    assert working.rows.tolist() == [1, 3, 7, 12, 29, 30]
    assert working.tokens(np.array([3, 1, 30])).tolist() == [1, 0, 5]
    with pytest.raises(WeightsError, match="not among the genes in use"):
        working.tokens(np.array([2]))
    with torch.no_grad():
        working.model.encoder.embedding.weight += 1
    table = working.whole_state()[TABLE]
    changed = (table != whole).any(dim=1)
    assert changed.nonzero().flatten().tolist() == working.rows.tolist()
    assert torch.equal(table[working.rows], whole[working.rows] + 1)
    average = {TABLE: torch.full_like(working.model.encoder.embedding.weight, 5.0)}
    assert (working.whole_state(average)[TABLE][working.rows] == 5).all()
    assert torch.equal(working.table, whole)


def test_the_small_table_predicts_what_the_whole_one_does(working):
    found, values = predict(working, working.whole_state())
    ids = torch.from_numpy(working.tokens(np.array([3, 1, 7, 12, 29])))
    flags = torch.tensor([0, 0, 1, 0, 0]).expand(4, -1)
    with torch.no_grad():
        small = working.model.eval().forward_perturbation(ids, values.float(), flags)
    torch.testing.assert_close(small, found.float(), rtol=1e-5, atol=1e-5)


def test_no_change_is_the_beginning(working):
    start_from_no_change(working.model)
    found, values = predict(working, working.whole_state())
    assert torch.equal(found, values)


@pytest.mark.parametrize("amplitude", [0.0, 0.5, 1.0, 3.25])
def test_scaling_scales_the_change_alone(working, amplitude):
    state = working.whole_state()
    before = {name: tensor.clone() for name, tensor in state.items()}
    found, values = predict(working, state)
    scaled, _ = predict(working, scaled_state(state, amplitude))
    # The scaled weights are rounded to float32 once; everything else here is float64.
    bound = 4 * torch.finfo(torch.float32).eps * (1 + amplitude) * (1 + found.abs().max())
    assert (scaled - values - amplitude * (found - values)).abs().max() <= bound
    assert all(torch.equal(tensor, state[name]) for name, tensor in before.items())


@pytest.mark.parametrize("folder", [FOUNDATION, PERTURB], ids=["foundation", "perturbation"])
def test_from_a_checkpoint(folder):
    stored = read_checkpoint(folder)
    vocab = GeneVocab((*stored.vocab.tokens, "NEW1", "NEW2"), stored.vocab.pad_token)
    ids = np.array([5, 2, len(vocab) - 1])
    working = from_checkpoint(stored, vocab, ids, seed=3, dropout=0.1)
    state = working.whole_state()
    size = len(stored.vocab)
    assert torch.equal(state[TABLE][:size], stored.state[TABLE])
    assert len(state[TABLE]) == size + 2 and state[TABLE][size:].abs().max() <= 0.1
    assert working.config.vocab_size == size + 2 and working.config.dropout == 0.1
    assert working.config.pad_id == stored.config.pad_id
    for name, tensor in stored.state.items():
        if name in state and name != TABLE:
            assert torch.equal(state[name], tensor), name
    of_perturbations = {name for name in working.new if not name.startswith(("pert_encoder.", "decoder."))}
    assert not of_perturbations
    assert bool(working.new) == (folder == FOUNDATION)
    again = from_checkpoint(stored, vocab, ids, seed=3)
    assert all(torch.equal(tensor, again.whole_state()[name]) for name, tensor in state.items())
    if folder == FOUNDATION:
        other = from_checkpoint(stored, vocab, ids, seed=4).whole_state()
        assert not torch.equal(other["pert_encoder.weight"], state["pert_encoder.weight"])


def test_drawing_a_model_leaves_torchs_draws_alone(working):
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    new_model(working.vocab, np.array([1, 2]), "tiny", 0.0, seed=9)
    assert torch.equal(torch.rand(3), expected)


def test_a_layout_that_is_not_trained_is_refused(tmp_path):
    shutil.copytree(PERTURB, tmp_path / "old")
    path = tmp_path / "old" / "best_model.pt"
    state = torch.load(path, weights_only=True)
    width = state["encoder.embedding.weight"].shape[1]
    for old in [name for name in state if name.startswith("decoder.")]:
        tensor = state.pop(old)
        if ".coeff_decoder." in old:
            state[old.replace("coeff_decoder.", "")] = tensor
    state |= {f"bn.{name}": torch.ones(width) for name in ("weight", "bias", "running_mean", "running_var")}
    state["bn.num_batches_tracked"] = torch.tensor(1)
    torch.save(state, path)
    stored = read_checkpoint(tmp_path / "old")
    with pytest.raises(WeightsError, match="batch norm"):
        from_checkpoint(stored, stored.vocab, np.array([1, 2]), seed=0)
