"""The attention kernels' tile schedule against the rule: a query sees each known key once, and itself once."""

from __future__ import annotations

import ctypes
import itertools
import random
from collections import Counter
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

TILES = tuple(itertools.product((4, 8), (4, 8)))
PASSES = pytest.mark.parametrize("backward", [False, True], ids=["forward", "backward"])
MOST = 20


class Cell(NamedTuple):
    """n_known <= n_tokens <= n_rows: rows with padding, as [B, S] has them; n_rows = n_tokens where packed."""

    n_rows: int
    n_tokens: int
    n_known: int


class CCell(ctypes.Structure):
    _fields_ = [
        ("first_row", ctypes.c_int64),
        ("n_rows", ctypes.c_int32),
        ("n_tokens", ctypes.c_int32),
        ("n_known", ctypes.c_int32),
    ]


def c_cells(cells: list[Cell]) -> ctypes.Array:
    starts = itertools.accumulate((cell.n_rows for cell in cells), initial=0)
    return (CCell * len(cells))(*(CCell(start, *cell) for start, cell in zip(starts, cells, strict=False)))


def assert_rule(library, backward: bool, cells: list[Cell], n_heads: int, tiles: tuple[int, int], n_blocks: int):
    """Pairs, own terms and written rows of all heads, each as often as the rule says: once or never."""
    rows, width = sum(cell.n_rows for cell in cells), max([cell.n_rows for cell in cells] + [1])
    pairs = np.zeros((n_heads, rows, width), np.int32)
    own, written = (np.zeros((n_heads, rows), np.int32) for _ in range(2))
    faults = library.schedule_visits(
        int(backward), c_cells(cells), len(cells), n_heads, *tiles, ctypes.c_int64(n_blocks),
        *(array.ctypes.data_as(ctypes.c_void_p) for array in (pairs, own, written)),
        ctypes.c_int64(rows), ctypes.c_int64(width),
    )  # fmt: skip
    assert faults == 0
    row = np.concatenate([np.arange(cell.n_rows) for cell in cells] or [np.zeros(0, int)])
    n_tokens, n_known = (np.repeat([c[i] for c in cells], [c[0] for c in cells]) for i in (1, 2))
    query = row < n_tokens
    seen = query[:, None] & (np.arange(width) < n_known[:, None])
    assert (pairs == seen).all()
    assert (own == (query & (row >= n_known))).all()
    assert (written == 1).all()


@PASSES
@pytest.mark.parametrize("tiles", TILES)
def test_every_small_cell_alone(schedule_library, tiles, backward):
    for n_tokens in range(MOST + 1):
        for n_known in range(n_tokens + 1):
            for padding in (0, 1, 9):
                cell = Cell(n_tokens + padding, n_tokens, n_known)
                assert_rule(schedule_library, backward, [cell], 1, tiles, 3)


@PASSES
@pytest.mark.parametrize("tiles", TILES)
@pytest.mark.parametrize("n_blocks", [1, 2, 7, 132, 5000])
def test_every_small_cell_packed_with_all_others(schedule_library, tiles, backward, n_blocks):
    cells = [Cell(n, n, known) for n in range(MOST + 1) for known in range(n + 1)]
    assert_rule(schedule_library, backward, cells, 2, tiles, n_blocks)


counts = st.integers(0, 40)
cell_lists = st.lists(st.tuples(counts, counts, counts).map(lambda x: Cell(*sorted(x, reverse=True))), max_size=12)


@PASSES
@settings(deadline=None)
@given(cells=cell_lists, n_heads=st.integers(1, 3), tiles=st.sampled_from(TILES), n_blocks=st.integers(1, 40))
def test_any_cells(schedule_library, backward, cells, n_heads, tiles, n_blocks):
    assert_rule(schedule_library, backward, cells, n_heads, tiles, n_blocks)


def work(library, backward: bool, cells: list[Cell], n_heads: int, tiles: tuple[int, int], most: int = 100):
    """[count, 5]: cell, head, tile, steps, first turn slot, in the order of the work."""
    arguments = (int(backward), c_cells(cells), len(cells), n_heads, *tiles, most)
    out = np.zeros((library.schedule_work(*arguments, None), 5), np.int64)
    library.schedule_work(*arguments, out.ctypes.data_as(ctypes.c_void_p))
    return out


