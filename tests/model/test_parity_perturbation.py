"""Perturbation against scGPT's own outputs, in every spelling of its weights."""

from __future__ import annotations

import pytest
import torch

from tests.model.checkpoints import BACKENDS, PERTURB, array, assert_parity, copy_checkpoint, edit_state, load

pytestmark = pytest.mark.parity

VARIANTS = [
    pytest.param("perturb", "best_model.pt", id="Wqkv"),
    pytest.param("perturb", "best_model.torchnames.pt", id="in_proj"),
    pytest.param("perturb_pad2", "best_model.pad2.pt", id="pad2"),
]


def inputs(folder):
    return array(f"{folder}/gene_ids"), array(f"{folder}/values"), array(f"{folder}/pert_flags")


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("folder, weights", VARIANTS)
def test_parity_of_hidden_states_and_decoders(folder, weights, backend, tmp_path):
    model = load(PERTURB, tmp_path, weights, backend)
    with torch.no_grad():
        hidden = model.encode_perturbation(*inputs(folder))
        assert_parity(hidden, f"{folder}/hidden_fastpath0")
        assert_parity(hidden[:, 0], f"{folder}/cell_emb")
        assert_parity(model.decoder.coeff_decoder(hidden), f"{folder}/coeff")
        assert_parity(model.decoder.bias_decoder(hidden), f"{folder}/bias")
        assert_parity(model.forward_perturbation(*inputs(folder)), f"{folder}/mlm_output")


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("include_zero_gene", ["all", "batch-wise"])
@pytest.mark.parametrize("folder, weights", VARIANTS)
def test_parity_of_predictions(folder, weights, include_zero_gene, backend, tmp_path):
    model = load(PERTURB, tmp_path, weights, backend)
    predicted = model.predict_perturbation(*inputs(folder), include_zero_gene)
    assert predicted.dtype == torch.float32
    assert_parity(predicted, f"{folder}/pred_{include_zero_gene}")


@pytest.mark.parametrize("folder, weights", VARIANTS)
def test_parity_of_embeddings(folder, weights, tmp_path):
    model = load(PERTURB, tmp_path, weights)
    gene_ids, values, flags = inputs(folder)
    assert_parity(model.encoder(gene_ids).expand(3, -1, -1), f"{folder}/emb_gene")
    assert_parity(model.encoder.table()[gene_ids].expand(3, -1, -1), f"{folder}/emb_gene")
    table, ids = model.value_encoder.table_and_ids(values)
    assert_parity(table[ids], f"{folder}/emb_value")
    assert len(table) == len(values.unique())
    assert_parity(model.pert_encoder(flags), f"{folder}/emb_pert")


@pytest.mark.parametrize("gradients", [False, True], ids=["no_grad", "grad"])
def test_parity_of_the_differentiable_pass_with_ids_for_every_cell(gradients, tmp_path):
    model = load(PERTURB, tmp_path)
    gene_ids, values, flags = inputs("perturb")
    with torch.set_grad_enabled(gradients):
        predicted = model.forward_perturbation(gene_ids.expand(3, -1).contiguous(), values, flags)
    assert predicted.requires_grad == gradients
    assert_parity(predicted, "perturb/mlm_output")


def rename_impl(state):
    return {key.replace("self_attn.", "self_attn._impl."): value for key, value in state.items()}


def rename_module(state):
    return {f"module.{key}": value for key, value in state.items()}


@pytest.mark.parametrize(
    "rename, spelling",
    [
        pytest.param(rename_impl, "impl", id="impl"),
        pytest.param(rename_module, "Wqkv", id="module"),
        pytest.param(lambda state: rename_module(rename_impl(state)), "impl", id="module-impl"),
    ],
)
def test_other_spellings_give_the_same_weights(rename, spelling, tmp_path):
    folder = copy_checkpoint(PERTURB, tmp_path / "renamed")
    edit_state(folder, rename)
    renamed, plain = load(folder, tmp_path), load(PERTURB, tmp_path)
    assert renamed.report.spelling == spelling
    assert renamed.report.loaded == plain.report.loaded
    state = plain.state_dict()
    assert all(torch.equal(value, state[key]) for key, value in renamed.state_dict().items())
    assert_parity(renamed.predict_perturbation(*inputs("perturb")), "perturb/pred_all")


def test_module_prefix_with_torch_names(tmp_path):
    folder = copy_checkpoint(PERTURB, tmp_path / "renamed", "best_model.torchnames.pt")
    edit_state(folder, rename_module)
    model = load(folder, tmp_path)
    assert model.report.spelling == "in_proj"
    assert_parity(model.predict_perturbation(*inputs("perturb")), "perturb/pred_all")


def test_parity_of_pred_perturb_with_every_kind_of_batch(tmp_path):
    model = load(PERTURB, tmp_path)
    gene_ids, values, flags = inputs("perturb")
    stacked = torch.stack([values, flags.float()], dim=2)

    class Batch:
        x = stacked.reshape(-1, 2)

    before = Batch.x.clone()
    for batch in (Batch(), stacked, stacked.numpy()):
        assert_parity(model.pred_perturb(batch, "all", gene_ids=gene_ids.numpy()), "perturb/pred_all")
    assert_parity(model.pred_perturb(Batch(), gene_ids=gene_ids, amp=False), "perturb/pred_batch-wise")
    assert torch.equal(Batch.x, before)
