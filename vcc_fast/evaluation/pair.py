"""The prediction and the truth, checked against each other before anything is computed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from vcc_fast._logging import logger
from vcc_fast.data.spaces import SpaceChecker
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation.cells import Cells
from vcc_fast.evaluation.names import by_canonical, translate
from vcc_fast.evaluation.record import UNS_KEY

SPACES = ("lognorm", "counts")
# The column in which `predict` names the perturbation, whatever it is called in its input.
OWN_COLUMN = "target_gene"


@dataclass(frozen=True)
class Side:
    """One file of a pair.

    Attributes
    ----------
    cells
        Where the values come from.
    name
        What messages call it ("the prediction").
    space
        "lognorm" or "counts": declared by the user, checked against the values, never guessed.
    option
        The command's option that declares it.
    labels
        str [N], perturbation of each cell under the truth's name for it; "" where a cell has none.
    order
        int64 [G], column of this file for each gene of the truth.
    layer
        The command's option that reads a layer of this file; None where there is none.
    """

    cells: Cells
    name: str
    space: str
    option: str
    labels: np.ndarray
    order: np.ndarray
    layer: str | None = "--layer"

    def checker(self) -> SpaceChecker:
        """What checks values against the declared space."""
        return SpaceChecker(self.space, self.name, self.option, layer=self.layer)

    def codes(self, names: Sequence[str]) -> np.ndarray:
        """int64 [N], the place in `names` of each cell's perturbation; -1 for the cells of others."""
        place = {name: index for index, name in enumerate(names)}
        return np.array([place.get(label, -1) for label in self.labels], dtype=np.int64)


@dataclass(frozen=True)
class PerturbationPair:
    """A prediction and its truth over the same genes and perturbations.

    Attributes
    ----------
    pred, real
        The two sides; `real` holds the control cells that every change is measured from.
    genes
        str [G], in the truth's order.
    perturbations
        Names that are scored, sorted, without the control.
    control
        Label of the control cells.
    extra
        Perturbations that only the prediction has: not scored.
    missing
        Perturbations that only the truth has: not scored, and empty unless they may be skipped.
    reordered
        Whether the prediction had the genes in another order than the truth.
    names
        Canonical form of each name in the truth -> the name.
    pred_column
        Column of the prediction's `obs` that its labels come from.
    """

    pred: Side
    real: Side
    genes: np.ndarray
    perturbations: list[str]
    control: str
    extra: list[str]
    missing: list[str]
    reordered: bool
    names: dict[str, str]
    pred_column: str

    def not_scored(self) -> list[str]:
        """What has no part in the scores, each a sentence: perturbations of one side alone, cells without a name."""
        found = [
            f"{len(names)} perturbations that {side} lacks are not scored: {listing(names)}"
            for side, names in (("the prediction", self.missing), ("the truth", self.extra))
            if names
        ]
        return found + [
            f"cells of {side.name} without a name in the perturbation column, not used: {unnamed:,}"
            for side in (self.pred, self.real)
            if (unnamed := int((side.labels == "").sum()))
        ]


def make_side(
    cells: Cells,
    name: str,
    space: str,
    option: str,
    pert_col: str,
    genes: np.ndarray | None = None,
    names: Mapping[str, str] | None = None,
) -> Side:
    """Check one file by itself, and its genes against `genes` (the truth's; None for the truth).

    The other arguments are as in `Side`; `pert_col` is the column of its labels, which get the truth's names
    (`names`, by canonical form; None for the truth).
    """
    if space not in SPACES:
        raise UsageError(f"{option}: the space of {name} must be one of {', '.join(SPACES)}, not {space!r}")
    if cells.n_obs == 0 or cells.n_vars == 0:
        raise DataError(f"{name} is empty: {cells.n_obs} cells, {cells.n_vars} genes")
    known, counts = np.unique(np.asarray(cells.var_names, dtype=str), return_counts=True)
    if (counts > 1).any():
        raise DataError(
            f"{name} has {int((counts > 1).sum())} gene names more than once ({listing(known[counts > 1])}), so genes "
            "cannot be matched by name; make them unique in both files alike"
        )
    try:
        labels = np.asarray(cells.obs_column(pert_col), dtype=str)
    except DataError as error:
        raise DataError(f"{name}, --pert-col {pert_col}: {error}") from error
    labels = translate(labels, names or {}, name)
    order = np.arange(cells.n_vars) if genes is None else match_genes(genes, cells.var_names, name)
    return Side(cells, name, space, option, labels, order)


