"""Run a prediction: the stages that `vcc_fast.predict` numbers, and what happens when one is stopped."""

from __future__ import annotations

import json
import os
import resource
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from vcc_fast._options import is_out_of_memory
from vcc_fast._progress import format_seconds
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import InterruptedRunError, OutOfMemoryError, UsageError
from vcc_fast.prediction import dry_run, parts, provenance
from vcc_fast.prediction.assemble import assemble
from vcc_fast.prediction.blocks import finished_blocks, run_blocks
from vcc_fast.prediction.config import Config
from vcc_fast.prediction.effects import tell_effects
from vcc_fast.prediction.notes import Notes
from vcc_fast.prediction.parts import DamagedPart, StoppedWriting
from vcc_fast.prediction.prepare import Prepared, output_record, prepare


@dataclass(frozen=True)
class Prediction:
    """What a finished run is.

    Attributes
    ----------
    output
        The file; None after a dry run.
    n_cells, n_genes
        Predicted cells, and genes of each.
    record
        What the file carries in `uns["vcc_fast"]`.
    seconds
        Time that this run took, a resumed run's alone.
    """

    output: Path | None
    n_cells: int
    n_genes: int
    record: dict[str, Any]
    seconds: float


def predict(config: Config) -> Prediction:
    """Predict the cells of `config` and write them; or, in a dry run, print what would be done.

    Raises
    ------
    UsageError, DataError, WeightsError
        Before anything is written.
    OutOfMemoryError, InterruptedRunError
        With what to do next; finished blocks are kept.
    """
    started, threads = time.time(), torch.get_num_threads()
    torch.set_num_threads(config.num_threads or threads)
    try:
        with H5adFile(config.adata, layer=config.layer) as file:
            prepared = prepare(config, file, Notes())
            return _tell(prepared, started) if config.dry_run else _run(prepared, started)
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        details = str(error).splitlines()[0] if str(error) else "no details"
        raise OutOfMemoryError(
            f"out of memory ({details}). Free memory and --resume, or give a smaller --batch-size with --overwrite "
            "(values are the same to the last bit only at one batch size, so finished blocks cannot be kept)"
        ) from error
    finally:
        torch.set_num_threads(threads)


def _tell(prepared: Prepared, started: float) -> Prediction:
    lines = dry_run.describe(prepared)
    if prepared.settings["attend"] == "expressed":
        lines.append(dry_run.tell_difference(dry_run.attend_difference(prepared)))
    print("\n".join([*lines, "nothing was written (--dry-run)"]))
    return Prediction(None, prepared.plan.n_cells, prepared.n_genes, {}, time.time() - started)


def _run(prepared: Prepared, started: float) -> Prediction:
    config, plan = prepared.config, prepared.plan
    finished = _already_finished(prepared)
    if finished is not None:
        return Prediction(Path(config.output), plan.n_cells, prepared.n_genes, finished, time.time() - started)
    done: set[int] = set()
    try:
        extra = _open_partial(prepared)
        done = finished_blocks(prepared)
        if done:
            prepared.notes.say(f"resuming: {len(done):,} of {len(prepared.work.blocks):,} blocks are finished")
        run_blocks(prepared, done)
        record = assemble(prepared, extra)
        with parts.writing():
            _write_run_json(prepared, record, started, len(done))
    except KeyboardInterrupt:
        raise InterruptedRunError(f"interrupted: {_how_to_go_on(prepared)}") from None
    except DamagedPart as damage:
        raise InterruptedRunError(f"{damage}, though it was whole before: {_how_to_go_on(prepared)}") from damage
    except StoppedWriting as stop:
        raise InterruptedRunError(f"{stop}; {_how_to_go_on(prepared)}") from stop
    parts.remove_parts(config.partial)
    seconds = time.time() - started
    n_genes = prepared.n_genes
    lines = _tell_counts(record["counts"], plan.n_cells, config)
    if prepared.effects is not None:
        lines += tell_effects(record["effect_cells"], plan.n_cells)
    for line in lines:
        prepared.notes.say(line)
    prepared.notes.say(f"{config.output}: {plan.n_cells:,} cells x {n_genes:,} genes in {format_seconds(seconds)}")
    return Prediction(Path(config.output), plan.n_cells, n_genes, record, seconds)


