"""Everything before the first forward pass: checkpoint, genes, targets, controls, prompt, plan and settings.

Nothing is written. What takes long (checking every control cell) comes after what fails fast.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import torch

from vcc_fast._files import sha256_of
from vcc_fast.data._h5ad_uns import plain_table
from vcc_fast.data.align import Alignment
from vcc_fast.data.conditions import Conditions
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.lognorm import LognormReader
from vcc_fast.data.perturbations import PertRequest, TargetPlan, parse_perts, read_perts_file, resolve_targets
from vcc_fast.errors import DataError, UsageError, WeightsError
from vcc_fast.model.checkpoint import load_checkpoint
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.prediction import estimate, parts, provenance
from vcc_fast.prediction.conditions import condition_column, find_conditions
from vcc_fast.prediction.config import DEFAULT_CELLS_PER_PERT, NO_EFFECTS_BY_KNOCKOUT, Config
from vcc_fast.prediction.effects import Effects, plan_effects, saved
from vcc_fast.prediction.flag import FlagPrompt
from vcc_fast.prediction.kernels import graphs_for, kernels
from vcc_fast.prediction.knockout import KnockoutPrompt
from vcc_fast.prediction.notes import Notes
from vcc_fast.prediction.output_genes import columns_of, read_output_genes
from vcc_fast.prediction.plan import Perturbation, Plan, cells_per_block, make_plan
from vcc_fast.prediction.screen import Controls, align_screen, carried_columns, choose_controls

Prompt = FlagPrompt | KnockoutPrompt


@dataclass(frozen=True)
class Prepared:
    """A prediction that is ready to run."""

    config: Config
    notes: Notes
    model: ScGPT
    file: H5adFile
    alignment: Alignment
    targets: TargetPlan
    controls: Controls
    reader: LognormReader
    prompt: Prompt
    plan: Plan
    """The output: its rows, and the control cell of each."""
    work: Plan
    """The forward passes; the same plan, unless there are effect cells."""
    effects: Effects | None
    """With `--effect-cells`: which cells are computed."""
    batch_size: int
    carried: dict[str, pd.Categorical]
    """Columns of the input's obs that output rows take from their control cell."""
    var: pd.DataFrame
    """The table of the genes that are written."""
    columns: slice | np.ndarray
    """Columns of the input that they are."""
    settings: dict[str, Any]
    """Whatever the output's bytes depend on; JSON-able."""

    @property
    def n_genes(self) -> int:
        """Genes that are written."""
        return len(self.var)

    @property
    def settings_hash(self) -> str:
        """Names the work: blocks on disk belong to it."""
        return provenance.settings_hash(self.settings)


def prepare(
    config: Config, file: H5adFile, notes: Notes, exchange: Callable[[str, Any], list[Any]] = lambda name, own: [own]
) -> Prepared:
    """Load, check and lay out a prediction.

    Parameters
    ----------
    config
        The options.
    file
        `config.adata`, open.
    notes
        Takes what there is to say.
    exchange
        Gives the values that all processes of the run have for a name.

    Raises
    ------
    UsageError, DataError, WeightsError
        Anything that would make the run fail or mislead, as far as it can be known before running.
    """
    requests = read_requests(config)
    # What is written at the end is read first: a table that cannot be must not cost a finished prediction.
    wanted = _wanted(config, file)
    columns = slice(None) if wanted is None else wanted
    var = plain_table(file.var, fold=False).iloc[columns]
    model = load_model(config, notes)
    column = condition_column(config, model.config)
    carried = carried_columns(file, config, notes, column)
    alignment = align_screen(file, model.vocab, config, notes)
    targets = resolve_targets(requests, file.var_names, alignment, missing=config.missing_target)
    _tell_targets(targets, notes)
    controls = choose_controls(file, config, model.config.target_sum, notes)
    conditions = None if column is None else find_conditions(file, column, model.config, controls, notes)
    perturbations = _perturbations(targets, _cells_wanted(config, targets.kept, controls), file.n_vars)
    prompt = make_prompt(config, model, alignment, targets, controls, wanted, conditions)
    prompt.check(perturbations)
    _tell_prompt(prompt, config, notes)
    _tell_tokens(prompt, perturbations, alignment, targets, notes)
    _tell_unused(config, model, notes)

    # One for all processes, which their results depend on: the one with the least memory has the word.
    batch_size = min(exchange("batch size", _batch_size(config, model, prompt)))
    flops = estimate.flops_per_cell(model.config, prompt.work)
    block_cells = cells_per_block(flops, model.device.type, sum(each.n_cells for each in perturbations))
    plan = make_plan(perturbations, _draw(config, controls, notes), batch_size, block_cells)
    effects, work = None, plan
    if config.effect_cells is not None:
        effects, work = plan_effects(plan, controls.pool, config.effect_cells, config.seed, batch_size, block_cells)
        _tell_effects(config, work, plan, conditions, notes)
    if wanted is not None:
        notes.say(f"--output-genes: {len(var):,} of {file.n_vars:,} genes are predicted and written")
    return Prepared(
        config=config,
        notes=notes,
        model=model,
        file=file,
        alignment=alignment,
        targets=targets,
        controls=controls,
        reader=LognormReader(file, controls.target_sum),
        prompt=prompt,
        plan=plan,
        work=work,
        effects=effects,
        batch_size=batch_size,
        carried=carried,
        var=var,
        columns=columns,
        settings=_settings(config, model, controls, prompt, plan, batch_size)
        | {"condition_col": column, "output_genes": None if wanted is None else list(var.index)},
    )


