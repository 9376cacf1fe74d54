"""All rules of an edition on all files: the names first, then one pass over the values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from vcc_fast._logging import logger
from vcc_fast._progress import Progress
from vcc_fast.errors import DataError
from vcc_fast.submission.editions import Edition
from vcc_fast.submission.label_checks import check_files, check_genes, check_labels
from vcc_fast.submission.lists import GeneList, TargetList
from vcc_fast.submission.source import PredictionFile
from vcc_fast.submission.value_checks import ValueCheck
from vcc_fast.submission.violations import SubmissionError, Violation

_GENE_RULES = {"duplicate-listed-gene", "duplicate-gene", "missing-gene", "extra-gene"}


@dataclass(frozen=True)
class Panel:
    """What an upload is checked against.

    Attributes
    ----------
    edition
        The rules.
    genes, targets
        The official lists; without targets they are not checked.
    contexts
        Contexts to cover; empty where the edition has none.
    pert_col, context_col, control
        Names in the predictions.
    cells_per_target
        A number, "file" or "any".
    space
        Declared space of the values.
    """

    edition: Edition
    genes: GeneList
    targets: TargetList | None
    contexts: tuple[str, ...]
    pert_col: str
    context_col: str
    control: str
    cells_per_target: int | str
    space: str


@dataclass(frozen=True)
class Checked:
    """Files that break no rule.

    Attributes
    ----------
    row_values
        int64 [N]: values to store of every cell, all files in order.
    totals
        float64 [N]: sum of every cell.
    """

    row_values: np.ndarray = field(repr=False)
    totals: np.ndarray = field(repr=False)

    @property
    def n_values(self) -> int:
        """Values to store."""
        return int(self.row_values.sum())


def check(files: Sequence[PredictionFile], panel: Panel, quiet: bool = False) -> Checked:
    """Check every rule and match the files' genes to the official ones.

    Parameters
    ----------
    files
        Of `open_predictions`.
    panel
        What they are checked against.
    quiet
        No progress.

    Raises
    ------
    SubmissionError
        Rules are broken: all of them are named.
    """
    violations = [*check_files(files), *check_genes(files, panel.genes, panel.edition)]
    violations += check_labels(
        files,
        panel.targets,
        panel.edition,
        panel.contexts,
        panel.pert_col,
        panel.context_col,
        panel.control,
        panel.cells_per_target,
    )
    unchecked = []
    if any(each.file is None or each.targets is None for each in files):
        unchecked.append("contexts, controls, targets and their numbers of cells, because labels are missing")
    if not any(violation.rule in _GENE_RULES for violation in violations):
        for each in files:
            if each.file is not None:
                each.match(panel.genes.names)
                if list(each.file.var_names) != panel.genes.names:
                    logger.warning("%s: genes are in another order; they are written in the list's", each.path)
    if len(panel.genes.names) != panel.edition.n_genes:
        logger.warning(
            "%s has %d genes, the official list of %s %d: is it the right one?",
            panel.genes.path, len(panel.genes.names), panel.edition.name, panel.edition.n_genes,
        )  # fmt: skip
    values = ValueCheck(panel.edition, panel.space, panel.control)
    readable = [each for each in files if each.file is not None]
    with Progress(sum(each.n_cells for each in readable), "check", quiet=quiet) as progress:
        for each in readable:
            try:
                for start, block in each.blocks():
                    values.add(each, start, block)
                    progress.update(block.shape[0])
            except DataError as error:
                unchecked.append(f"the rest of the values of {each.path}")
                violations.append(
                    Violation(
                        "damaged-matrix",
                        "the matrix is damaged",
                        str(error),
                        "a whole matrix, with row pointers and columns that fit",
                        "write the file again; join parts with anndata.concat, not by hand",
                    )
                )
    violations += values.violations()
    if violations:
        raise SubmissionError(panel.edition.name, violations, unchecked)
    return Checked(values.row_values, values.totals)
