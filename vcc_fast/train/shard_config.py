"""Options of `vcc-fast shard`, and what may be asked for together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vcc_fast._options import require_input
from vcc_fast.errors import UsageError

# What a run was begun with, in its unfinished folder.
SETTINGS = "settings.json"
# Names of whatever census was released last.
MOVING_VERSIONS = ("stable", "latest")


@dataclass(kw_only=True)
class Config:
    """Options of the command."""

    adata: Sequence[str | Path] = ()
    """Files of cells (`.h5ad`), in this order."""
    soma: str | None = None
    """URI of a TileDB-SOMA experiment or census."""
    census_version: str | None = None
    """Release of the CELLxGENE census; without `soma`, where cells come from."""
    organism: str = "homo_sapiens"
    """Experiment of a census."""
    measurement: str = "RNA"
    """Measurement of the experiment."""
    obs_query: str | None = None
    """Condition on cells, in SOMA's language."""
    tissue: Sequence[str] = ()
    """Organs that are kept; empty: all. The same for `disease` and `assay`."""
    disease: Sequence[str] = ()
    assay: Sequence[str] = ()
    with_duplicates: bool = False
    """Keep cells that are not `is_primary_data`."""
    vocab: str | Path | None = None
    """`vocab.json`; scGPT's special tokens are added where they are missing."""
    checkpoint: str | Path | None = None
    """Folder of a checkpoint, for its `vocab.json`."""
    output: str | Path | None = None
    """Folder to make."""
    layer: str | None = None
    """Layer to read; None: `X` of an `.h5ad`, "raw" of an experiment."""
    gene_aliases: str | Path | None = None
    """HGNC table for previous symbols and aliases."""
    ensembl_col: str | None = None
    """Column of `var` with Ensembl ids ("index" for the index); None: looked for."""
    min_genes: int = 0
    """Least genes of the vocabulary that a cell has."""
    min_counts: int = 0
    """Least sum of counts over these genes."""
    saturate: bool = False
    """Store 65,535 in place of larger counts."""
    shard_cells: int = 16_384
    """Cells a shard."""
    resume: bool = False
    """Go on behind the finished shards of the same run."""
    overwrite: bool = False
    """Replace an existing folder, and throw away an unfinished one."""
    verify: str | Path | None = None
    """A folder of shards to check; nothing is written."""
    quiet: bool = False
    """No progress and no messages but warnings."""

    def __post_init__(self) -> None:
        if self.verify is not None:
            if self.adata or self.soma or self.census_version or self.output:
                raise UsageError("--verify checks a folder and takes no cells and no --output")
            require_input("--verify", self.verify, "folder")
            return
        from_soma = self.soma is not None or self.census_version is not None
        if from_soma == bool(self.adata):
            raise UsageError("cells: give .h5ad files, or --soma or --census-version, and not both")
        if self.soma is not None and self.census_version in MOVING_VERSIONS:
            raise UsageError(
                f"--census-version {self.census_version}: with --soma it is only recorded, and must be the date of the "
                "release, such as 2025-01-30; give that or leave it out"
            )
        for path in self.adata:
            require_input("cells", path)
        soma_only = {
            "--obs-query": self.obs_query, "--tissue": self.tissue, "--disease": self.disease, "--assay": self.assay,
            "--with-duplicates": self.with_duplicates,
        }  # fmt: skip
        for option, value, default in (
            ("--organism", self.organism, "homo_sapiens"), ("--measurement", self.measurement, "RNA")
        ):  # fmt: skip
            soma_only[option] = value != default
        given = [option for option, value in soma_only.items() if value]
        if given and not from_soma:
            raise UsageError(f"{', '.join(given)}: only for --soma and --census-version; filter an .h5ad beforehand")
        if (self.vocab is None) == (self.checkpoint is None):
            raise UsageError("the vocabulary: give either --vocab or --checkpoint")
        self.vocab_path  # noqa: B018 checks that it is there
        if self.gene_aliases is not None:
            require_input("--gene-aliases", self.gene_aliases)
        for option, value in (("--min-genes", self.min_genes), ("--min-counts", self.min_counts)):
            if value < 0:
                raise UsageError(f"{option} must be at least 0, not {value}")
        self._check_output()

    def _check_output(self) -> None:
        if self.output is None:
            raise UsageError("--output is required")
        output = Path(self.output)
        if output.is_file() or output.suffix == ".h5ad":
            raise UsageError(f"--output is a folder of shards, not a file: {output}")
        if output.exists() and not self.overwrite:
            raise UsageError(f"--output {output} exists: replace it with --overwrite, or choose another name")
        if holds_shards(self.partial) and not (self.resume or self.overwrite):
            raise UsageError(
                f"{self.partial} holds the finished shards of an unfinished run: go on with --resume, throw them away "
                "with --overwrite, or choose another name"
            )

    @property
    def partial(self) -> Path:
        """Where finished shards are until all of them are."""
        return partial_folder(self.output)

    @property
    def vocab_path(self) -> Path:
        """The vocabulary's file."""
        if self.vocab is not None:
            return require_input("--vocab", self.vocab)
        return require_input(
            "--checkpoint", Path(require_input("--checkpoint", self.checkpoint, "folder")) / "vocab.json"
        )


def partial_folder(folder: str | Path) -> Path:
    """Where finished shards of `folder` are until all of them are."""
    return Path(f"{Path(folder)}.partial")


def holds_shards(partial: Path) -> bool:
    """Whether a folder is there and holds more than what a run leaves that ends before its first shard."""
    return partial.exists() and not all(
        path.name == SETTINGS or (path.name.startswith("shard-") and path.suffix != ".json")
        for path in partial.iterdir()
    )