def _wanted(config: Config, file: H5adFile) -> np.ndarray | None:
    """Columns of the genes to predict, ascending; None where that is every gene."""
    if config.output_genes is None:
        return None
    columns = columns_of(read_output_genes(config.output_genes), file.var_names)
    return None if len(columns) == file.n_vars else np.array(columns)


def read_requests(config: Config) -> list[PertRequest]:
    """The perturbations that were asked for."""
    if config.perts_file is not None:
        return read_perts_file(config.perts_file, control=config.control_pert)
    return parse_perts(config.perts, control=config.control_pert)


def load_model(config: Config, notes: Notes) -> ScGPT:
    """The checkpoint's model; what is random or missing in it is said."""
    model = load_checkpoint(config.checkpoint, config.device, config.dtype, config.random_missing_weights)
    model.backend = config.backend
    if model.device.type == "cuda":
        # Triton runs on the current device, wherever its arguments are.
        torch.cuda.set_device(model.device)
        model.graphs = graphs_for(model) if config.cuda_graphs else None
    for line in model.report.summary():
        if model.report.random_missing is not None and line.startswith("RANDOM"):
            notes.keep(line)
        else:
            notes.say(line)
    return model


def make_prompt(
    config: Config,
    model: ScGPT,
    alignment: Alignment,
    targets: TargetPlan,
    controls: Controls,
    wanted: np.ndarray | None = None,
    conditions: Conditions | None = None,
) -> Prompt:
    """The prompt that was asked for, or the one that the weights allow, for the columns `wanted` (None: all).

    Raises
    ------
    WeightsError
        The checkpoint has not the weights for it; the reason and the ways out are named.
    UsageError
        An option cannot be had with the prompt that the weights allow.
    """
    of_data = {"mean_expressed": controls.mean_expressed, "wanted": wanted}
    if config.prompt == "flag" or (config.prompt == "auto" and model.has_perturbation):
        if model.report.missing_for_flag is not None:
            raise WeightsError(f"--prompt flag: {model.report.missing_for_flag}")
        codes = None if conditions is None else conditions.codes
        return FlagPrompt(
            model, alignment, targets.appended_ids, oov=config.oov, attend=config.attend, conditions=codes, **of_data
        )
    if config.effect_cells is not None:
        raise UsageError(
            f"--effect-cells {config.effect_cells} needs --prompt flag, and this checkpoint has not its weights: "
            f"{NO_EFFECTS_BY_KNOCKOUT}"
        )
    return KnockoutPrompt(model, alignment, seed=config.seed, knockout=config.knockout, **of_data)


def _tell_targets(targets: TargetPlan, notes: Notes) -> None:
    for request, missing in targets.skipped:
        notes.warn(f"{request.name} is left out: {', '.join(missing)} not among the dataset's genes")
    for target, name in targets.renamed.items():
        notes.say(f"target {target} is the dataset's gene {name}")


