"""scGPT whole: predictions of a transcriptome and training steps, against scGPT in plain torch.

A group's cases hold the same weights. Counted: cells a second.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from contextlib import nullcontext

import torch
from group import Group
from plain_scgpt import PlainScGPT, fast_path
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel
from train_step_cases import draw_batch, our_loss, plain_loss, same_models, step

from gpu.attention import SDPA, picked
from gpu.sizes import Setting
from vcc_fast.model.graphs import ForwardGraphs
from vcc_fast.model.precision import cast_linears, use_products
from vcc_fast.model.scgpt import ScGPT


def prediction(setting: Setting) -> Iterator[Group]:
    """The perturbation forward of every gene, all of them attended to, or the expressed ones."""
    sizes, device = setting.sizes, setting.device
    ours, plain = (model.eval().to(device) for model in _models(setting))
    wide = copy.deepcopy(ours)
    cast_linears(ours, setting.dtype)
    batch = draw_batch(sizes.model_cells, sizes.model_genes, sizes.gene_rows)
    genes, flags = batch.gene_ids.to(device), batch.flags.to(device)
    values = torch.zeros(batch.values.shape, device=device)
    for cell in values:
        cell[torch.randperm(len(cell), device=device)[: sizes.expressed_genes]] = 1.5

    def run_ours(model: ScGPT, backend: str, attend: str = "all") -> Tensor:
        model.backend = backend
        return model.forward_perturbation(genes, values, flags, attend=attend)

    def run_plain(backend: SDPBackend | None, autocast: bool, fast: bool = False, n_cells: int | None = None) -> Tensor:
        chosen = nullcontext() if backend is None else sdpa_kernel(backend)
        with chosen, fast_path(fast), torch.autocast(device.type, torch.bfloat16, enabled=autocast):
            return plain(genes.expand_as(values)[:n_cells], values[:n_cells], flags[:n_cells])

    cases: dict[str, Callable[[], Tensor]] = {"vcc_fast": lambda: run_ours(ours, "triton")}
    graphs = ForwardGraphs()

    def replay() -> Tensor:
        ours.backend = "triton"
        out = graphs.run(("prediction",), ours.forward_perturbation, (genes, values, flags))
        if graphs.off is not None:
            raise RuntimeError(graphs.off)
        return out

    cases["vcc_fast, CUDA graph"] = replay
    cases["vcc_fast, attention by the library"] = lambda: run_ours(ours, "library")
    cases["vcc_fast, float32"] = lambda: run_ours(wide, "triton")
    cases[_own_choice(setting, sizes.model_cells, sizes.model_genes)] = lambda: run_plain(None, True)
    for name, backend in SDPA.items():
        cases[f"plain torch, bf16 autocast, SDPA {name}"] = lambda b=backend: run_plain(b, True)
    # One cell: of more, the N x N weights do not fit.
    users = "plain torch, float32, as users run it"
    cases[users] = lambda: run_plain(None, False, fast=True, n_cells=1)
    work = {name: 1.0 if name == users else float(sizes.model_cells) for name in cases}
    shape = f"{sizes.layers} x {sizes.width}, {sizes.model_genes} genes"
    yield Group(f"prediction {shape}", setting.type_name, cases, work, "cells/s")

    cases = {
        "vcc_fast, --attend expressed": lambda: run_ours(ours, "triton", "expressed"),
        "vcc_fast": lambda: run_ours(ours, "triton"),
    }
    name = f"prediction {shape}, {sizes.expressed_genes} expressed"
    yield Group(name, setting.type_name, cases, dict.fromkeys(cases, float(sizes.model_cells)), "cells/s")


def training(setting: Setting) -> Iterator[Group]:
    """A step of training: forward, backward, Adam; products in the run's type, weights in float32."""
    sizes, device = setting.sizes, setting.device
    for n_cells, n_genes in sizes.training:
        ours, plain = (model.to(device) for model in _models(setting))
        ours.backend = "triton"
        batch = draw_batch(n_cells, n_genes, sizes.gene_rows)
        batch = batch._make(tensor.to(device) for tensor in batch)
        narrow = copy.deepcopy(ours)
        use_products(narrow, setting.dtype)
        cases = {
            "vcc_fast": step(narrow, our_loss, batch, fused=True),
            "vcc_fast, float32": step(ours, our_loss, batch, fused=True),
            _own_choice(setting, n_cells, n_genes): step(plain, plain_loss, batch, fused=True, autocast=True),
            "plain torch, float32, its own SDPA": step(copy.deepcopy(plain), plain_loss, batch, fused=True),
        }
        name = f"training step {sizes.layers} x {sizes.width}, {n_cells} x {n_genes}"
        work = dict.fromkeys(cases, float(n_cells))
        yield Group(name, setting.type_name, cases, work, "cells/s", gradients=True)


def _own_choice(setting: Setting, n_cells: int, n_genes: int) -> str:
    """The case in which torch chooses the SDPA backend, with the one that it does choose."""
    heads = torch.empty(n_cells, setting.sizes.heads, n_genes, setting.sizes.head_dim, device=setting.device)
    return f"plain torch, bf16 autocast, its own SDPA ({picked(heads.to(torch.bfloat16))})"


def _models(setting: Setting) -> tuple[ScGPT, PlainScGPT]:
    sizes = setting.sizes
    return same_models(sizes.layers, sizes.gene_rows, sizes.width, sizes.heads)
