"""The genes of an open file in a vocabulary."""

from __future__ import annotations

from pathlib import Path

from vcc_fast.data.aliases import load_hgnc
from vcc_fast.data.align import Alignment, align_genes, ensembl_ids_of
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError


def align_file(
    file: H5adFile, vocab: GeneVocab, ensembl_col: str | None = None, gene_aliases: str | Path | None = None
) -> Alignment:
    """Align a file's genes by `align_genes`.

    Parameters
    ----------
    file
        Open.
    vocab
        What is aligned to.
    ensembl_col
        Column of var with Ensembl ids; looked for by default.
    gene_aliases
        HGNC table for renamed genes; None: names are taken as they are.
    """
    return align_genes(
        file.var_names,
        vocab,
        ensembl_ids=ensembl_ids_of(file.var, ensembl_col),
        aliases=None if gene_aliases is None else load_hgnc(gene_aliases),
    )


def require_known_genes(alignment: Alignment) -> None:
    """Raise DataError, naming the first gene and a remedy, unless some gene has a token of its own."""
    if not alignment.in_vocab.any():
        names = alignment.names
        raise DataError(
            f"none of the {len(names):,} genes is in the checkpoint's vocabulary (the first is "
            f"{names[0]!r}); var_names must be gene symbols, or name the column of Ensembl ids with "
            "--ensembl-col"
            if names
            else "the file has no genes"
        )
