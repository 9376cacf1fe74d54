"""The loop of fine-tuning.

1. A batch is drawn (`pairs`), its loss computed in parts (`change_loss`), a step taken (`optimiser`).
2. After each epoch the averaged weights predict the validation perturbations (`validation`); they are calibrated, the
   best are kept, and everything that the next step depends on is written (`run_folder`).
3. A run that is stopped writes its state first, and goes on from it as if it had not been.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor

from vcc_fast._logging import logger
from vcc_fast._progress import Progress
from vcc_fast.errors import InterruptedRunError, TrainingDiverged
from vcc_fast.train.change_loss import ChangeLoss
from vcc_fast.train.condition_validation import ConditionValidation
from vcc_fast.train.draws import stream_key
from vcc_fast.train.finite import not_finite
from vcc_fast.train.means import Means
from vcc_fast.train.optimiser import Optimiser, Step
from vcc_fast.train.pairs import NONE, Batch, Pairs
from vcc_fast.train.recipe import Recipe
from vcc_fast.train.run_folder import BEST, LAST, RunFolder
from vcc_fast.train.schedules import Schedule
from vcc_fast.train.stopping import Stop, stop_between_steps
from vcc_fast.train.validation import Scores, Validation
from vcc_fast.train.working_model import WorkingModel, scaled_state

# With fewer, one perturbation of little effect would make all changes small.
LEAST_TO_CALIBRATE = 8


@dataclass
class Position:
    """Where a run is."""

    step: int = 0
    """Steps that are finished."""
    rows: list[dict[str, Any]] = field(default_factory=list)
    """Of the curves, one a finished epoch."""
    sums: dict[str, list[float]] = field(default_factory=dict)
    """Terms of the loss in the epoch that is under way, as `Means` has them."""
    best: float | None = None
    """Score of the best epoch so far."""
    best_epoch: int = 0
    """Its number, from 1."""


class Finetuning:
    """One run.

    Parameters
    ----------
    working
        The model over the screen's tokens, on its device.
    pairs, validation
        What is learned, and what chooses; `validation` None: the last epoch is the best.
    baselines
        Name -> scores on the validation perturbations.
    recipe, seed
        Numbers, and what draws are made of.
    folder
        Where everything is written.
    record
        Goes into every checkpoint's `training.json`.
    save_minutes
        State is written at least so often.
    """

    def __init__(
        self,
        working: WorkingModel,
        pairs: Pairs,
        validation: Validation | ConditionValidation | None,
        baselines: Mapping[str, Scores],
        recipe: Recipe,
        seed: int,
        folder: RunFolder,
        record: Mapping[str, Any],
        *,
        save_minutes: float = 10.0,
        quiet: bool = False,
    ) -> None:
        self.working, self.model, self.pairs, self.recipe, self.seed = working, working.model, pairs, recipe, seed
        self.validation, self.baselines = validation, baselines
        self.folder, self.record, self.save_minutes, self.quiet = folder, record, save_minutes, quiet
        self.per_epoch = pairs.steps_per_epoch()
        self.n_steps = recipe.epochs * self.per_epoch
        self.tokens = torch.from_numpy(working.tokens(pairs.reader.tokens.ids))
        if not recipe.train_gene_rows:
            self.model.encoder.embedding.weight.requires_grad_(False)
        schedule = Schedule(recipe.schedule, self.n_steps, gamma=0.9, steps_per_epoch=self.per_epoch)
        rate = recipe.rate(working.config.d_model)
        self.optimiser = Optimiser(self.model, rate, schedule, recipe.clip_norm, recipe.average)
        self.position = Position()
        n_validated = 0 if validation is None else len(set(validation.names))
        self.calibrates = recipe.calibrate and n_validated >= LEAST_TO_CALIBRATE
        if recipe.calibrate and 0 < n_validated < LEAST_TO_CALIBRATE:
            logger.info(
                "the amplitude is left at 1: %d validation perturbations say too little of it, from %d on it is fitted",
                n_validated, LEAST_TO_CALIBRATE,
            )  # fmt: skip

    def resume(self) -> bool:
        """Go on from the folder's state; False where it has none."""
        state = self.folder.load_state()
        if state is None:
            return False
        self.model.load_state_dict(state["weights"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.position = Position(**state["position"])
        return True

    def run(self) -> list[dict[str, Any]]:
        """Train to the end; the curves.

        Raises
        ------
        TrainingDiverged
            The loss is not finite; the step and its cells are named. The checkpoints and the state that were written
            before are whole.
        InterruptedRunError
            Ctrl-C or SIGTERM; the state is written.
        """
        before = torch.random.get_rng_state()
        try:
            with stop_between_steps() as stop:
                self._run(stop)
        finally:
            torch.random.set_rng_state(before)
        return self.position.rows

    def _run(self, stop: Stop) -> None:
        saved = time.monotonic()
        with Progress(self.n_steps, "fine-tune", "steps", done=self.position.step, quiet=self.quiet) as progress:
            while not self._at_end():
                found = self._step(self.pairs.draw(self.position.step, self.n_steps))
                Means(self.position.sums).add(found.losses)
                self.position.step += 1
                progress.update(1)
                asked = stop.asked
                if self.position.step % self.per_epoch == 0:
                    self._end_epoch(found)
                    saved = time.monotonic()
                elif asked or time.monotonic() - saved > 60 * self.save_minutes:
                    average = {f"average.{name}": each for name, each in (self.optimiser.average or {}).items()}
                    self._require_finite(self.model.state_dict() | average)
                    self._save_state()
                    saved = time.monotonic()
                if asked and not self._at_end():
                    raise InterruptedRunError(
                        f"stopped after {self.position.step:,} of {self.n_steps:,} steps; the same command with "
                        "--resume goes on"
                    )

    def _at_end(self) -> bool:
        """Whether all steps are done, or patience is at its end."""
        position, patience = self.position, self.recipe.patience
        waited = position.step // self.per_epoch - position.best_epoch
        return position.step == self.n_steps or (patience is not None and waited >= patience)

    def _step(self, batch: Batch) -> Step:
        self.model.train()
        loss = ChangeLoss(batch, self.recipe, self.model.device)
        ids = self.tokens[batch.tokens].to(self.model.device)

        def share(start: int, stop: int) -> dict[str, Tensor]:
            # Dropout draws anew for every part of every step: what is drawn has a name here too.
            torch.manual_seed(int(stream_key(self.seed, self.position.step, start)))
            cells = slice(start * loss.n_cells, stop * loss.n_cells)
            known = {} if loss.conditions is None else {"conditions": loss.conditions[cells]}
            predicted = self.model.forward_perturbation(ids, loss.values[cells], loss.flags[cells], **known)
            return loss.share(predicted, start, stop)

        try:
            return self.optimiser.step(loss.n_groups, share)
        except TrainingDiverged as error:
            file = self.pairs.reader.file
            cells = ", ".join(str(file.obs_names[row]) for row in dict.fromkeys(batch.rows[:4].tolist()))
            named = (self.pairs.names[p] for p in np.unique(batch.perturbations) if p != NONE)
            perturbations = ", ".join(list(dict.fromkeys(named))[:4])
            raise self._diverged(
                f"step {self.position.step + 1:,}: {error}. Its cells begin with {cells}, its perturbations with "
                f"{perturbations or 'none'}"
            ) from error

    def _diverged(self, what: str) -> TrainingDiverged:
        return TrainingDiverged(
            f"{what}. What was written before is kept in {self.folder.path}; a lower --learning-rate or --dtype fp32 "
            "may help"
        )

    def _end_epoch(self, last: Step) -> None:
        position = self.position
        row: dict[str, Any] = {
            "epoch": position.step // self.per_epoch,
            "step": position.step,
            "learning_rate": last.learning_rate,
            **Means(position.sums).values(),
        }
        position.sums = {}
        state = self.working.whole_state(self.optimiser.average)
        self._require_finite(state)
        score = amplitude = None
        if self.validation is not None:
            with self._averaged():
                change = self.validation.predict(self.model.eval(), self.tokens.numpy())
            amplitude = self.validation.amplitude(change) if self.calibrates else 1.0
            scores = self.validation.score(amplitude * change).means()
            row |= {"amplitude": amplitude} | {f"validation_{name}": value for name, value in scores.items()}
            score = scores["pearson_delta"] + scores["discrimination"]
            if self.recipe.selection == "pearson":
                score = scores["pearson"]
        position.rows.append(row)
        if amplitude is not None:
            state = scaled_state(state, amplitude)
        if amplitude == 0:
            logger.warning(
                "epoch %d: predicted changes point away from those of the validation perturbations: the amplitude that "
                "fits them is 0, and the checkpoint predicts no change; more steps may help, --no-calibrate leaves "
                "changes as they are",
                row["epoch"],
            )
        record = {**self.record, "epoch": row["epoch"], "amplitude": amplitude, "scores": row}
        # The score of a model that cannot be validated is that of the last epoch: every one replaces the one before.
        if score is None or position.best is None or score > position.best:
            position.best, position.best_epoch = score, row["epoch"]
            self._save(BEST, state, record)
        self._save(LAST, state, record)
        self.folder.write_curves(position.rows)
        # The state comes last: a run that is killed before repeats the epoch's end, and writes the same again.
        self._save_state()
        self._tell(row)

    def _require_finite(self, weights: Mapping[str, Tensor]) -> None:
        """Raise, before anything is written, where weights or moments are not finite, which no loss need have told."""
        broken = not_finite({**weights, **self.optimiser.tensors()})
        if broken:
            raise self._diverged(f"after step {self.position.step:,} weights are not finite ({broken[0]})")

    def _save(self, name: str, state: dict[str, Tensor], record: Mapping[str, Any]) -> None:
        self.folder.save_weights(name, self.working.config, state, self.working.vocab, record)

    def _save_state(self) -> None:
        self.folder.save_state(
            {
                "weights": self.model.state_dict(),
                "optimiser": self.optimiser.state_dict(),
                "position": vars(self.position),
            }
        )

    @contextmanager
    def _averaged(self) -> Iterator[None]:
        """The averaged weights in the model, for as long as the context lasts."""
        average = self.optimiser.average
        if average is None:
            yield
            return
        own = {name: weight.detach().clone() for name, weight in self.optimiser.trained.items()}
        self._set(average)
        try:
            yield
        finally:
            self._set(own)

    @torch.no_grad()
    def _set(self, weights: Mapping[str, Tensor]) -> None:
        for name, weight in self.optimiser.trained.items():
            weight.copy_(weights[name])

    def _tell(self, row: Mapping[str, Any]) -> None:
        line = f"epoch {row['epoch']} of {self.recipe.epochs}: loss {row['loss']:.4g}"
        for name, short in (("pearson_delta", "Pearson of changes"), ("discrimination", "discrimination")):
            if f"validation_{name}" in row:
                best = max(((s.means()[name], each) for each, s in self.baselines.items()), default=None)
                beside = "" if best is None else f" ({best[0]:.3f}, {best[1]})"
                line += f", {short} {row[f'validation_{name}']:.3f}{beside}"
        logger.info(line)
