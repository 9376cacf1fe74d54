"""The Triton residual layer norm matches the reference, interpreted (and on a GPU if there is one)."""

from __future__ import annotations

import pytest
import torch

from tests.helpers.tolerance import assert_within_budget, max_and_rms, unit_roundoff
from tests.ops.cases import poisoned_memory
from tests.ops.row_cases import DTYPES, NORM_CASES, norm_case, norm_results
from vcc_fast.ops import add_layer_norm, add_layer_norm_

CUDA = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
CUDA_DTYPES = pytest.mark.parametrize(
    "dtype", [torch.float32, torch.float16, torch.bfloat16], ids=["fp32", "fp16", "bf16"]
)


def assert_parity(inputs, dy, dproduct, actual):
    plain = norm_results(inputs, dy, dproduct, "reference")
    d = dy.double() + (dproduct.double() if "product" in actual else 0)
    exact = norm_results([t.double() for t in inputs], d, d, "reference")
    x, update = inputs[0].double(), inputs[1].double()
    n = torch.nn.functional.layer_norm(x + update, x.shape[-1:])
    # As for the embedding sum's gradients: what the order of a sum over all rows costs.
    order = unit_roundoff(torch.float32) * (d.numel() // d.shape[-1]) / 6**0.5
    bands = {"dweight": order * max_and_rms(d * n)[1], "dbias": order * max_and_rms(d)[1]}
    assert set(actual) == set(plain)
    for name, result in actual.items():
        assert_within_budget(name, result, plain[name], exact.get(name, exact["y"]), band=bands.get(name, 0.0))
    if "product" in actual:
        assert torch.equal(actual["product"], actual["y"].to(inputs[1].dtype))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape, layout", NORM_CASES, ids=str)
def test_interpreter_parity(interpreted, shape, layout, dtype):
    actual = interpreted["norm", f"{shape}-{layout}", dtype]
    assert_parity(*norm_case(shape, layout, DTYPES[dtype]), actual)
    assert all(result.is_contiguous() for result in actual.values())


@pytest.mark.parametrize("dtype", DTYPES)
def test_interpreter_gives_the_same_bits_again(interpreted, dtype):
    for name, result in interpreted["norm again", "(45, 7)-contiguous", dtype].items():
        assert torch.equal(result, interpreted["norm", "(45, 7)-contiguous", dtype][name])


@pytest.mark.parametrize("dtype", DTYPES)
def test_interpreter_programs_of_several_rows(interpreted, dtype):
    actual = interpreted["norm", "few programs", dtype]
    assert_parity(*norm_case((45, 7), "contiguous", DTYPES[dtype]), actual)


@pytest.mark.parametrize("dtype", DTYPES)
def test_interpreter_overwrites(interpreted, dtype):
    x, returned, product = interpreted["norm", "overwritten", dtype]
    expected = interpreted["norm", "(3, 17, 40)-contiguous", dtype]
    assert torch.equal(x, expected["y"]) and torch.equal(returned, expected["y"])
    assert torch.equal(product, expected.get("product", expected["y"]))


def test_interpreter_without_rows(interpreted):
    results = interpreted["norm", "empty", "fp32"]
    assert results["y"].shape == results["dx"].shape == (0, 8)
    assert not results["dweight"].any() and not results["dbias"].any()


def test_interpreter_refuses_rows_that_do_not_fit(interpreted):
    assert interpreted["norm", "too wide", "fp32"] == (
        'UsageError: x has rows of 8193 numbers; the Triton layer norm takes up to 8192: backend="reference" takes any'
    )


@CUDA
@CUDA_DTYPES
@pytest.mark.parametrize(
    "shape, layout", [*NORM_CASES, ((5000, 512), "contiguous"), ((9, 8192), "contiguous")], ids=str
)
def test_cuda_parity(shape, layout, dtype):
    inputs, dy, dproduct = norm_case(shape, layout, dtype)
    inputs, dy, dproduct = [t.cuda() for t in inputs], dy.cuda(), dproduct.cuda()
    with poisoned_memory():
        actual = norm_results(inputs, dy, dproduct, "triton")
    assert_parity(inputs, dy, dproduct, actual)


@CUDA
@CUDA_DTYPES
def test_cuda_runs_do_not_change_a_bit(dtype):
    inputs, dy, dproduct = norm_case((5000, 512), "contiguous", dtype)
    inputs, dy, dproduct = [t.cuda() for t in inputs], dy.cuda(), dproduct.cuda()
    first = norm_results(inputs, dy, dproduct, "triton")
    for _ in range(5):
        for name, result in norm_results(inputs, dy, dproduct, "triton").items():
            assert torch.equal(result, first[name])


@CUDA
@torch.no_grad()
def test_cuda_overwrites():
    inputs = [t.cuda() for t in norm_case((300, 512), "contiguous", torch.bfloat16)[0]]
    expected = add_layer_norm(*inputs, return_product=True, backend="triton")
    actual = add_layer_norm_(*inputs, return_product=True, backend="triton")
    assert actual[0] is inputs[0] and all(map(torch.equal, actual, expected))
