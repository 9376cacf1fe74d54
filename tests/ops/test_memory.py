"""Memory of large results: zero when fresh, used again once nobody holds it, never while somebody does."""

from __future__ import annotations

import pytest
import torch

from vcc_fast.ops import _memory, embedding_sum
from vcc_fast.ops._memory import HUGE_PAGE, SMALLEST, new_memory

LARGE = (SMALLEST // 4, 1)


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(_memory, "_unused", [])


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.int64], ids=str)
def test_shape_type_and_zeros(dtype):
    tensor, fresh = new_memory((3, 700_000, 2), dtype)
    assert fresh and tensor.shape == (3, 700_000, 2) and tensor.dtype == dtype and tensor.is_contiguous()
    assert not tensor.any()


def test_freed_pages_come_back():
    tensor, _ = new_memory(LARGE, torch.float32)
    address = tensor.fill_(7).data_ptr()
    del tensor
    tensor, fresh = new_memory(LARGE, torch.float32)
    assert not fresh and tensor.data_ptr() == address and (tensor == 7).all()


def test_pages_in_use_are_left_alone():
    tensor, _ = new_memory(LARGE, torch.float32)
    view = tensor.fill_(7)[5:6]
    del tensor
    other, fresh = new_memory(LARGE, torch.float32)
    assert fresh and other.data_ptr() != view.data_ptr() - 20
    other.fill_(1)
    assert view.item() == 7


def test_a_much_larger_block_is_not_taken():
    tensor, _ = new_memory((4 * SMALLEST // 4, 1), torch.float32)
    del tensor
    assert new_memory(LARGE, torch.float32).fresh
    assert not new_memory((4 * SMALLEST // 4 - HUGE_PAGE // 4, 1), torch.float32).fresh


def test_no_more_than_the_limit_is_kept(monkeypatch):
    monkeypatch.setattr(_memory, "KEPT", 2 * SMALLEST)
    tensors = [new_memory(LARGE, torch.float32).tensor for _ in range(4)]
    tensors.clear()
    assert sum(map(len, _memory._unused)) == 2 * SMALLEST
    _memory.release_memory()
    assert _memory._unused == []


def test_untouched_pages_are_always_fresh():
    tensor, _ = new_memory(LARGE, torch.float32)
    tensor.fill_(7)
    del tensor
    tensor, fresh = new_memory(LARGE, torch.float32, reuse=False)
    assert fresh and not tensor.any()
    small, fresh = new_memory((5, 3), torch.float32, reuse=False)
    assert fresh and not small.any()


def test_results_of_the_op_do_not_share_memory():
    table, ids = torch.randn(40, 512), torch.randint(40, (1, 4000))
    first = embedding_sum(ids, None, None, table, None, None, backend="native")
    kept = first.clone()
    embedding_sum(ids.flip(1), None, None, table, None, None, backend="native")
    second = embedding_sum(ids.flip(1), None, None, table, None, None, backend="native")
    assert torch.equal(first, kept) and torch.equal(second, kept.flip(1))
