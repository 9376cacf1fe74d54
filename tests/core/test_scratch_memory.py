"""Scratch memory that calls leave to each other: never two at a time, never read before it is written."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import torch

from tests.core.calls import attention, random_qkv


def test_calls_at_the_same_time_do_not_share_it():
    cases = [random_qkv(1, 700 + 90 * i, 2, 64, torch.float32, seed=i) for i in range(6)]
    alone = [attention(*qkv, num_threads=1) for qkv in cases]
    with ThreadPoolExecutor(6) as pool:
        for _ in range(5):
            together = list(pool.map(lambda qkv: attention(*qkv, num_threads=1), cases))
            for (out, lse), (expected, expected_lse) in zip(together, alone, strict=True):
                assert torch.equal(out, expected) and torch.equal(lse, expected_lse)


def test_what_an_earlier_call_left_is_not_read():
    # Packs of as many bytes: the second call finds what the first one wrote.
    q, k, v = random_qkv(1, 900, 2, 64, torch.float32)
    expected = attention(q, k, v)
    poison = torch.full_like(q, float("nan"))
    attention(poison, poison, poison)
    got = attention(q, k, v)
    assert torch.equal(got[0], expected[0]) and torch.equal(got[1], expected[1])
    # And shorter ones, whose last panels are not full.
    n_known = torch.tensor([893])
    expected = attention(q, k, v, n_known, n_known)
    attention(poison, poison, poison)
    got = attention(q, k, v, n_known, n_known)
    assert torch.equal(got[0], expected[0]) and torch.equal(got[1], expected[1])
