"""Floating-point operations, memory and time of a prediction, before it runs.

FLOPs count a multiply and an add as two. Shapes: B cells a batch, S tokens a cell, K known tokens (keys), E width.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from vcc_fast.data.memory import available_bytes

MAX_BATCH = 64
# Larger batches only cost memory: this many tokens keep every linear layer busy.
TOKENS_PER_BATCH = 32_768
# Widths of E that one token holds at the same time: the residual stream in fp32, its sum with a branch, q, k, v, the
# attention's output, and a cast copy of each where the model computes in a smaller type.
LIVE_WIDTHS = 12
MEMORY_SHARE = 0.5
# Under a second on any machine that could do the work.
CALIBRATION_FLOPS = 2e10


@dataclass(frozen=True)
class Work:
    """What one cell costs.

    Attributes
    ----------
    n_tokens, n_known
        Tokens and keys of one forward pass.
    passes
        Forward passes a cell.
    n_read
        Tokens that the last layer and the decoder compute; None: all.
    """

    n_tokens: int
    n_known: int
    passes: int = 1
    n_read: int | None = None


def flops_per_cell(config: Any, work: Work) -> float:
    """FLOPs of one cell.

    Parameters
    ----------
    config
        The model's configuration.
    work
        Tokens, keys, passes and tokens that are read.
    """
    e, s = config.d_model, work.n_tokens
    # Of a token that is not read, the last layer needs the key and the value.
    key_and_value = 2 * 2 * e * e
    a_row = 2 * (4 * e * e + 2 * e * config.d_hid) + 4 * work.n_known * e
    read = s if work.n_read is None else work.n_read
    last = read * a_row + (s - read) * key_and_value
    decoder = 2 * read * 2 * e * e * (2 if config.decoder == "affine" else 1)
    return float(work.passes) * ((config.n_layers - 1) * s * a_row + last + decoder)


def bytes_per_batch(config: Any, work: Work, batch_size: int) -> int:
    """Upper estimate of what one forward pass holds beside the weights, in bytes."""
    widest = max(LIVE_WIDTHS * config.d_model, 4 * config.d_model + 3 * config.d_hid)
    return int(4 * batch_size * work.n_tokens * widest)


def auto_batch_size(config: Any, work: Work, free_bytes: int) -> int:
    """The batch size of `--batch-size auto`: a power of two, at most 64 and 32,768 tokens, in half the free memory."""
    best = 1
    while (
        best * 2 <= MAX_BATCH
        and best * 2 * work.n_tokens <= TOKENS_PER_BATCH
        and bytes_per_batch(config, work, best * 2) <= MEMORY_SHARE * free_bytes
    ):
        best *= 2
    return best


def free_bytes(device: Any) -> int:
    """Memory that a forward pass on `device` (a torch.device) could take."""
    if device.type == "cuda":
        import torch

        # What torch keeps for later allocations is free for them.
        kept = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
        return torch.cuda.mem_get_info(device)[0] + kept
    return available_bytes()


def calibration_genes(config: Any, n_genes: int) -> int:
    """Genes of a cell that is large enough to time and small enough to wait for: at most `n_genes`, at least 256."""
    while n_genes > 256 and flops_per_cell(config, Work(n_genes, n_genes)) > CALIBRATION_FLOPS:
        n_genes = max(256, n_genes * 3 // 4)
    return n_genes


def measured_flops_per_second(config: Any, work: Work, forward: Callable[[], Any]) -> float:
    """Speed of this machine on this work: the fastest of three calls of `forward`, which does `work`, after a first."""
    seconds = []
    for _ in range(4):
        started = time.perf_counter()
        forward()
        seconds.append(time.perf_counter() - started)
    return flops_per_cell(config, work) / min(seconds[1:])


def output_bytes(n_cells: int, n_genes: int, stored_share: float, layout: str) -> int:
    """Upper estimate of X's size before compression."""
    per_value = 8 * stored_share if layout == "csr" else 4
    return int(n_cells * n_genes * per_value)
