"""What a fine-tuning reads of a screen: split, tokens, conditions, mean profiles.

Cells of held-out perturbations are not read: their rows are known by their labels alone.

Shapes: T tokens, U units (a perturbation; with conditions a perturbation in one of them).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vcc_fast._logging import logger
from vcc_fast._options import DEFAULT_TARGET_SUM
from vcc_fast._progress import Progress
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import DataError
from vcc_fast.evaluation.training import TrainingProfiles
from vcc_fast.model.checkpoint import Stored
from vcc_fast.model.report import shorten
from vcc_fast.train.finetune_config import Config
from vcc_fast.train.matched_controls import matched_controls
from vcc_fast.train.screen import ANY, CellReader, Labels, Profiles, Unit, read_labels
from vcc_fast.train.screen_tokens import Tokens, make_tokens
from vcc_fast.train.splits import Split, make_split, warn_of_empty_parts

CELLS_WORTH_A_BAR = 5000


@dataclass
class Data:
    """What a run reads.

    Attributes
    ----------
    train, validation
        Units of the perturbations that train and that choose the weights.
    profiles
        Of the control cells, of `train` and of `validation`, in this order.
    of_batches
        Of the control cells of each batch and condition; None without either.
    """

    labels: Labels
    split: Split
    tokens: Tokens
    reader: CellReader
    train: list[Unit]
    validation: list[Unit]
    profiles: Profiles
    of_batches: Profiles | None = None

    def of(self, part: slice) -> Profiles:
        """Profiles of the controls and of a part of the units, counted without the controls."""
        rows = np.append(0, 1 + np.arange(len(self.profiles.mean) - 1)[part])
        return Profiles(self.profiles.mean[rows], self.profiles.error[rows], self.profiles.n_cells[rows])

    def control(self, condition: int = ANY) -> np.ndarray:
        """float64 [T], mean profile of the control cells, or of those of a condition."""
        if condition == ANY:
            return self.profiles.mean[0]
        place = list(self.labels.control_groups).index(self.labels.conditions.names[condition])
        return self.of_batches.mean[place - 1]

    def _matched(self, units: list[Unit]) -> np.ndarray:
        return matched_controls(self.labels, units, self.profiles, self.of_batches)[0]

    def training_changes(self) -> np.ndarray:
        """float64 [U, T], mean changes of the training units, each from its own control."""
        return self.profiles.mean[1 : 1 + len(self.train)] - self._matched(self.train)

    def training(self, condition: int = ANY) -> TrainingProfiles:
        """What baselines are fitted on: what trains in a condition, measured genes.

        Baselines have one control: units are moved by what their own differs from it, so that changes stay theirs.
        Where nothing trains in it: the mean changes of the perturbations in the others, from its own controls.
        """
        mine = [i for i, unit in enumerate(self.train) if unit.condition == condition]
        units = [self.train[i] for i in mine]
        names = tuple(unit.name for unit in units)
        control = self.control(condition)
        mean, n_cells = self.profiles.mean[1:][mine], self.profiles.n_cells[1:][mine]
        mean += control - self._matched(units)
        if not mine:
            names = tuple(sorted({unit.name for unit in self.train}))
            share = np.array([[(unit.name == name) * len(unit.rows) for unit in self.train] for name in names])
            n_cells = share.sum(axis=1)
            mean = control + share / n_cells[:, None] @ self.training_changes()
        # Baselines have no use for errors.
        mean = np.concatenate([control[None], mean])
        return training_profiles(Profiles(mean, np.zeros_like(mean), np.append(0, n_cells)), names, self.tokens)


def training_profiles(profiles: Profiles, names: tuple[str, ...], tokens: Tokens) -> TrainingProfiles:
    """Profiles of controls (first) and perturbations as baselines take them."""
    measured = np.flatnonzero(tokens.columns >= 0)
    mean = profiles.mean[:, measured]
    return TrainingProfiles(
        list(names), profiles.n_cells[1:], mean[1:], mean[0], np.array(tokens.names)[measured], own_control=True
    )


def read_data(config: Config, file: H5adFile, stored: Stored | None) -> Data:
    """Labels, split, tokens and profiles of a screen, for the checkpoint `stored` or a new model; tells about them.

    Raises
    ------
    DataError, UsageError
        What cannot be trained on, named.
    """
    labels = _read_labels(config, file, stored)
    if labels.n_unlabelled:
        logger.warning("%s cells have no %s and are left out", f"{labels.n_unlabelled:,}", config.pert_col)
    split = make_split(
        config.split, labels.requests, config.seed, config.control_pert, config.validation_share, config.test_share,
        labels.pairs(),
    )  # fmt: skip
    tokens = make_tokens(
        file, None if stored is None else stored.vocab, labels.requests, missing_target=config.missing_target,
        oov=config.oov, gene_aliases=config.gene_aliases, ensembl_col=config.ensembl_col,
    )  # fmt: skip
    if tokens.skipped:
        logger.warning("%d perturbation(s) are left out: their targets are not measured", len(tokens.skipped))
        split = split.without(tokens.skipped)
        if not split.train:
            raise DataError("--missing-target skip leaves no perturbation to train on; use --missing-target append")
    for line in tokens.alignment.summary():
        logger.info(line)
    if tokens.renamed:
        options = " ".join(
            option for option, value in (("--gene-aliases", config.gene_aliases), ("--ensembl-col", config.ensembl_col))
            if value is not None
        )  # fmt: skip
        logger.info(
            "%d target(s) have another name in the file (%s)%s", len(tokens.renamed),
            shorten([f"{target}: {name}" for target, name in tokens.renamed.items()]),
            f"; give predict the same {options}" if options else "",
        )  # fmt: skip
    if tokens.appended:
        logger.warning(
            "%d target(s) are not among the file's genes by name, Ensembl id or case%s, and enter as tokens without a "
            "value: %s", len(tokens.appended), " or alias" if config.gene_aliases else "", shorten(tokens.appended),
        )  # fmt: skip
    train, validation = labels.units(split.train), labels.units(split.validation)
    groups = [labels.control_rows, *(unit.rows for unit in (*train, *validation))]
    rows = np.sort(np.concatenate(groups))
    target_sum = config.target_sum or (stored and stored.config.target_sum) or DEFAULT_TARGET_SUM
    reader = CellReader(file, tokens, config.input_space, target_sum, rows)
    quiet = config.quiet or len(rows) < CELLS_WORTH_A_BAR
    with Progress(len(rows), "read profiles", quiet=quiet) as progress:
        profiles = reader.profiles(groups, progress)
    logger.info(
        "%d %s train, %d choose the weights, %d are held out; %s control cells, %d tokens",
        len(split.train), split.unit, len(split.validation), len(split.test), f"{len(labels.control_rows):,}",
        len(tokens),
    )  # fmt: skip
    warn_of_empty_parts(split, config.split, config.validation_share, config.test_share)
    _tell_conditions(labels, train)
    return Data(labels, split, tokens, reader, train, validation, profiles, reader.control_profiles(labels))


def _read_labels(config: Config, file: H5adFile, stored: Stored | None) -> Labels:
    """Labels, with the conditions that were asked for or that the checkpoint has."""
    column, before = config.condition_col, None if stored is None else stored.config.condition_col
    known = () if stored is None else stored.config.conditions
    labels = read_labels(file, config.pert_col, config.control_pert, config.batch_col, column or before, known, before)
    if known:
        logger.info("the checkpoint's column of conditions is %s; %s is read", before, column or before)
        new = labels.conditions.names[len(known) :]
        if new:
            logger.info("%d new condition(s), appended with rows of zeros: %s", len(new), ", ".join(new))
    return labels


def _tell_conditions(labels: Labels, train: list[Unit]) -> None:
    conditions = labels.conditions
    if conditions is None:
        return
    logger.info("conditions (%s), with control cells: %s", conditions.column, conditions.describe(labels.control_rows))
    trained = {unit.condition for unit in train}
    there = np.unique(conditions.codes[labels.control_rows]).tolist()
    bare = [conditions.names[code] for code in there if code not in trained]
    if bare:
        logger.warning(
            "%d condition(s) have no perturbation that trains (%s): their rows learn from control cells at most",
            len(bare), ", ".join(bare),
        )  # fmt: skip
