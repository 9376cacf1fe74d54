"""Everything before the first step: split, tokens, profiles, model, baselines.

Cells of held-out perturbations are not read: their rows are known by their labels alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from vcc_fast._logging import logger
from vcc_fast._progress import Progress
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import DataError
from vcc_fast.evaluation.training import TrainingProfiles
from vcc_fast.model.checkpoint import read_checkpoint
from vcc_fast.model.precision import choose_device, choose_dtype, use_products
from vcc_fast.model.report import shorten
from vcc_fast.train.finetune_config import Config
from vcc_fast.train.finetuning import Finetuning
from vcc_fast.train.initial_rows import begin_with
from vcc_fast.train.pairs import Pairs
from vcc_fast.train.run_folder import RunFolder
from vcc_fast.train.screen import CellReader, Labels, Profiles, Tokens, make_tokens, read_labels
from vcc_fast.train.splits import Split, make_split
from vcc_fast.train.validation import Scores, Validation
from vcc_fast.train.working_model import WorkingModel, from_checkpoint, new_model, start_from_no_change

CELLS_WORTH_A_BAR = 5000


@dataclass
class Data:
    """What a run reads.

    Attributes
    ----------
    profiles
        Of the control cells, of `split.train` and of `split.validation`, in this order.
    of_batches
        Of the control cells of each batch; None without batches.
    """

    labels: Labels
    split: Split
    tokens: Tokens
    reader: CellReader
    profiles: Profiles
    of_batches: Profiles | None = None

    def of(self, part: slice) -> Profiles:
        """Profiles of the controls and of a part of the perturbations, counted without the controls."""
        rows = np.append(0, 1 + np.arange(len(self.profiles.mean) - 1)[part])
        return Profiles(self.profiles.mean[rows], self.profiles.error[rows], self.profiles.n_cells[rows])

    def training(self) -> TrainingProfiles:
        """What baselines are fitted on: the training perturbations, measured genes."""
        return training_profiles(self.of(slice(0, len(self.split.train))), self.split.train, self.tokens)


def training_profiles(profiles: Profiles, names: tuple[str, ...], tokens: Tokens) -> TrainingProfiles:
    """Profiles of controls (first) and perturbations as baselines take them."""
    measured = np.flatnonzero(tokens.columns >= 0)
    mean = profiles.mean[:, measured]
    return TrainingProfiles(
        list(names), profiles.n_cells[1:], mean[1:], mean[0], np.array(tokens.names)[measured], own_control=True
    )


def read_data(config: Config, file: H5adFile) -> Data:
    """Labels, split, tokens and profiles of a screen; lines about them are logged.

    Raises
    ------
    DataError, UsageError
        What cannot be trained on, named.
    """
    labels = read_labels(file, config.pert_col, config.control_pert, config.batch_col)
    if labels.n_unlabelled:
        logger.warning("%s cells have no %s and are left out", f"{labels.n_unlabelled:,}", config.pert_col)
    split = make_split(
        config.split, labels.requests, config.seed, config.control_pert, config.validation_share, config.test_share
    )
    vocab = None if config.checkpoint is None else read_checkpoint(config.checkpoint).vocab
    tokens = make_tokens(
        file, vocab, labels.requests, missing_target=config.missing_target, oov=config.oov,
        gene_aliases=config.gene_aliases, ensembl_col=config.ensembl_col,
    )  # fmt: skip
    if tokens.skipped:
        logger.warning("%d perturbation(s) are left out: their targets are not measured", len(tokens.skipped))
        split = split.without(tokens.skipped)
        if not split.train:
            raise DataError("--missing-target skip leaves no perturbation to train on; use --missing-target append")
    for line in tokens.alignment.summary():
        logger.info(line)
    groups = [labels.control_rows, *(labels.rows[name] for name in (*split.train, *split.validation))]
    rows = np.sort(np.concatenate(groups))
    reader = CellReader(file, tokens, config.input_space, config.target_sum, rows)
    quiet = config.quiet or len(rows) < CELLS_WORTH_A_BAR
    with Progress(len(rows), "read profiles", quiet=quiet) as progress:
        profiles = reader.profiles(groups, progress)
    logger.info(
        "%d perturbations train, %d choose the weights, %d are held out; %s control cells, %d tokens",
        len(split.train), len(split.validation), len(split.test), f"{len(labels.control_rows):,}", len(tokens),
    )  # fmt: skip
    batches = list(labels.controls_by_batch().values())
    return Data(labels, split, tokens, reader, profiles, reader.profiles(batches) if batches else None)


def make_model(config: Config, data: Data) -> WorkingModel:
    """The model to train, on its device, its products in the type that was asked for."""
    tokens = data.tokens
    if config.checkpoint is None:
        working = new_model(tokens.vocab, tokens.ids, config.size or "tiny", config.dropout or 0.0, config.seed)
        if config.of_recipe.gene_rows != "random":
            training = data.profiles.mean[1 : 1 + len(data.split.train)]
            width = begin_with(
                working, data.reader, config.of_recipe.gene_rows, data.labels.control_rows,
                training - data.profiles.mean[0], [tokens.of_target[name] for name in data.split.train], config.seed,
            )  # fmt: skip
            logger.info("gene rows begin with %s (%d columns)", config.of_recipe.gene_rows, width)
    else:
        working = from_checkpoint(
            config.checkpoint, tokens.vocab, tokens.ids, config.seed, dropout=config.dropout or 0.0
        )
        if working.new:
            logger.info("%d tensors are new, and random: %s", len(working.new), shorten(working.new))
    if config.of_recipe.from_no_change and any(name.startswith("decoder.") for name in working.new):
        start_from_no_change(working.model)
    device = choose_device(config.device)
    dtype = choose_dtype(config.dtype, device)
    working.model.to(device)
    working.model.backend = config.backend
    if dtype != torch.float32:
        use_products(working.model, dtype)
    return working


def prepare(config: Config, file: H5adFile, record: Mapping[str, Any]) -> tuple[Finetuning, Data]:
    """A run that is ready for its first step, or for the one that it stopped at."""
    folder = RunFolder(config.output, config.tensorboard)
    folder.check(resume=config.resume, overwrite=config.overwrite)
    data = read_data(config, file)
    split, n_train = data.split, len(data.split.train)
    run = {**record, "settings": {**record.get("settings", {}), "split": split.to_json()}}
    folder.begin(run, resume=config.resume, overwrite=config.overwrite)
    working = make_model(config, data)
    pairs = Pairs(
        data.reader, data.labels, split.train, data.tokens.of_target, data.of(slice(0, n_train)), config.of_recipe,
        config.seed, data.of_batches,
    )  # fmt: skip
    validation, baselines = None, {}
    if split.validation:
        validation = Validation(
            data.reader, data.labels, split.validation, data.tokens.of_target, data.of(slice(n_train, None)),
            config.of_recipe.check_cells, config.seed,
        )  # fmt: skip
        baselines = validation.baselines(data.training())
    finetuning = Finetuning(
        working, pairs, validation, baselines, config.of_recipe, config.seed, folder, run,
        save_minutes=config.save_minutes, quiet=config.quiet,
    )  # fmt: skip
    if config.resume and not finetuning.resume():
        logger.info("no state was written yet: beginning anew")
    return finetuning, data


def score_held_out(finetuning: Finetuning, data: Data, n_cells: int) -> dict[str, Scores]:
    """Scores of the best checkpoint and of the baselines on the held-out perturbations, whose cells are read now."""
    from vcc_fast.model.checkpoint import load_checkpoint
    from vcc_fast.train.run_folder import BEST

    names = data.split.test
    truth = data.reader.profiles([data.labels.control_rows, *(data.labels.rows[name] for name in names)])
    held_out = Validation(data.reader, data.labels, names, data.tokens.of_target, truth, n_cells, finetuning.seed)
    model = load_checkpoint(finetuning.folder.path / BEST, finetuning.model.device, "fp32")
    scores = {"model": held_out.score(held_out.predict(model, data.tokens.ids))}
    return scores | held_out.baselines(data.training())
