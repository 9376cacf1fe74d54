"""A simulated CRISPR screen and a small checkpoint trained on it, shipped with the package.

`simulator` says what the screen is, `make_screens` writes it; `assets/TRAINING.md` is the record of the two commands
that made the files at hand.
"""

from __future__ import annotations

from pathlib import Path

from vcc_fast.errors import DataError

ASSETS = Path(__file__).parent / "assets"
_FILES = {
    "checkpoint": "checkpoint",
    "controls": "screen_controls.h5ad",
    "truth": "screen_truth.h5ad",
    "train": "screen_train.h5ad",
    "perts": "held_out.csv",
}


def paths() -> dict[str, Path]:
    """Where the demo's files are.

    Returns
    -------
    dict
        checkpoint: folder with config.json, model.safetensors, vocab.json. controls: counts of control cells, what a
        prediction starts from. truth: the same cells, and cells of the held-out perturbations. train: the same, and
        some cells of every perturbation that the checkpoint learned from, for the baselines. perts: the held-out
        perturbations, as a VCC counts file (`target_gene,n_cells,median_umi_per_cell`).

    Raises
    ------
    DataError
        A file is not there.
    """
    found = {key: ASSETS / name for key, name in _FILES.items()}
    absent = [path.name for path in found.values() if not path.exists()]
    if absent:
        raise DataError(
            f"the demo's files are not in {ASSETS}: {', '.join(absent)} missing; install the package again, "
            "or make them as assets/TRAINING.md of the source says"
        )
    return found
