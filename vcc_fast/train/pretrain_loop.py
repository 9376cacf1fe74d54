"""Pre-training, from the first batch to the last.

A step: all processes learn which genes any of them uses, each computes its share of the batch's loss in parts that fit
into memory, gradients are summed, and Adam moves every weight, of the gene table only the rows in use. Dropout is drawn
from (seed, step, cell), so a run that is stopped and resumed equals one that is not, bit by bit.

Shapes: B cells of this process, S tokens.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from vcc_fast._logging import logger
from vcc_fast._progress import Progress
from vcc_fast.errors import InterruptedRunError, TrainingDiverged, UsageError
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train import loop_state
from vcc_fast.train.batches import Batch, GenerativeBatches
from vcc_fast.train.finite import not_finite
from vcc_fast.train.gene_rows import GeneRows
from vcc_fast.train.generative import Objective, Tokens
from vcc_fast.train.means import Means
from vcc_fast.train.optimiser import Optimiser
from vcc_fast.train.processes import ALONE, Processes
from vcc_fast.train.run_folder import BEST, LAST, RunFolder
from vcc_fast.train.schedules import Schedule
from vcc_fast.train.sharding import is_sharded, whole_model
from vcc_fast.train.stopping import Stop, stop_between_steps

REMEDY = "A lower --learning-rate or a longer --warmup keeps a sound batch from this"
# Cells that an error names; the rest it counts.
NAMED_CELLS = 8


@dataclass(frozen=True)
class Recipe:
    """Numbers of a run; the defaults are scGPT's."""

    steps: int
    """Steps of the whole run: where the schedule ends, and the run."""
    objective: str = "generative"
    learning_rate: float = 1e-4
    """Highest of a cosine schedule."""
    warmup: int = 0
    """Steps of its rise."""
    clip_norm: float | None = 1.0
    prompt_after: int = 1000
    """Steps before the second pass, with the cell embedding as prompt, begins."""
    validate_every: int | None = None
    """Steps between validations; None: at the end of each epoch."""
    save_every: int = 1000
    """Most steps that a run which is killed loses."""
    part_size: int | None = None
    """Cells that a process computes at once; None: its whole share of the batch."""
    seed: int = 0
    dense_table: bool = False
    """Move every row of the gene table in every step, as scGPT does."""