def _tell_prompt(prompt: Prompt, config: Config, notes: Notes) -> None:
    notes.say(f"prompt: {prompt.name}" + (" (chosen by --prompt auto)" if config.prompt == "auto" else ""))
    if prompt.name != "flag" and prompt.model.graphs is not None:
        prompt.model.graphs.pass_over("the knockout prompt has other numbers of tokens in every pass")
    defaults = {field.name: field.default for field in fields(Config)}
    of_others = ("knockout",) if prompt.name == "flag" else ("attend", "oov")
    for name in of_others:
        if getattr(config, name) != defaults[name]:
            notes.warn(f"--{name} {getattr(config, name)} has no effect on the {prompt.name} prompt")


def _tell_tokens(
    prompt: Prompt, perturbations: Sequence[Perturbation], alignment: Alignment, targets: TargetPlan, notes: Notes
) -> None:
    """Warn of targets that the model cannot be told of as of any other."""
    absent = ", ".join(targets.appended)
    if targets.appended and prompt.name == "knockout":
        notes.warn(
            f"--missing-target append has no effect on the knockout prompt: {len(targets.appended)} target(s) are not "
            f"measured, so there is nothing to take away ({absent}); cells of such a target alone come out unchanged"
        )
    elif targets.appended:
        notes.warn(
            f"{len(targets.appended)} target(s) are not among the dataset's genes and enter as extra tokens with "
            f"value 0: {absent}"
        )
    if prompt.name == "flag":
        columns = dict.fromkeys(column for perturbation in perturbations for column in perturbation.columns)
        unknown = [alignment.names[column] for column in columns if not alignment.in_vocab[column]]
        pad = alignment.vocab.pad_id
        unknown += [g for g, token in zip(targets.appended, targets.appended_ids, strict=True) if token == pad]
        if unknown:
            notes.warn(
                f"{len(unknown)} target(s) are outside the checkpoint's vocabulary: {', '.join(unknown)}; the model "
                "sees <pad> for them and cannot tell them apart"
            )


def _tell_effects(config: Config, work: Plan, plan: Plan, conditions: Conditions | None, notes: Notes) -> None:
    text = f"--effect-cells {config.effect_cells}: {saved(work, plan)}"
    if work.n_cells < plan.n_cells:
        notes.say(text)
    else:
        notes.warn(f"{text}, which saves nothing: it pays with many cells of several perturbations")
    if conditions is not None and len(np.unique(conditions.codes[plan.control_row])) > 1:
        notes.warn(
            f"--effect-cells {config.effect_cells} gives all cells the mean change over the conditions that they start "
            f"from ({conditions.describe(plan.control_row)}), whatever their own; a file with the controls of one "
            "condition gives its own change"
        )


def _tell_unused(config: Config, model: ScGPT, notes: Notes) -> None:
    """Warn of options that this run has no use for."""
    defaults = {field.name: field.default for field in fields(Config)}
    if config.cells_per_pert == "all":
        for name in ("batch_col", "control_draw"):
            value = getattr(config, name)
            if value != defaults[name]:
                notes.warn(
                    f"--{name.replace('_', '-')} {value} has no effect on which controls are used: "
                    "--cells-per-pert all takes every one once"
                )
    if config.random_missing_weights is not None and model.report.random_missing is None:
        notes.warn(
            f"--random-missing-weights {config.random_missing_weights} has no effect: the checkpoint has every weight"
        )
    if config.input_space == "lognorm" and config.target_sum == "median":
        notes.warn("--target-sum median has no effect on lognorm values: their scale stays unknown; give the number")


def _cells_wanted(config: Config, kept: Sequence[PertRequest], controls: Controls) -> list[int]:
    """Cells to predict for each perturbation."""
    wanted = config.cells_per_pert
    if wanted is None:
        wanted = "file" if any(request.n_cells is not None for request in kept) else DEFAULT_CELLS_PER_PERT
    if wanted == "all":
        return [len(controls.pool)] * len(kept)
    if wanted == "file":
        without = [request.name for request in kept if request.n_cells is None]
        if without:
            raise UsageError(
                f"--cells-per-pert file: --perts-file has no number of cells for {', '.join(without[:5])}; "
                "add a column n_cells, or give a number"
            )
        return [request.n_cells for request in kept]
    return [wanted] * len(kept)


