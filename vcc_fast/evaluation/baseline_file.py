"""A baseline as a prediction file: fitted on training cells, emitted as changed control cells, written by blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from vcc_fast import __version__
from vcc_fast._logging import logger
from vcc_fast._options import DEFAULT_TARGET_SUM
from vcc_fast._progress import Progress
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.h5ad_write import H5adWriter
from vcc_fast.data.perturbations import PertRequest
from vcc_fast.data.sampling import ControlDraw, ControlPool
from vcc_fast.errors import DataError
from vcc_fast.evaluation import record
from vcc_fast.evaluation.baseline_cells import Pool, emit
from vcc_fast.evaluation.baseline_kinds import BY_KEY, Task
from vcc_fast.evaluation.baselines import Baseline
from vcc_fast.evaluation.pair import OWN_COLUMN, Side, listing, make_side, perturbations
from vcc_fast.evaluation.pseudobulk import group_moments
from vcc_fast.evaluation.scale import Scale
from vcc_fast.evaluation.training import TrainingProfiles

TRAIN, CONTROLS = "the training file", "the file of controls"


@dataclass(frozen=True)
class Request:
    """What to write, and how; the fields are the options of `vcc-fast baseline`, which documents them."""

    kind: str
    perts: Sequence[PertRequest]
    default_cells: int
    pert_col: str
    control: str
    input_space: str
    target_sum: float | None
    layer: str | None
    crispr: str
    emit: str
    include_controls: bool
    seed: int
    quiet: bool

    def n_cells(self, pert: PertRequest) -> int:
        """Cells to write for a perturbation."""
        return pert.n_cells or self.default_cells


@dataclass(frozen=True)
class Source:
    """An open file on its scale."""

    side: Side
    scale: Scale
    target_sum: float | None


def write_baseline(
    train: str | Path, controls: str | Path | None, output: str | Path, request: Request, origin: Mapping[str, Any]
) -> dict[str, Any]:
    """Fit, emit and write; what stands in `uns["vcc_fast"]` is returned.

    Parameters
    ----------
    train
        Training cells.
    controls
        Control cells that predictions start from; those of `train` where None.
    output
        The file to be.
    origin
        Entries of `uns["vcc_fast"]` about the files that were read.

    Raises
    ------
    DataError
        The files do not fit each other or their declared space, there are no controls, or nothing to fit on.
    """
    with ExitStack() as stack:
        trained = _open(stack, train, TRAIN, request)
        start = trained if controls is None else _open(stack, controls, CONTROLS, request, trained)
        target_sum = _common_sum(trained, start)
        draw = _draw(start, request)
        baseline, control = _fit(trained, start, request)
        pool = Pool.of(_read(start, draw.rows))
        warnings = _warnings(baseline, draw, request)
        for text in warnings:
            logger.warning("%s", text)
        entry = _record(baseline, request, target_sum, warnings) | dict(origin)
        order = start.side.order
        with H5adWriter(output, len(order), trained.side.cells.var) as writer:
            obs = _write(writer, baseline, pool, control, start, draw, request)
            writer.finish(obs, {record.UNS_KEY: entry})
    return entry


def _open(stack: ExitStack, path: str | Path, name: str, request: Request, like: Source | None = None) -> Source:
    cells = stack.enter_context(H5adFile(path, request.layer))
    genes = None if like is None else np.asarray(like.side.cells.var_names, dtype=str)
    side = make_side(cells, name, request.input_space, "--input-space", request.pert_col, genes)
    recorded = record.recorded_sum(record.of_file(cells))
    if request.input_space == "counts":
        target = DEFAULT_TARGET_SUM if request.target_sum is None else request.target_sum
        return Source(side, Scale(target), target)
    return Source(side, Scale(), recorded if request.target_sum is None else request.target_sum)


def _common_sum(train: Source, start: Source) -> float | None:
    """The sum that lognorm values are of, where one of the files says it."""
    sums = [source.target_sum for source in (train, start) if source.target_sum is not None]
    if sums and max(sums) - min(sums) > 1e-6 * max(sums):
        raise DataError(
            f"target sums differ ({TRAIN}: {sums[0]:g}, {CONTROLS}: {sums[1]:g}), so their lognorm values are on "
            "different scales; bring them to one, or give counts"
        )
    return sums[0] if sums else None


def _draw(start: Source, request: Request) -> ControlDraw:
    """The control cells that every perturbation starts from, each its first ones."""
    labels = np.asarray(start.side.labels, dtype=object)
    pool = ControlPool.from_labels(labels, request.control, column=request.pert_col)
    return pool.draw(max(request.n_cells(pert) for pert in request.perts), seed=request.seed)


def _fit(train: Source, start: Source, request: Request) -> tuple[Baseline, np.ndarray]:
    """The baseline of the wanted perturbations, and the control mean that its changes are from."""
    names = perturbations(train.side, request.control)
    if not names and request.kind != "no-change":
        raise DataError(
            f"{TRAIN} has only control cells ({request.control!r}), so the baseline {request.kind!r} cannot be "
            "fitted on it; give a file with perturbed cells, or --kind no-change"
        )
    has_control = bool((train.side.labels == request.control).any())
    groups = [*names, request.control] if has_control else names
    total = int(np.isin(train.side.labels, groups).sum())
    other = start is not train
    if other:
        total += int((start.side.labels == request.control).sum())
    with Progress(total, "read", "rows", quiet=request.quiet) as progress:
        moments = group_moments(train.side, groups, train.scale, progress=progress.update)
        control = moments.mean[-1]
        if other:
            control = group_moments(start.side, [request.control], start.scale, progress=progress.update).mean[0]
    n_perts = len(names)
    genes = np.asarray(train.side.cells.var_names, dtype=str)
    own = moments.mean[-1] if has_control else control
    training = TrainingProfiles(names, moments.n_cells[:n_perts], moments.mean[:n_perts], own, genes, has_control)
    task = Task(training, [pert.name for pert in request.perts], control, request.crispr)
    return BY_KEY[request.kind].fit(task), control


def _read(source: Source, rows: np.ndarray) -> sparse.csr_matrix:
    """Cells in lognorm, genes in the training file's order."""
    checker, blocks = source.side.checker(), []
    cells = source.side.cells
    for _, index, raw in cells.iter_blocks(rows):
        checker.update(raw, rows=index, obs_names=cells.obs_names, var_names=cells.var_names)
        blocks.append(sparse.csr_matrix(source.scale.apply(raw))[:, source.side.order])
    checker.finish()
    return sparse.vstack(blocks, format="csr")


