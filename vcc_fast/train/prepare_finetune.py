"""Everything before the first step: what is read of the screen (finetune_data), model, batches, baselines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor

from vcc_fast._logging import logger
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.model.checkpoint import Stored, load_checkpoint, read_checkpoint
from vcc_fast.model.precision import choose_device, choose_dtype, use_products
from vcc_fast.model.report import shorten
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train.condition_validation import ConditionValidation
from vcc_fast.train.finetune_config import Config
from vcc_fast.train.finetune_data import Data, read_data
from vcc_fast.train.finetuning import Finetuning
from vcc_fast.train.initial_rows import add_to, begin_with, known_of_genes
from vcc_fast.train.pairs import Pairs
from vcc_fast.train.run_folder import BASELINES, BEST, RunFolder
from vcc_fast.train.screen import Profiles, Unit
from vcc_fast.train.trial import try_pass
from vcc_fast.train.validation import Scores, Validation
from vcc_fast.train.working_model import (
    CONDITIONS_TABLE,
    WorkingModel,
    from_checkpoint,
    new_model,
    start_from_no_change,
)

# Control cells that a perturbation is predicted from in a condition.
LEAST_CELLS = 4


def make_model(config: Config, data: Data, stored: Stored | None) -> WorkingModel:
    """The model to train, on its device, its products in the type that was asked for."""
    tokens = data.tokens
    if stored is None:
        working = new_model(
            tokens.vocab, tokens.ids, config.size or "tiny", config.dropout or 0.0, config.seed, data.labels.conditions
        )
    else:
        working = from_checkpoint(
            stored, tokens.vocab, tokens.ids, config.seed, dropout=config.dropout or 0.0,
            conditions=data.labels.conditions,
        )  # fmt: skip
        drawn = [name for name in working.new if name != CONDITIONS_TABLE]
        if drawn:
            logger.info("%d tensors are new, and random: %s", len(drawn), shorten(drawn))
    kinds = config.of_recipe.gene_rows
    if kinds != "none":
        known = known_of_genes(
            data.reader, kinds, data.labels.control_rows, data.training_changes(),
            [tokens.of_target[unit.name] for unit in data.train], working.config.d_model, config.seed,
        )  # fmt: skip
        if stored is None:
            begin_with(working, tokens.ids, known)
            logger.info("gene rows begin with %s (%d columns)", kinds, known.shape[1])
        else:
            add_to(working, tokens.ids, known, config.seed)
            logger.info("added to gene rows: %s (%d directions)", kinds, known.shape[1])
    if config.of_recipe.from_no_change and any(name.startswith("decoder.") for name in working.new):
        start_from_no_change(working.model)
    scale = data.reader.target_sum
    if scale is None and config.target_sum is not None:
        # Of lognorm values it is what they were made with.
        scale = float(config.target_sum)
    if scale is not None:
        working.config = replace(working.config, target_sum=scale)
    elif working.config.target_sum is not None:
        logger.info(
            "the checkpoint's scale of counts, %g, is kept; if these lognorm values have another, say --target-sum",
            working.config.target_sum,
        )
    device = choose_device(config.device)
    dtype = choose_dtype(config.dtype, device)
    working.model.to(device)
    working.model.backend = config.backend
    if dtype != torch.float32:
        use_products(working.model, dtype)
    return working


def prepare(config: Config, file: H5adFile, folder: RunFolder, record: Mapping[str, Any]) -> tuple[Finetuning, Data]:
    """A run that is ready for its first step, or for the one that it stopped at."""
    stored = None if config.checkpoint is None else read_checkpoint(config.checkpoint)
    data = read_data(config, file, stored)
    split, n_train = data.split, len(data.train)
    settings = {**record.get("settings", {}), "split": split.to_json()}
    if data.labels.conditions is not None:
        settings["conditions"] = {"column": data.labels.conditions.column, "names": data.labels.conditions.names}
    working = make_model(config, data, stored)
    rate = config.of_recipe.rate(working.config.d_model)
    settings["recipe"] = {**settings.get("recipe", {}), "learning_rate": rate}
    settings["target_sum"] = working.config.target_sum
    run = {**record, "settings": settings}
    _try_pass(working.model, has_conditions=data.labels.conditions is not None)
    folder.begin(run, resume=config.resume, overwrite=config.overwrite)
    pairs = Pairs(
        data.reader, data.labels, split.train, data.tokens.of_target, data.of(slice(0, n_train)), config.of_recipe,
        config.seed, data.of_batches,
    )  # fmt: skip
    validation, baselines = None, {}
    if split.validation:
        truth = data.of(slice(n_train, None))
        validation = make_validation(data, data.validation, truth, config.of_recipe.check_cells, config.seed)
        baselines = fit_baselines(validation, data)
        folder.write_table(BASELINES, [{"baseline": name, **of.means()} for name, of in baselines.items()])
    finetuning = Finetuning(
        working, pairs, validation, baselines, config.of_recipe, config.seed, folder, run,
        save_minutes=config.save_minutes, quiet=config.quiet,
    )  # fmt: skip
    if config.resume and not finetuning.resume():
        logger.info("no state was written yet: beginning anew")
    return finetuning, data


def _try_pass(model: ScGPT, has_conditions: bool) -> None:
    def predict(ids: Tensor, values: Tensor) -> Tensor:
        conditions = {"conditions": ids[:1]} if has_conditions else {}
        return model.forward_perturbation(ids, values, torch.zeros_like(values, dtype=torch.int64), **conditions)

    try_pass(model, predict)


def score_held_out(finetuning: Finetuning, data: Data, n_cells: int) -> dict[str, Scores]:
    """Scores of the best checkpoint and of the baselines on the held-out perturbations, whose cells are read now."""
    units = data.labels.units(data.split.test)
    truth = data.reader.profiles([data.labels.control_rows, *(unit.rows for unit in units)])
    held_out = make_validation(data, units, truth, n_cells, finetuning.seed)
    model = load_checkpoint(finetuning.folder.path / BEST, finetuning.model.device, "fp32")
    model.backend = finetuning.model.backend
    scores = {"model": held_out.score(held_out.predict(model, data.tokens.ids))}
    return scores | fit_baselines(held_out, data)


def make_validation(
    data: Data, units: list[Unit], truth: Profiles, n_cells: int, seed: int
) -> Validation | ConditionValidation:
    """What predicts and scores some units; `truth` has profiles of the control cells (first) and then of the units.

    Conditions share the `n_cells` of a perturbation, so that they make validation no slower, unless they are many.
    """
    if data.labels.conditions is None:
        return Validation(data.reader, data.labels, units, data.tokens.of_target, truth, n_cells, seed, data.of_batches)
    parts, conditions = [], dict.fromkeys(unit.condition for unit in units)
    n_cells = max(LEAST_CELLS, -(-n_cells // len(conditions)))
    for condition in conditions:
        mine = [i for i, unit in enumerate(units) if unit.condition == condition]
        rows, of_condition = [0, *(1 + i for i in mine)], [units[i] for i in mine]
        of_mine = Profiles(truth.mean[rows], truth.error[rows], truth.n_cells[rows])
        of_mine.mean[0] = data.control(condition)
        parts.append(
            Validation(
                data.reader, data.labels, of_condition, data.tokens.of_target, of_mine, n_cells, seed, data.of_batches
            )
        )
    return ConditionValidation(parts)


def fit_baselines(validation: Validation | ConditionValidation, data: Data) -> dict[str, Scores]:
    """Scores of the baselines, fitted on what trains; with conditions, on what trains in the same condition."""
    if isinstance(validation, ConditionValidation):
        return validation.baselines(data.training)
    return validation.baselines(data.training())
