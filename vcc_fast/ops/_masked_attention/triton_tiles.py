"""Tile sizes of the Triton attention kernels: what is launched for a GPU, a type and a head dim.

Chosen by compiling, not by running: the largest tiles that need no spilled registers, in the float16 and bfloat16
kernels of each architecture (`tests/ops/triton_usage.json` has what they use). float32 products run on the ordinary
units, which keep whole operand rows in registers: their backward spills beyond head dim 64.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
import triton


class Tile(NamedTuple):
    """Queries and keys of a tile, warps of a program, stages of the loads' pipeline.

    `own_first` (forward): own scores are taken before the walk over the keys. Whether that or the opposite needs fewer
    registers differs: on Hopper at head dim 64 the opposite stays below 128, so that two programs fit a processor.
    """

    block_m: int
    block_n: int
    num_warps: int
    num_stages: int
    own_first: bool = True


_HOPPER, _BLACKWELL, _OTHER = "hopper", "blackwell", "other"

# (kernel, architecture) -> widest head dim -> tiles, the default first. "other" keeps to the 99 KiB of shared memory
# that consumer GPUs (sm_86, sm_89, sm_120) have.
_HALF: dict[tuple[str, str], dict[int, tuple[Tile, ...]]] = {
    ("forward", _OTHER): {
        56: (Tile(128, 64, 8, 3), Tile(64, 64, 4, 3)),
        64: (Tile(128, 64, 8, 3), Tile(128, 32, 4, 3), Tile(64, 64, 4, 3)),
        120: (Tile(128, 32, 8, 3, own_first=False), Tile(64, 32, 8, 3)),
        128: (Tile(128, 32, 8, 3),),
    },
    ("forward", _HOPPER): {
        56: (Tile(128, 64, 8, 3, own_first=False), Tile(128, 128, 8, 2)),
        64: (Tile(128, 64, 8, 3, own_first=False), Tile(128, 128, 8, 2), Tile(128, 64, 4, 3)),
        128: (Tile(128, 64, 8, 2), Tile(128, 32, 8, 3)),
    },
    ("forward", _BLACKWELL): {
        64: (Tile(128, 64, 8, 3), Tile(128, 128, 8, 2)),
        128: (Tile(128, 64, 8, 2), Tile(128, 32, 8, 3)),
    },
    ("keys", _OTHER): {64: (Tile(32, 128, 8, 2), Tile(32, 64, 4, 2)), 128: (Tile(32, 32, 8, 2),)},
    ("keys", _HOPPER): {
        64: (Tile(64, 128, 8, 2), Tile(64, 64, 4, 2)),
        128: (Tile(64, 64, 8, 2), Tile(32, 64, 8, 2)),
    },
    ("keys", _BLACKWELL): {64: (Tile(64, 64, 4, 2), Tile(64, 64, 8, 2)), 128: (Tile(64, 64, 8, 2),)},
    ("queries", _OTHER): {
        64: (Tile(128, 32, 8, 2), Tile(64, 32, 4, 2)),
        128: (Tile(32, 64, 8, 2), Tile(32, 32, 4, 2)),
    },
    ("queries", _HOPPER): {
        64: (Tile(128, 64, 8, 2), Tile(64, 64, 4, 2)),
        128: (Tile(128, 64, 8, 2), Tile(64, 64, 8, 2)),
    },
    ("queries", _BLACKWELL): {
        64: (Tile(128, 64, 8, 2), Tile(64, 64, 4, 2)),
        128: (Tile(128, 32, 8, 2), Tile(64, 64, 8, 2)),
    },
}
_FLOAT: dict[str, dict[int, Tile]] = {
    "forward": {32: Tile(64, 32, 8, 2), 64: Tile(32, 16, 8, 2), 128: Tile(16, 16, 8, 2)},
    "keys": {32: Tile(32, 32, 8, 1), 128: Tile(16, 16, 8, 1)},
    "queries": {32: Tile(32, 32, 8, 1), 128: Tile(16, 16, 8, 1)},
}


def tile_choices(kernel: str, dtype: torch.dtype, head_dim: int, capability: int) -> list[dict[str, int | bool]]:
    """Compile options of a kernel, the default first.

    Parameters
    ----------
    kernel
        "forward", "own", "keys" or "queries" (the three of the backward).
    dtype
        Type of q, k and v.
    head_dim
        D.
    capability
        The GPU's major compute capability; 0 for the interpreter.
    """
    if kernel == "own":
        # A tile of rows in float32: three of them at once.
        tiles = (Tile(16 if head_dim > 64 else 32, 0, 4, 1),)
    elif dtype == torch.float32:
        tiles = (_first_fitting(_FLOAT[kernel], head_dim),)
    else:
        architecture = {9: _HOPPER, 10: _BLACKWELL}.get(capability, _OTHER)
        tiles = _first_fitting(_HALF[kernel, architecture], head_dim)
    return [_options(kernel, tile, head_dim) for tile in tiles]


def capability_of(device: torch.device) -> int:
    """Major compute capability; 0 for a device that is no GPU."""
    return torch.cuda.get_device_capability(device)[0] if device.type == "cuda" else 0


def _first_fitting(tiles: dict, head_dim: int):
    return next(tile for widest, tile in tiles.items() if head_dim <= widest)


def _options(kernel: str, tile: Tile, head_dim: int) -> dict[str, int | bool]:
    blocks = {"BLOCK_M": tile.block_m, "BLOCK_N": tile.block_n, "BLOCK_D": triton.next_power_of_2(head_dim)}
    return {
        **{name: size for name, size in blocks.items() if size},
        **({"OWN_FIRST": tile.own_first} if kernel == "forward" else {}),
        "num_warps": tile.num_warps,
        "num_stages": tile.num_stages,
        "enable_fp_fusion": True,
    }
