"""Random draws named by what they are for, not by who draws: 64 bits of splitmix64 at a place in a named stream.

A stream's name is a few whole numbers (seed, epoch, purpose, cell, ...); draw i of it is a hash of (name, i), so
that any draw can be had at once, in any order, by any process. `csrc/core/counter_random.hpp` has the same hash.

Source of the hash: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
"""

from __future__ import annotations

import numpy as np

GOLDEN = np.uint64(0x9E3779B97F4A7C15)

# What a stream is for: no two purposes share draws.
BLOCKS, CELLS, RATIO, TOKENS = range(4)


def mix64(bits: np.ndarray) -> np.ndarray:
    """splitmix64's finaliser: a permutation of 64-bit numbers, uint64 of any shape."""
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return bits ^ (bits >> np.uint64(31))


def stream_key(*name: int | np.ndarray) -> np.ndarray:
    """Key of the stream of that name, uint64; numbers and arrays of whole numbers >= 0, which broadcast."""
    key = np.zeros((), dtype=np.uint64)
    with np.errstate(over="ignore"):
        for part in name:
            key = mix64((key ^ np.asarray(part).astype(np.uint64)) + GOLDEN)
    return key


def draw(key: np.ndarray, place: np.ndarray | int) -> np.ndarray:
    """Draws `place` (whole numbers >= 0) of the streams `key`, uint64 in 0 .. 2^64 - 1; the two broadcast."""
    with np.errstate(over="ignore"):
        return mix64(key + (np.asarray(place).astype(np.uint64) + np.uint64(1)) * GOLDEN)


def draw_below(key: np.ndarray, place: int, n: int) -> int:
    """Draw `place` of one stream as a whole number in 0 .. n - 1 (n < 2^32; uneven by less than n / 2^32)."""
    return (int(draw(key, place)) >> 32) * n >> 32
