"""Run a prediction: the stages that `vcc_fast.predict` numbers, and what happens when one is stopped."""

from __future__ import annotations

import json
import os
import resource
import time
from collections.abc import Collection
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch

from vcc_fast._logging import logger
from vcc_fast._options import is_out_of_memory
from vcc_fast._progress import Progress, format_seconds
from vcc_fast._run_lock import RunLock, lock_path
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import InterruptedRunError, OutOfMemoryError, UsageError
from vcc_fast.model.precision import cpu_threads
from vcc_fast.prediction import dry_run, parts, provenance
from vcc_fast.prediction.assemble import assemble
from vcc_fast.prediction.blocks import finished_blocks, run_blocks
from vcc_fast.prediction.config import Config
from vcc_fast.prediction.effects import tell_effects
from vcc_fast.prediction.notes import Notes
from vcc_fast.prediction.parts import DamagedPart, StoppedWriting
from vcc_fast.prediction.prepare import Prepared, output_record, prepare
from vcc_fast.prediction.ranks import Ranks, block_costs, cuda_devices, deal, device_of
from vcc_fast.prediction.team import Alone, LostRank, Team

ALONE = Ranks()


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


def predict(config: Config, ranks: Ranks = ALONE) -> Prediction:
    """Predict the cells of `config` and write them; or, in a dry run, print what would be done.

    Parameters
    ----------
    config
        The options.
    ranks
        This process among several, which share the blocks; all of them call this. Rank 0 alone writes the output.

    Raises
    ------
    UsageError, DataError, WeightsError
        Before anything is written.
    OutOfMemoryError, InterruptedRunError
        With what to do next; finished blocks are kept.
    """
    started = time.time()
    if config.dry_run and ranks.rank > 0:
        return Prediction(None, 0, 0, {}, 0.0)
    config = replace(config, device=device_of(config.device, ranks, cuda_devices()))
    try:
        if config.dry_run:
            with cpu_threads(config.num_threads), H5adFile(config.adata, layer=config.layer) as file:
                return _tell(prepare(config, file, Notes()), ranks, started)
        # Joined first: once all are here, all have passed the checks that a folder of blocks would fail.
        team_of = Alone() if ranks.size == 1 else Team(ranks)
        with cpu_threads(config.num_threads), team_of as team, _lock(config, ranks):
            with H5adFile(config.adata, layer=config.layer) as file:
                prepared = prepare(config, file, Notes(silent=ranks.rank > 0), team.exchange)
                return _run(prepared, team, started)
    except LostRank as lost:
        raise InterruptedRunError(
            f"{lost}. Finished blocks are kept in {config.partial}; go on with --resume, with any number of processes"
        ) from lost
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        details = str(error).splitlines()[0] if str(error) else "no details"
        raise OutOfMemoryError(
            f"out of memory ({details}), and smaller batches do not help. Free memory and --resume; or start again "
            "(--overwrite) with --output-genes or --attend expressed, which need less"
        ) from error


def _lock(config: Config, ranks: Ranks) -> AbstractContextManager:
    return RunLock(lock_path(config.partial), config.output) if ranks.rank == 0 else nullcontext()


def _tell(prepared: Prepared, ranks: Ranks, started: float) -> Prediction:
    lines = dry_run.describe(prepared, ranks.size)
    if prepared.settings["attend"] == "expressed":
        lines.append(dry_run.tell_difference(dry_run.attend_difference(prepared)))
    print("\n".join([*lines, "nothing was written (--dry-run)"]))
    return Prediction(None, prepared.plan.n_cells, prepared.n_genes, {}, time.time() - started)


def _run(prepared: Prepared, team: Alone | Team, started: float) -> Prediction:
    config, plan, ranks = prepared.config, prepared.plan, team.ranks
    _compare(prepared, team)

    def result(record: dict[str, Any]) -> Prediction:
        return Prediction(Path(config.output), plan.n_cells, prepared.n_genes, record, time.time() - started)

    try:
        begun = _begin(prepared) if ranks.rank == 0 else None
        begun = team.exchange("beginning", begun)[0]
        if begun.finished is not None:
            return result(begun.finished)
        if ranks.rank > 0:
            _require_same_folder(prepared, ranks)
        _compute(prepared, team, begun.done)
        if ranks.rank > 0:
            return result({})
        record = _assemble(prepared, begun, started, ranks)
    except KeyboardInterrupt:
        cause = team.failure()
        because = "" if cause is None else f", because {cause}"
        raise InterruptedRunError(f"interrupted{because}: {_how_to_go_on(prepared)}") from None
    except DamagedPart as damage:
        raise InterruptedRunError(f"{damage}, though it was whole before: {_how_to_go_on(prepared)}") from damage
    except StoppedWriting as stop:
        raise InterruptedRunError(f"{stop}; {_how_to_go_on(prepared)}") from stop
    parts.remove_parts(config.partial)
    lines = _tell_counts(record["counts"], plan.n_cells, config)
    if prepared.effects is not None:
        lines += tell_effects(record["effect_cells"], plan.n_cells)
    for line in lines:
        prepared.notes.say(line)
    done = result(record)
    prepared.notes.say(
        f"{config.output}: {plan.n_cells:,} cells x {done.n_genes:,} genes in {format_seconds(done.seconds)}"
    )
    return done


