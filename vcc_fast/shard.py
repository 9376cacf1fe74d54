"""`python -m vcc_fast.shard`: cells of `.h5ad` files or of a TileDB-SOMA experiment -> shards for pre-training.

The parts, in `vcc_fast/train/`: h5ad_cells and soma_cells (where cells come from), cell_counts (their counts in the
vocabulary's ids), shard_writer and shard_format (files on disk), shards (reading them), batches (what training takes).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vcc_fast._options import add_common_options, make_parser, positive_int, run_main
from vcc_fast.errors import DataError
from vcc_fast.train.shard_config import Config

if TYPE_CHECKING:
    from vcc_fast.data.align import Alignment
    from vcc_fast.data.vocab import GeneVocab
    from vcc_fast.train.cell_counts import CellSource
    from vcc_fast.train.shard_format import Manifest

__all__ = ["Config", "build_parser", "main", "run"]

DESCRIPTION = """\
Make shards: the raw counts of many cells, as genes of one vocabulary, in files that pre-training maps into memory.

Cells come from .h5ad files, in the order given, or from one TileDB-SOMA experiment (--soma, or --census-version for
the CELLxGENE census; needs `pip install 'vcc-fast[census]'`). Everything is read in blocks. Genes are matched with the
vocabulary by symbol, Ensembl id and, with --gene-aliases, former names; what does not match is left out, and counted
in the log and in the manifest. Every cell is kept unless --min-genes or --min-counts ask for more.

SHARDS/ then holds
  manifest.json               what is in it: sources, settings, cells, what was left out, checksums
  vocab.json                  the vocabulary that the gene ids are of
  shard-00000.indptr.npy ...  int64: where each cell begins           } 4 bytes a value: 8 kB for a cell of
  shard-00000.genes.npy ...   uint16 gene ids, ascending in a cell    } 2,000 genes, 264 GB for 33 million
  shard-00000.counts.npy ...  uint16 counts, none 0                   }
A value above 65,535 is an error that names the cell and the gene, or is cut with --saturate.

Finished shards are kept in SHARDS.partial/ and are given their name when all are there: a killed run goes on with
--resume, and its shards equal an uninterrupted one's to the byte. --verify computes every checksum again."""

EXAMPLES = """\
  vcc-fast shard lung_1.h5ad lung_2.h5ad --checkpoint scGPT_human -o lung_shards
  vcc-fast shard atlas.h5ad --layer counts --vocab vocab.json --min-genes 200 -o atlas_shards
  vcc-fast shard --soma s3://bucket/experiment --obs-query 'tissue == "lung" and is_primary_data == True' \\
      --measurement RNA --layer raw --vocab vocab.json -o lung_shards
  vcc-fast shard --census-version 2025-01-30 --disease normal --vocab vocab.json -o whole_human
  vcc-fast shard --census-version 2025-01-30 --tissue heart --disease normal --vocab vocab.json -o heart
  vcc-fast shard --census-version 2025-01-30 --disease 'lung adenocarcinoma' melanoma --vocab vocab.json -o pan_cancer
  vcc-fast shard --verify lung_shards"""

# Examples of genes without a token that the manifest names, a source.
EXAMPLE_GENES = 20


