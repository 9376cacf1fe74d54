"""Cells for validation: every cell on one side, as many as asked for, in blocks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcc_fast.errors import UsageError
from vcc_fast.train.held_out import split_ranges


def cells(ranges):
    return [cell for first, last in ranges for cell in range(first, last)]


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 900)), min_size=1, max_size=4),
    st.floats(0.0005, 0.9), st.integers(0, 99),
)  # fmt: skip
def test_every_cell_is_on_one_side(gaps, share, seed):
    starts, ranges = 0, []
    for gap, length in gaps:
        ranges.append((starts + gap, starts + gap + length))
        starts += gap + length
    ranges = np.array(ranges)
    n_cells = len(cells(ranges))
    if n_cells < 2:
        return
    training, held_out = split_ranges(ranges, share, seed)
    assert sorted(cells(training) + cells(held_out)) == cells(ranges)
    # Whole blocks, of at most a quarter of what is asked for: that close it comes.
    assert 1 <= len(cells(held_out)) <= max(1, share * n_cells + 1)
    assert len(cells(held_out)) >= share * n_cells * 0.75 - 2


def test_the_draw_is_the_seeds_and_blocks_are_of_neighbours():
    ranges = np.array([[0, 200_000]])
    first, again, other = (split_ranges(ranges, 0.05, seed)[1] for seed in (1, 1, 2))
    assert np.array_equal(first, again) and not np.array_equal(first, other)
    assert set((first[:, 1] - first[:, 0]).tolist()) <= {256, 200_000 % 256}


def test_none_and_what_is_impossible():
    ranges = np.array([[3, 9]])
    training, held_out = split_ranges(ranges, 0.0, 0)
    assert np.array_equal(training, ranges) and held_out.shape == (0, 2)
    with pytest.raises(UsageError, match="--validation must be at least 0 and below 1, not 1.0"):
        split_ranges(ranges, 1.0, 0)
    with pytest.raises(UsageError, match="1 cells are too few"):
        split_ranges(np.array([[3, 4]]), 0.5, 0)