@dataclass(frozen=True)
class _Begun:
    """What rank 0 found before the first pass: the record of a complete output, or blocks and entries of the record."""

    finished: dict[str, Any] | None
    done: frozenset[int] = frozenset()
    extra: dict[str, Any] | None = None


def _begin(prepared: Prepared) -> _Begun:
    finished = _already_finished(prepared)
    if finished is not None:
        return _Begun(finished)
    extra = _open_partial(prepared)
    done = finished_blocks(prepared)
    if done:
        prepared.notes.say(f"resuming: {len(done):,} of {len(prepared.work.blocks):,} blocks are finished")
    return _Begun(None, frozenset(done), extra)


def _compare(prepared: Prepared, team: Alone | Team) -> None:
    """Raise UsageError unless all ranks do the same work; show warnings of this rank that rank 0 has not."""
    ranks, notes = team.ranks, prepared.notes
    found = team.exchange("settings", (prepared.settings, notes.warnings))
    for rank, (settings, _) in enumerate(found):
        if settings != found[0][0]:
            changed = "; ".join(provenance.differences(found[0][0], settings))
            raise UsageError(
                f"rank {rank} has other settings than rank 0 ({changed}): give all the same options, inputs and "
                "versions, and the same kind of device"
            )
    if ranks.rank > 0:
        for text in notes.warnings:
            if text not in found[0][1]:
                logger.warning(text)


def _require_same_folder(prepared: Prepared, ranks: Ranks) -> None:
    """Raise UsageError unless this rank sees the folder of blocks that rank 0 has made."""
    folder = prepared.config.partial

    def is_there() -> bool:
        found = parts.read_plan(folder)
        return found is not None and found["settings_hash"] == prepared.settings_hash

    if not parts.comes_true(is_there):
        raise UsageError(
            f"rank {ranks.rank} does not see {folder}, which rank 0 has made: --output must be in a folder that all "
            "nodes share"
        )


def _compute(prepared: Prepared, team: Alone | Team, done: Collection[int]) -> None:
    """Compute this rank's share of the blocks that are not `done`, and wait for the others' where there are."""
    work, ranks = prepared.work, team.ranks
    sizes = [stop - start for start, stop in map(work.block_rows, range(len(work.blocks)))]
    costs = block_costs(work, prepared.model.config, prepared.prompt.work)
    shares = deal(costs, [block for block in range(len(work.blocks)) if block not in done], ranks.size)
    before = sum(sizes[block] for block in done)
    if ranks.size > 1:
        n_cells = ", ".join(f"{sum(sizes[block] for block in share):,}" for share in shares)
        prepared.notes.say(f"{ranks.size} processes, with {n_cells} cells to compute")
    with Progress(work.n_cells, "predict", done=before, quiet=prepared.config.quiet or ranks.rank > 0) as progress:
        others = 0

        def tell_others() -> None:
            nonlocal others
            new = team.cells_of_others() - others
            others += new
            if new:
                progress.update(new)

        def report(n_cells: int) -> None:
            progress.update(n_cells)
            team.report(n_cells)
            tell_others()

        run_blocks(prepared, shares[ranks.rank], report)
        team.exchange("end of computing", None, tell_others)
        if progress.done < work.n_cells:
            progress.update(work.n_cells - progress.done)


def _assemble(prepared: Prepared, begun: _Begun, started: float, ranks: Ranks) -> dict[str, Any]:
    """Write the output and `run.json` from the blocks of all ranks; the record."""
    folder, blocks = prepared.config.partial, range(len(prepared.work.blocks))
    if ranks.size > 1:
        # A file system of several nodes may show files late; what is missing then is said by whoever reads it.
        parts.comes_true(lambda: all(parts.part_path(folder, block).exists() for block in blocks))
    record = assemble(prepared, begun.extra)
    with parts.writing():
        _write_run_json(prepared, record, started, len(begun.done), ranks)
    return record


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


def _write_run_json(prepared: Prepared, record: dict[str, Any], started: float, resumed: int, ranks: Ranks) -> None:
    """What depends on time and machine, and so is not in the output: beside it, for the user; memory is rank 0's."""
    seconds = time.time() - started
    blocks = len(prepared.work.blocks)
    content = {
        "started": time.strftime("%Y-%m-%dT%H:%M:%S%z", time.localtime(started)),
        "seconds": round(seconds, 3),
        "blocks": {"all": blocks, "finished_before": resumed},
        "cells": prepared.plan.n_cells,
        "processes": ranks.size,
        "threads": torch.get_num_threads(),
        "processors": os.cpu_count(),
        "peak_memory_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "options": {name: str(v) if isinstance(v, Path) else v for name, v in asdict(prepared.config).items()},
        "record": record,
    }
    temporary = prepared.config.run_json.with_suffix(".json.tmp")
    temporary.write_text(json.dumps(content, indent=1) + "\n")
    os.replace(temporary, prepared.config.run_json)