def build_parser() -> argparse.ArgumentParser:
    """The command's options."""
    parser = make_parser("vcc-fast shard", DESCRIPTION, EXAMPLES)
    cells = parser.add_argument_group("cells")
    cells.add_argument("adata", nargs="*", default=[], metavar="FILE.h5ad", help="raw counts; read in blocks")
    cells.add_argument("--layer", metavar="NAME", help="layer with raw counts [default: X; of an experiment raw]")
    cells.add_argument("--min-genes", type=int, default=0, metavar="N", help="leave out cells with fewer known genes")
    cells.add_argument(
        "--min-counts", type=int, default=0, metavar="N", help="leave out cells with fewer counts of them"
    )
    cells.add_argument("--saturate", action="store_true", help="store 65,535 in place of larger counts, and count them")
    soma = parser.add_argument_group("cells of TileDB-SOMA")
    soma.add_argument("--soma", metavar="URI", help="experiment or census, a folder or remote")
    soma.add_argument(
        "--census-version",
        metavar="DATE",
        help="release of the CELLxGENE census, such as 2025-01-30; stable and latest are looked up, and the manifest "
        "has their date. scGPT took 2023-05-08, which its host no longer has. With --soma it is only recorded",
    )
    soma.add_argument("--organism", default="homo_sapiens", metavar="NAME", help="which experiment of a census")
    soma.add_argument("--measurement", default="RNA", metavar="NAME", help="measurement of the experiment")
    soma.add_argument("--obs-query", metavar="QUERY", help="condition on cells in SOMA's language (examples below)")
    soma.add_argument(
        "--tissue",
        nargs="+",
        default=argparse.SUPPRESS,
        metavar="NAME",
        help="keep these organs (tissue_general, else tissue)",
    )
    soma.add_argument(
        "--disease", nargs="+", default=argparse.SUPPRESS, metavar="NAME", help="keep these; normal is healthy"
    )
    soma.add_argument(
        "--assay", nargs="+", default=argparse.SUPPRESS, metavar="NAME", help='keep these, such as "10x 3\' v3"'
    )
    soma.add_argument(
        "--with-duplicates",
        action="store_true",
        help="keep cells whose is_primary_data is not True; without it the census's second copies are left out",
    )
    genes = parser.add_argument_group("genes")
    genes.add_argument("--vocab", metavar="FILE.json", help="vocabulary: token -> id")
    genes.add_argument("--checkpoint", metavar="DIR", help="take the vocabulary of this checkpoint")
    genes.add_argument("--gene-aliases", metavar="FILE.txt", help="HGNC's hgnc_complete_set.txt, for renamed genes")
    genes.add_argument("--ensembl-col", metavar="NAME", help="column of var with Ensembl ids [default: looked for]")
    output = parser.add_argument_group("output")
    output.add_argument("-o", "--output", metavar="SHARDS", help="folder to make")
    output.add_argument(
        "--shard-cells", type=positive_int, default=16_384, metavar="N", help="cells a shard, in memory until written"
    )
    output.add_argument("--resume", action="store_true", help="go on behind the finished shards of the same run")
    output.add_argument("--overwrite", action="store_true", help="replace the folder; throw an unfinished one away")
    output.add_argument("--verify", metavar="SHARDS", help="only compare every file with its checksum")
    add_common_options(parser)
    return parser


def run(config: Config) -> Manifest:
    """Make the shards, or with `verify` check them; returns their manifest.

    Raises
    ------
    VccFastError
        What is wrong with the options, the cells or the vocabulary, or which shards are damaged.
    """
    return _verify(config) if config.verify is not None else _make(config)


def _verify(config: Config) -> Manifest:
    from vcc_fast._logging import logger
    from vcc_fast._progress import Progress
    from vcc_fast.train.shard_format import Manifest
    from vcc_fast.train.shards import ShardReader

    folder = Path(config.verify)
    manifest, problems = Manifest.read(folder), []
    with Progress(manifest.n_cells, "verify", quiet=config.quiet) as progress:
        for entry in manifest.shards:
            problem = entry.problem(folder, checksums=True)
            if problem is not None:
                problems.append(f"{entry.name}: {problem}")
            progress.update(entry.n_cells)
    if problems:
        raise DataError(
            f"{folder}: {len(problems)} of {len(manifest.shards)} shards are damaged\n  " + "\n  ".join(problems)
        )
    ShardReader(folder).vocab  # noqa: B018 checks its hash
    logger.info("%s: all %s shards have their checksums", folder, f"{len(manifest.shards):,}")
    return manifest


