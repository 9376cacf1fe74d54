"""The numbers of a fine-tuning, and the two presets."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from vcc_fast._options import require_positive, require_share
from vcc_fast.errors import UsageError
from vcc_fast.train.schedules import KINDS as SCHEDULES

SPLITS = ("none", "perturbation", "simulation")
PAIRINGS = ("scaled", "cells")
SELECTIONS = ("changes", "pearson")
# Learning rate times width: 2e-3 for size tiny, on which it was chosen.
RATE_OF_WIDTH = 2e-3 * 64
GENE_ROWS = ("both", "coexpression", "responses", "none")


@dataclass(frozen=True)
class Recipe:
    """How a model is fine-tuned; `PRESETS` has the two that are offered."""

    learning_rate: float | None = None
    """Adam's, before the schedule; None: 2e-3 at a width of 64, less in wider models (`rate`)."""
    schedule: str = "one-cycle"
    """A kind of `Schedule`; "step" falls by a tenth an epoch."""
    epochs: int = 9
    """Selections, and lines of the curves."""
    steps_per_epoch: int | None = 100
    """None: an epoch goes once through all perturbed and control cells, in whole batches, as scGPT's tutorial."""
    batch_cells: int = 8
    """Control cells a step, at `max_genes` genes; with fewer genes there are more, for as many tokens."""
    cells_per_pert: int = 4
    """Control cells that each perturbation of a step starts from."""
    max_genes: int = 1536
    """Genes of a step, sampled anew in each; all where there are fewer."""
    grow: bool = True
    """Begin with an eighth of the genes (half of the steps), go on with a third (a third of them), end with all: a
    flagged token is sooner found among few."""
    keep_targets: bool = True
    """The perturbed genes are always among the sampled ones."""
    clip_norm: float = 1.0
    """Gradients are scaled down to this norm."""
    average: float = 0.99
    """Decay of the average of the weights that is validated and saved; 0: the weights themselves."""
    pairing: str = "scaled"
    """What a control cell is to become: "scaled", itself with every gene times the perturbation's mean response;
    "cells", a perturbed cell (of the same batch where batches are given)."""
    no_target: float = 0.05
    """Share of perturbations that are replaced by none: cells that stay as they are."""
    cell_weight: float = 1.0
    """Weight of the squared error of cells."""
    bulk_weight: float = 1.0
    """Weight of the squared error of mean changes."""
    separation_weight: float = 0.0
    """Weight of the term that separates perturbations: cross-entropy of each predicted change's cosines with the true
    changes of the step's perturbations. Off: it trains away what all perturbations share, and gave nothing for it."""
    temperature: float = 0.2
    """What these cosines are divided by."""
    responding_weight: float = 0.0
    """Weight of a gene that responds for certain, over 1 of one that does not."""
    gene_rows: str = "both"
    """What the screen itself says of genes, in their rows: "coexpression" of control cells, "responses" to the training
    perturbations, "both" or "none". A new model's rows begin with it; to a checkpoint's it is added, if asked for."""
    train_gene_rows: bool = False
    """Whether gene rows are trained; those of the targets in training would fit no others."""
    from_no_change: bool = True
    """A new decoder begins by predicting each cell as it is."""
    patience: int | None = None
    """Epochs without a better score after which training ends; None: it goes on."""
    selection: str = "changes"
    """What chooses the best epoch on the validation perturbations: "changes", Pearson of changes + discrimination;
    "pearson", that of profiles, as scGPT."""
    calibrate: bool = True
    """Scale the predicted changes by the factor that fits the validation perturbations best."""
    check_cells: int = 32
    """Control cells that a validation perturbation is predicted from, shared out among conditions (4 or more each) and
    the batches of its cells."""

    def __post_init__(self) -> None:
        for name, choices in (
            ("schedule", SCHEDULES), ("pairing", PAIRINGS), ("selection", SELECTIONS), ("gene_rows", GENE_ROWS),
        ):  # fmt: skip
            if getattr(self, name) not in choices:
                raise UsageError(f"{_option(name)} must be one of {', '.join(choices)}, not {getattr(self, name)!r}")
        counts = ("epochs", "steps_per_epoch", "batch_cells", "cells_per_pert", "max_genes", "patience", "check_cells")
        for name in counts:
            if getattr(self, name) is not None and getattr(self, name) < 1:
                raise UsageError(f"{_option(name)} must be at least 1, not {getattr(self, name)}")
        for name in ("learning_rate", "clip_norm", "temperature"):
            if getattr(self, name) is not None:
                require_positive(_option(name), getattr(self, name))
        for name in ("cell_weight", "bulk_weight", "separation_weight", "responding_weight"):
            if not 0 <= getattr(self, name) < float("inf"):
                raise UsageError(f"{_option(name)} must be at least 0 and finite, not {getattr(self, name)}")
        if self.cell_weight == self.bulk_weight == self.separation_weight == 0:
            raise UsageError(
                "--cell-weight, --bulk-weight and --separation-weight are all 0: nothing would be learned; give one of "
                "them a weight"
            )
        for name in ("average", "no_target"):
            require_share(_option(name), getattr(self, name))
        if self.steps_per_epoch is None:
            self._check_tutorial()

    def rate(self, width: int) -> float:
        """Adam's learning rate for a model of that width, before the schedule.

        Where none is set it goes as 1 / width: what a step of Adam does to a hidden layer's output goes as the step
        times the width (Yang et al. 2022, Tensor Programs V, table 3).
        """
        return RATE_OF_WIDTH / width if self.learning_rate is None else self.learning_rate

    def _check_tutorial(self) -> None:
        """Epochs over all cells, each with one partner, leave some numbers without a meaning."""
        for name, needed in (("pairing", "cells"), ("cells_per_pert", 1), ("no_target", 0.0), ("grow", False)):
            if getattr(self, name) != needed:
                raise UsageError(
                    f"{_option(name)} must be {needed} where an epoch goes once through all cells, not "
                    f"{getattr(self, name)}; give --steps-per-epoch, so that perturbations are sampled"
                )


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


