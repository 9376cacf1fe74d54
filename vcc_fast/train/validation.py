"""How well mean changes of perturbations that were not trained on are predicted, beside the baselines.

Shapes: P perturbations, T tokens, G tokens that are genes of the file.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from vcc_fast._logging import logger
from vcc_fast._options import is_out_of_memory
from vcc_fast.evaluation.baseline_kinds import Task, fit_all
from vcc_fast.evaluation.changes import pearson_rows
from vcc_fast.evaluation.comparison import own_columns
from vcc_fast.evaluation.discrimination import discrimination_score
from vcc_fast.evaluation.training import TrainingProfiles, targets
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train.matched_controls import control_shares, matched_controls
from vcc_fast.train.screen import ANY, CellReader, Labels, Profiles, Unit

# Tokens that go through the model at a time, all cells together.
TOKENS_AT_ONCE = 2**15


@dataclass(frozen=True)
class Scores:
    """What a method scores, a value a perturbation.

    Attributes
    ----------
    pearson_delta, mse_delta, discrimination, pearson
        float64 [P]: correlation and squared error of the mean change, over genes; cell-eval's discrimination score
        (l1, without the target gene); correlation of the mean profile.
    """

    pearson_delta: np.ndarray
    mse_delta: np.ndarray
    discrimination: np.ndarray
    pearson: np.ndarray

    def means(self) -> dict[str, float]:
        """Over perturbations; a correlation that is not defined counts as 0."""
        return {name: float(np.nan_to_num(values).mean()) for name, values in vars(self).items()}


class Validation:
    """Some perturbations, predicted and scored.

    Parameters
    ----------
    reader, labels
        Of the screen.
    units
        The perturbations that are predicted, all in one condition.
    flagged
        Name -> its tokens.
    truth
        Profiles of the control cells (first; with conditions of those of this one) and then of `units`.
    n_cells
        Control cells that each is predicted from; all where there are fewer. Of several batches each has its share of
        them, rounded up. They are the same for all units of a batch.
    seed
        Of their draw.
    of_batches
        `reader.control_profiles(labels)`.

    Attributes
    ----------
    control
        float64 [G], that baselines add their changes to: the mean of the control cells.
    matched
        float64 [P, G], each unit's own control (`matched_controls`).
    change
        float64 [P, G], true mean changes from it.
    cells_at_once
        Cells that go through the model together; halved where memory runs out.
    """

    def __init__(
        self,
        reader: CellReader,
        labels: Labels,
        units: Sequence[Unit],
        flagged: dict[str, np.ndarray],
        truth: Profiles,
        n_cells: int,
        seed: int,
        of_batches: Profiles | None = None,
    ) -> None:
        self.condition = units[0].condition
        self.names, self.flagged = [unit.name for unit in units], [flagged[unit.name] for unit in units]
        self.measured = np.flatnonzero(reader.tokens.columns >= 0)
        self.genes = np.array(reader.tokens.names)[self.measured]
        self.control = truth.mean[0][self.measured]
        self.matched = matched_controls(labels, units, truth, of_batches)[0][:, self.measured]
        self.change = truth.mean[1:][:, self.measured] - self.matched
        starts = _draw(labels, units, n_cells, seed)
        rows = np.unique(np.concatenate([mine for parts in starts for _, mine in parts]))
        self.cells = reader.read(rows)
        self.cells_at_once = max(1, TOKENS_AT_ONCE // self.cells.shape[1])
        self._starts = [[(share, np.searchsorted(rows, mine)) for share, mine in parts] for parts in starts]
        hit = [targets(name) for name in self.names]
        first = own_columns([genes[0] for genes in hit], self.genes)
        self._own = np.where([len(genes) == 1 for genes in hit], first, -1)

    @torch.no_grad()
    def predict(self, model: ScGPT, tokens: np.ndarray) -> np.ndarray:
        """Mean predicted change float64 [P, G] of each perturbation, negative predictions set to 0; 0 for rounding.

        Parameters
        ----------
        model
            In evaluation mode.
        tokens
            int64 [T], rows of the model's gene table.
        """
        most = max(len(places) for starts in self._starts for _, places in starts)
        while True:
            at_once = min(self.cells_at_once, most)
            try:
                return self._predict(model, tokens)
            except Exception as error:
                if not is_out_of_memory(error) or at_once == 1:
                    raise
            # Only here, where the exception and with it the failed pass's tensors are gone. All begins anew: sums
            # depend on how many cells are together, and a run that goes on after a stop must find the same.
            self.cells_at_once = at_once // 2
            logger.warning("out of memory in validation with %d cells at once: %d from here on", at_once, at_once // 2)

    def _predict(self, model: ScGPT, tokens: np.ndarray) -> np.ndarray:
        found = np.empty((len(self.names), len(self.measured)))
        for row, flagged, starts in zip(found, self.flagged, self._starts, strict=True):
            # As `predict` has it: the genes that are measured, and this perturbation's own targets where they are not.
            there = np.append(self.measured, np.setdiff1d(flagged, self.measured))
            ids = torch.from_numpy(tokens[there]).to(model.device)
            flags = torch.from_numpy(np.isin(there, flagged).astype(np.int64)).to(model.device)
            mean, start = np.zeros_like(row), np.zeros_like(row)
            for share, places in starts:
                cells = self.cells[places]
                mean += share * self._mean(model, ids, torch.from_numpy(cells)[:, there], flags)
                start += share * cells[:, self.measured].mean(axis=0, dtype=np.float64)
            change, n_cells = mean - start, sum(len(places) for _, places in starts)
            # Float32 sums are off by up to a rounding a cell: a change within that is none, and is scored as none.
            if np.linalg.norm(change) <= n_cells * np.finfo(np.float32).eps * np.linalg.norm(start):
                change[:] = 0.0
            row[:] = change
        return found

    def _mean(self, model: ScGPT, ids: Tensor, values: Tensor, flags: Tensor) -> np.ndarray:
        """Mean over cells of what is predicted from them, float64 [G]."""
        parts = [
            self._cells(model, ids, part.to(model.device), flags).clamp(min=0).sum(0)
            for part in values.split(self.cells_at_once)
        ]
        return (torch.stack(parts).sum(0).double() / len(values)).cpu().numpy()[: len(self.measured)]

    def _cells(self, model: ScGPT, ids: Tensor, values: Tensor, flags: Tensor) -> Tensor:
        known = {}
        if self.condition != ANY:
            known["conditions"] = torch.full(values.shape[:1], self.condition, device=values.device)
        return model.forward_perturbation(ids, values, flags.expand(len(values), -1), **known)

    def score(self, change: np.ndarray) -> Scores:
        """Score mean changes [P, G]."""
        return Scores(
            pearson_delta=pearson_rows(change, self.change),
            mse_delta=((change - self.change) ** 2).mean(axis=1),
            discrimination=discrimination_score(change, self.change, "l1", self._own),
            pearson=pearson_rows(change + self.matched, self.change + self.matched),
        )

    def baselines(self, training: TrainingProfiles) -> dict[str, Scores]:
        """Every baseline that can be formed from training profiles, scored."""
        found, _ = fit_all(Task(training, self.names, self.control))
        return {baseline.name: self.score(baseline.profiles - self.control) for baseline in found}

    def amplitude(self, change: np.ndarray) -> float:
        """`fitting_amplitude` of mean changes [P, G]."""
        return fitting_amplitude(change, self.change)


def _draw(labels: Labels, units: Sequence[Unit], n_cells: int, seed: int) -> list[list[tuple[float, np.ndarray]]]:
    """What each unit starts from: (share of a group of control cells, rows of some of them), group by group."""
    orders = [np.random.default_rng([seed, 1 << 42]).permutation(rows) for rows in labels.control_groups.values()]
    found = []
    for shares in control_shares(labels, units):
        mine = [(float(shares[group]), orders[group]) for group in np.flatnonzero(shares)]
        found.append([(share, np.sort(rows[: math.ceil(share * n_cells)])) for share, rows in mine])
    return found


def fitting_amplitude(change: np.ndarray, truth: np.ndarray) -> float:
    """The factor on mean changes [P, G] with the least squared error, at least 0; 1 where they are all 0.

    Changes that point the wrong way are not turned round: what is left is no change.
    """
    square = float((change**2).sum())
    return max(0.0, float((change * truth).sum())) / square if square > 0 else 1.0
