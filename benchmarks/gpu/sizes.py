"""What is measured, at full size on a GPU and tiny through Triton's interpreter, which proves that the script runs."""

from __future__ import annotations

from dataclasses import dataclass

import torch


@dataclass(frozen=True)
class Sizes:
    """Shapes of every section; tokens a cell, cells a batch."""

    heads: int = 8
    head_dim: int = 64
    long_tokens: int = 16_384
    short_tokens: int = 1024
    short_cells: int = 32
    flex_block: int = 128
    embedding_cells: int = 32
    embedding_tokens: int = 5000
    gene_rows: int = 60_697
    bins: int = 51
    width: int = 512
    layers: int = 12
    model_genes: int = 18_080
    expressed_genes: int = 5000
    model_cells: int = 2
    training: tuple[tuple[int, int], ...] = ((16, 1200), (4, 5000))
    """(cells, genes) of the training steps."""
    copy_bytes: int = 2**31
    product: int = 8192
    """Rows and columns of the matrix product that gives the peak."""


FULL = Sizes()
TINY = Sizes(
    heads=2, head_dim=16, long_tokens=40, short_tokens=12, short_cells=2, flex_block=8, embedding_cells=2,
    embedding_tokens=7, gene_rows=20, bins=5, width=32, layers=1, model_genes=20, expressed_genes=6, model_cells=2,
    training=((2, 9),), copy_bytes=2**16, product=32,
)  # fmt: skip


@dataclass(frozen=True)
class Setting:
    """Where and how a section runs."""

    device: torch.device
    dtype: torch.dtype
    """Of the kernels: bfloat16 on a GPU, float32 in the interpreter, which computes bfloat16 wrongly."""
    sizes: Sizes
    seconds: float
    """Time for one group of cases that are timed against each other."""
    min_rounds: int
    """Timed runs of each case, however long they take."""
    dry_run: bool

    @property
    def type_name(self) -> str:
        return str(self.dtype).removeprefix("torch.")


def setting(dry_run: bool) -> Setting:
    """The setting of a run on the first GPU, or of a dry run on the CPU."""
    if dry_run:
        return Setting(torch.device("cpu"), torch.float32, TINY, 0.0, 1, True)
    return Setting(torch.device("cuda"), torch.bfloat16, FULL, 6.0, 3, False)
