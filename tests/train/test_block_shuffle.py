"""The order of an epoch: every cell once, by seed and epoch alone, blocks in turns."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vcc_fast.errors import UsageError
from vcc_fast.train.block_shuffle import BlockShuffle


def order(shuffle, epoch=0):
    windows = [shuffle.window(epoch, i) for i in range(shuffle.n_windows)]
    return np.concatenate(windows) if windows else np.empty(0, dtype=np.int64)


def one_range(n):
    return np.array([[0, n]], dtype=np.int64)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 40)), max_size=5),
    st.integers(1, 9),
    st.integers(1, 5),
    st.integers(0, 2**40),
)
def test_every_readable_cell_comes_once(runs, block_cells, window_blocks, seed):
    ranges, at = [], 0
    for gap, length in runs:
        ranges.append((at + gap, at + gap + length))
        at += gap + length
    ranges = np.array(ranges, dtype=np.int64).reshape(-1, 2)
    shuffle = BlockShuffle(ranges, seed, block_cells, window_blocks)
    expected = np.concatenate([np.arange(a, b) for a, b in ranges] or [np.empty(0, dtype=np.int64)])
    assert shuffle.n_cells == len(expected)
    np.testing.assert_array_equal(np.sort(order(shuffle)), expected)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 20), st.integers(0, 40)), max_size=5),
    st.integers(1, 9),
    st.integers(1, 6),
    st.integers(1, 4),
)
def test_runs_hold_what_the_ranks_take(runs, block_cells, window_blocks, world_size):
    ranges, at = [], 0
    for gap, length in runs:
        ranges.append((at + gap, at + gap + length))
        at += gap + length
    shuffle = BlockShuffle(np.array(ranges, dtype=np.int64).reshape(-1, 2), 5, block_cells, window_blocks)
    for number in range(shuffle.n_windows):
        window, all_held = shuffle.window(1, number), set()
        for rank in range(world_size):
            held = [cell for a, b in shuffle.runs(1, number, rank, world_size) for cell in range(a, b)]
            assert len(held) == len(set(held)) and set(held) <= set(window)
            # a batch of all ranks begins at a multiple of their number
            if number * shuffle.window_cells % world_size == 0:
                assert set(window[rank::world_size]) <= set(held)
            all_held.update(held)
        assert all_held == set(window)


def test_seed_and_epoch_name_the_order():
    first = order(BlockShuffle(one_range(1000), 3, 16, 8), 5)
    np.testing.assert_array_equal(first, order(BlockShuffle(one_range(1000), 3, 16, 8), 5))
    for seed, epoch in ((4, 5), (3, 6)):
        assert (first != order(BlockShuffle(one_range(1000), seed, 16, 8), epoch)).mean() > 0.95


def test_blocks_take_turns():
    shuffle = BlockShuffle(one_range(16 * 8 * 3), 0, 16, 8)
    for number in range(3):
        blocks = shuffle.window(0, number).reshape(16, 8) // 16
        assert (blocks == blocks[0]).all() and len(set(blocks[0])) == 8
    # a rank that takes every second cell so reads half of the blocks
    assert len(set(shuffle.window(0, 0)[::2] // 16)) == 4


def test_a_short_block_is_in_the_last_window():
    shuffle = BlockShuffle(one_range(1003), 1, 10, 7)
    sizes = [len(shuffle.window(2, i)) for i in range(shuffle.n_windows)]
    assert sizes[:-1] == [70] * 14 and sizes[-1] == 1003 - 980
    assert set(range(1000, 1003)) <= set(shuffle.window(2, shuffle.n_windows - 1))


def test_blocks_and_cells_are_shuffled_evenly():
    """Mean place of each cell over epochs: that of a uniform order, within 5 standard errors."""
    shuffle, n_epochs, n = BlockShuffle(one_range(64), 9, 8, 8), 400, 64
    places = np.empty((n_epochs, n))
    for epoch in range(n_epochs):
        places[epoch, order(shuffle, epoch)] = np.arange(n)
    error = np.sqrt((n**2 - 1) / 12 / n_epochs)
    assert np.abs(places.mean(axis=0) - (n - 1) / 2).max() < 5 * error


@pytest.mark.parametrize("sizes", [(0, 4), (4, 0)])
def test_sizes_below_one(sizes):
    with pytest.raises(UsageError, match="must be >= 1"):
        BlockShuffle(one_range(4), 0, *sizes)
