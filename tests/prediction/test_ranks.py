"""Which blocks and which device are a process's own; what the environment may say."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcc_fast.errors import UsageError
from vcc_fast.model.config import ModelConfig
from vcc_fast.prediction.estimate import Work, flops_per_cell
from vcc_fast.prediction.plan import BLOCKS_TO_SHARE, Perturbation, cells_per_block, make_plan
from vcc_fast.prediction.ranks import Ranks, block_costs, deal, device_of

TORCHRUN = {"RANK": "3", "WORLD_SIZE": "4", "LOCAL_RANK": "1", "MASTER_ADDR": "a", "MASTER_PORT": "1"}


def test_the_environment_of_torchrun_and_none():
    assert Ranks.of_environment(TORCHRUN) == Ranks(3, 4, 1)
    assert Ranks.of_environment({}) == Ranks(0, 1, 0)
    assert Ranks.of_environment({"WORLD_SIZE": "1"}).size == 1


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"MASTER_PORT": ""}, "MASTER_PORT not"),
        ({"RANK": "", "LOCAL_RANK": ""}, "RANK, LOCAL_RANK not"),
        ({"RANK": "4"}, "RANK=4"),
        ({"LOCAL_RANK": "-1"}, "LOCAL_RANK=-1"),
        ({"WORLD_SIZE": "two"}, "WORLD_SIZE must be a whole number, not 'two'"),
        ({"WORLD_SIZE": "0"}, "WORLD_SIZE=0"),
    ],
)
def test_an_environment_that_is_none(change, named):
    with pytest.raises(UsageError, match=named):
        Ranks.of_environment(TORCHRUN | change)


def test_each_process_has_the_gpu_of_its_number_and_a_numbered_one_stays():
    third = Ranks(6, 8, 2)
    assert device_of("cuda", third, 4) == device_of("auto", third, 4) == "cuda:2"
    assert device_of("cuda:0", third, 4) == "cuda:0"
    assert device_of("cpu", third, 4) == "cpu" and device_of("auto", third, 0) == "auto"
    assert device_of("cuda", Ranks(), 4) == "cuda"
    # Without CUDA the model's own error says so.
    assert device_of("cuda", third, 0) == "cuda"
    with pytest.raises(UsageError, match="at most 2 a node.*--device cuda:0"):
        device_of("auto", third, 2)


@given(st.lists(st.floats(0.1, 100), max_size=40), st.integers(1, 9), st.data())
def test_every_block_has_one_rank_and_no_rank_much_more_than_another(costs, size, data):
    pending = data.draw(st.sets(st.sampled_from(range(len(costs))))) if costs else set()
    shares = deal(costs, pending, size)
    assert len(shares) == size and sorted(block for share in shares for block in share) == sorted(pending)
    assert all(share == sorted(share) for share in shares)
    loads = [sum(costs[block] for block in share) for share in shares]
    # The last block of a rank went to it when it had least: without it, it has no more than any other.
    for share, load in zip(shares, loads, strict=True):
        if share:
            assert load - min(costs[block] for block in share) <= min(loads) + 1e-9


def test_the_costliest_goes_first():
    assert deal([5, 4, 3, 3, 3], range(5), 2) == [[0, 3], [1, 2, 4]]
    assert deal([1, 1, 1], [2], 2) == [[2], []]


def test_costs_are_cells_times_their_tokens():
    config = ModelConfig(vocab_size=10, d_model=2, n_heads=1, d_hid=3, n_layers=2, decoder="expr")
    perturbations = [Perturbation("A", (0,), (), 3), Perturbation("B", (), (0,), 2)]
    plan = make_plan(perturbations, lambda each: np.arange(each.n_cells), 2, 2)
    work = Work(5, 5)
    one, longer = flops_per_cell(config, work), flops_per_cell(config, Work(6, 6))
    assert block_costs(plan, config, work) == [2 * one, one, 2 * longer]


def test_there_are_blocks_to_share_whatever_the_number_of_processes():
    assert cells_per_block(1e6, "cpu", 64 * 100) == 100
    assert cells_per_block(1e6, "cpu", 10) == 32
    assert -(-3200 // cells_per_block(1e6, "cpu", 3200)) >= BLOCKS_TO_SHARE