@dataclass(kw_only=True)
class RecipeOptions:
    """Fields of `Recipe` that are given in place of the preset's; None: the preset's."""

    learning_rate: float | None = None
    schedule: str | None = None
    epochs: int | None = None
    steps_per_epoch: int | None = None
    batch_cells: int | None = None
    cells_per_pert: int | None = None
    max_genes: int | None = None
    grow: bool | None = None
    keep_targets: bool | None = None
    clip_norm: float | None = None
    average: float | None = None
    pairing: str | None = None
    no_target: float | None = None
    cell_weight: float | None = None
    bulk_weight: float | None = None
    separation_weight: float | None = None
    temperature: float | None = None
    responding_weight: float | None = None
    gene_rows: str | None = None
    train_gene_rows: bool | None = None
    from_no_change: bool | None = None
    patience: int | None = None
    selection: str | None = None
    calibrate: bool | None = None
    check_cells: int | None = None

    def recipe(self, preset: str) -> Recipe:
        """The recipe of a preset with these in place of its own."""
        names = (field.name for field in fields(RecipeOptions))
        given = {name: value for name in names if (value := getattr(self, name)) is not None}
        return replace(PRESETS[preset], **given)


# scGPT's Tutorial_Perturbation notebook.
SCGPT = Recipe(
    learning_rate=1e-4, schedule="step", epochs=15, steps_per_epoch=None, batch_cells=64, cells_per_pert=1,
    max_genes=1536, grow=False, keep_targets=False, clip_norm=1.0, average=0.0, pairing="cells", no_target=0.0,
    cell_weight=1.0, bulk_weight=0.0, separation_weight=0.0, responding_weight=0.0, gene_rows="none",
    train_gene_rows=True, from_no_change=False, patience=10, selection="pearson", calibrate=False,
)  # fmt: skip

PRESETS = {"vcc": Recipe(), "scgpt": SCGPT}
