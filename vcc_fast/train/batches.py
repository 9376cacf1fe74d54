"""Ready batches for pre-training: read, binned, split into known and unknown, padded. Shapes: B cells, S tokens.

Per batch a ratio r of {0.25, 0.5, 0.75} is drawn, and the batch has S = min(longest cell, max_seq_len) tokens a cell,
`<cls>` included. Of a cell's n genes (those that are not zero) int(n r) are unknown and the rest known; of the unknown
at most int((S - 1) r), of the known at most what then remains are taken, at random. These are the rules of scGPT's
pre-training (its collator's task "both"); `pad_value` -2 is the value of `<cls>` and of padding.

Objective "masked" takes min(n, S - 1) genes, replaces the value of int(r x that) by -1 and leaves them all known.

What is drawn depends on (seed, epoch, step) and (seed, epoch, cell), never on the rank, the thread or the batch size.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.train.block_shuffle import BlockShuffle
from vcc_fast.train.draws import RATIO, TOKENS, draw_below, stream_key
from vcc_fast.train.prefetch import Waits, prefetch
from vcc_fast.train.shards import Rows, ShardReader
from vcc_fast.train.token_batch import TokenSettings, fill

OBJECTIVES = ("generative", "masked")
RATIOS = (0.25, 0.5, 0.75)
MASK_VALUE = -1.0


@dataclass(frozen=True)
class Batch:
    """One rank's part of one step.

    Parameters
    ----------
    gene_ids
        [B, S] int64, rows of the gene table: `<cls>`, known, unknown (or masked), padding.
    values
        [B, S] float32. What the model is given: bins, pad_value for `<cls>` and padding. "generative": unknown tokens
        have their bins here too (`ScGPT.forward_generation` does not read them). "masked": masked tokens have -1.
    targets
        [B, S] float32: values with the bins of all real tokens. The same array as `values` for "generative".
    known, real
        [B, S] bool: known to attention (`<cls>` is; all real ones for "masked"); not padding.
    supervised
        [B, S] bool: the tokens that the loss is taken of: unknown, or masked.
    cells
        [B] int64, numbers of the cells.
    ratio
        r.
    epoch, step
        Which batch this is; the same on all ranks.
    n_supervised
        Supervised tokens of this step on all ranks together.
    """

    gene_ids: np.ndarray
    values: np.ndarray
    targets: np.ndarray
    known: np.ndarray
    real: np.ndarray
    supervised: np.ndarray
    cells: np.ndarray
    ratio: float
    epoch: int
    step: int
    n_supervised: int

    def __len__(self) -> int:
        return len(self.cells)


class GenerativeBatches:
    """Batches of an epoch, in the same order and with the same draws whoever asks.

    Parameters
    ----------
    shards
        Folder of shards, or an open `ShardReader`.
    batch_size
        Cells a batch on this rank; a step takes `batch_size * world_size` cells.
    seed
        Whole number >= 0.
    rank, world_size
        Which of how many ranks this is. Every step's cells and tokens are those that one rank with the whole batch
        would have. The last batch of an epoch is smaller, and may be empty on some ranks (shape [0, S]): all ranks
        have the same number of steps.
    max_seq_len
        Most tokens a cell, `<cls>` included; default 1200.
    objective
        "generative" or "masked".
    n_bins
        Bins including 0, default 51.
    drop_last
        Leave the smaller last batch out. Default False: every cell once an epoch.
    block_cells, window_blocks
        See `BlockShuffle`.
    prefetch
        Batches made ahead by a thread; 0: made when asked for. Default 4.
    num_threads
        Threads that make one batch. Default 1, which makes tens of thousands of cells/s: a team of its own would
        take the processors from torch's.
    backend
        Of `token_batch.fill`.

    Attributes
    ----------
    waits
        How long the loop waited (`Waits`); `starved_seconds` is its sum.

    Raises
    ------
    UsageError
        An argument is out of its range.
    DataError
        The shards are damaged; also while batches are made.
    WeightsError
        The vocabulary has no `<cls>`.
    """

    def __init__(
        self,
        shards: ShardReader | str | Path,
        *,
        batch_size: int,
        seed: int,
        rank: int = 0,
        world_size: int = 1,
        max_seq_len: int = 1200,
        objective: str = "generative",
        n_bins: int = 51,
        drop_last: bool = False,
        block_cells: int = 256,
        window_blocks: int = 64,
        prefetch: int = 4,
        num_threads: int = 1,
        backend: str = "auto",
    ):
        if objective not in OBJECTIVES:
            raise UsageError(f"objective: must be one of {', '.join(OBJECTIVES)}, got {objective!r}")
        if not 0 <= rank < world_size:
            raise UsageError(f"rank: must be 0 to world_size - 1 ({world_size - 1}), got {rank}")
        limits = {"batch_size": 1, "max_seq_len": 2, "n_bins": 3, "seed": 0, "prefetch": 0, "num_threads": 1}
        for name, least in limits.items():
            if locals()[name] < least:
                raise UsageError(f"{name}: must be at least {least}, got {locals()[name]}")
        self.shards = shards if isinstance(shards, ShardReader) else ShardReader(shards)
        vocab = self.shards.vocab
        if vocab.cls_id is None:
            raise WeightsError("the shards' vocabulary has no <cls> token, which every cell begins with")
        self.batch_size, self.rank, self.world_size = batch_size, rank, world_size
        self.seed, self.max_seq_len, self.objective, self.drop_last = seed, max_seq_len, objective, drop_last
        self._settings = TokenSettings(len(vocab), vocab.pad_id, vocab.cls_id, n_bins)
        self._shuffle = BlockShuffle(self.shards.ranges, seed, block_cells, window_blocks)
        self._prefetch, self._num_threads, self._backend = prefetch, num_threads, backend
        self.waits = Waits()
        self._epoch, self._step, self._position, self._resumed = 0, 0, 0, False
        self._fingerprint = self.shards.fingerprint

    @property
    def step_cells(self) -> int:
        """Cells a step, of all ranks."""
        return self.batch_size * self.world_size

    @property
    def n_cells(self) -> int:
        """Cells an epoch."""
        return self._shuffle.n_cells

    @property
    def steps_per_epoch(self) -> int:
        """Steps of a whole epoch with this batch size; the same on all ranks."""
        whole, rest = divmod(self.n_cells, self.step_cells)
        return whole + (rest > 0 and not self.drop_last)

    @property
    def starved_seconds(self) -> float:
        """Seconds that the loop waited for batches, so far."""
        return self.waits.starved_seconds

    def epoch(self, number: int) -> Iterator[Batch]:
        """The batches of one epoch; after `load_state`, what is left of that state's epoch.

        `state()` counts a batch as done as soon as it was given out.
        """
        if number < 0:
            raise UsageError(f"epoch: must be >= 0, got {number}")
        if not self._resumed or number != self._epoch:
            self._epoch, self._step, self._position = number, 0, 0
        self._resumed = False
        made = self._made(number, self._step, self._position)
        for batch, position in prefetch(made, self._prefetch, self.waits):
            self._step, self._position = batch.step + 1, position
            yield batch
        self._epoch, self._step, self._position = number + 1, 0, 0

    def state(self) -> dict[str, Any]:
        """Where it stands, as JSON-able values: after the batch that was given out last."""
        return self._identity() | {"epoch": self._epoch, "step": self._step, "position": self._position}

    def load_state(self, state: dict[str, Any]) -> None:
        """Go on where `state()` was taken; `epoch(state["epoch"])` then gives the rest of that epoch.

        Batches are those of the uninterrupted run where `batch_size * world_size` is the same; with another one they
        begin at the same cell, and every cell still comes once.

        Raises
        ------
        UsageError
            The state is of other shards, another seed or other settings; what differs is named.
        """
        mine = self._identity()
        different = [
            f"{key} {state.get(key)!r} (here {value!r})" for key, value in mine.items() if state.get(key) != value
        ]
        if different:
            raise UsageError(f"state: it is of another run: {'; '.join(different)}; start from its settings or from 0")
        self._epoch, self._step, self._position = (int(state[key]) for key in ("epoch", "step", "position"))
        self._resumed = True

    def _identity(self) -> dict[str, Any]:
        return {
            "shards": self._fingerprint,
            "seed": self.seed,
            "objective": self.objective,
            "max_seq_len": self.max_seq_len,
            "n_bins": self._settings.n_bins,
            "block_cells": self._shuffle.block_cells,
            "window_blocks": self._shuffle.window_blocks,
        }

    def _made(self, epoch: int, step: int, position: int) -> Iterator[tuple[Batch, int]]:
        """Batches from a position of the epoch on, each with the position after it."""
        last = self.n_cells
        if self.drop_last:
            last = position + (self.n_cells - position) // self.step_cells * self.step_cells
        windows = _Windows(self.shards, self._shuffle, epoch, self.rank, self.world_size)
        while position < last:
            end = min(position + self.step_cells, last)
            yield self._batch(epoch, step, windows.rows(position, end)), end
            position, step = end, step + 1

    def _batch(self, epoch: int, step: int, of_step: Rows) -> Batch:
        ratio = RATIOS[draw_below(stream_key(self.seed, epoch, RATIO), step, len(RATIOS))]
        # All ranks' cells have a part in the width, so that what is taken of a cell does not depend on the ranks.
        width = int(min(of_step.n_values.max() + 1, self.max_seq_len))
        n_unknown, n_known = self._split(of_step.n_values, width, ratio)
        mine = slice(self.rank, None, self.world_size)
        rows = of_step.take(mine)
        keys = stream_key(self.seed, epoch, TOKENS, rows.cells)
        tokens = fill(
            rows, keys, n_unknown[mine], n_known[mine], width, self._settings,
            num_threads=self._num_threads, backend=self._backend,
        )  # fmt: skip
        supervised = tokens.real & ~tokens.known
        values, known = tokens.values, tokens.known
        if self.objective == "masked":
            values, known = np.where(supervised, np.float32(MASK_VALUE), tokens.values), tokens.real
        return Batch(
            tokens.gene_ids, values, tokens.values, known, tokens.real, supervised, rows.cells,
            ratio, epoch, step, int(n_unknown.sum()),
        )  # fmt: skip

    def _split(self, n_genes: np.ndarray, width: int, ratio: float) -> tuple[np.ndarray, np.ndarray]:
        """Genes [B] -> unknown and known ones to take, int64 [B]."""
        if self.objective == "masked":
            taken = np.minimum(n_genes, width - 1)
            n_unknown = (taken * ratio).astype(np.int64)
            return n_unknown, taken - n_unknown
        room = int((width - 1) * ratio)
        n_unknown = (n_genes * ratio).astype(np.int64)
        return np.minimum(n_unknown, room), np.minimum(n_genes - n_unknown, width - 1 - room)


class _Windows:
    """Cells by their place in an epoch's order; keeps the last window, and has the next one read ahead and checked.

    Checksums of a window's shards, which take seconds the first time, are compared bit by bit while the batches of the
    window before are made, so that a thread that makes them ahead need not stop for it.
    """

    def __init__(self, shards: ShardReader, shuffle: BlockShuffle, epoch: int, rank: int, world_size: int):
        self._shards, self._shuffle, self._epoch = shards, shuffle, epoch
        self._ranks = rank, world_size
        self._number, self._rows = -1, None
        self._next, self._n_checked = np.empty((0, 2), dtype=np.int64), 0

    def rows(self, start: int, end: int) -> Rows:
        """Places start .. end - 1."""
        size, parts = self._shuffle.window_cells, []
        while start < end:
            number, first = divmod(start, size)
            if number != self._number:
                self._load(number)
            stop = min(end - number * size, size)
            parts.append(self._rows.take(slice(first, stop)))
            self._check_next(stop / size)
            start = number * size + stop
        return parts[0] if len(parts) == 1 else self._shards.rows(np.concatenate([part.cells for part in parts]))

    def _load(self, number: int) -> None:
        for ahead in (number, number + 1) if self._number < 0 else (number + 1,):
            if ahead < self._shuffle.n_windows:
                self._shards.read_ahead(self._shuffle.runs(self._epoch, ahead, *self._ranks))
        self._rows, self._number = self._shards.rows(self._shuffle.window(self._epoch, number)), number
        # Of all ranks: each looks up every cell of a step, and all then name the same damage at the same step.
        more = number + 1 < self._shuffle.n_windows
        self._next, self._n_checked = self._shuffle.runs(self._epoch, number + 1) if more else self._next[:0], 0

    def _check_next(self, share: float) -> None:
        """Check as much of the next window as was made of this one."""
        end = int(len(self._next) * share)
        self._shards.check(self._next[self._n_checked : end])
        self._n_checked = max(self._n_checked, end)
