"""The model on a GPU: within its precision's budget of float64, and the host does not wait; tests that need one."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import torch

from tests.helpers.tolerance import assert_within_budget
from tests.model.checkpoints import perturbation_inputs, small_model
from vcc_fast.model.encoders import ContinuousValueEncoder
from vcc_fast.model.graphs import ForwardGraphs
from vcc_fast.model.precision import cast_linears, use_products
from vcc_fast.model.scgpt import ScGPT

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.bfloat16], ids=["fp32", "fp16", "bf16"])
OPTIONS = pytest.mark.parametrize(
    "options", [{}, {"attend": "expressed"}, {"attend": "expressed", "read": [3, 0, 7]}], ids=["all", "some", "read"]
)


@contextmanager
def no_waiting() -> Iterator[None]:
    torch.cuda.synchronize()
    torch.cuda.set_sync_debug_mode("error")
    try:
        yield
    finally:
        torch.cuda.set_sync_debug_mode("default")


def model_on_cuda(dtype: torch.dtype, backend: str = "triton") -> ScGPT:
    model = small_model(pert_encoder=True, decoder="affine").cuda()
    cast_linears(model, dtype)
    model.backend = backend
    return model


@DTYPES
@OPTIONS
def test_cuda_prediction(options, dtype):
    inputs = [tensor.numpy() for tensor in perturbation_inputs()]
    exact = small_model(pert_encoder=True, decoder="affine").double()
    predictions = [model_on_cuda(dtype, backend).predict_perturbation(*inputs, **options) for backend in
                   ("triton", "reference")]  # fmt: skip
    expected = exact.forward_perturbation(
        torch.from_numpy(inputs[0]), torch.from_numpy(inputs[1]).double(), torch.from_numpy(inputs[2]),
        **{name: torch.tensor(value) if name == "read" else value for name, value in options.items()},
    ).detach()  # fmt: skip
    assert_within_budget("prediction", *(prediction.cpu() for prediction in predictions), expected)


@DTYPES
@OPTIONS
def test_cuda_prediction_does_not_wait(options, dtype):
    gene_ids, values, flags = perturbation_inputs()
    inputs = gene_ids.numpy(), values.pin_memory(), flags.pin_memory()
    model = model_on_cuda(dtype)
    model.predict_perturbation(*inputs, **options)
    with no_waiting():
        model.predict_perturbation(*inputs, **options)


@DTYPES
def test_cuda_training_step_does_not_wait(dtype):
    model = model_on_cuda(torch.float32).train()
    use_products(model, dtype)
    inputs = [tensor.cuda() for tensor in perturbation_inputs()]
    for step in range(2):
        with no_waiting() if step else torch.enable_grad():
            model.forward_perturbation(*inputs).sum().backward()


@pytest.mark.parametrize("dtype", [torch.float32], ids=["fp32"])
@pytest.mark.parametrize("backend", ["triton", "reference"])
def test_cuda_conditions(backend, dtype):
    """A prediction, and the gradients of both tables that the condition rows are made of, beside float64 on the CPU."""
    (gene_ids, values, flags), conditions = perturbation_inputs(), torch.tensor([2, 0, 3])
    known, results = {"condition_col": "donor", "conditions": ("A", "B", "C", "D")}, []
    for device, kind in (("cpu", torch.float64), ("cuda", dtype)):
        model = small_model(pert_encoder=True, decoder="affine", **known).to(device, kind)
        model.backend = backend if device == "cuda" else "reference"
        inputs = (tensor.to(device) for tensor in (gene_ids, values.to(kind), flags))
        predicted = model.forward_perturbation(*inputs, conditions=conditions.to(device))
        tables = model.pert_encoder.weight, model.condition_encoder.weight
        results.append((predicted, *torch.autograd.grad(predicted.square().mean(), tables)))
    for expected, found in zip(*results, strict=True):
        bound = 1e-5 * expected.abs().max().item()
        torch.testing.assert_close(found.cpu(), expected.to(dtype), rtol=1e-3, atol=bound)


@torch.no_grad()
@pytest.mark.parametrize("dtype", [torch.float32], ids=["fp32"])
def test_cuda_value_rows(dtype):
    torch.manual_seed(3)
    model, values = ContinuousValueEncoder(512).cuda().to(dtype), torch.rand(4, 300).mul_(9).cuda()
    model.pieces()
    with no_waiting():
        table, ids = model.table_and_ids(values)
    assert_within_budget("rows", table[ids], model(values), copy.deepcopy(model).double()(values))


@DTYPES
@pytest.mark.parametrize("options", [{}, {"attend": "expressed"}, {"read": [3, 0, 7]}], ids=["all", "some", "read"])
def test_cuda_graph_replays_give_the_same_bits(options, dtype):
    model, plain = model_on_cuda(dtype), model_on_cuda(dtype)
    model.graphs = ForwardGraphs()
    for batch in range(8):
        inputs = [tensor.numpy() for tensor in perturbation_inputs(3 + batch % 2, seed=batch)]
        predicted = model.predict_perturbation(*inputs, **options)
        assert torch.equal(predicted, plain.predict_perturbation(*inputs, **options))
    assert model.graphs.off is None and len(model.graphs._captured) == 2


@DTYPES
def test_cuda_graph_replays_do_not_wait(dtype):
    model, (gene_ids, values, flags) = model_on_cuda(dtype), perturbation_inputs()
    model.graphs = ForwardGraphs()
    inputs = gene_ids.numpy(), values.pin_memory(), flags.pin_memory()
    for _ in range(2):
        model.predict_perturbation(*inputs)
    with no_waiting():
        model.predict_perturbation(*inputs)
    assert model.graphs.off is None and len(model.graphs._captured) == 1