def _perturbations(targets: TargetPlan, n_cells: Sequence[int], n_genes: int) -> list[Perturbation]:
    return [
        Perturbation(
            name=request.name,
            columns=tuple(int(place) for place in places if place < n_genes),
            appended=tuple(int(place) - n_genes for place in places if place >= n_genes),
            n_cells=wanted,
        )
        for request, places, wanted in zip(targets.kept, targets.positions, n_cells, strict=True)
    ]


def _draw(config: Config, controls: Controls, notes: Notes) -> Callable[[Perturbation], np.ndarray]:
    """The function that draws the control cells of a perturbation; what it cannot keep is said once."""
    pool = controls.pool

    def draw(perturbation: Perturbation) -> np.ndarray:
        if config.cells_per_pert == "all":
            return pool.rows
        key = perturbation.name if config.control_draw == "independent" else None
        drawn = pool.draw(perturbation.n_cells, seed=config.seed, key=key)
        if drawn.replaced:
            which = "fewer than are asked for" if len(pool) < perturbation.n_cells else "too few in some batches"
            notes.warn(f"the {len(pool):,} control cells are {which}: some are used more than once")
        if drawn.missing_strata:
            absent = ", ".join(drawn.missing_strata)
            notes.warn(f"no control cell has {config.batch_col} {absent}: the other batches stand in")
        return drawn.rows

    return draw


def _batch_size(config: Config, model: ScGPT, prompt: Prompt) -> int:
    if config.batch_size != "auto":
        return config.batch_size
    before = parts.read_plan(config.partial) if config.resume else None
    if before is not None:
        # Values are the same to the last bit only at the same batch size.
        return before["settings"]["batch_size"]
    if config.resume and Path(config.output).exists():
        # Whether the output is complete must not depend on how much memory is free now.
        settings = output_record(config.output).get("settings", {})
        if "batch_size" in settings:
            return int(settings["batch_size"])
    return estimate.auto_batch_size(model.config, prompt.work, estimate.free_bytes(model.device))


def output_record(path: str | Path) -> dict[str, Any]:
    """`uns["vcc_fast"]` of a file; empty where it is not one of ours."""
    try:
        with H5adFile(path) as file:
            record = file.uns.get("vcc_fast", {})
    except DataError:
        return {}
    return dict(record) if isinstance(record, dict) else {}


_OPTIONS = (
    "pert_col", "control_pert", "batch_col", "layer", "input_space", "ensembl_col", "oov", "missing_target",
    "control_draw", "effect_cells", "scale_effect", "postprocess", "zero_below", "output_space", "count_method",
    "context", "format", "include_controls", "seed", "random_missing_weights",
)  # fmt: skip


def _settings(
    config: Config, model: ScGPT, controls: Controls, prompt: Prompt, plan: Plan, batch_size: int
) -> dict[str, Any]:
    return {name: getattr(config, name) for name in _OPTIONS} | {
        "prompt": prompt.name,
        "knockout": config.knockout if prompt.name == "knockout" else None,
        "attend": config.attend if prompt.name == "flag" else None,
        "target_sum": controls.scale,
        "batch_size": batch_size,
        "device": model.device.type,
        "dtype": str(model.dtype).removeprefix("torch."),
        "kernels": kernels(model),
        "instruction_set": provenance.instruction_set(model.device.type),
        "perturbations": [[perturbation.name, perturbation.n_cells] for perturbation in plan.perturbations],
        # The draw itself: options that differ can name the same cells, and the same numbers other ones.
        "control_rows": hashlib.sha256(plan.control_row.astype("<i8").tobytes()).hexdigest(),
        "checkpoint": dict(model.report.sources),
        "adata": provenance.fingerprint(config.adata),
        "gene_aliases": None if config.gene_aliases is None else sha256_of(config.gene_aliases),
        "versions": provenance.versions(),
    }
