"""A small pre-training run for the tests: shards, options and what the run left."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.helpers.shard_folders import random_cells, small_vocab, write_shards

SHAPE = ["--size", "tiny", "--layers", "1", "--width", "16", "--heads", "2", "--hidden", "16"]
TINY = [
    "--batch-size", "8", "--max-seq-len", "14", "--validation", "0.1", "--cell-prompt-after", "3", "--epochs", "2",
    "--dtype", "fp32", "--device", "cpu", "--num-threads", "1", "--warmup", "2", "--learning-rate", "0.01", "--quiet",
]  # fmt: skip


def make_shards(folder: Path, n_cells: int = 60) -> Path:
    """Cells of 40 genes in shards of 50."""
    vocab = small_vocab()
    return write_shards(folder, random_cells(n_cells, vocab), vocab)


def arguments(shards: Path, output: Path, *more: str) -> list[str]:
    """A run that takes a second; options in `more` win."""
    return ["--shards", str(shards), "-o", str(output), *SHAPE, *TINY, *more]


def arguments_from(checkpoint: Path, shards: Path, output: Path, *more: str) -> list[str]:
    """The same from a checkpoint, which has a shape of its own."""
    return ["--shards", str(shards), "-o", str(output), "--checkpoint", str(checkpoint), *TINY, *more]


def curves(output: Path) -> list[dict[str, float]]:
    """`curves.csv`, as numbers."""
    with open(output / "curves.csv", newline="") as handle:
        return [{name: float(value) for name, value in line.items() if value} for line in csv.DictReader(handle)]


def weights(output: Path, name: str = "last") -> bytes:
    """A checkpoint's weights as they are on disk."""
    return (output / name / "model.safetensors").read_bytes()
