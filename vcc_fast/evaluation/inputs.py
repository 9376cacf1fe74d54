"""What every profile starts from: the options, and files that are opened, paired and put on a scale."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from typing import Any

from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation import record
from vcc_fast.evaluation.cells import open_cells
from vcc_fast.evaluation.matrix import MEMORY
from vcc_fast.evaluation.pair import PerturbationPair, Side, listing, make_pair, make_side, perturbations
from vcc_fast.evaluation.profiles import PROFILES
from vcc_fast.evaluation.scale import Scale, guess_space, resolve_scales

PREDICTION, TRUTH, TRAINING = "the prediction", "the truth", "the training file"

ALWAYS_SAID = (
    "profile", "pert_col", "control_pert", "pred_space", "real_space", "layer", "target_sum", "missing_perts",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Options:
    """The arguments of `evaluate_anndata`, which documents them."""

    pert_col: str = "target_gene"
    control_pert: str = "non-targeting"
    pred_space: str = "lognorm"
    real_space: str = "lognorm"
    layer: str | None = None
    target_sum: float | str | None = None
    rescale: bool = False
    guess_like_cell_eval: bool = False
    profile: str = "pseudobulk"
    metrics: tuple[str, ...] | None = None
    controls: str | None = None
    missing_perts: str = "error"
    extra_controls: str = "error"
    scaling: bool = True
    crispr: str = "i"
    baselines: bool = True
    ceiling: bool = True
    num_threads: int | None = None
    memory: int = MEMORY
    block_rows: int = 1024
    quiet: bool = True

    def __post_init__(self) -> None:
        for name, choices in (
            ("profile", tuple(PROFILES)),
            ("controls", (None, "own", "reference")),
            ("extra_controls", ("error", "ignore")),
            ("crispr", ("i", "a")),
        ):
            if getattr(self, name) not in choices:
                allowed = ", ".join(str(choice) for choice in choices if choice)
                raise UsageError(f"{name} must be one of {allowed}, not {getattr(self, name)!r}")
        if not self.memory > 0:
            raise UsageError(f"memory must be a number of bytes above 0, not {self.memory!r}")
        known = PROFILES[self.profile].available
        unknown = [name for name in self.metrics or () if name not in known]
        if unknown or self.metrics == ():
            raise UsageError(
                f"--metrics: the profile {self.profile!r} has no {listing(unknown)}; it has {', '.join(known)}"
            )

    def settings(self) -> dict[str, Any]:
        """What of this belongs in a summary: what changes a number, and the rarer ones only where they are set."""
        found = asdict(self)
        for name in ("num_threads", "memory", "block_rows", "quiet"):
            del found[name]
        unset = Options()
        return {name: value for name, value in found.items() if name in ALWAYS_SAID or value != getattr(unset, name)}


@dataclass(frozen=True)
class Inputs:
    """Files ready to be read.

    Attributes
    ----------
    pair
        Prediction and truth.
    training
        The training file; None without one.
    records
        Name of a file -> what it says about itself.
    scales
        Name of a file -> how its values become lognorm.
    warnings
        Sentences about scales and controls, for the summary.
    """

    pair: PerturbationPair
    training: Side | None
    records: Mapping[str, Mapping[str, Any]]
    scales: Mapping[str, Scale]
    warnings: list[str]

    def training_names(self) -> list[str]:
        """The training perturbations, sorted.

        Raises
        ------
        DataError
            The training file holds controls only.
        """
        assert self.training is not None
        names = perturbations(self.training, self.pair.control)
        if not names:
            raise DataError(
                f"the training file has only control cells ({self.pair.control!r}), so baselines cannot be "
                "fitted on it; leave --adata-train out, or give a file with perturbed cells"
            )
        return names

    def training_groups(self) -> list[str]:
        """The training perturbations, and the control behind them where the training file has such cells."""
        names = self.training_names()
        return [*names, self.pair.control] if (self.training.labels == self.pair.control).any() else names


def open_inputs(stack: ExitStack, pred: Any, real: Any, train: Any, options: Options) -> Inputs:
    """Open the files (closed with `stack`), check them against each other and settle their scales."""
    profile = PROFILES[options.profile]
    pred_cells = stack.enter_context(open_cells(pred))
    real_cells = stack.enter_context(open_cells(real, options.layer))
    spaces = {PREDICTION: options.pred_space, TRUTH: options.real_space}
    warnings = []
    if options.guess_like_cell_eval:
        spaces = {PREDICTION: guess_space(pred_cells, PREDICTION), TRUTH: guess_space(real_cells, TRUTH)}
        warnings.append(
            f"spaces were guessed as cell-eval guesses them: {spaces[PREDICTION]} for {PREDICTION}, {spaces[TRUTH]} "
            f"for {TRUTH}"
        )
    pair = make_pair(
        pred_cells, real_cells, pert_col=options.pert_col, control=options.control_pert,
        pred_space=spaces[PREDICTION], real_space=spaces[TRUTH], missing_perts=options.missing_perts,
    )  # fmt: skip
    sides = {PREDICTION: pair.pred, TRUTH: pair.real}
    records = {PREDICTION: record.of_file(pred_cells), TRUTH: record.of_file(real_cells)}
    if train is not None:
        train_cells = stack.enter_context(open_cells(train, options.layer))
        sides[TRAINING] = make_side(
            train_cells, TRAINING, spaces[TRUTH], "--real-space", options.pert_col, pair.genes, pair.names
        )
        records[TRAINING] = record.of_file(train_cells)
    if options.guess_like_cell_eval:
        # Their rule knows of no recorded sum.
        scales, found = resolve_scales(sides, dict.fromkeys(sides, {}), None, own_median=True)
    else:
        scales, found = resolve_scales(
            sides, records, options.target_sum, rescale=options.rescale, own_median=profile.own_median
        )
    return Inputs(pair, sides.get(TRAINING), records, scales, [*warnings, *found])
