"""Cells as scGPT's pre-training saw them: non-zero genes of the vocabulary, with their bins, block by block."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy import sparse

from vcc_fast.data.aliases import load_hgnc
from vcc_fast.data.align import Alignment, align_genes, ensembl_ids_of
from vcc_fast.data.binning import bin_rows
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.spaces import SpaceChecker
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError, WeightsError


class BinnedCells:
    """The cells of a file in bins. A context manager: it holds the file open.

    Bins are ranks within a cell, so counts and lognorm give the same ones; the declared space is still checked.

    Parameters
    ----------
    path, layer
        The `.h5ad`, and the layer to read in place of `X`.
    vocab
        The checkpoint's vocabulary; needs `<cls>`.
    input_space
        "counts" or "lognorm".
    gene_aliases
        HGNC table, or None.
    ensembl_col
        Column of var with Ensembl ids ("index" for the index); looked for by default.
    n_bins
        Bins including 0.
    binning
        "deterministic", or "random": scGPT's draws for ties, one legacy stream of `seed` over the cells in order.
    seed
        Of "random".
    num_threads
        Threads of the binning; 0 is all.

    Raises
    ------
    DataError
        The file is malformed, has no `ensembl_col`, or holds no gene of the vocabulary.
    WeightsError
        The vocabulary has no `<cls>`.
    """

    def __init__(
        self,
        path: str | Path,
        vocab: GeneVocab,
        *,
        layer: str | None = None,
        input_space: str = "counts",
        gene_aliases: str | Path | None = None,
        ensembl_col: str | None = None,
        n_bins: int = 51,
        binning: str = "deterministic",
        seed: int = 0,
        num_threads: int = 0,
    ):
        if vocab.cls_id is None:
            raise WeightsError("the checkpoint's vocabulary has no <cls> token, whose state is the cell's embedding")
        self._space, self._n_bins, self._mode, self._seed = input_space, n_bins, binning, seed
        self._num_threads = num_threads
        aliases = None if gene_aliases is None else load_hgnc(gene_aliases)
        self.file = H5adFile(path, layer)
        try:
            self.alignment: Alignment = align_genes(
                self.file.var_names, vocab, ensembl_ids=ensembl_ids_of(self.file.var, ensembl_col), aliases=aliases
            )
            if not self.alignment.in_vocab.any():
                examples = ", ".join(map(str, self.file.var_names[:5]))
                raise DataError(
                    f"{path}: none of the {self.file.n_vars:,} genes ({examples}, ...) is in the vocabulary; "
                    "var_names must be gene symbols, or a var column must hold Ensembl ids (--ensembl-col)"
                )
        except BaseException:
            self.file.__exit__(None, None, None)
            raise
        self.columns = np.flatnonzero(self.alignment.in_vocab)
        """Columns of the file that have a token, in the file's order [K]."""
        self.token_ids = self.alignment.ids[self.columns]
        """Their rows of the gene table, int64 [K]."""

    def __enter__(self) -> BinnedCells:
        return self

    def __exit__(self, *exc) -> None:
        self.file.__exit__(*exc)

    def blocks(self, block_rows: int = 1024) -> Iterator[tuple[int, sparse.csr_matrix]]:
        """(first row, bins [B, K] CSR float32 without stored zeros) of every block, in the file's order.

        Bins do not depend on `block_rows`.

        Raises
        ------
        DataError
            A value does not fit the declared space.
        """
        checker = SpaceChecker(self._space, str(self.file.path.name))
        rng = np.random.RandomState(self._seed) if self._mode == "random" else None
        for start, _, block in self.file.iter_blocks(block_rows=block_rows):
            checker.update(block, first_row=start, obs_names=self.file.obs_names, var_names=self.file.var_names)
            known = sparse.csr_matrix(block)[:, self.columns]
            known.eliminate_zeros()
            yield start, bin_rows(known, self._n_bins, mode=self._mode, rng=rng, num_threads=self._num_threads)
        checker.finish()