def _tell_counts(counts: dict[str, int], n_cells: int, config: Config) -> list[str]:
    """What was done to the predictions, as sentences."""
    values, negative = counts["values"], counts["negative_values"]
    fate = "set to 0" if config.postprocess == "clip" else "kept"
    lines = [f"negative predictions: {negative:,} of {values:,} values ({negative / values:.1%}), {fate}"]
    if config.zero_below > 0:
        zeroed = counts["values_zeroed_below_threshold"]
        lines.append(
            f"--zero-below {config.zero_below:g}: {zeroed:,} of {values:,} values ({zeroed / values:.1%}) set to 0"
        )
    for name, reason in (
        ("cells_unchanged_target_not_expressed", "the control cell does not express the target"),
        ("cells_unchanged_target_outside_vocabulary", "the target is outside the vocabulary (it is set to 0 itself)"),
        ("cells_unchanged_target_not_measured", "the target is not among the dataset's genes"),
    ):
        if counts.get(name):
            lines.append(f"unchanged cells: {counts[name]:,} of {n_cells:,}, because {reason}")
    return lines


def _already_finished(prepared: Prepared) -> dict[str, Any] | None:
    """The record of an output that `--resume` finds complete, with the same settings; None where there is work.

    A run that was killed between renaming its output and dropping its blocks leaves such a file.
    """
    config = prepared.config
    if not (config.resume and Path(config.output).exists()) or parts.read_plan(config.partial) is not None:
        return None
    record = output_record(config.output)
    if record.get("settings_hash") == prepared.settings_hash:
        prepared.notes.say(f"{config.output} is complete already, with the same settings: nothing to do")
        if config.partial.exists():
            parts.remove_parts(config.partial)
        return record
    if not config.overwrite:
        raise UsageError(
            f"--output {config.output} exists and is of another run, and there is nothing to resume: replace it with "
            "--overwrite, or choose another name"
        )
    return None


def _open_partial(prepared: Prepared) -> dict[str, Any]:
    """Make the folder of finished blocks, or check that the one there is of this work; entries to add to the record."""
    config = prepared.config
    before = parts.read_plan(config.partial) if config.resume else None
    if before is not None:
        if before["settings_hash"] != prepared.settings_hash:
            changed = "; ".join(provenance.differences(before["settings"], prepared.settings))
            raise UsageError(
                f"--resume: {config.partial} was started with other settings ({changed}). Give the same options and "
                "inputs as before, or drop the finished blocks with --overwrite (without --resume)"
            )
        return before["extra"]
    if config.partial.exists():
        parts.remove_parts(config.partial)
    extra = {}
    if prepared.settings["attend"] == "expressed":
        extra["attend_difference"] = dry_run.attend_difference(prepared)
        prepared.notes.say(dry_run.tell_difference(extra["attend_difference"]))
    plan = {"settings_hash": prepared.settings_hash, "settings": prepared.settings, "extra": extra}
    with parts.writing():
        parts.write_plan(config.partial, plan)
    return extra


def _how_to_go_on(prepared: Prepared) -> str:
    plan, partial = prepared.work, prepared.config.partial
    kept = sum(parts.part_path(partial, block).exists() for block in range(len(plan.blocks)))
    return (
        f"{kept:,} of {len(plan.blocks):,} blocks are finished and kept in {partial}; "
        "go on with the same command and --resume"
    )


def _write_run_json(prepared: Prepared, record: dict[str, Any], started: float, resumed: int) -> None:
    """What depends on time and machine, and so is not in the output: beside it, for the user."""
    seconds = time.time() - started
    blocks = len(prepared.work.blocks)
    content = {
        "started": time.strftime("%Y-%m-%dT%H:%M:%S%z", time.localtime(started)),
        "seconds": round(seconds, 3),
        "blocks": {"all": blocks, "finished_before": resumed},
        "cells": prepared.plan.n_cells,
        "threads": torch.get_num_threads(),
        "processors": os.cpu_count(),
        "peak_memory_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "options": {name: str(v) if isinstance(v, Path) else v for name, v in asdict(prepared.config).items()},
        "record": record,
    }
    temporary = prepared.config.run_json.with_suffix(".json.tmp")
    temporary.write_text(json.dumps(content, indent=1) + "\n")
    os.replace(temporary, prepared.config.run_json)
