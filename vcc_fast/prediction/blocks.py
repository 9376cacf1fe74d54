"""Forward passes, block by block, each finished block kept on disk. Shapes: B cells, G genes."""

from __future__ import annotations

from collections import Counter

import numpy as np
from scipy import sparse

from vcc_fast._logging import logger
from vcc_fast._progress import Progress
from vcc_fast.errors import WeightsError
from vcc_fast.prediction import parts
from vcc_fast.prediction.parts import DamagedPart, Part
from vcc_fast.prediction.plan import Plan
from vcc_fast.prediction.prepare import Prepared


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


def run_blocks(prepared: Prepared, done: set[int]) -> None:
    """Compute and keep every block that is not in `done`."""
    plan, config = prepared.work, prepared.config
    sizes = [stop - start for start, stop in map(plan.block_rows, range(len(plan.blocks)))]
    before = sum(sizes[block] for block in done)
    with Progress(plan.n_cells, "predict", done=before, quiet=config.quiet) as progress:
        for block in range(len(plan.blocks)):
            if block not in done:
                part = compute_block(prepared, block, progress)
                with parts.writing():
                    parts.write_part(config.partial, block, prepared.settings_hash, part)


def compute_block(prepared: Prepared, block: int, progress: Progress) -> Part:
    """Predict the cells of one block and pack them as the output's format wants them, or as effects need them."""
    work, config = prepared.work, prepared.config
    # Cells are made of effects after all passes, from values as the model gave them.
    layout = config.format if prepared.effects is None else "dense"
    first, last = work.blocks[block]
    predicted, counts = [], Counter()
    for start, stop in work.batches[first:last].tolist():
        values, of_batch = predict_batch(prepared, work, start, stop)
        counts.update(of_batch)
        if prepared.effects is None:
            counts.update(postprocess(values, config.postprocess, config.zero_below))
        predicted.append(values if layout != "csr" else sparse.csr_matrix(values))
        progress.update(stop - start)
    start, stop = work.block_rows(block)
    return Part(_pack(predicted, layout, work.pert[start:stop]), dict(counts))


def predict_batch(prepared: Prepared, plan: Plan, start: int, stop: int) -> tuple[np.ndarray, dict[str, int]]:
    """Predicted lognorm float32 [B, G] of rows start..stop of a plan before post-processing, and the prompt's counts.

    Raises
    ------
    WeightsError
        A prediction is not a finite number.
    """
    rows = plan.control_row[start:stop]
    perturbations = [plan.perturbations[p] for p in plan.pert[start:stop]]
    values, counts = prepared.prompt.predict(prepared.reader.read(rows), perturbations, rows)
    finite = np.isfinite(values)
    if not finite.all():
        cell, gene = np.argwhere(~finite)[0]
        raise WeightsError(
            f"the model predicts {values[cell, gene]} for {perturbations[cell].name}, gene "
            f"{prepared.var.index[gene]!r}; try --dtype float32, or check the checkpoint"
        )
    return values, counts


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
