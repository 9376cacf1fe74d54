"""Every pass against the second, plain scGPT of `oracle`, and what must not change a result."""

from __future__ import annotations

import pytest
import torch

from tests.model import oracle
from tests.model.checkpoints import BACKENDS, perturbation_inputs, require_backend, small_model


def perturbation_model(**fields):
    return small_model(pert_encoder=True, decoder="affine", **fields)


def foundation_model(**fields):
    return small_model(flag_encoder=True, mvc=True, **fields)


def close(actual, expected):
    torch.testing.assert_close(actual, expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("attend", ["all", "expressed"])
def test_perturbation_is_what_the_mask_says(attend, backend):
    require_backend(backend)
    model = perturbation_model()
    model.backend = backend
    gene_ids, values, flags = perturbation_inputs()
    state, known = model.state_dict(), (values != 0) | (flags != 0)
    x = oracle.embed(state, gene_ids.expand_as(flags), values, state["pert_encoder.weight"][flags])
    seen = oracle.seen_by(known if attend == "expressed" else torch.ones_like(known))
    hidden = oracle.encode(state, x, seen, model.config.n_heads)
    coeff, bias = (oracle.decode(state, hidden, f"decoder.{part}_decoder") for part in ("coeff", "bias"))
    close(model.predict_perturbation(gene_ids, values, flags, attend=attend), coeff * values + bias)
    with torch.no_grad():
        close(model.encode_perturbation(gene_ids, values, flags, attend=attend), hidden)
    if attend == "expressed":
        dense = model.predict_perturbation(gene_ids, values, flags)
        assert (dense - (coeff * values + bias)).abs().max() > 1e-2, "the mask makes no difference here"


def test_a_flagged_gene_of_value_zero_is_known():
    model = perturbation_model()
    gene_ids, values, flags = perturbation_inputs()
    assert values[0, 0] == 0 and flags[0, 0] == 1
    with_flag = model.predict_perturbation(gene_ids, values, flags, attend="expressed")
    flags[0, 0] = 0
    without = model.predict_perturbation(gene_ids, values, flags, attend="expressed")
    # Its row is seen by others: their predictions change too, in that cell alone.
    assert ((with_flag - without)[0, 1:].abs() > 1e-4).any()
    assert torch.equal(with_flag[1:], without[1:])


def test_expressed_is_all_where_every_gene_is_expressed():
    model = perturbation_model()
    gene_ids, values, flags = perturbation_inputs()
    values = values + 0.5
    close(
        model.predict_perturbation(gene_ids, values, flags, attend="expressed"),
        model.predict_perturbation(gene_ids, values, flags, attend="all"),
    )


@pytest.mark.parametrize("attend", ["all", "expressed"])
def test_gene_order_does_not_matter(attend):
    model = perturbation_model()
    gene_ids, values, flags = perturbation_inputs()
    order = torch.randperm(len(gene_ids), generator=torch.Generator().manual_seed(3))
    plain = model.predict_perturbation(gene_ids, values, flags, attend=attend)
    close(
        model.predict_perturbation(gene_ids[order], values[:, order], flags[:, order], attend=attend), plain[:, order]
    )


def test_cells_do_not_see_each_other():
    model = perturbation_model()
    gene_ids, values, flags = perturbation_inputs()
    together = model.predict_perturbation(gene_ids, values, flags, attend="expressed")
    for cell in range(len(values)):
        one = model.predict_perturbation(gene_ids, values[cell : cell + 1], flags[cell : cell + 1], attend="expressed")
        torch.testing.assert_close(one, together[cell : cell + 1], rtol=0, atol=1e-5)


def test_batch_wise_runs_the_union_and_predicts_zero_elsewhere():
    model = perturbation_model()
    gene_ids, values, flags = perturbation_inputs()
    values[:, [0, 7, 9]] = 0
    predicted = model.predict_perturbation(gene_ids, values, flags, "batch-wise")
    union = (values != 0).any(0)
    assert not union[0] and flags[0, 0] == 1, "the flagged gene of cell 0 is dropped too, as in scGPT"
    assert not predicted[:, ~union].any()
    close(predicted[:, union], model.predict_perturbation(gene_ids[union], values[:, union], flags[:, union]))
    assert not model.predict_perturbation(gene_ids, torch.zeros_like(values), flags, "batch-wise").any()


def test_explicit_counts_and_padding():
    model = perturbation_model()
    gene_ids, values, flags = perturbation_inputs()
    known = torch.arange(len(gene_ids)).expand_as(values) < 25
    with torch.no_grad():
        found = model.forward_perturbation(
            gene_ids, values, flags, torch.full((3,), 25), n_tokens=torch.tensor([40, 30, 25])
        )
    state = model.state_dict()
    x = oracle.embed(state, gene_ids.expand_as(flags), values, state["pert_encoder.weight"][flags])
    hidden = oracle.encode(state, x, oracle.seen_by(known), model.config.n_heads)
    coeff, bias = (oracle.decode(state, hidden, f"decoder.{part}_decoder") for part in ("coeff", "bias"))
    for cell, count in enumerate((40, 30, 25)):
        close(found[cell, :count], (coeff * values + bias)[cell, :count])


def test_batch_normalised_layout_with_the_plain_decoder():
    model = small_model(pert_encoder=True, decoder="expr", batch_norm=True)
    with torch.no_grad():
        model.bn.running_mean.normal_()
        model.bn.running_var.uniform_(0.5, 2)
    gene_ids, values, flags = perturbation_inputs()
    state = model.state_dict()
    x = oracle.embed(state, gene_ids.expand_as(flags), values, state["pert_encoder.weight"][flags])
    x = (x - state["bn.running_mean"]) / (state["bn.running_var"] + 6.1e-5).sqrt() * state["bn.weight"] + state[
        "bn.bias"
    ]
    hidden = oracle.encode(state, x, oracle.seen_by(torch.ones_like(values, dtype=torch.bool)), model.config.n_heads)
    close(model.predict_perturbation(gene_ids, values, flags), oracle.decode(state, hidden, "decoder"))


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("n_heads", [1, 2])
def test_generation_with_projected_unknown_tokens_is_what_the_mask_says(n_heads, backend):
    require_backend(backend)
    model = foundation_model(unknown_out_proj=True, n_heads=n_heads)
    model.backend = backend
    ids = torch.randint(0, 55, (2, 20), generator=torch.Generator().manual_seed(0))
    bins = torch.randint(0, 51, (2, 12), generator=torch.Generator().manual_seed(1)).float()
    found = model.generate(ids[:, :12], bins, ids[:, 12:])
    state = model.state_dict()
    known = torch.arange(20).expand(2, 20) < 12
    # An unknown token has no value row: the oracle adds one for value 0, so it is taken off again.
    zero = oracle.embed(state, ids, torch.zeros(2, 20), torch.zeros(2, 20, 1))
    gene = torch.nn.functional.layer_norm(
        state["encoder.embedding.weight"][ids], (32,), state["encoder.enc_norm.weight"], state["encoder.enc_norm.bias"]
    )
    x = oracle.embed(state, ids, torch.nn.functional.pad(bins, (0, 8)), torch.zeros(2, 20, 1))
    x = torch.where(known[..., None], x, x - (zero - gene) + state["flag_encoder.weight"][1])
    hidden = oracle.encode(state, x, oracle.seen_by(known), n_heads)
    close(found["hidden"], hidden)
    close(found["pred"], oracle.decode(state, hidden, "decoder")[:, 12:])


def test_dropout_acts_in_training_mode_only():
    model = perturbation_model(dropout=0.5)
    inputs = perturbation_inputs()
    quiet = model.predict_perturbation(*inputs)
    model.train()
    assert torch.equal(model.predict_perturbation(*inputs), quiet)
    assert model.training, "prediction leaves the mode as it was"
    with torch.no_grad():
        noisy = [model.forward_perturbation(*inputs) for _ in range(2)]
    assert not torch.equal(*noisy)


def test_the_kept_gene_table_follows_the_weights():
    model = perturbation_model()
    inputs = perturbation_inputs()
    before = model.predict_perturbation(*inputs)
    with torch.no_grad():
        model.encoder.enc_norm.weight.mul_(1.5)
    changed = model.predict_perturbation(*inputs)
    assert not torch.allclose(changed, before)
    state = {key: value.clone() for key, value in model.state_dict().items()}
    state["encoder.enc_norm.weight"] /= 1.5
    model.load_state_dict(state)
    close(model.predict_perturbation(*inputs), before)


def test_prediction_and_gradient_paths_agree():
    model = perturbation_model()
    inputs = perturbation_inputs()
    with_gradients = model.forward_perturbation(*inputs, attend="expressed")
    assert with_gradients.requires_grad
    close(model.predict_perturbation(*inputs, attend="expressed"), with_gradients.detach())