def make_pair(
    pred: Cells,
    real: Cells,
    *,
    pert_col: str = "target_gene",
    control: str = "non-targeting",
    pred_space: str = "lognorm",
    real_space: str = "lognorm",
    missing_perts: str = "error",
) -> PerturbationPair:
    """Check that a prediction can be scored against a truth.

    Parameters
    ----------
    pred, real
        Cells of the two files. Only the truth needs control cells; the prediction's, if any, are not used.
    pert_col
        Column of `obs` with the perturbation's name, in both files. A prediction of `predict` that has it not is
        read from `target_gene`, which `predict` writes whatever its input's column is called. Names are compared
        in canonical form (`names`): "A+ctrl" is "A", "B+A" is "A+B".
    control
        Its value for control cells.
    pred_space, real_space
        "lognorm" or "counts".
    missing_perts
        "error", or "skip": score only the perturbations that the prediction has.

    Raises
    ------
    DataError
        The files differ in genes, the truth has no controls or no perturbation, the prediction lacks one, or a file
        has two names for one.
    """
    if missing_perts not in ("error", "skip"):
        raise UsageError(f"missing_perts must be 'error' or 'skip', not {missing_perts!r}")
    truth = make_side(real, "the truth", real_space, "--real-space", pert_col)
    genes = np.asarray(real.var_names, dtype=str)
    names = by_canonical(np.unique(truth.labels).tolist(), truth.name)
    pred_column = _prediction_column(pred, pert_col)
    prediction = make_side(pred, "the prediction", pred_space, "--pred-space", pred_column, genes, names)
    prediction = replace(prediction, layer=None)
    reordered = bool((prediction.order != np.arange(len(genes))).any())
    if reordered:
        logger.info("the prediction has the same genes in another order; they are matched by name")

    real_perts = perturbations(truth, control)
    pred_perts = set(perturbations(prediction, control))
    if not (truth.labels == control).any():
        raise DataError(
            f"the truth has no control cell: {pert_col!r} is never {control!r} (--control-pert); it has "
            f"{listing(real_perts)}"
        )
    if not real_perts:
        raise DataError(f"the truth has only control cells ({control!r}): there is no perturbation to score")
    missing = [name for name in real_perts if name not in pred_perts]
    extra = sorted(pred_perts - set(real_perts))
    if missing and (missing_perts == "error" or len(missing) == len(real_perts)):
        raise DataError(
            f"the prediction lacks {len(missing)} of the truth's {len(real_perts)} perturbations: {listing(missing)}; "
            f"it has {listing(sorted(pred_perts))}. Predict them too, or score only "
            "what both files have with --missing-perts skip"
        )
    scored = [name for name in real_perts if name in pred_perts]
    return PerturbationPair(prediction, truth, genes, scored, control, extra, missing, reordered, names, pred_column)


def perturbations(side: Side, control: str) -> list[str]:
    """Names of a file's perturbations, sorted: without the control, and without cells that have no name."""
    return sorted(set(side.labels.tolist()) - {control, ""})


def match_genes(genes: np.ndarray, others: np.ndarray, name: str) -> np.ndarray:
    """Column in `others` of each of `genes`, int64 [G]; DataError unless both are the same set."""
    position = {str(gene): column for column, gene in enumerate(others)}
    known = set(map(str, genes))
    missing = [str(gene) for gene in genes if str(gene) not in position]
    extra = [gene for gene in position if gene not in known]
    if missing or extra:
        parts = [f"lacks {len(missing)} of its {len(genes)} ({listing(missing)})"] if missing else []
        parts += [f"has {len(extra)} that it has not ({listing(extra)})"] if extra else []
        raise DataError(
            f"genes differ: compared with the truth, {name} {' and '.join(parts)}. Profiles over different genes "
            "are not comparable; subset both files to the same genes"
        )
    return np.array([position[str(gene)] for gene in genes], dtype=np.int64)


def listing(names: Sequence[str], limit: int = 8) -> str:
    """Names joined by commas; beyond `limit` only how many more there are."""
    shown = ", ".join(str(name) for name in names[:limit])
    return (shown or "none") + (f" and {len(names) - limit} more" if len(names) > limit else "")


def _prediction_column(pred: Cells, pert_col: str) -> str:
    """`pert_col`, or the column that `predict` writes where the prediction is one of its files and lacks `pert_col`."""
    if pert_col in pred.obs_columns or OWN_COLUMN not in pred.obs_columns or pred.uns_entry(UNS_KEY) is None:
        return pert_col
    logger.info("the prediction has no obs column %r: its perturbations are read from %r", pert_col, OWN_COLUMN)
    return OWN_COLUMN
