"""Named draws: splitmix64, and no two names with the same numbers."""

from __future__ import annotations

import numpy as np

from vcc_fast.train.draws import BLOCKS, CELLS, GOLDEN, draw, draw_below, mix64, stream_key


def test_the_stream_of_key_0_is_splitmix64_of_seed_0():
    """First outputs of the published generator with state 0."""
    expected = [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F, 0xF88BB8A8724C81EC]
    assert draw(np.uint64(0), np.arange(4)).tolist() == expected


def test_mix64_is_a_permutation_where_it_is_looked_at():
    values = mix64(np.arange(100_000, dtype=np.uint64))
    assert len(np.unique(values)) == 100_000 and int(mix64(np.uint64(0))) == 0 and GOLDEN % 2 == 1


def test_names_have_streams_of_their_own():
    names = [(0,), (0, 0), (1, 0), (0, 1), (0, 0, BLOCKS), (0, 0, CELLS), (0, 0, CELLS, 7)]
    assert len({int(stream_key(*name)) for name in names}) == len(names)
    keys = stream_key(3, 1, CELLS, np.arange(50))
    assert keys.shape == (50,) and [int(stream_key(3, 1, CELLS, i)) for i in range(50)] == keys.tolist()


def test_draws_below_a_number_are_even():
    draws = [draw_below(stream_key(5), i, 3) for i in range(3000)]
    counts = np.bincount(draws)
    # chi-squared with 2 degrees of freedom: above 18.4 once in 10,000 seeds
    assert len(counts) == 3 and ((counts - 1000) ** 2 / 1000).sum() < 18.4
