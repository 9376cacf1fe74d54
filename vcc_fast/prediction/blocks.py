"""Forward passes, block by block, each finished block kept on disk. Shapes: B cells, G genes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from vcc_fast._logging import logger
from vcc_fast._options import is_out_of_memory
from vcc_fast.errors import WeightsError
from vcc_fast.prediction import parts
from vcc_fast.prediction.overlap import ReadAhead, WriteBehind
from vcc_fast.prediction.parts import DamagedPart, Part
from vcc_fast.prediction.plan import Perturbation, Plan
from vcc_fast.prediction.prepare import Prepared
from vcc_fast.prediction.transfer import free_cached_memory

# Batches that wait on either side of the model; one is in work on each side beside them.
DEPTH = 2
SMALLER_BATCH = "cells_in_smaller_batches_of_"


def finished_blocks(prepared: Prepared) -> set[int]:
    """Blocks on disk that are whole and of this work; a damaged one is named, and counts as not there."""
    found = set()
    for block in range(len(prepared.work.blocks)):
        if not parts.part_path(prepared.config.partial, block).exists():
            continue
        try:
            parts.read_part(prepared.config.partial, block, prepared.settings_hash)
            found.add(block)
        except DamagedPart as damage:
            logger.warning("block %d is computed again: %s", block, damage)
    return found


def run_blocks(prepared: Prepared, blocks: Sequence[int], report: Callable[[int], None]) -> None:
    """Compute `blocks` and keep each on disk.

    The cells of the next batches are read in one thread and finished blocks are written in another, while this one runs
    the model. Whatever ends the run, blocks whose last batch was computed are kept first.

    Parameters
    ----------
    prepared
        The run.
    blocks
        Blocks of `prepared.work`, ascending.
    report
        Called in this thread with a number of cells after each forward pass; may raise to end the run.
    """
    batch_runner, collector = _BatchRunner(prepared), _Collector(prepared)
    with WriteBehind(collector.add, DEPTH) as behind, ReadAhead(_staged_batches(prepared, blocks), DEPTH) as ahead:
        for batch in ahead:
            for result in batch_runner.run(batch):
                behind.put(result)
                report(result.stop - result.start)


@dataclass(frozen=True)
class _Batch:
    """Rows start..stop of the work, read and in the model's form."""

    block: int
    start: int
    stop: int
    cells: sparse.csr_matrix
    perturbations: list[Perturbation]
    rows: np.ndarray
    staged: Any


@dataclass(frozen=True)
class _Result:
    """Rows start..stop of the work after their forward pass, which may have been of fewer cells than was planned."""

    block: int
    start: int
    stop: int
    computed: Any
    halved_to: int | None


def _staged_batches(prepared: Prepared, blocks: Sequence[int]) -> Iterator[_Batch]:
    work = prepared.work
    for block in blocks:
        first, last = work.blocks[block]
        for start, stop in work.batches[first:last].tolist():
            rows = work.control_row[start:stop]
            perturbations = [work.perturbations[p] for p in work.pert[start:stop]]
            cells = prepared.reader.read(rows)
            staged = prepared.prompt.stage(cells, perturbations, rows)
            yield _Batch(block, start, stop, cells, perturbations, rows, staged)


class _BatchRunner:
    """Run batches; where memory runs out, in halves from then on."""

    def __init__(self, prepared: Prepared):
        self._prompt, self._planned, self._limit = prepared.prompt, prepared.batch_size, prepared.batch_size

    def run(self, batch: _Batch) -> Iterator[_Result]:
        """The results of a batch's cells in order.

        Raises
        ------
        MemoryError, RuntimeError
            One cell alone does not fit.
        """
        start, n_cells = 0, batch.stop - batch.start
        while start < n_cells:
            stop = min(n_cells, start + self._limit)
            computed = self._try(batch, start, stop)
            if computed is None:
                continue
            halved_to = None if stop - start == n_cells else self._limit
            yield _Result(batch.block, batch.start + start, batch.start + stop, computed, halved_to)
            start = stop

    def _try(self, batch: _Batch, start: int, stop: int) -> Any:
        """What the prompt computes of some cells of a batch; None where that took too much memory, after halving."""
        staged = batch.staged
        try:
            if (start, stop) != (0, batch.stop - batch.start):
                part = slice(start, stop)
                staged = self._prompt.stage(batch.cells[part], batch.perturbations[part], batch.rows[part])
            return self._prompt.compute(staged)
        except (MemoryError, RuntimeError) as error:
            if not is_out_of_memory(error) or stop - start == 1:
                raise
            details = str(error).splitlines()[0] if str(error) else "no details"
        # Only here, where the exception and with it the failed pass's tensors are gone.
        self._limit = (stop - start) // 2
        if self._prompt.model.graphs is not None:
            self._prompt.model.graphs.clear()
        free_cached_memory(self._prompt.model.device)
        logger.warning(
            "out of memory (%s): batches of %d cells from here on in place of %d", details, self._limit, self._planned
        )
        return None


