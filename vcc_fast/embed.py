"""`python -m vcc_fast.embed`: scGPT's embedding of every cell, into obsm["X_scGPT"].

1. Align the file's genes to the vocabulary and say what is lost.
2. Of each cell take the genes that are not zero, with their bins (0..50 by quantile of that cell).
3. Longer cells than `max_seq_len` - 1 genes: draw that many, from (seed, row) alone; `<cls>` with value -2 goes first.
4. Run the encoder; a cell's embedding is the final state of `<cls>`, scaled to length 1.
5. Write the input's obs and var with the embeddings, all at once or not at all.

Steps 2 to 4 are scGPT's `embed_data`.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vcc_fast._options import add_common_options, add_device_options, make_parser, positive_int_or, run_main
from vcc_fast.errors import UsageError
from vcc_fast.prediction.cell_file import copy_matrix, scratch_folder, task_model, task_report, write_tables
from vcc_fast.prediction.cell_options import CellConfig, add_cell_options, add_file_options
from vcc_fast.prediction.estimate import TOKENS_PER_BATCH

if TYPE_CHECKING:
    import numpy as np

    from vcc_fast.model.scgpt import ScGPT

KEY = "X_scGPT"
GENES_USED = "scgpt_n_genes"
BLOCK_ROWS = 1024


@dataclass(kw_only=True)
class Config(CellConfig):
    """Options of the command."""

    max_seq_len: int | str = 1200
    """Tokens a cell, `<cls>` included (scGPT's 1200), or "all"."""
    with_x: bool = False
    """Copy the matrix that was read into the output's `X`."""

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.max_seq_len != "all" and (not isinstance(self.max_seq_len, int) or self.max_seq_len < 2):
            raise UsageError(f"--max-seq-len must be all or at least 2 (<cls> and a gene), not {self.max_seq_len!r}")


@dataclass
class Result:
    """What a run found."""

    embeddings: np.ndarray
    """[N, E] float32, rows of length 1, in the file's order of cells."""
    n_genes: np.ndarray
    """[N] int64: genes that each embedding was computed from; 0: `<cls>` alone."""
    truncated: int
    """Cells with more genes than `max_seq_len` - 1."""
    report: dict[str, Any]
    """Alignment, checkpoint and settings, as the output's `uns["vcc_fast"]` has them."""


def build_parser() -> argparse.ArgumentParser:
    """The command's options."""
    parser = make_parser(
        "python -m vcc_fast.embed",
        "Write scGPT's embedding of every cell into obsm['X_scGPT'].\n\n"
        "A cell's tokens are <cls> (value -2) and its genes that are not zero and are in the checkpoint's vocabulary,\n"
        "each with its bin among 50 quantiles of that cell. The embedding is the final state of <cls>, of length 1.\n"
        "Any checkpoint will do; a foundation checkpoint (scGPT whole-human) is what users take for this.\n\n"
        "The output has the input's obs and var, obsm['X_scGPT'], obs['scgpt_n_genes'] (genes used; 0 means that the\n"
        "cell has no gene of the vocabulary and its embedding no meaning) and uns['vcc_fast'] (settings, reports). It\n"
        "has no X, so it is small; --with-x copies the matrix that was read.",
        "  python -m vcc_fast.embed --checkpoint scGPT_human --adata cells.h5ad -o embedded.h5ad\n"
        "  python -m vcc_fast.embed --checkpoint scGPT_human --adata cells.h5ad -o embedded.h5ad --max-seq-len all",
    )
    files = add_file_options(parser)
    files.add_argument("--with-x", action="store_true", help="copy the matrix that was read into the output's X")
    data = add_cell_options(parser, "the drawn genes")
    data.add_argument(
        "--max-seq-len",
        type=positive_int_or("all"),
        default=1200,
        metavar="N|all",
        help="tokens a cell, <cls> included; of longer cells genes are drawn at random. 1200 is what scGPT was "
        "pre-trained and embeds with; all takes every gene",
    )
    add_device_options(parser)
    add_common_options(parser)
    return parser


def cell_tokens(bins: Any, row: int, max_genes: int | None, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Positions and bins of one cell's genes, at most `max_genes` of them, drawn from (`seed`, `row`) alone.

    Parameters
    ----------
    bins
        CSR matrix [1, K].
    row
        The cell's row in the file.
    max_genes
        None: all.
    seed
        Of the draw.
    """
    import numpy as np

    columns, values = bins.indices, bins.data
    if max_genes is None or len(columns) <= max_genes:
        return columns, values
    chosen = np.random.default_rng([seed, row]).choice(len(columns), max_genes, replace=False)
    chosen.sort()
    return columns[chosen], values[chosen]


def batches(lengths: np.ndarray, batch_size: int | str) -> list[np.ndarray]:
    """Cells of a block in batches of like length, so that little of a batch is padding; "auto" bounds their tokens."""
    import numpy as np

    order, made, current = np.argsort(-lengths, kind="stable"), [], []
    for cell in order:
        # Cells come longest first, so the first one of a batch is its length.
        limit = batch_size if batch_size != "auto" else max(1, TOKENS_PER_BATCH // int(lengths[(current or [cell])[0]]))
        if len(current) >= limit:
            made.append(np.array(current))
            current = []
        current.append(cell)
    return made + ([np.array(current)] if current else [])


def embed_block(model: ScGPT, tokens: list[tuple], token_ids: np.ndarray, batch_size: int | str) -> np.ndarray:
    """Embeddings [B, E] float32 of cells given as `cell_tokens` pairs, in their order."""
    import numpy as np

    lengths = np.array([len(columns) + 1 for columns, _ in tokens])
    out = np.empty((len(tokens), model.config.d_model), dtype=np.float32)
    for cells in batches(lengths, batch_size):
        shape = len(cells), int(lengths[cells].max())
        ids = np.full(shape, model.vocab.pad_id, dtype=np.int64)
        values = np.full(shape, model.config.pad_value, dtype=np.float32)
        # <cls> has the padding value, as in pre-training.
        ids[:, 0] = model.vocab.cls_id
        for line, cell in enumerate(cells):
            columns, bins = tokens[cell]
            ids[line, 1 : lengths[cell]] = token_ids[columns]
            values[line, 1 : lengths[cell]] = bins
        out[cells] = model.embed(ids, values, lengths[cells])["cell_emb"].cpu().numpy()
    return out


def run(config: Config) -> Result:
    """Embed every cell and write the output.

    Raises
    ------
    VccFastError
        What is wrong with the options, the data or the checkpoint.
    """
    import numpy as np

    from vcc_fast._logging import logger
    from vcc_fast._progress import Progress
    from vcc_fast.prediction.binned import BinnedCells

    max_genes = None if config.max_seq_len == "all" else config.max_seq_len - 1
    with task_model(config) as model, BinnedCells(
        config.adata, model.vocab, layer=config.layer, input_space=config.input_space, n_bins=model.config.n_bins,
        gene_aliases=config.gene_aliases, ensembl_col=config.ensembl_col, binning=config.binning, seed=config.seed,
        num_threads=config.num_threads or 0,
    ) as cells:  # fmt: skip
        for line in cells.alignment.summary():
            logger.info(line)
        n_cells = cells.file.n_obs
        embeddings = np.empty((n_cells, model.config.d_model), dtype=np.float32)
        n_genes = np.empty(n_cells, dtype=np.int64)
        truncated = 0
        with Progress(n_cells, "embed", quiet=config.quiet) as progress:
            for start, block in cells.blocks(BLOCK_ROWS):
                rows = np.arange(start, start + block.shape[0])
                tokens = [cell_tokens(block[i], row, max_genes, config.seed) for i, row in enumerate(rows)]
                n_genes[rows] = [len(columns) for columns, _ in tokens]
                truncated += int((np.diff(block.indptr) > n_genes[rows]).sum())
                embeddings[rows] = embed_block(model, tokens, cells.token_ids, config.batch_size)
                progress.update(len(rows))
        _warn_of_empty(n_genes, cells.file.obs_names)
        if truncated:
            logger.info(
                "%s of %s cells have more than %s genes of the vocabulary; as many were drawn (--max-seq-len)",
                f"{truncated:,}", f"{n_cells:,}", f"{max_genes:,}",
            )  # fmt: skip
        result = Result(embeddings, n_genes, truncated, _report(config, model, cells.alignment, truncated, n_genes))
        write(config, result, cells.file)
    logger.info("wrote %s: %s cells x %d", config.output, f"{n_cells:,}", embeddings.shape[1])
    return result


def _warn_of_empty(n_genes: np.ndarray, obs_names: np.ndarray) -> None:
    from vcc_fast._logging import logger

    empty = obs_names[n_genes == 0]
    if len(empty):
        logger.warning(
            "%d of %d cells have no gene of the vocabulary (%s%s): their embedding is <cls> alone, without meaning",
            len(empty), len(n_genes), ", ".join(map(str, empty[:5])), ", ..." if len(empty) > 5 else "",
        )  # fmt: skip


def _report(config: Config, model: ScGPT, alignment: Any, truncated: int, n_genes: np.ndarray) -> dict[str, Any]:
    settings = ("layer", "input_space", "ensembl_col", "max_seq_len", "binning", "batch_size", "seed")
    counts = {"cells_truncated": truncated, "cells_without_genes": int((n_genes == 0).sum())}
    return task_report("embed", config, settings, model, alignment) | counts


def write(config: Config, result: Result, source: Any) -> None:
    """Write the output under another name, then rename it."""
    obs = source.obs()
    obs[GENES_USED] = result.n_genes
    with scratch_folder(config.output) as scratch:
        path = scratch / "embedded.h5ad"
        write_tables(path, obs, source.var, {KEY: result.embeddings}, {"vcc_fast": result.report})
        if config.with_x:
            copy_matrix(config.adata, "X" if config.layer is None else f"layers/{config.layer}", path, "X")
        os.replace(path, config.output)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    return run_main(build_parser, Config, run, argv)


if __name__ == "__main__":
    raise SystemExit(main())
