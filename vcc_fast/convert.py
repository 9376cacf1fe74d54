"""`python -m vcc_fast.convert`: a checkpoint from scGPT's layout to ours, back, or between its spellings.

Weights come out with the bits that went in. Only fields of the model are written: paths, addresses and training
settings of scGPT's args.json stay behind, and so do tensors that the model has no use for (they are listed).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vcc_fast._options import make_parser, require_choice, require_input, run_main
from vcc_fast.errors import UsageError

if TYPE_CHECKING:
    from vcc_fast.model.report import LoadReport

FORMATS = ("native", "scgpt")
SPELLINGS = ("Wqkv", "in_proj", "impl")


@dataclass
class Config:
    """Options of the task."""

    source: str
    """Folder to read, of any layout."""
    destination: str
    """Folder to write."""
    to: str
    """"native" (config.json, model.safetensors, vocab.json) or "scgpt" (args.json, best_model.pt, vocab.json)."""
    spelling: str = "Wqkv"
    """How scGPT's file names the attention weights; the released ones are "Wqkv"."""
    overwrite: bool = False
    """Replace a destination that is there."""
    quiet: bool = False
    """Print nothing."""

    def __post_init__(self) -> None:
        require_choice("--to", self.to, FORMATS)
        require_choice("--spelling", self.spelling, SPELLINGS)
        require_input("SRC", self.source, "folder")
        if Path(self.source).resolve() == Path(self.destination).resolve():
            raise UsageError(f"SRC and DST are the same folder ({self.source}); write to another one")


@dataclass(frozen=True)
class Result:
    """What was read and written."""

    report: LoadReport
    """Account of the source."""
    written: dict[str, int]
    """Bytes of every file of the destination, by name."""


def run(config: Config) -> Result:
    """Convert one checkpoint.

    Raises
    ------
    WeightsError
        The source cannot be read, as in `load_checkpoint`.
    UsageError
        The destination is there and `overwrite` is False.
    """
    from vcc_fast.model.checkpoint import read_checkpoint, write_checkpoint

    stored = read_checkpoint(config.source)
    destination = Path(config.destination)
    write_checkpoint(
        destination,
        stored.config,
        stored.state,
        stored.vocab,
        config.to,
        spelling=config.spelling,
        overwrite=config.overwrite,
    )
    result = Result(stored.report, {file.name: file.stat().st_size for file in sorted(destination.iterdir())})
    if not config.quiet:
        print("\n".join(describe(config, result)))
    return result


def describe(config: Config, result: Result) -> list[str]:
    """Lines for a reader: what was read, what is left out, what was written."""
    report = result.report
    lines = [f"read {config.source}: {report.layout}, {report.source_format} format, {len(report.loaded)} tensors"]
    left_out = report.unexpected + report.misshaped
    if left_out:
        lines.append(f"left out, no part of the model: {', '.join(left_out)}")
    sizes = ", ".join(f"{name} ({size:,} bytes)" for name, size in result.written.items())
    return [*lines, f"wrote {config.destination}: {sizes}"]


def build_parser() -> argparse.ArgumentParser:
    """The command's options."""
    parser = make_parser(
        "vcc-fast convert",
        "Convert a checkpoint between scGPT's layout and ours. Weights keep their bits; only fields of the model are "
        "written, never paths or addresses.",
        "  vcc-fast convert scGPT_human scGPT_human_native\n"
        "  vcc-fast convert my_model for_scgpt --to scgpt --spelling in_proj",
    )
    parser.add_argument("source", metavar="SRC", help="folder to read: scGPT's layout, any variant, or ours")
    parser.add_argument("destination", metavar="DST", help="folder to write")
    parser.add_argument("--to", default="native", choices=FORMATS, help="layout to write")
    parser.add_argument(
        "--spelling",
        default="Wqkv",
        choices=SPELLINGS,
        help="names of the attention weights in scGPT's layout: Wqkv (released, flash-attention 1), in_proj (plain "
        "torch) or impl (scGPT 0.2.5 with flash-attention)",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace DST where it is there")
    parser.add_argument("--quiet", action="store_true", help="print nothing but errors")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    return run_main(build_parser, Config, run, argv)


if __name__ == "__main__":
    sys.exit(main())
