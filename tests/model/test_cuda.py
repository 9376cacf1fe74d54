"""What of the model runs on GPUs alone, and that the host does not wait there; tests that no machine without one runs."""

from __future__ import annotations

import copy

import pytest
import torch

from tests.helpers.tolerance import assert_within_budget
from vcc_fast.model.encoders import ContinuousValueEncoder

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")


@torch.no_grad()
def test_cuda_value_rows_do_not_wait():
    torch.manual_seed(3)
    model, values = ContinuousValueEncoder(512).cuda(), torch.rand(4, 300).mul_(9).cuda()
    model.pieces()
    torch.cuda.set_sync_debug_mode("error")
    try:
        table, ids = model.table_and_ids(values)
    finally:
        torch.cuda.set_sync_debug_mode("default")
    assert_within_budget("rows", table[ids], model(values), copy.deepcopy(model).double()(values))
