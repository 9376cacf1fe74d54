"""Reading few tokens gives what reading all gives at these tokens."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.tolerance import assert_within_budget, max_and_rms, unit_roundoff
from tests.model.checkpoints import BACKENDS, perturbation_inputs, require_backend, small_model
from vcc_fast import ops
from vcc_fast.errors import UsageError
from vcc_fast.model import readout
from vcc_fast.model.precision import cast_linears
from vcc_fast.model.readout import attend_rows, take_rows
from vcc_fast.model.tokens import TokenOrder

# One folded many times, with left-over keys; a flagged gene (0) and a gene of value 0 among them; more than half.
READS = ([5], [39, 0, 17], list(range(1, 40, 3)), list(range(25)))


def model_of(**fields):
    return small_model(pert_encoder=True, **({"decoder": "affine"} | fields))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_attention_of_some_rows_is_theirs_in_the_whole(data):
    n_cells, n_tokens = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 40))
    real = torch.tensor(data.draw(st.lists(st.integers(1, n_tokens), min_size=n_cells, max_size=n_cells)))
    known = torch.tensor([data.draw(st.integers(0, int(count))) for count in real])
    n_rows = data.draw(st.integers(0, int(real.min())))
    generator = torch.Generator().manual_seed(data.draw(st.integers(0, 99)))
    rows = torch.stack([torch.randperm(int(count), generator=generator)[:n_rows] for count in real])
    # Large scores: then a piece of the keys can hold all the weight.
    q, k, v = 3 * torch.randn(3, n_cells, n_tokens, 2, 8, generator=generator)
    exact = take_rows(ops.masked_attention(q.double(), k.double(), v.double(), known, real), rows)
    plain = take_rows(ops.masked_attention(q, k, v, known, real, backend="reference"), rows)
    found = attend_rows(take_rows(q, rows), k, v, rows, known, real, "reference")
    assert_within_budget("rows", found, plain, exact, band=4 * unit_roundoff(torch.float32) * max_and_rms(v)[0])


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("attend", ["all", "expressed"])
@pytest.mark.parametrize("read", READS, ids=len)
def test_read_genes_are_those_of_the_whole_prediction(read, attend, backend):
    require_backend(backend)
    model = model_of()
    model.backend = backend
    inputs = perturbation_inputs()
    whole = model.predict_perturbation(*inputs, attend=attend)
    torch.testing.assert_close(
        model.predict_perturbation(*inputs, attend=attend, read=read), whole[:, read], rtol=1e-5, atol=1e-5
    )


@pytest.mark.parametrize("fields", [{"decoder": "expr", "batch_norm": True}, {"n_layers": 1}], ids=["plain", "one"])
def test_other_layouts(fields):
    model, inputs = model_of(**fields), perturbation_inputs()
    for attend in ("all", "expressed"):
        whole = model.predict_perturbation(*inputs, attend=attend)
        found = model.predict_perturbation(*inputs, attend=attend, read=[7, 3])
        torch.testing.assert_close(found, whole[:, [7, 3]], rtol=1e-5, atol=1e-5)


def test_a_read_token_that_is_given_as_unknown_sees_itself():
    model = model_of()
    gene_ids, values, flags = perturbation_inputs()
    known, real = torch.tensor([20, 31, 8]), torch.tensor([40, 35, 33])
    read = torch.tensor([2, 30, 32])
    with torch.no_grad():
        whole = model.forward_perturbation(gene_ids, values, flags, known, n_tokens=real)
        found = model.forward_perturbation(gene_ids, values, flags, known, n_tokens=real, read=read)
    torch.testing.assert_close(found, whole[:, read], rtol=1e-5, atol=1e-5)


def test_unknown_tokens_that_are_not_read_do_not_enter(monkeypatch):
    model = model_of()
    gene_ids, values, flags = perturbation_inputs()
    sizes, original = [], ops.embedding_sum
    monkeypatch.setattr(ops, "embedding_sum", lambda *given, **named: sizes.append(given[1].shape) or original(
        *given, **named))  # fmt: skip
    model.predict_perturbation(gene_ids, values, flags, attend="expressed", read=[0, 1])
    seen = (values != 0) | (flags != 0)
    seen[:, [0, 1]] = True
    assert sizes == [(3, int(seen.sum(1).max()))] and sizes[0][1] < len(gene_ids)


def test_the_last_layer_attends_from_the_read_rows_alone(monkeypatch):
    scores, original = [], ops.masked_attention

    def counted(q, k, v, n_known=None, n_tokens=None, **named):
        scores.append(q.shape[0] * q.shape[1] * k.shape[1])
        return original(q, k, v, n_known, n_tokens, **named)

    monkeypatch.setattr(readout.ops, "masked_attention", counted)
    gene_ids, values, flags = perturbation_inputs(n_cells=1)
    model_of(n_layers=1).predict_perturbation(gene_ids, values, flags, read=[1, 2, 3])
    assert sum(scores) == 3 * 39  # one key of the 40 is left over


def test_gradients_of_read_genes_are_those_of_the_whole():
    model, (gene_ids, values, flags) = model_of(), perturbation_inputs()
    model.double()
    gradients = []
    for read in (None, torch.tensor([4, 21])):
        model.zero_grad()
        predicted = model.forward_perturbation(gene_ids, values.double(), flags, attend="expressed", read=read)
        (predicted if read is not None else predicted[:, [4, 21]]).square().sum().backward()
        gradients.append([p.grad.clone() for p in model.parameters() if p.grad is not None])
    for one, other in zip(*gradients, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-9, atol=1e-9)


@torch.no_grad()
def test_bfloat16_is_within_its_rounding():
    inputs = perturbation_inputs(n_genes=50)
    low, exact = model_of(), model_of()
    for model in (low, exact):
        cast_linears(model, torch.bfloat16)
    exact.double()
    read = torch.tensor([3, 40, 11])
    whole = low.forward_perturbation(*inputs)[:, read]
    found = low.forward_perturbation(*inputs, read=read)
    truth = exact.forward_perturbation(inputs[0], inputs[1].double(), inputs[2], read=read)
    assert_within_budget("read", found, whole, truth, band=unit_roundoff(torch.bfloat16) * max_and_rms(truth)[1])


def test_positions_and_the_cut_of_an_order():
    known = torch.tensor([[0, 1, 0, 1], [1, 0, 0, 0]], dtype=torch.bool)
    real = torch.tensor([[1, 1, 0, 1], [1, 0, 0, 1]], dtype=torch.bool)
    order = TokenOrder.known_first(known, real)
    places = order.positions(torch.tensor([0, 3]))
    assert places.tolist() == [[2, 1], [0, 1]]
    assert order.without_padding().index.tolist() == [[1, 3, 0], [0, 3, 1]]


def test_what_cannot_be_read():
    model, inputs = model_of(), perturbation_inputs()
    with pytest.raises(UsageError, match="read must be in 0..39, not 40"):
        model.predict_perturbation(*inputs, read=[1, 40])
    with pytest.raises(UsageError, match="read needs include_zero_gene='all', not 'batch-wise'"):
        model.predict_perturbation(*inputs, include_zero_gene="batch-wise", read=[1])
    assert model.predict_perturbation(*inputs, read=[]).shape == (3, 0)
