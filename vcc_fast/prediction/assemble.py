"""Finished blocks -> one `.h5ad`, streamed: one block in memory at a time, written under another name and renamed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from vcc_fast.data.h5ad_write import H5adWriter
from vcc_fast.prediction import parts
from vcc_fast.prediction.blocks import SMALLER_BATCH, smaller_batches
from vcc_fast.prediction.effects import Outcome
from vcc_fast.prediction.outgoing import (
    ROWS_AT_A_TIME,
    control_mean,
    count_maker,
    finished_parts,
    lognorm_cells,
    made_of_effects,
)
from vcc_fast.prediction.prepare import Prepared
from vcc_fast.prediction.screen import text_labels


class _Output(H5adWriter):
    """The writer, whose failures are told from those of reading the input."""

    def append(self, block) -> None:
        with parts.writing():
            super().append(block)

    def finish(self, *arguments, **tables) -> Path:
        with parts.writing():
            return super().finish(*arguments, **tables)


def assemble(prepared: Prepared, extra: dict[str, Any]) -> dict[str, Any]:
    """Write `config.output` from the blocks of `config.partial`.

    Parameters
    ----------
    prepared
        The run, all of whose blocks are finished.
    extra
        Entries to add to `uns["vcc_fast"]`.

    Returns
    -------
    dict
        `uns["vcc_fast"]`, JSON-able.

    Raises
    ------
    DamagedPart
        A block is not whole.
    StoppedWriting
        The disk is full or failed.
    """
    config = prepared.config
    layout = "csr" if config.format == "csr" else "dense"
    with parts.writing():
        writer = _Output(config.output, prepared.n_genes, prepared.var, format=layout)
    outcome, varm = Outcome(), {}
    try:
        append = _append_means if config.format == "pseudobulk" else _append_cells
        obs, counts = append(prepared, writer, outcome)
        extra = extra | _tell_smaller_batches(prepared)
        if prepared.effects is not None:
            extra, varm = extra | {"effect_cells": outcome.record(prepared)}, outcome.tables()
        if outcome.counts is not None:
            extra = extra | {"as_counts": outcome.counts}
        counts = {name: count for name, count in counts.items() if not name.startswith(SMALLER_BATCH)}
        record = make_record(prepared, counts, extra)
        # An array, so that no warning is an empty array and not an empty list's JSON text.
        warnings = np.array(record["warnings"], dtype=str)
        writer.finish(obs=obs, uns={"vcc_fast": record | {"warnings": warnings}}, varm=varm)
    except BaseException:
        writer.abort()
        raise
    return record


def _tell_smaller_batches(prepared: Prepared) -> dict[str, Any]:
    """The entry that says which cells were computed in halved batches; empty where none was."""
    found = smaller_batches(prepared)
    if not found:
        return {}
    text = ", ".join(f"{count:,} in batches of {size}" for size, count in found.items())
    prepared.notes.warn(
        f"memory ran out: of {prepared.work.n_cells:,} cells that passed the model, {text} in place of "
        f"{prepared.batch_size}; they agree with a whole run's by rounding (1e-5 in float32), not to the last bit"
    )
    return {"smaller_batches": found}


def _append_cells(prepared: Prepared, writer: H5adWriter, outcome: Outcome) -> tuple[pd.DataFrame, Counter]:
    plan, config, counts = prepared.plan, prepared.config, Counter()
    maker = count_maker(prepared) if config.output_space == "counts" else None
    for start, values in lognorm_cells(prepared, outcome, counts):
        if maker is not None:
            cells = np.arange(start, start + values.shape[0])
            values = maker.make(values, cells, plan.pert[cells], plan.control_row[cells])
        writer.append(values if config.format == "csr" or maker is None else values.toarray())
    if maker is not None:
        outcome.counts = maker.record()
        for text in maker.warnings():
            prepared.notes.warn(text)
    labels = [perturbation.name for perturbation in plan.perturbations]
    pert, rows, names = plan.pert, plan.control_row, plan.obs_names()
    if config.include_controls:
        controls = prepared.controls.all_rows
        for _, _, block in prepared.file.iter_blocks(controls, ROWS_AT_A_TIME):
            cells = sparse.csr_matrix(block) if maker is not None else prepared.reader.lognorm(block)
            cells = cells[:, prepared.columns]
            writer.append(cells if config.format == "csr" else cells.toarray())
        names += [f"{config.control_pert}-{i}" for i in range(len(controls))]
        pert = np.concatenate([pert, np.full(len(controls), len(labels))])
        rows = np.concatenate([rows, controls])
        labels.append(config.control_pert)
    obs = make_obs(prepared, labels, pert, rows, names)
    if prepared.effects is not None:
        computed = prepared.effects.is_computed(rows) & (np.arange(len(rows)) < plan.n_cells)
        obs.insert(2, "effect_cell", computed)
    return obs, counts


def _sums(prepared: Prepared, outcome: Outcome, counts: Counter) -> Iterator[tuple[int, np.ndarray]]:
    """(perturbation, sum of some of its cells in float64) in order."""
    if prepared.effects is not None:
        for pert, values in made_of_effects(prepared, outcome, counts):
            yield pert, values.sum(axis=0, dtype=np.float64)
        return
    for part in finished_parts(prepared, counts):
        yield from zip(part.arrays["pert"].tolist(), part.arrays["sums"], strict=True)


def _append_means(prepared: Prepared, writer: H5adWriter, outcome: Outcome) -> tuple[pd.DataFrame, Counter]:
    """One mean row a perturbation; sums of a perturbation's blocks are added in their order, in float64."""
    plan, counts = prepared.plan, Counter()
    sums: dict[int, np.ndarray] = {}
    for pert, values in _sums(prepared, outcome, counts):
        sums[pert] = sums[pert] + values if pert in sums else values
        # Perturbations are in order: every one before this is complete.
        for complete in [p for p in sums if p < pert]:
            _append_mean(writer, _scaled(prepared, complete, sums.pop(complete)), plan.perturbations[complete].n_cells)
    for pert in list(sums):
        _append_mean(writer, _scaled(prepared, pert, sums.pop(pert)), plan.perturbations[pert].n_cells)
    names = [perturbation.name for perturbation in plan.perturbations]
    n_cells = [perturbation.n_cells for perturbation in plan.perturbations]
    if prepared.config.include_controls:
        rows = prepared.controls.all_rows
        total = np.zeros(prepared.n_genes)
        for _, _, block in prepared.file.iter_blocks(rows, ROWS_AT_A_TIME):
            cells = prepared.reader.lognorm(block)[:, prepared.columns]
            # SciPy's sum over a float32 matrix adds up in float32, whatever dtype it is given.
            total += np.bincount(cells.indices, weights=cells.data, minlength=len(total))
        _append_mean(writer, total, len(rows))
        names.append(prepared.config.control_pert)
        n_cells.append(len(rows))
    obs = pd.DataFrame({"target_gene": pd.Categorical(names), "n_cells": n_cells}, index=names)
    if prepared.config.context is not None:
        obs["context"] = pd.Categorical([prepared.config.context] * len(names))
    return obs, counts


