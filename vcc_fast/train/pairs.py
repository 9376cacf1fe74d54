"""What each step of fine-tuning sees. Every draw is named by (seed, step), so that any step can be drawn anew.

Shapes: T tokens of the screen, S tokens of a step, B cells, P perturbations of a step.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from vcc_fast.train.matched_controls import matched_controls
from vcc_fast.train.recipe import Recipe
from vcc_fast.train.screen import CellReader, Labels, Profiles
from vcc_fast.train.splits import perturbation_of

NONE = -1
# A gene that rises by more does so in cells that had none of it.
MOST_FOLD = 4.0


@dataclass(frozen=True)
class Batch:
    """The cells of one step; groups of equally many cells share a perturbation.

    Attributes
    ----------
    tokens
        int64 [S], which of the screen's tokens.
    perturbations
        int64 [P], indices of the training perturbations (with conditions, of their units); -1 for none.
    rows
        int64 [B], the control cells; perturbation p has those from p B / P on.
    values, wanted
        float32 [B, S] lognorm, before and after.
    flags
        int64 [B, S], 1 at perturbed tokens.
    change
        float32 [P, S], mean change of the perturbations; 0 for none.
    weight
        float32 [P, S], of a gene in the losses, 1 on average.
    conditions
        int64 [B], the condition of every cell; None without conditions.
    """

    tokens: np.ndarray
    perturbations: np.ndarray
    rows: np.ndarray
    values: np.ndarray
    wanted: np.ndarray
    flags: np.ndarray
    change: np.ndarray
    weight: np.ndarray
    conditions: np.ndarray | None = None


class Pairs:
    """Batches of (control cell, perturbation), both of one condition where there are any.

    Parameters
    ----------
    reader
        Reads cells as values of the tokens.
    labels
        Whose control cells and batches are used.
    names
        The training perturbations, or (perturbation, condition) each.
    targets
        Name -> flagged tokens.
    profiles
        Of the control cells (first) and then of `labels.units(names)`.
    recipe, seed
        Numbers, and what every draw is made of.
    of_batches
        `reader.control_profiles(labels)`.
    """

    def __init__(
        self,
        reader: CellReader,
        labels: Labels,
        names: Sequence[str | tuple[str, str]],
        targets: dict[str, np.ndarray],
        profiles: Profiles,
        recipe: Recipe,
        seed: int,
        of_batches: Profiles | None = None,
    ) -> None:
        self.reader, self.labels, self.recipe, self.seed = reader, labels, recipe, seed
        units = labels.units(names)
        self.names = tuple(unit.name for unit in units)
        self.rows = [unit.rows for unit in units]
        self.targets = [targets[unit.name] for unit in units]
        of_name: dict[str, list[int]] = {perturbation_of(each): [] for each in names}
        for index, name in enumerate(self.names):
            of_name[name].append(index)
        self._units = list(of_name.values())
        self.measured = np.flatnonzero(reader.tokens.columns >= 0)
        means, (control, error) = profiles.mean[1:], matched_controls(labels, units, profiles, of_batches)
        self.change = (means - control).astype(np.float32)
        self.response, self.rise = _response(means, control)
        self.weight = _weights(means - control, profiles.error[1:] + error, recipe.responding_weight)

    def steps_per_epoch(self) -> int:
        """Steps of an epoch."""
        if self.recipe.steps_per_epoch is not None:
            return self.recipe.steps_per_epoch
        # scGPT's training set: every perturbed cell, and every control cell as its own result; the rest is dropped.
        n_cells = sum(map(len, self.rows)) + len(self.labels.control_rows)
        return max(1, n_cells // self.recipe.batch_cells)

    def draw(self, step: int, n_steps: int) -> Batch:
        """The batch of `step`, counted from 0, of a run of `n_steps`."""
        recipe, draw = self.recipe, np.random.default_rng([self.seed, step])
        n_genes, n_groups = self._size(step, n_steps)
        if recipe.steps_per_epoch is None:
            groups, rows, targets_of_cells = self._tutorial(step)
        else:
            groups = draw.choice(len(self._units), min(n_groups, len(self._units)), replace=False)
            if self.labels.conditions is not None:
                # A perturbation once a step: in two conditions it may do the same, and is not to be told apart.
                groups = np.array([draw.choice(self._units[group]) for group in groups])
            groups = np.where(draw.random(len(groups)) < recipe.no_target, NONE, groups)
            rows, targets_of_cells = self._controls(groups, draw)
        tokens = self._tokens(groups, n_genes, draw)
        values = self.reader.read(rows)[:, tokens]
        n_cells = len(rows) // len(groups)
        flags = np.zeros((len(groups), len(tokens)), dtype=np.int64)
        for row, group in zip(flags, groups, strict=True):
            if group != NONE:
                row[np.isin(tokens, self.targets[group])] = 1
        change = _rows_of(self.change, groups, 0.0)[:, tokens]
        if targets_of_cells is None:
            ratio = _rows_of(self.response, groups, 1.0)[:, tokens]
            rise = _rows_of(self.rise, groups, 0.0)[:, tokens]
            wanted = values * np.repeat(ratio, n_cells, axis=0) + np.repeat(rise, n_cells, axis=0)
        else:
            wanted = self.reader.read(targets_of_cells)[:, tokens]
        weight = _rows_of(self.weight, groups, 1.0)[:, tokens]
        conditions = None if self.labels.conditions is None else self.labels.conditions.codes[rows]
        flags = np.repeat(flags, n_cells, axis=0)
        return Batch(tokens, groups, rows, values, wanted, flags, change, weight, conditions)

    def _size(self, step: int, n_steps: int) -> tuple[int, int]:
        """Genes and perturbations of a step."""
        recipe, most = self.recipe, min(self.recipe.max_genes, len(self.measured))
        share = 1.0
        if recipe.grow:
            share = 1 / 8 if step < n_steps / 2 else 1 / 3 if step < n_steps * 5 / 6 else 1.0
        n_genes = max(min(most, 32), round(most * share))
        n_cells = recipe.batch_cells * most / n_genes
        return n_genes, max(1, round(n_cells / recipe.cells_per_pert))

    def _tokens(self, groups: np.ndarray, n_genes: int, draw: np.random.Generator) -> np.ndarray:
        """Tokens at random, the targets first where they are to be kept.

        Targets that are not measured are among them where one of the groups has them. All groups of a step see the same
        tokens, so the others see them too, without a value; in prediction a perturbation sees its own alone.
        """
        hit = [self.targets[group] for group in groups if group != NONE]
        first = np.unique(np.concatenate(hit)) if hit else np.empty(0, dtype=np.int64)
        there = np.union1d(self.measured, first)
        if n_genes == len(self.measured):
            n_genes = len(there)
        order = draw.permutation(there)
        if self.recipe.keep_targets:
            order = np.concatenate([first, order[~np.isin(order, first)]])
            n_genes = max(n_genes, len(first))
        return order[:n_genes]

    def _controls(self, groups: np.ndarray, draw: np.random.Generator) -> tuple[np.ndarray, np.ndarray | None]:
        """Control cells of each group, and the perturbed cells that they become (None: they are scaled)."""
        n_cells, pool = self.recipe.cells_per_pert, self.labels.control_rows
        rows = pool[draw.integers(len(pool), size=len(groups) * n_cells)]
        scaled = self.recipe.pairing == "scaled"
        if scaled and self.labels.batches is None:
            return rows, None
        wanted = rows.copy()
        for place, group in enumerate(groups):
            if group != NONE:
                mine = slice(place * n_cells, (place + 1) * n_cells)
                wanted[mine] = self.rows[group][draw.integers(len(self.rows[group]), size=n_cells)]
                rows[mine] = self._partners(wanted[mine], draw)
        return rows, None if scaled else wanted

    def _partners(self, perturbed: np.ndarray, draw: np.random.Generator) -> np.ndarray:
        """A control cell for each perturbed one, of those that it is compared with."""
        pools = (self.labels.control_groups[self.labels.control_group(row)] for row in perturbed)
        return np.array([mine[draw.integers(len(mine))] for mine in pools], dtype=np.int64)

    def _tutorial(self, step: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """scGPT's epochs: every perturbed cell once with a control cell that stays its own; controls as they are."""
        groups, partners, wanted = self._tutorial_cells
        epoch, place = divmod(step, self.steps_per_epoch())
        order = np.random.default_rng([self.seed, 1 << 41, epoch]).permutation(len(wanted))
        chosen = order[place * self.recipe.batch_cells :][: self.recipe.batch_cells]
        return groups[chosen], partners[chosen], wanted[chosen]

    @cached_property
    def _tutorial_cells(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Of all cells of an epoch: perturbation, control cell, and the cell that it becomes."""
        controls, perturbed = self.labels.control_rows, np.concatenate(self.rows)
        groups = np.concatenate([np.full(len(rows), i) for i, rows in enumerate(self.rows)])
        partners = self._partners(perturbed, np.random.default_rng([self.seed, 1 << 40]))
        return (
            np.append(groups, np.full(len(controls), NONE)),
            np.append(partners, controls),
            np.append(perturbed, controls),
        )


def _rows_of(values: np.ndarray, groups: np.ndarray, of_none: float) -> np.ndarray:
    found = values[np.maximum(groups, 0)]
    found[groups == NONE] = of_none
    return found


def _response(means: np.ndarray, control: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """By what a control cell's genes are multiplied, and what is then added, float32 [P, T] each.

    The product alone has the perturbation's mean, up to `MOST_FOLD`. What a gene rises beyond that, or from nothing, is
    given to all cells alike: the few cells that have some of it would become what no cell is.
    """
    ratio = np.divide(means, control, out=np.ones_like(means), where=control > 0)
    fold = np.minimum(ratio, MOST_FOLD)
    rise = np.where((ratio > MOST_FOLD) | (control <= 0), np.maximum(means - fold * control, 0.0), 0.0)
    return fold.astype(np.float32), rise.astype(np.float32)


def _weights(change: np.ndarray, error: np.ndarray, responding: float) -> np.ndarray:
    """1 + responding x (share of a squared change that is not noise), float32 [P, T], 1 on average of each row."""
    square = change**2
    signal = np.divide(np.maximum(square - error, 0), square, out=np.zeros_like(square), where=square > 0)
    weight = 1 + responding * signal
    return (weight / weight.mean(axis=1, keepdims=True)).astype(np.float32)