@PASSES
@settings(deadline=None)
@given(cells=cell_lists, n_heads=st.integers(1, 3), tiles=st.sampled_from(TILES))
def test_each_tile_is_there_once_and_the_longest_come_first(schedule_library, backward, cells, n_heads, tiles):
    found = work(schedule_library, backward, cells, n_heads, tiles)
    size = [tiles[1] if backward else tiles[0]] * len(cells)
    length = [cell.n_known if backward else cell.n_rows for cell in cells]
    expected = {
        (c, head, tile)
        for c in range(len(cells))
        for head in range(n_heads)
        for tile in range(-(-length[c] // size[c]))
    }
    taken = [tuple(row[:3]) for row in found.tolist()]
    assert len(taken) == len(expected) and set(taken) == expected
    most = [-(-cell.n_tokens // tiles[0]) if backward else -(-cell.n_known // tiles[1]) for cell in cells]
    by_length = [(-most[c], c) for c, *_ in taken]
    assert by_length == sorted(by_length)
    # Forward, tiles of one head follow each other; backward, heads of one tile.
    neighbours = [key for key, _ in itertools.groupby(taken, key=lambda t: (t[0], t[2] if backward else t[1]))]
    assert len(neighbours) == len(set(neighbours))


def run_turns(found: np.ndarray, n_blocks: int, pick) -> dict[int, list[int]]:
    """Blocks that are resident at once step through backward tiles as `pick` says; slot -> tiles that added."""
    queues = [[tuple(row) for row in found[block::n_blocks].tolist()] for block in range(n_blocks)]
    queues = [queue for queue in queues if queue]
    at = [0] * len(queues)
    added: dict[int, list[int]] = {}
    while queues:

        def ready(block: int) -> bool:
            _, _, tile, steps, slot = queues[block][0]
            return steps == at[block] or len(added.get(slot + at[block], [])) == tile

        able = [block for block in range(len(queues)) if ready(block)]
        assert able, "every block waits for another"
        block = pick(able)
        _, _, tile, steps, slot = queues[block][0]
        if at[block] < steps:
            added.setdefault(slot + at[block], []).append(tile)
            at[block] += 1
        if at[block] == steps:
            queues[block].pop(0)
            at[block] = 0
            if not queues[block]:
                del queues[block], at[block]
    return added


@settings(deadline=None, max_examples=60)
@given(cells=cell_lists, n_heads=st.integers(1, 3), n_blocks=st.integers(1, 20), seed=st.integers(0, 2**32))
@pytest.mark.parametrize("tiles", TILES)
def test_turns_end_and_fix_the_order_of_dq(schedule_library, tiles, cells, n_heads, n_blocks, seed):
    found = work(schedule_library, True, cells, n_heads, tiles)
    random_pick = random.Random(seed).choice
    for pick in (min, max, random_pick):
        added = run_turns(found, n_blocks, pick)
        expected = {
            (c * n_heads + head) * 100 + step: list(range(-(-cell.n_known // tiles[1])))
            for c, cell in enumerate(cells)
            for head in range(n_heads)
            for step in range(-(-cell.n_tokens // tiles[0]))
            if cell.n_known
        }
        assert added == expected


def steps_in_time(found: np.ndarray, n_blocks: int) -> int:
    """Steps until all tiles are done, where each block goes one step at a time unless it waits for its turn."""
    queues = [
        [(int(tile), int(steps), int(slot)) for _, _, tile, steps, slot in found[b::n_blocks]] for b in range(n_blocks)
    ]
    at, turns, time = [0] * n_blocks, Counter(), 0
    while any(queues):
        ready = [b for b in range(n_blocks) if queues[b] and turns[queues[b][0][2] + at[b]] == queues[b][0][0]]
        for b in ready:
            turns[queues[b][0][2] + at[b]] += 1
            at[b] += 1
            if at[b] == queues[b][0][1]:
                at[b] = 0
                queues[b].pop(0)
        time += 1
    return time


def test_turns_cost_what_the_header_says(schedule_library):
    """128 tiles of 8 heads, as 16k tokens in tiles of 128 are, on 132 blocks: 8 rounds of 128 steps without waiting."""
    found = work(schedule_library, True, [Cell(512, 512, 512)], 8, (4, 4), most=128)
    assert steps_in_time(found, 132) == 1036
    heads_slowest = found[np.lexsort((found[:, 2], found[:, 1]))]
    assert steps_in_time(heads_slowest, 132) == 1135
