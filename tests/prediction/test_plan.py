"""The layout of the work: every output row once, in batches and blocks that keep the rules."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from vcc_fast.prediction.plan import MAX_BLOCK_CELLS, Perturbation, cells_per_block, make_plan


def perturbations(sizes, appended=None):
    extra = appended or [()] * len(sizes)
    return [Perturbation(f"P{i}", (i,), tuple(extra[i]), n) for i, n in enumerate(sizes)]


def first_rows(perturbation):
    return np.arange(perturbation.n_cells)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 9), st.sampled_from([(), ("X",), ("Y",)])), min_size=1, max_size=8),
    st.integers(1, 6),
    st.integers(1, 12),
)
def test_every_row_is_in_one_batch_and_one_block(work, batch_size, block_cells):
    sizes, extra = zip(*work, strict=True)
    plan = make_plan(perturbations(sizes, extra), first_rows, batch_size, block_cells)
    assert plan.n_cells == sum(sizes)
    assert [row for start, stop in plan.batches for row in range(start, stop)] == list(range(plan.n_cells))
    assert [batch for first, last in plan.blocks for batch in range(first, last)] == list(range(len(plan.batches)))
    for start, stop in plan.batches:
        assert 1 <= stop - start <= batch_size
        assert len({extra[p] for p in plan.pert[start:stop]}) == 1
    for block, (first, last) in enumerate(plan.blocks):
        start, stop = plan.block_rows(block)
        assert stop - start <= block_cells or last - first == 1


def test_batches_run_across_perturbations_that_have_the_same_tokens():
    plan = make_plan(perturbations([3, 3, 2]), first_rows, 4, 100)
    assert plan.batches.tolist() == [[0, 4], [4, 8]]
    assert plan.blocks == ((0, 2),)
    split = make_plan(perturbations([3, 3, 2], [(), ("X",), ()]), first_rows, 4, 100)
    assert split.batches.tolist() == [[0, 3], [3, 6], [6, 8]]


def test_rows_are_named_after_perturbation_and_number():
    plan = make_plan(perturbations([2, 1]), first_rows, 4, 100)
    assert plan.obs_names() == ["P0-0", "P0-1", "P1-0"]
    assert plan.control_row.tolist() == [0, 1, 0]


def test_blocks_hold_a_minute_of_work_at_most():
    assert cells_per_block(1e6, "cpu", 10**6) == MAX_BLOCK_CELLS
    assert cells_per_block(1e12, "cpu", 10**6) == 3
    assert cells_per_block(1e15, "cpu", 10**6) == 1
    assert cells_per_block(1e12, "cuda", 10**6) == MAX_BLOCK_CELLS
