"""`--dry-run`: the plan, and what it will cost, measured on one small forward pass. Writes nothing."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from vcc_fast._progress import format_bytes, format_seconds
from vcc_fast.prediction import estimate
from vcc_fast.prediction.blocks import predict_batch
from vcc_fast.prediction.effects import saved
from vcc_fast.prediction.prepare import Prepared
from vcc_fast.prediction.ranks import block_costs, deal

COMPARED_CELLS = 4


def attend_difference(prepared: Prepared) -> dict[str, float]:
    """How far `--attend expressed` is from `all` on the run's first cells, at most 4.

    Returns
    -------
    dict
        cells; mean and max |difference| (lognorm); mean |change| from the control under `all`, to compare them with.
    """
    dense = copy(prepared.prompt)
    dense.attend = "all"
    gaps, changes = [], []
    # One cell at a time, so that the comparison takes no more memory than the run.
    for row in range(min(COMPARED_CELLS, prepared.plan.n_cells)):
        expressed, _ = predict_batch(prepared, prepared.plan, row, row + 1)
        every, _ = predict_batch(replace(prepared, prompt=dense), prepared.plan, row, row + 1)
        control = prepared.reader.read(prepared.plan.control_row[row : row + 1]).toarray()[:, prepared.columns]
        gaps.append(np.abs(expressed.astype(np.float64) - every))
        changes.append(np.abs(every.astype(np.float64) - control))
    return {
        "cells": len(gaps),
        "mean_abs_difference": float(np.mean(gaps)),
        "max_abs_difference": float(np.max(gaps)),
        "mean_abs_change": float(np.mean(changes)),
    }


def tell_difference(difference: dict[str, float]) -> str:
    """The difference as a sentence."""
    return (
        f"--attend expressed against all, on {difference['cells']} cells: mean |difference| "
        f"{difference['mean_abs_difference']:.3g}, max {difference['max_abs_difference']:.3g}; mean |change| from the "
        f"control is {difference['mean_abs_change']:.3g}"
    )


def describe(prepared: Prepared, processes: int = 1) -> list[str]:
    """The plan and its estimates for a number of processes, as lines to print."""
    plan, config, model = prepared.plan, prepared.config, prepared.model
    work, architecture, passes = prepared.prompt.work, model.config, prepared.work
    flops = passes.n_cells * estimate.flops_per_cell(architecture, work)
    speed = _speed(prepared)
    weights = sum(tensor.numel() * tensor.element_size() for tensor in model.state_dict().values())
    batch = estimate.bytes_per_batch(architecture, work, prepared.batch_size)
    largest = max(stop - start for start, stop in map(passes.block_rows, range(len(passes.blocks))))
    n_genes = prepared.n_genes
    stored = 1.0 if prepared.prompt.name == "flag" else prepared.controls.mean_expressed / max(1, prepared.file.n_vars)
    rows = len(plan.perturbations) if config.format == "pseudobulk" else plan.n_cells
    if config.include_controls:
        rows += len(prepared.controls.all_rows) if config.format != "pseudobulk" else 1
    names = ", ".join(perturbation.name for perturbation in plan.perturbations[:5])
    lines = [
        *prepared.alignment.summary(),
        f"controls: {len(prepared.controls.all_rows):,} cells, {len(np.unique(plan.control_row)):,} of them used, "
        f"{prepared.controls.mean_expressed:,.0f} genes above zero on average",
        f"perturbations: {len(plan.perturbations):,} ({names}{', ...' if len(plan.perturbations) > 5 else ''})",
        f"cells: {plan.n_cells:,}",
        f"passes: {passes.n_cells:,} cells in {len(passes.batches):,} batches of {prepared.batch_size} and "
        f"{len(passes.blocks):,} blocks of at most {largest}",
        f"prompt: {prepared.prompt.name}, {work.n_tokens:,} tokens a cell, about {work.n_known:,} of them keys, "
        f"{work.passes} forward pass(es)",
        f"device: {model.device}, {prepared.settings['dtype']}, {torch.get_num_threads()} threads",
        f"memory: {format_bytes(weights)} weights + up to {format_bytes(batch)} a batch "
        f"({format_bytes(estimate.free_bytes(model.device))} free)",
        f"time: about {format_seconds(flops / speed)} ({flops / 1e12:,.3g} TFLOP at "
        f"{speed / 1e9:,.0f} GFLOP/s, measured on one small cell)",
        f"output: at most {format_bytes(estimate.output_bytes(rows, n_genes, stored, config.format))} before "
        f"compression ({rows:,} x {n_genes:,}, {config.format})",
    ]
    if not isinstance(prepared.columns, slice):
        lines.insert(-1, f"--output-genes: {n_genes:,} of {prepared.file.n_vars:,} genes are predicted and written")
    if prepared.effects is not None:
        lines.insert(
            -1,
            f"--effect-cells {config.effect_cells}: {saved(passes, plan)}; the mean change on "
            f"{config.effect_cells:,} control cells is given to the others, with a 95 % confidence interval",
        )
    if processes > 1:
        costs = block_costs(passes, architecture, work)
        most = max(sum(costs[block] for block in share) for share in deal(costs, range(len(costs)), processes))
        lines.insert(
            -1,
            f"processes: {processes}, of which the busiest has {most / sum(costs):.1%} of the work: about "
            f"{format_seconds(most / speed)}, where each is as fast as this one is alone",
        )
    if config.output_space == "counts":
        lines.insert(-1, f"space: whole counts, method {config.count_method}, library sizes of the control cells")
    if config.scale_effect != 1:
        lines.insert(-1, f"--scale-effect {config.scale_effect:g}: predicted changes are multiplied by it")
    if not (config.overwrite or config.resume):
        lines += [
            f"in the way: {path} exists; the run itself needs {remedy}"
            for path, remedy in (
                (Path(config.output), "--overwrite, or another name"),
                (config.partial, "--resume to go on with it, or --overwrite to drop it"),
            )
            if path.exists()
        ]
    return lines


def _speed(prepared: Prepared) -> float:
    """FLOP/s of this machine on one cell of the first of the run's genes."""
    model, alignment = prepared.model, prepared.alignment
    n_genes = estimate.calibration_genes(model.config, len(alignment.ids))
    ids = alignment.ids[:n_genes]
    values = prepared.reader.read(prepared.plan.control_row[:1]).toarray()[:, :n_genes]
    if prepared.prompt.name == "flag":
        flags = np.zeros(values.shape, dtype=np.int64)
        known = prepared.prompt.conditions
        conditions = None if known is None else known[prepared.plan.control_row[:1]]
        return estimate.measured_flops_per_second(
            model.config,
            estimate.Work(n_genes, n_genes),
            lambda: model.predict_perturbation(ids, values, flags, conditions=conditions).cpu(),
        )
    n_known = max(1, n_genes // 4)
    return estimate.measured_flops_per_second(
        model.config,
        estimate.Work(n_genes, n_known),
        lambda: model.generate(ids[None, :n_known], values[:, :n_known], ids[None, n_known:])["pred"].cpu(),
    )
