"""The embedding sum in CUDA C++ on a Hopper GPU: the reference bit for bit. (On a CPU: tests/device plays it.)"""

from __future__ import annotations

import pytest
import torch

from tests.ops.cases import embedding_inputs, poisoned_memory
from tests.ops.cuda_core import CUDA_DTYPES, HOPPER
from vcc_fast.ops import embedding_sum

pytestmark = HOPPER
# Narrow, odd, whole vectors but no whole warp, whole rows, and more than one round of a warp.
WIDTHS = (1, 7, 8, 70, 264, 512, 600, 1032)


def assert_same_as_reference(*inputs):
    with poisoned_memory():
        actual = embedding_sum(*inputs, backend="cuda")
    assert torch.equal(actual, embedding_sum(*inputs, backend="reference"))


@CUDA_DTYPES
@pytest.mark.parametrize("E", WIDTHS)
def test_cuda_core_same_as_reference(E, dtype):
    assert_same_as_reference(*(x.cuda() for x in embedding_inputs(3, 17, E, dtype)))


@CUDA_DTYPES
@pytest.mark.parametrize("B, S", [(1, 1), (1, 8), (5, 9), (33, 1201)])
def test_cuda_core_ragged_sizes(B, S, dtype):
    genes, *others = (x.cuda() for x in embedding_inputs(B, S, 512, dtype, index_dtype=torch.int32))
    assert_same_as_reference(genes, *others)
    assert_same_as_reference(genes[0], *others)
    assert_same_as_reference(genes.t().contiguous().t(), *others)


@CUDA_DTYPES
def test_cuda_core_tables_that_begin_anywhere(dtype):
    *ids, gene, value, condition = (x.cuda() for x in embedding_inputs(3, 17, 8, dtype))
    shifted = torch.empty(50 * 8 + 1, dtype=dtype, device="cuda")[1:].view(50, 8).copy_(gene)
    assert_same_as_reference(*ids, shifted, value, condition)


def test_cuda_core_ids_beyond_a_table_add_nothing():
    table = torch.ones(4, 8, device="cuda")
    ids = torch.tensor([[0, 4, -1, -9, 10**9, 2**32]], device="cuda")
    assert_same_as_reference(ids, None, None, table, None, None)


def test_cuda_core_runs_on_the_current_stream():
    inputs = [x.cuda() for x in embedding_inputs(33, 1201, 512, torch.bfloat16)]
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(stream):
        torch.cuda._sleep(20_000_000)
        inputs[3].mul_(2)
        actual = embedding_sum(*inputs, backend="cuda")
    stream.synchronize()
    assert torch.equal(actual, embedding_sum(*inputs, backend="reference"))
