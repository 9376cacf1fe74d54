"""Benchmark `binning`: quantile bins of whole cells against scGPT's loop over dense rows."""

from __future__ import annotations

from collections.abc import Iterator

from group import Group


def binning(quick: bool) -> Iterator[Group]:
    """scGPT's 51 quantile bins of count-like cells, against its loop over dense rows."""
    import numpy as np
    from scipy import sparse

    from vcc_fast.data.binning import bin_row, bin_rows

    rng = np.random.default_rng(0)
    cells, genes = 50 if quick else 200, 18_080
    rates = rng.gamma(0.35, 3.0, genes)
    dense = np.log1p(rng.poisson(rates * rng.lognormal(0, 0.3, (cells, 1)))).astype(np.float32)
    rows = sparse.csr_matrix(dense)
    random_state = np.random.RandomState(0)

    def loop(draw: bool):
        for row in dense:
            values = row[row != 0]
            bin_row(values, 51, random_state.rand(len(values)) if draw else None)

    cases = {
        "vcc_fast deterministic": lambda: bin_rows(rows, 51, mode="deterministic"),
        "vcc_fast, scGPT's random ties": lambda: bin_rows(rows, 51, mode="random", rng=random_state),
        "its random stream alone": lambda: random_state.rand(rows.nnz),
        "row loop deterministic": lambda: loop(False),
        "row loop, scGPT's random ties": lambda: loop(True),
    }
    name = f"binning {cells} cells, {rows.nnz // cells} non-zeros each"
    yield Group(name, "float32", cases, dict.fromkeys(cases, 4.0 * rows.nnz), "GB/s")