class Pretraining:
    """One run.

    Parameters
    ----------
    model
        Float32, on its device, sharded or not.
    batches, validation
        This process's; `validation` may be None.
    recipe
        Numbers of the run.
    folder
        Begun.
    processes
        Who shares the batch.
    quiet
        Show no progress.
    gene_means
        `gene_means_error` of the validation cells, which their error stands beside.
    """

    def __init__(
        self,
        model: ScGPT,
        batches: GenerativeBatches,
        validation: GenerativeBatches | None,
        recipe: Recipe,
        folder: RunFolder,
        processes: Processes = ALONE,
        quiet: bool = False,
        gene_means: float | None = None,
    ) -> None:
        self.model, self.batches, self.validation, self.gene_means = model, batches, validation, gene_means
        self.recipe, self.folder, self.processes = recipe, folder, processes
        self.objective = Objective(recipe.objective)
        self._quiet = quiet or not processes.first
        self._rows = None if recipe.dense_table else GeneRows(model.encoder)
        schedule = Schedule("cosine", total=recipe.steps, warmup=recipe.warmup)
        self.optimiser = Optimiser(
            model, recipe.learning_rate, schedule, recipe.clip_norm,
            reduce=processes.sum if processes.size > 1 else None, rows=self._rows,
        )  # fmt: skip
        self.optimiser.part_units = recipe.part_size
        self.curves: list[dict[str, Any]] = []
        self.best = float("inf")
        self._means = Means()
        self._stop, self._stopping = Stop(), False
        self._starved, self._since = 0.0, time.monotonic()

    # ---- the run ----

    def resume(self) -> bool:
        """Go on from the newest state of the folder; False where there is none."""
        path = loop_state.newest(self.folder.path)
        if path is None:
            return False
        position = loop_state.load(path, self._tensors(), self.processes)
        self.optimiser.step_number, self.optimiser.part_units = position["step"], position["part_units"]
        if self.recipe.part_size is not None:
            # Where memory ran out, parts stay as small as they were made.
            self.optimiser.part_units = min(self.recipe.part_size, position["part_units"] or self.recipe.part_size)
        self.curves, self.best = position["curves"], position["best"]
        self._means = Means(position["sums"])
        self.batches.load_state(position["batches"])
        logger.info("resumed at step %d of %d", position["step"], self.recipe.steps)
        return True

    def run(self) -> None:
        """Learn until the last step.

        Raises
        ------
        InterruptedRunError
            SIGINT or SIGTERM came; the state is saved.
        TrainingDiverged
            A loss is not finite; the cells are named, and the checkpoint `last` is of the step before. Or weights are
            not, when they were to be written: what was written before is kept.
        """
        done = self.optimiser.step_number
        cells = self.batches.step_cells
        total = self.recipe.steps * cells
        with (
            stop_between_steps() as self._stop,
            Progress(total, "pretrain", done=done * cells, quiet=self._quiet) as progress,
        ):
            while self.optimiser.step_number < self.recipe.steps:
                for batch in self._rest_of_epoch():
                    self._learn(batch)
                    progress.update(min(cells, total - progress.done))
                    self._after(batch)
                    if self.optimiser.step_number >= self.recipe.steps:
                        break

    def _rest_of_epoch(self) -> Iterator[Batch]:
        epoch = self.batches.state()["epoch"]
        found = False
        for batch in self.batches.epoch(epoch):
            found = True
            yield batch
        # A state that was saved behind the last batch of an epoch has nothing left in it.
        if not found and self.batches.state()["epoch"] == epoch:
            raise UsageError("the shards hold no cell to learn from")

    def _after(self, batch: Batch) -> None:
        """Validate, save and stop, where it is time to."""
        step, every = self.optimiser.step_number, self.recipe.validate_every
        if self.processes.size == 1:
            self._stopping = self._stop.asked
        last = step >= self.recipe.steps
        ends = batch.step + 1 == self.batches.steps_per_epoch
        validates = last or (ends if every is None else step % every == 0)
        if validates or step % self.recipe.save_every == 0 or self._stopping:
            self._require_finite()
            if validates:
                self._validate(batch.epoch)
            self.save()
        if self._stopping and not last:
            raise InterruptedRunError(
                f"stopped after step {step} of {self.recipe.steps}; --resume goes on from there ({self.folder.path})"
            )

    # ---- one step ----

    def _learn(self, batch: Batch) -> None:
        step, folder = self.optimiser.step_number, self.folder.path
        tokens = tokens_of(batch).to(self.model.device)
        self._begin_step(tokens)
        n_predicted = max(1, batch.n_supervised)
        prompt = step >= self.recipe.prompt_after

        def share(start: int, stop: int) -> Iterator[dict[str, Tensor]]:
            part = tokens.cells(start, stop) if stop > start else self._idle_tokens()
            self._draw_dropout(step, batch.cells[start : start + 1])
            return self.objective.terms(self.model, part, n_predicted, prompt)

        self.model.train()
        try:
            found = self.optimiser.step(len(batch), share)
            self._means.add(found.losses | {"grad_norm": found.grad_norm})
        except TrainingDiverged as error:
            self._release()
            if not_finite(self._tensors(), self.processes):
                kept = f"weights were not finite before this step already; what was written before is kept in {folder}"
            else:
                self._save_models(LAST)
                kept = f"{folder / LAST} is the model before this step"
            cells = ", ".join(map(str, batch.cells[:NAMED_CELLS].tolist()))
            more = f" and {len(batch) - NAMED_CELLS} more" if len(batch) > NAMED_CELLS else ""
            raise TrainingDiverged(
                f"{error}, in step {step + 1} (epoch {batch.epoch + 1}), whose cells are {cells}{more} of the shards; "
                f"{kept}. {REMEDY}"
            ) from error
        self._release()

    def _begin_step(self, tokens: Tensor) -> None:
        """Agree with the other processes on the rows in use, and on whether anybody was asked to stop."""
        n_rows = self.model.config.vocab_size
        used = torch.zeros(n_rows + 1, dtype=torch.int32, device=self.model.device)
        used[tokens.gene_ids.reshape(-1)] = 1
        # A process must not stop while others go on, so what it is asked counts from the next step on.
        used[n_rows] = self._stop.asked
        self.processes.sum([used])
        self._stopping = bool(used[n_rows])
        if self._rows is not None:
            self._rows.take(used[:n_rows].nonzero()[:, 0])

    def _release(self) -> None:
        if self._rows is not None:
            self._rows.release()

    def _draw_dropout(self, step: int, first_cell: np.ndarray) -> None:
        if self.model.config.dropout:
            entropy = np.random.SeedSequence([self.recipe.seed, step, *first_cell.tolist()])
            torch.manual_seed(int(entropy.generate_state(1, np.uint64)[0] >> 1))

    def _idle_tokens(self) -> Tokens:
        """What a process without a cell computes, for zeros: the others may need it to take part."""
        one = torch.ones(1, 1, dtype=torch.bool, device=self.model.device)
        ids = torch.full((1, 1), self.model.vocab.cls_id, device=self.model.device)
        return Tokens(ids, torch.full(ids.shape, self.model.config.pad_value, device=ids.device), one, one)

    # ---- validation and what is written ----

    def _validate(self, epoch: int) -> None:
        """One line of the curves; the best model by the error on unknown genes."""
        step = self.optimiser.step_number
        line = {"step": step, "epoch": epoch + 1} | self._means.values()
        line["learning_rate"] = self.optimiser.learning_rate * self.optimiser.schedule.factor(step - 1)
        if self.validation is not None:
            line |= {f"validation_{name}": value for name, value in self.validation_errors().items()}
            if self.gene_means is not None:
                line["validation_gene_means"] = self.gene_means
        self.curves.append(line)
        self._means = Means()
        self._report(line)
        if self.validation is not None and line["validation_mse"] < self.best:
            self.best = line["validation_mse"]
            self._save_models(BEST)

    @torch.no_grad()
    def validation_errors(self) -> dict[str, float]:
        """Mean errors on the held-out cells: mse and mre of the decoder, mvc of the one from the cell embedding."""
        self.model.eval()
        sums: dict[str, Tensor] = {}
        n_predicted = 0
        for batch in self.validation.epoch(0):
            tokens = tokens_of(batch).to(self.model.device)
            size = self.optimiser.part_units or max(1, len(batch))
            if is_sharded(self.model):
                # Then all processes must compute equally many parts.
                size = max(1, len(batch))
            for start in range(0, max(1, len(batch)), size):
                part = tokens.cells(start, start + size) if len(batch) else self._idle_tokens()
                for name, error in self.objective.errors(self.model, part).items():
                    sums[name] = sums.get(name, 0) + error.to(torch.float64)
            n_predicted += batch.n_supervised
        self.processes.sum(list(sums.values()))
        return {name: total.item() / max(1, n_predicted) for name, total in sums.items()}

    def _report(self, line: dict[str, Any]) -> None:
        now, starved = time.monotonic(), self.batches.starved_seconds
        waited = (starved - self._starved) / max(1e-9, now - self._since)
        self._starved, self._since = starved, now
        texts = [f"{k.replace('_', ' ')} {v:.4g}" for k, v in line.items() if k not in ("step", "epoch")]
        logger.info(
            "epoch %d, step %d of %d: %s; starved %.0f %% of the time", line["epoch"], line["step"], self.recipe.steps,
            ", ".join(texts), 100 * waited,
        )  # fmt: skip

    def _require_finite(self) -> None:
        """Raise in all processes, before anything is written, where a weight or a moment of any is not finite."""
        broken = not_finite(self._tensors(), self.processes)
        if broken:
            raise TrainingDiverged(
                f"after step {self.optimiser.step_number} of {self.recipe.steps} weights are not finite ({broken[0]}) "
                f"and not written; what was written before is kept in {self.folder.path}. {REMEDY}"
            )

    def save(self) -> None:
        """Write the checkpoint `last`, the curves and the state."""
        self._save_models(LAST)
        if self.processes.first:
            self.folder.write_curves(self.curves)
        position = {
            "step": self.optimiser.step_number,
            "part_units": self.optimiser.part_units,
            "curves": self.curves,
            "best": self.best,
            "sums": self._means.sums,
            "batches": self.batches.state(),
        }
        step = self.optimiser.step_number
        loop_state.save(self.folder.path, step, self._tensors(), position, self.processes)

    def _save_models(self, *names: str) -> None:
        model = whole_model(self.model)
        if self.processes.first:
            record = {"step": self.optimiser.step_number, "curves": self.curves[-1:]}
            for name in names:
                self.folder.save_model(name, model, record)

    def _tensors(self) -> dict[str, Tensor]:
        return loop_state.tensors_of(self.model, self.optimiser.tensors())


def tokens_of(batch: Batch) -> Tokens:
    """A batch as the objective takes it: what is to be predicted is what is real and not known."""
    arrays = (batch.gene_ids, batch.targets, batch.real & ~batch.supervised, batch.real)
    return Tokens(*map(torch.from_numpy, arrays))