class _Collector:
    """Put the results of a block together, and keep it when the last is there; results come in order."""

    def __init__(self, prepared: Prepared):
        self._prepared = prepared
        # Cells are made of effects after all passes, from values as the model gave them.
        self._layout = prepared.config.format if prepared.effects is None else "dense"
        self._predicted: list = []
        self._counts: Counter = Counter()

    def add(self, result: _Result) -> None:
        """Take one result."""
        prepared, config, work = self._prepared, self._prepared.config, self._prepared.work
        values, counts = _finished(prepared, work, result.start, result.computed)
        self._counts.update(counts)
        if prepared.effects is None:
            self._counts.update(postprocess(values, config.postprocess, config.zero_below))
        if result.halved_to is not None:
            self._counts[f"{SMALLER_BATCH}{result.halved_to}"] += result.stop - result.start
        self._predicted.append(values if self._layout != "csr" else sparse.csr_matrix(values))
        start, stop = work.block_rows(result.block)
        if result.stop < stop:
            return
        part = Part(_pack(self._predicted, self._layout, work.pert[start:stop]), dict(self._counts))
        self._predicted, self._counts = [], Counter()
        with parts.writing():
            parts.write_part(config.partial, result.block, prepared.settings_hash, part)


def predict_batch(prepared: Prepared, plan: Plan, start: int, stop: int) -> tuple[np.ndarray, dict[str, int]]:
    """Predicted lognorm float32 [B, G] of rows start..stop of a plan before post-processing, and the prompt's counts.

    Raises
    ------
    WeightsError
        A prediction is not a finite number.
    """
    rows = plan.control_row[start:stop]
    perturbations = [plan.perturbations[p] for p in plan.pert[start:stop]]
    staged = prepared.prompt.stage(prepared.reader.read(rows), perturbations, rows)
    return _finished(prepared, plan, start, prepared.prompt.compute(staged))


def _finished(prepared: Prepared, plan: Plan, start: int, computed: Any) -> tuple[np.ndarray, dict[str, int]]:
    """What the prompt makes of a forward pass over the rows of a plan from `start` on; checked to be numbers."""
    values, counts = prepared.prompt.finish(computed)
    finite = np.isfinite(values)
    if not finite.all():
        cell, gene = np.argwhere(~finite)[0]
        raise WeightsError(
            f"the model predicts {values[cell, gene]} for {plan.perturbations[plan.pert[start + cell]].name}, gene "
            f"{prepared.var.index[gene]!r}; try --dtype float32, or check the checkpoint"
        )
    return values, counts


def smaller_batches(prepared: Prepared) -> dict[str, int]:
    """Cells that were computed in smaller batches than planned, for want of memory, by the size of these: {"4": 12}."""
    found: Counter = Counter()
    for block in range(len(prepared.work.blocks)):
        for name, count in parts.read_counts(prepared.config.partial, block).items():
            if name.startswith(SMALLER_BATCH):
                found[name.removeprefix(SMALLER_BATCH)] += count
    return dict(sorted(found.items(), key=lambda item: int(item[0])))


def postprocess(values: np.ndarray, mode: str, zero_below: float) -> dict[str, int]:
    """Change `values` in place: negatives to 0 (mode "clip"), then |value| < `zero_below` to 0; say how many."""
    counts = {"values": values.size, "negative_values": int((values < 0).sum()), "values_zeroed_below_threshold": 0}
    if mode == "clip":
        values[values < 0] = 0
    if zero_below > 0:
        small = (np.abs(values) < zero_below) & (values != 0)
        counts["values_zeroed_below_threshold"] = int(small.sum())
        values[small] = 0
    return counts


def _pack(predicted: list, layout: str, pert: np.ndarray) -> dict[str, np.ndarray]:
    if layout == "csr":
        block = sparse.vstack(predicted, format="csr")
        return {
            "data": block.data,
            "indices": block.indices.astype(np.int32),
            "indptr": block.indptr.astype(np.int64),
        }
    values = np.concatenate(predicted)
    if layout == "dense":
        return {"values": values}
    perturbed = np.unique(pert)
    sums = np.stack([values[pert == p].sum(axis=0, dtype=np.float64) for p in perturbed])
    return {"pert": perturbed, "sums": sums}


def unpack(part: Part, layout: str, n_genes: int) -> sparse.csr_matrix | np.ndarray:
    """The predicted cells of a block of format "csr" or "dense"."""
    if layout == "dense":
        return part.arrays["values"]
    indptr = part.arrays["indptr"]
    return sparse.csr_matrix((part.arrays["data"], part.arrays["indices"], indptr), shape=(len(indptr) - 1, n_genes))