def _make(config: Config) -> Manifest:
    import numpy as np

    from vcc_fast._logging import logger
    from vcc_fast._progress import Progress, format_bytes
    from vcc_fast._run_lock import RunLock, lock_path
    from vcc_fast.train.cell_counts import VocabCounts
    from vcc_fast.train.shard_writer import ShardWriter

    vocab = _vocab(config)
    sources, described = _sources(config), []
    alignments: list[Alignment] = []
    # Everything that can be wrong with a source is found out before hours of work on the ones before it.
    for open_source in sources:
        with open_source() as source:
            alignments.append(_align(config, source, vocab))
            described.append(source.identity() | {"alignment": _brief(alignments[-1])})
    filters = {name: getattr(config, name) for name in ("min_genes", "min_counts", "saturate")}
    Path(config.output).parent.mkdir(parents=True, exist_ok=True)
    with RunLock(lock_path(config.partial), config.output):
        # Their hash alone, because the manifest has them anyway.
        same = hashlib.sha256(json.dumps(described, sort_keys=True).encode()).hexdigest()
        writer = ShardWriter(
            config.output, vocab, {"sources_sha256": same} | filters,
            shard_cells=config.shard_cells, overwrite=config.overwrite, resume=config.resume,
        )  # fmt: skip
        first, start = writer.next
        done = sum(source["cells"] for source in described[:first]) + start
        if writer.shards:
            logger.info("going on behind %d finished shards, %s cells", len(writer.shards), f"{writer.n_cells:,}")
        total = sum(source["cells"] for source in described)
        with Progress(total, "shard", done=done, quiet=config.quiet) as progress:
            for number in range(first, len(sources)):
                with sources[number]() as source:
                    counts = VocabCounts(source, alignments[number], **filters)
                    for block, cells, tally, n_read in counts.blocks(start if number == first else 0):
                        reached = np.stack([np.full(len(cells), number), cells + 1], axis=1)
                        writer.add(block, reached, tally)
                        progress.update(n_read)
        manifest = writer.finish(described)
    size = sum(sum(entry.bytes.values()) for entry in manifest.shards)
    logger.info(
        "%s: %s cells, %s values (%.0f a cell), %s shards, %s", config.output, f"{manifest.n_cells:,}",
        f"{manifest.n_values:,}", manifest.n_values / manifest.n_cells, f"{len(manifest.shards):,}", format_bytes(size),
    )  # fmt: skip
    for kind, n in manifest.tally.items():
        if n:
            logger.info("%s: %s", kind, f"{n:,}")
    return manifest


def _vocab(config: Config) -> GeneVocab:
    from vcc_fast.data.vocab import PAD, GeneVocab
    from vcc_fast.model.folder import read_json, read_vocab

    if config.checkpoint is None:
        return GeneVocab.from_json(config.vocab_path, add_specials=True)
    # scGPT's configuration, or ours.
    files = [Path(config.checkpoint) / name for name in ("args.json", "config.json")]
    settings = [read_json(path) for path in files if path.is_file()]
    pad_token = next((found["pad_token"] for found in settings if found.get("pad_token")), PAD)
    return read_vocab(config.vocab_path, str(pad_token))


def _sources(config: Config) -> list[Callable[[], CellSource]]:
    """What opens each source."""
    from vcc_fast.train.h5ad_cells import H5adCells
    from vcc_fast.train.soma_cells import SomaCells

    if config.adata:
        return [lambda path=path: H5adCells(path, config.layer, config.ensembl_col) for path in config.adata]
    return [
        lambda: SomaCells(
            config.soma,
            census_version=config.census_version,
            organism=config.organism,
            measurement=config.measurement,
            layer=config.layer or "raw",
            obs_query=config.obs_query,
            filters={"tissue": config.tissue, "disease": config.disease, "assay": config.assay},
            duplicates=config.with_duplicates,
            ensembl_col=config.ensembl_col,
        )
    ]


def _align(config: Config, source: CellSource, vocab: GeneVocab) -> Alignment:
    from vcc_fast._logging import logger
    from vcc_fast.data.aliases import load_hgnc
    from vcc_fast.data.align import align_genes

    aliases = None if config.gene_aliases is None else load_hgnc(config.gene_aliases)
    alignment = align_genes(source.var_names, vocab, ensembl_ids=source.ensembl_ids, aliases=aliases)
    if not alignment.in_vocab.any():
        examples = ", ".join(map(str, source.var_names[:5]))
        raise DataError(
            f"{source.name}: none of the {len(source.var_names):,} genes ({examples}, ...) is in the vocabulary; names "
            "must be gene symbols, or a column of var must hold Ensembl ids (--ensembl-col)"
        )
    logger.info("%s: %s cells", source.name, f"{source.n_cells:,}")
    for line in alignment.summary():
        logger.info("  %s", line)
    return alignment


def _brief(alignment: Alignment) -> dict[str, Any]:
    """The alignment's report with a few examples in place of every gene, because there may be thousands of files."""
    report = alignment.report()
    lost = report["unmapped_genes"]
    counts = {key: report[key] for key in ("genes", "mapped", "unmapped", "by_rule", "gene_aliases")}
    return counts | {
        "renamed": len(report["renamed"]), "duplicates": len(report["duplicates"]),
        "ambiguous": len(report["ambiguous"]), "unmapped_examples": lost[:EXAMPLE_GENES],
    }  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    return run_main(build_parser, Config, run, argv)


if __name__ == "__main__":
    sys.exit(main())
