"""Write a checkpoint of any size with random weights, to try the package or to time it; its predictions mean nothing.

    python benchmarks/random_checkpoint.py --vocab vocab.json --width 64 --layers 3 --heads 4 --out tiny
    python benchmarks/random_checkpoint.py --vocab vocab.json --out full_size      (12 x 512, as scGPT's released ones)

`--vocab` is a gene vocabulary (`default_census_vocab.json` of scGPT, or a checkpoint's `vocab.json`); specials are
appended where they are missing. The folder is in this package's layout; `vcc-fast convert --to scgpt` turns it into
scGPT's.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import torch

from vcc_fast.data.vocab import GeneVocab
from vcc_fast.model.checkpoint import save_checkpoint
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT


def main(argv: list[str] | None = None) -> int:
    """Write the checkpoint and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vocab", type=Path, required=True, help="vocab.json: gene symbol to id")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--width", type=int, default=512, help="model width (default %(default)s)")
    parser.add_argument("--layers", type=int, default=12, help="encoder layers (default %(default)s)")
    parser.add_argument("--heads", type=int, default=8, help="attention heads (default %(default)s)")
    parser.add_argument(
        "--kind", choices=["perturbation", "foundation"], default="perturbation", help="which parts it has"
    )
    parser.add_argument("--seed", type=int, default=0, help="seed of the weights (default %(default)s)")
    options = parser.parse_args(argv)
    torch.manual_seed(options.seed)
    vocab = GeneVocab.from_dict(json.loads(options.vocab.read_text()), add_specials=True)
    parts = {"pert_encoder": True, "decoder": "affine"}
    if options.kind == "foundation":
        parts = {"flag_encoder": True, "mvc": True}
    config = ModelConfig(
        vocab_size=len(vocab),
        d_model=options.width,
        n_heads=options.heads,
        d_hid=options.width,
        n_layers=options.layers,
        pad_id=vocab.pad_id,
        **parts,
    )
    model = ScGPT(config).eval()
    model.vocab = vocab
    save_checkpoint(model, options.out)
    size = sum(file.stat().st_size for file in options.out.iterdir())
    print(
        f"{options.out}: {options.kind}, {options.layers} x {options.width}, {len(vocab)} tokens, {size / 1e6:.0f} MB"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