def _write(
    writer: H5adWriter, baseline: Baseline, pool: Pool, control: np.ndarray, start: Source, draw: ControlDraw,
    request: Request,
) -> pd.DataFrame:  # fmt: skip
    """Append every perturbation's cells; returns their table."""
    names, labels, origins = [], [], []
    cell_names = np.asarray(start.side.cells.obs_names, dtype=str)
    counts = [request.n_cells(pert) for pert in request.perts]
    rows = np.flatnonzero(start.side.labels == request.control) if request.include_controls else np.empty(0, np.int64)
    with Progress(sum(counts) + len(rows), "write", "cells", quiet=request.quiet) as progress:
        for pert, profile, n in zip(request.perts, baseline.profiles, counts, strict=True):
            for block in emit(pool, n, profile, control, how=request.emit, seed=request.seed, name=pert.name):
                writer.append(block)
                progress.update(len(block))
            names += [f"{pert.name}_{i}" for i in range(n)]
            labels += [pert.name] * n
            origins.append(cell_names[draw.rows[:n]])
        for first in range(0, len(rows), 1024):
            block = _read(start, rows[first : first + 1024])
            writer.append(block)
            progress.update(block.shape[0])
        names += [f"{request.control}_{i}" for i in range(len(rows))]
        labels += [request.control] * len(rows)
        origins.append(cell_names[rows])
    return pd.DataFrame(
        {OWN_COLUMN: pd.Categorical(labels), "control_cell": np.concatenate(origins)}, index=pd.Index(names, dtype=str)
    )


def _warnings(baseline: Baseline, draw: ControlDraw, request: Request) -> list[str]:
    found = []
    if baseline.without and request.kind != "no-change":
        found.append(
            f"the baseline {baseline.name!r} knows nothing of {len(baseline.without)} of {len(request.perts)} "
            f"perturbations ({listing(baseline.without)}): they have mean changes only"
        )
    if draw.replaced:
        found.append(
            f"{len(draw):,} cells a perturbation are asked for and there are {len(draw) - draw.replaced:,} control "
            "cells, so some start from the same one"
        )
    return found


def _record(baseline: Baseline, request: Request, target_sum: float | None, warnings: list[str]) -> dict[str, Any]:
    settings = {
        "kind": request.kind, "emit": request.emit, "input_space": request.input_space, "layer": request.layer,
        "pert_col": request.pert_col, "control_pert": request.control, "crispr": request.crispr,
        "include_controls": request.include_controls,
    }  # fmt: skip
    found = {
        "baseline": baseline.name, "description": baseline.description, "seed": request.seed, "output_space": "lognorm",
        "settings": {name: value for name, value in settings.items() if value is not None},
        "vcc_fast_version": __version__, "warnings": warnings or "none",
    }  # fmt: skip
    return found if target_sum is None else found | {"target_sum": target_sum}
