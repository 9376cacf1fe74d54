"""What the scorers check and read before they measure: controls, cells in memory."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from vcc_fast.errors import DataError
from vcc_fast.evaluation.inputs import PREDICTION, Inputs
from vcc_fast.evaluation.matrix import CellMatrix
from vcc_fast.evaluation.pair import PerturbationPair


def check_layout(inputs: Inputs, profile: str) -> None:
    """Refuse predictions that are no cells, or not what log1p gives.

    Raises
    ------
    DataError
        The prediction was written as pseudobulk, or with `--postprocess none`.
    """
    record = inputs.records[PREDICTION]
    if record.get("format") == "pseudobulk":
        raise DataError(
            f"the prediction is written as pseudobulk, but the profile {profile!r} tests cells; predict with another "
            "--format, or score it with --profile pseudobulk"
        )


def check_controls(pair: PerturbationPair, controls: str, extra: str) -> None:
    """Control cells in the prediction: needed where its changes are measured from its own, and else refused.

    Raises
    ------
    DataError
        They are missing, or there are some that would not be used (unless `extra` is "ignore").
    """
    n = int((pair.pred.labels == pair.control).sum())
    if controls == "own" and not n:
        raise DataError(
            f"the prediction has no control cell: its obs column {pair.pred_column!r} is never {pair.control!r} "
            "(--control-pert), and this profile measures each file's changes from its own controls, as cell-eval; add "
            "the real controls to the prediction, or measure both sides from the truth's with --controls reference"
        )
    if controls == "reference" and n and extra == "error":
        where = int(np.flatnonzero(pair.pred.labels == pair.control)[0])
        raise DataError(
            f"the prediction has {n} control cells ({pair.control!r}, the first is {str(pair.pred.cells.obs_names[where])!r}"
            f" in row {where}), but changes are measured from the truth's controls on both sides, so these would "
            "not be scored; leave them out, or let --extra-controls ignore pass over them"
        )


def in_order_of(matrix: sparse.csr_matrix, order: np.ndarray, wanted: np.ndarray) -> sparse.csr_matrix:
    """Cells of one file with their genes in another file's order.

    Parameters
    ----------
    matrix
        CSR [N, G] in the order of the file that `order` belongs to.
    order, wanted
        int64 [G], column of each of the truth's genes in the matrix's file and in the other (`Side.order`).
    """
    if np.array_equal(order, wanted):
        return matrix
    moved = np.empty(len(order), dtype=matrix.indices.dtype)
    moved[order] = wanted
    found = sparse.csr_matrix((matrix.data, moved[matrix.indices], matrix.indptr), shape=matrix.shape)
    found.sort_indices()
    return found


def with_controls(cells: CellMatrix, control: sparse.csr_matrix, order: np.ndarray) -> CellMatrix:
    """A side's perturbed cells, and controls of the other file as one more group.

    Parameters
    ----------
    cells
        Perturbed cells alone.
    control
        CSR [C, G] in the other file's order of genes.
    order
        That file's `Side.order`.
    """
    values = sparse.vstack([cells.values, in_order_of(control, order, cells.order)], format="csr")
    groups = np.concatenate([cells.groups, np.full(control.shape[0], cells.n_groups)])
    return CellMatrix(values, groups, cells.n_groups + 1, cells.order)
