"""Options that `embed` and `generate` share: which cells, how they become bins, how the model runs."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vcc_fast._options import BACKENDS, positive_int_or, require_choice, require_input
from vcc_fast.errors import UsageError


@dataclass(kw_only=True)
class CellConfig:
    """The shared fields; a task's Config adds its own."""

    checkpoint: str | Path
    """Folder of an scGPT checkpoint, upstream's layout or ours."""
    adata: str | Path
    """Cells (`.h5ad`); read in blocks."""
    output: str | Path
    """File to write (`.h5ad`)."""
    layer: str | None = None
    """Layer to read in place of `X`."""
    input_space: str = "counts"
    """What the values are; checked, never guessed. Bins are the same for both."""
    gene_aliases: str | Path | None = None
    """HGNC table for previous symbols and aliases."""
    ensembl_col: str | None = None
    """Column of `var` with Ensembl ids ("index" for the index); None: looked for."""
    binning: str = "deterministic"
    """How values tied across bins are placed."""
    batch_size: int | str = "auto"
    """Cells a forward pass."""
    seed: int = 0
    """Of everything that is drawn."""
    device: str = "auto"
    """Where the model runs."""
    dtype: str = "auto"
    """Number type of the model."""
    backend: str = "auto"
    """Kernels of the model's ops; "auto" is the table of `vcc_fast.ops.backend_table`."""
    num_threads: int | None = None
    """CPU threads; None leaves torch's own number."""
    overwrite: bool = False
    """Replace an existing output."""
    quiet: bool = False
    """No progress and no messages but warnings."""

    def __post_init__(self) -> None:
        require_choice("--input-space", self.input_space, ("counts", "lognorm"))
        require_choice("--binning", self.binning, ("deterministic", "random"))
        require_choice("--backend", self.backend, BACKENDS)
        require_input("--checkpoint", self.checkpoint, "folder")
        require_input("--adata", self.adata)
        if self.gene_aliases is not None:
            require_input("--gene-aliases", self.gene_aliases)
        if self.batch_size != "auto" and (not isinstance(self.batch_size, int) or self.batch_size < 1):
            raise UsageError(f"--batch-size must be auto or a number of at least 1, not {self.batch_size!r}")
        if not 0 <= self.seed < 2**32:
            raise UsageError(f"--seed must be a whole number from 0 to 2^32 - 1, not {self.seed}")
        check_output(self.output, self.adata)
        if Path(self.output).exists() and not self.overwrite:
            raise UsageError(f"--output {self.output} exists: replace it with --overwrite, or choose another name")


def check_output(output: str | Path, adata: str | Path | None) -> None:
    """Raise UsageError unless `output` names an `.h5ad` in a folder that is there, and is not the input."""
    output = Path(output)
    if output.suffix != ".h5ad":
        raise UsageError(f"--output must end in .h5ad, not {output.name!r}")
    if not output.parent.is_dir():
        raise UsageError(f"--output: there is no folder {str(output.parent)!r}; make it first")
    if output.is_dir():
        raise UsageError(f"--output {output} is a folder")
    if adata is not None and output.exists() and output.samefile(adata):
        raise UsageError("--output is the same file as --adata; give it another name")


def add_file_options(parser: argparse.ArgumentParser, checkpoint: str = "scGPT checkpoint") -> Any:
    """Add the input and the output; returns their group."""
    files = parser.add_argument_group("files")
    files.add_argument("--checkpoint", required=True, metavar="DIR", help=f"folder of an {checkpoint}")
    files.add_argument("--adata", required=True, metavar="FILE.h5ad", help="cells; read in blocks")
    files.add_argument("-o", "--output", required=True, metavar="OUT.h5ad", help="file to write")
    files.add_argument("--overwrite", action="store_true", help="replace the output where it exists")
    return files


def add_cell_options(parser: argparse.ArgumentParser, seed_of: str) -> Any:
    """Add how cells become binned tokens; returns the group. `seed_of` says what else is drawn."""
    data = parser.add_argument_group("data")
    data.add_argument("--layer", metavar="NAME", help="read this layer [default: X]")
    data.add_argument(
        "--input-space", default="counts", metavar="counts|lognorm", help="what the values are; checked, never guessed"
    )
    data.add_argument("--gene-aliases", metavar="FILE.txt", help="HGNC's hgnc_complete_set.txt, for renamed genes")
    data.add_argument("--ensembl-col", metavar="NAME", help="column of var with Ensembl ids [default: looked for]")
    data.add_argument(
        "--binning",
        default="deterministic",
        metavar="deterministic|random",
        help="values tied across several bins take the highest (as in scGPT's pre-training), or a random one (as in "
        "scGPT's code since September 2023)",
    )
    data.add_argument("--seed", type=int, default=0, metavar="N", help=f"seed of {seed_of} and of random binning")
    data.add_argument(
        "--batch-size",
        type=positive_int_or("auto"),
        default="auto",
        metavar="auto|N",
        help="cells a forward pass; auto takes about 32,000 tokens",
    )
    return data