def _scaled(prepared: Prepared, pert: int, total: np.ndarray) -> np.ndarray:
    """The sum over a perturbation's cells with `--scale-effect`, where `effects` has not scaled the cells."""
    config, plan = prepared.config, prepared.plan
    if config.scale_effect == 1 or prepared.effects is not None:
        return total
    n_cells = plan.perturbations[pert].n_cells
    change = total - n_cells * control_mean(prepared, plan.control_row[plan.pert == pert])
    scaled = total + (config.scale_effect - 1) * change
    return np.maximum(scaled, 0) if config.postprocess == "clip" else scaled


def _append_mean(writer: H5adWriter, total: np.ndarray, n_cells: int) -> None:
    writer.append((total / n_cells).astype(np.float32)[None])


def make_obs(
    prepared: Prepared, labels: list[str], pert: np.ndarray, rows: np.ndarray, names: list[str]
) -> pd.DataFrame:
    """Label, control cell and carried columns of output rows.

    Columns are codes of the distinct values, since millions of rows share a few thousand control cells.

    Parameters
    ----------
    prepared
        The run.
    labels
        What can be perturbed.
    pert, rows
        [N] each: output row -> one of `labels`, row of the input it starts from.
    names
        [N] names of the output rows.
    """
    used, place = np.unique(rows, return_inverse=True)
    columns = {
        "target_gene": _at(text_labels(pd.Series(labels, dtype=object)), pert),
        "control_cell": _at(text_labels(pd.Series(prepared.file.obs_names[used])), place),
    }
    if prepared.config.context is not None:
        columns["context"] = _at(pd.Categorical([prepared.config.context]), np.zeros(len(rows), dtype=np.int64))
    for name, values in prepared.carried.items():
        columns[name] = _at(values[used].remove_unused_categories(), place)
    return pd.DataFrame(columns, index=pd.Index(names, dtype=object))


def _at(values: pd.Categorical, place: np.ndarray) -> pd.Categorical:
    return pd.Categorical.from_codes(values.codes[place], dtype=values.dtype)


def make_record(prepared: Prepared, counts: dict[str, int], extra: dict[str, Any]) -> dict[str, Any]:
    """What the file says about itself; nothing in it depends on the time or on where files lie."""
    settings = dict(prepared.settings)
    hashes = {name: settings.pop(name) for name in ("checkpoint", "adata", "gene_aliases")}
    versions = settings.pop("versions")
    settings["perturbations"] = len(settings["perturbations"])
    if settings["output_genes"] is not None:
        settings["output_genes"] = len(settings["output_genes"])
    targets, controls = prepared.targets.report(), prepared.controls
    return {
        "space": prepared.config.output_space,
        "target_sum": controls.scale,
        "prompt": prepared.prompt.name,
        "seed": prepared.config.seed,
        "settings": settings,
        "settings_hash": prepared.settings_hash,
        "versions": versions,
        "hashes": hashes,
        "inputs": {
            "checkpoint": _base_name(prepared.config.checkpoint),
            "adata": _base_name(prepared.config.adata),
        },
        "alignment": {"summary": prepared.alignment.summary(), "report": json.dumps(prepared.alignment.report())},
        "weights": {
            "summary": prepared.model.report.summary(),
            "report": json.dumps(prepared.model.report.to_json()),
        },
        "targets": json.dumps(targets),
        "controls": {
            "cells": len(controls.all_rows),
            "usable": len(controls.pool),
            "used": len(np.unique(prepared.plan.control_row)),
        },
        "counts": dict(sorted(counts.items())),
        "warnings": prepared.notes.warnings,
    } | extra


def _base_name(path: str | Path) -> str:
    return Path(path).resolve().name
