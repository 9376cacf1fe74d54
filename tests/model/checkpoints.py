"""Checkpoint folders and models that the model's tests share."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from tests.helpers.paths import PARITY
from vcc_fast import ops
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT

FOUNDATION, PERTURB = PARITY / "checkpoint_foundation", PARITY / "checkpoint_perturb"
BACKENDS = ("reference", "native")
PAD_ID = 497


def copy_checkpoint(source: Path, destination: Path, weights: str = "best_model.pt") -> Path:
    """A writable copy of a parity checkpoint whose best_model.pt is its file `weights`."""
    destination.mkdir(parents=True)
    for name in ("args.json", "vocab.json"):
        (destination / name).write_bytes((source / name).read_bytes())
    (destination / "best_model.pt").write_bytes((source / weights).read_bytes())
    return destination


def edit_state(folder: Path, edit) -> None:
    """Rewrite best_model.pt with `edit(state) -> state`."""
    path = folder / "best_model.pt"
    torch.save(edit(torch.load(path, weights_only=True)), path)


def edit_args(folder: Path, **changes) -> None:
    """Rewrite args.json; a value of None removes the key."""
    args = json.loads((folder / "args.json").read_text()) | changes
    (folder / "args.json").write_text(json.dumps({key: value for key, value in args.items() if value is not None}))


def load(folder: Path, tmp_path: Path, weights: str = "best_model.pt", backend: str = "reference", **options) -> ScGPT:
    """A parity checkpoint as a float32 model on the CPU."""
    from vcc_fast.model.checkpoint import load_checkpoint

    require_backend(backend)
    if weights != "best_model.pt":
        folder = copy_checkpoint(folder, tmp_path / f"copy_{weights}", weights)
    model = load_checkpoint(folder, device="cpu", dtype="fp32", **options)
    model.backend = backend
    return model


def require_backend(backend: str) -> None:
    """Skip, with the reason, where a backend cannot run here."""
    reason = ops.available_backends("masked_attention", "cpu", torch.float32, 16).get(backend)
    if reason is not None:
        pytest.skip(f"{backend}: {reason}")


def array(name: str) -> Tensor:
    """A reference array."""
    return torch.from_numpy(np.load(PARITY / f"{name}.npy"))


def assert_parity(actual: Tensor, name: str, valid: Tensor | None = None) -> None:
    """Largest error at most 1e-4, and at most 1e-4 of the reference's range, at valid positions."""
    expected = array(name)
    assert actual.shape == expected.shape, f"{name}: shape {tuple(actual.shape)}, not {tuple(expected.shape)}"
    if valid is not None:
        actual, expected = actual[valid], expected[valid]
    error = (actual.detach() - expected).abs().max().item()
    bound = 1e-4 * min(1.0, (expected.max() - expected.min()).item())
    assert error <= bound, f"{name}: largest error {error:.2e} > {bound:.2e}"


def small_model(seed: int = 0, **fields) -> ScGPT:
    """A random model of 2 layers over 60 genes, with weights large enough that every part matters."""
    defaults = dict(vocab_size=60, d_model=32, n_heads=2, d_hid=48, n_layers=2, n_layers_cls=2, pad_id=57, dropout=0.0)
    torch.manual_seed(seed)
    model = ScGPT(ModelConfig(**(defaults | fields))).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            # Biases start at zero and layers alike: without noise, mistakes in them would not show.
            parameter.add_(0.3 * torch.randn_like(parameter) / max(1, parameter.shape[-1]) ** 0.5)
    model.backend = "reference"
    return model


def perturbation_inputs(n_cells: int = 3, n_genes: int = 40, seed: int = 0) -> tuple[Tensor, Tensor, Tensor]:
    """gene_ids [G], values [B, G] with many zeros, flags [B, G] with one flagged gene a cell (of value 0 in cell 0)."""
    generator = torch.Generator().manual_seed(seed)
    gene_ids = torch.randperm(55, generator=generator)[:n_genes]
    values = torch.log1p(torch.randint(0, 6, (n_cells, n_genes), generator=generator).float())
    values = values * (torch.rand(n_cells, n_genes, generator=generator) < 0.5)
    flags = torch.zeros(n_cells, n_genes, dtype=torch.int64)
    flags[torch.arange(n_cells), torch.arange(n_cells)] = 1
    values[0, 0] = 0
    return gene_ids, values, flags


def remove(path: Path) -> None:
    """Delete a file or a folder."""
    shutil.rmtree(path) if path.is_dir() else path.unlink()
