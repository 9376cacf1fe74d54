"""`python benchmarks/pretraining_helps.py -o RESULTS.jsonl [--seeds 0 1 2]`: what pre-training gives to fine-tuning.

For each seed, on a simulated network of its own: an atlas (untouched cells whose programs vary `VARIATION` times as
much as in the screen's controls, as tissues differ), a model of size tiny pre-trained on it by `vcc-fast shard` and
`vcc_fast.pretrain`, and the simulated screen of that network, split as in `finetune_ablation.py`. Then the default
recipe is fine-tuned from a new model whose gene rows are random, from a new model whose gene rows begin with what the
screen itself tells (the default without a checkpoint), from the pre-trained model, and from that one with what the
screen tells added to its rows, and scored on the held-out perturbations, at the epoch that the validation ones choose.
One line a run is appended; runs that are in the file are not repeated.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

from finetune_ablation import run_one

VARIATION = 3.0
N_CELLS = 20_000
# Start: whether it is the pre-trained model, and what the screen tells of genes.
STARTS = {
    "random rows": (False, "none"),
    "rows of the screen": (False, "both"),
    "pre-trained": (True, "none"),
    "pre-trained, rows of the screen": (True, "both"),
}


def write_atlas(path: Path, seed: int, n_cells: int) -> None:
    """Counts of cells of many states, from the network of `seed`."""
    import anndata
    import numpy as np
    import pandas as pd

    from vcc_fast.demo.simulator import cell_states, draw_network, sequence

    network = draw_network(seed)
    rng = np.random.default_rng([seed, 1 << 40])
    batch = rng.integers(len(network.log_batch), size=n_cells)
    counts, _ = sequence(network, cell_states(network, None, n_cells, rng, variation=VARIATION), batch, rng)
    obs = pd.DataFrame(index=[f"cell{number}" for number in range(n_cells)])
    anndata.AnnData(counts, obs=obs, var=pd.DataFrame(index=list(network.genes))).write_h5ad(path)


def pretrain(folder: Path, seed: int, n_cells: int, steps: int, threads: int) -> Path:
    """A checkpoint of the atlas of `seed`."""
    from vcc_fast.demo.simulator import draw_network
    from vcc_fast.pretrain import main as pretrain_main
    from vcc_fast.shard import main as shard_main

    atlas, vocab, shards, out = (folder / name for name in ("atlas.h5ad", "vocab.json", "shards", "pretrained"))
    write_atlas(atlas, seed, n_cells)
    tokens = [*draw_network(seed).genes, "<pad>", "<cls>", "<eoc>"]
    vocab.write_text(json.dumps({token: number for number, token in enumerate(tokens)}))
    files = ["--vocab", str(vocab), "--overwrite", "--quiet"]
    if shard_main([str(atlas), "-o", str(shards), *files]):
        raise SystemExit("shard failed")
    recipe = [
        "--size", "tiny", "--dropout", "0", "--batch-size", "32", "--steps", str(steps), "--learning-rate", "2e-3",
        "--warmup", "100", "--cell-prompt-after", str(steps), "--max-seq-len", "300", "--dtype", "fp32",
        "--validate-every", "200", "--save-every", str(steps), "--num-threads", str(threads),
    ]  # fmt: skip
    if pretrain_main(["--shards", str(shards), "-o", str(out), "--seed", str(seed), "--overwrite", "--quiet", *recipe]):
        raise SystemExit("pretrain failed")
    return out


def main() -> None:
    """Run what the file does not have yet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--cells", type=int, default=N_CELLS, help="of the atlas (default %(default)s)")
    parser.add_argument("--steps", type=int, default=3000, help="of pre-training, 32 cells each (default %(default)s)")
    parser.add_argument("--num-threads", type=int, default=1)
    options = parser.parse_args()
    import torch

    from vcc_fast.demo.make_screens import SPLIT, WHOLE, write_whole

    torch.set_num_threads(options.num_threads)
    done = set()
    if options.output.exists():
        done = {(line["start"], line["seed"]) for line in map(json.loads, options.output.open())}
    for seed in options.seeds:
        if all((start, seed) in done for start in STARTS):
            continue
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_whole(folder, seed)
            checkpoint, pretraining = None, {}
            for start, (pretrained, gene_rows) in STARTS.items():
                if (start, seed) in done:
                    continue
                line = {"start": start, "seed": seed}
                if pretrained:
                    if checkpoint is None:
                        started = time.process_time()
                        run = pretrain(folder, seed, options.cells, options.steps, options.num_threads)
                        seconds = round(time.process_time() - started)
                        pretraining = {"processor_seconds": seconds, "curves": (run / "curves.csv").read_text()}
                        checkpoint = run / "best"
                    line["pretraining"] = pretraining
                line |= run_one(
                    folder / WHOLE, folder / SPLIT, folder / "run", seed, {"gene_rows": gene_rows}, True,
                    checkpoint if pretrained else None,
                )  # fmt: skip
                with options.output.open("a", encoding="utf-8") as handle:
                    handle.write(json.dumps(line) + "\n")
                scores = {score: sum(each) / len(each) for score, each in line["held_out"]["model"].items()}
                print(start, seed, line["validation"], scores, flush=True)


if __name__ == "__main__":
    main()
