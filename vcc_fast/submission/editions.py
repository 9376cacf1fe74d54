"""What each edition of the Virtual Cell Challenge asks of an upload.

2025: `cell-eval prep` of cell-eval 0.8.2 (read from its code). 2026: `vcc prep` of vcc-cli 0.3.0 (read from its code).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Edition:
    """The rules of one edition.

    Attributes
    ----------
    name
        "2025" or "2026".
    space
        Space of the uploaded values.
    n_genes
        Genes of the official list; another number is only warned of, as the official tools do.
    max_cells
        Cells in all.
    has_contexts
        Every cell says which cell line it is predicted for, in `obs["context"]`.
    has_controls
        Control cells must be there (True) or must not (False).
    cells_per_target
        Cells of every target in every context; None where any number is taken.
    max_cell_total
        Counts of a cell, at most; None for no limit.
    max_values
        Stored values, at most; None for no limit.
    bundle
        Where the official lists come from, for remedies.
    """

    name: str
    space: str
    n_genes: int
    max_cells: int
    has_contexts: bool
    has_controls: bool
    cells_per_target: int | None
    max_cell_total: int | None
    max_values: int | None
    bundle: str


EDITIONS = {
    "2025": Edition(
        name="2025",
        space="lognorm",
        n_genes=18_080,
        max_cells=200_000,
        has_contexts=False,
        has_controls=True,
        cells_per_target=None,
        max_cell_total=None,
        max_values=None,
        bundle="gene_names.csv and pert_counts_*.csv of the challenge's data",
    ),
    "2026": Edition(
        name="2026",
        space="counts",
        n_genes=18_533,
        max_cells=400_000,
        has_contexts=True,
        has_controls=False,
        cells_per_target=400,
        max_cell_total=1_000_000,
        max_values=4_750_000_000,
        bundle="gene_names.csv and pert_counts.csv of the controls bundle (`vcc datasets download controls`)",
    ),
}
