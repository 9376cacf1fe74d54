"""One training step of the 12 x 512 perturbation model against plain-torch scGPT: forward, backward and Adam.

    python benchmarks/run.py train_step [--quick]       the comparison
    python benchmarks/train_step_cases.py 1536          where our step's time goes, by kind of work

Both models hold the same weights, and nothing is timed before they gave the same loss and the same gradients. In
bfloat16 both keep their weights in float32 and cast them in every step: the plain model under `torch.autocast`, ours by
`use_products`. Where the processor has no bfloat16 products, torch emulates them, both are slower than in float32, and
only `--quick` times them.
"""

from __future__ import annotations

import copy
import re
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

import torch
from group import Group
from plain_scgpt import PlainScGPT
from torch import Tensor, nn

from vcc_fast.model.config import ModelConfig
from vcc_fast.model.precision import computes_bfloat16, use_products
from vcc_fast.model.scgpt import ScGPT

# The gene vocabulary of scGPT's whole-human checkpoint: its table is most of what Adam updates.
VOCABULARY, WIDTH, HEADS, LAYERS = 60_697, 512, 8, 12
# Genes of a screen as scGPT's tutorials cut it down.
SCREEN_GENES = 5000

OUR_NAMES = (
    (r"^gene\.", "encoder.embedding."),
    (r"^gene_norm\.", "encoder.enc_norm."),
    (r"^value\.", "value_encoder."),
    (r"^pert\.", "pert_encoder."),
    (r"^encoder\.layers\.", "transformer_encoder.layers."),
    (r"in_proj_(weight|bias)$", r"Wqkv.\1"),
    (r"^coeff\.", "decoder.coeff_decoder.fc."),
    (r"^bias\.", "decoder.bias_decoder.fc."),
)


class Batch(NamedTuple):
    """What one step learns from: ids [S], the rest [B, S]; `counted` are the genes that enter the loss."""

    gene_ids: Tensor
    values: Tensor
    flags: Tensor
    target: Tensor
    counted: Tensor

    def loss(self, predicted: Tensor) -> Tensor:
        return ((predicted.float() - self.target).square() * self.counted).sum() / self.counted.sum()


def our_name(name: str) -> str:
    """Name of a parameter of `PlainScGPT` in `ScGPT`."""
    for pattern, replacement in OUR_NAMES:
        if re.search(pattern, name):
            name = re.sub(pattern, replacement, name)
            if not name.startswith("transformer_encoder."):
                break
    return name


def same_models(
    n_layers: int = LAYERS, vocabulary: int = VOCABULARY, width: int = WIDTH, heads: int = HEADS
) -> tuple[ScGPT, PlainScGPT]:
    """Our model and the plain one with the same random weights, both in training mode without dropout."""
    plain = PlainScGPT(vocabulary, width, heads, width, n_layers).train()
    config = ModelConfig(
        vocab_size=vocabulary,
        d_model=width,
        n_heads=heads,
        d_hid=width,
        n_layers=n_layers,
        dropout=0.0,
        decoder="affine",
        pert_encoder=True,
    )
    ours = ScGPT(config).train()
    ours.load_state_dict({our_name(name): value for name, value in plain.state_dict().items()})
    return ours, plain


def draw_batch(n_cells: int, n_genes: int, vocabulary: int = VOCABULARY) -> Batch:
    """Count-like values with many zeros, one flagged gene, all genes in the loss but a tenth."""
    values, target = torch.log1p(torch.poisson(torch.full((2, n_cells, n_genes), 0.7)))
    flags = torch.zeros(n_cells, n_genes, dtype=torch.long)
    flags[:, 3] = 1
    return Batch(torch.randperm(vocabulary)[:n_genes], values, flags, target, torch.rand(n_cells, n_genes) < 0.9)


def our_loss(model: ScGPT, batch: Batch) -> Tensor:
    return batch.loss(model.forward_perturbation(batch.gene_ids, batch.values, batch.flags))


def plain_loss(model: PlainScGPT, batch: Batch) -> Tensor:
    return batch.loss(model(batch.gene_ids.expand_as(batch.values), batch.values, batch.flags))


def check_same_step(ours: ScGPT, plain: PlainScGPT, batch: Batch) -> None:
    """Raise AssertionError unless loss and every gradient agree to float32's rounding through the layers."""
    with torch.enable_grad():
        losses = our_loss(ours, batch), plain_loss(plain, batch)
        for loss in losses:
            loss.backward()
    torch.testing.assert_close(losses[0], losses[1], rtol=1e-5, atol=0)
    theirs = {our_name(name): parameter.grad for name, parameter in plain.named_parameters()}
    for name, parameter in ours.named_parameters():
        difference = (parameter.grad - theirs.pop(name)).norm() / parameter.grad.norm()
        assert difference < 1e-3, f"gradient of {name} differs by {difference:.1e} of its size"
    assert not theirs, f"parameters without a counterpart: {', '.join(theirs)}"
    for model in (ours, plain):
        model.zero_grad()


def step(
    model: nn.Module, loss: Callable[[nn.Module, Batch], Tensor], batch: Batch, fused: bool, autocast: bool = False
) -> Callable[[], None]:
    """One step of training, to be timed, with an Adam of its own."""
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-5, fused=fused)

    def run() -> None:
        with torch.enable_grad():
            optimizer.zero_grad(set_to_none=True)
            with torch.autocast(batch.values.device.type, torch.bfloat16, enabled=autocast):
                value = loss(model, batch)
            value.backward()
            optimizer.step()

    return run


def with_genes_in_use(model: ScGPT, batch: Batch, n_rows: int) -> tuple[ScGPT, Batch]:
    """A copy whose gene table is the batch's genes and others up to `n_rows`, and the batch with their places in it.

    It is what `finetune` trains (`vcc_fast.train.working_model`): the screen's genes, not the vocabulary.
    """
    table = model.encoder.embedding.weight.detach()
    others = torch.ones(len(table), dtype=torch.bool)
    others[batch.gene_ids] = False
    rows = torch.cat([batch.gene_ids, others.nonzero()[:, 0]])[:n_rows]
    found = copy.deepcopy(model)
    found.encoder.embedding = nn.Embedding.from_pretrained(table[rows], freeze=False)
    return found, batch._replace(gene_ids=torch.arange(len(batch.gene_ids)))


def train_step(quick: bool) -> Iterator[Group]:
    """Training step of the 12 x 512 perturbation model."""
    layers = 2 if quick else LAYERS
    for n_cells, n_genes in ((1, 512),) if quick else ((1, 1536), (2, 1536)):
        # New ones each time: the steps that are timed change the weights.
        ours, plain = same_models(layers)
        batch = draw_batch(n_cells, n_genes)
        check_same_step(ours, plain, batch)
        in_use = with_genes_in_use(ours, batch, SCREEN_GENES)
        cases = {
            f"vcc_fast, {SCREEN_GENES:,} genes in use": step(in_use[0], our_loss, in_use[1], fused=True),
            "vcc_fast, Adam fused": step(ours, our_loss, batch, fused=True),
            "plain-torch scGPT, SDPA, Adam": step(plain, plain_loss, batch, fused=False),
            "plain-torch scGPT, SDPA, Adam fused": step(plain, plain_loss, batch, fused=True),
        }
        # Emulated products take minutes a step at full size.
        if quick or computes_bfloat16(torch.device("cpu")):
            narrow = copy.deepcopy(ours)
            use_products(narrow, torch.bfloat16)
            few = with_genes_in_use(narrow, batch, SCREEN_GENES)
            cases[f"vcc_fast bf16, {SCREEN_GENES:,} genes in use"] = step(few[0], our_loss, few[1], fused=True)
            cases["vcc_fast bf16, Adam fused"] = step(narrow, our_loss, batch, fused=True)
            cases["plain-torch scGPT, SDPA, bf16 autocast, Adam fused"] = step(
                plain, plain_loss, batch, fused=True, autocast=True
            )
        # Backward: twice the products of the linear layers, and 10 S^2 E for attention.
        linear, attention = 2.0 * n_genes * 6 * WIDTH**2, n_genes**2 * WIDTH
        flop = n_cells * layers * (3 * linear + 14.0 * attention)
        name = f"train step {layers} x {WIDTH}, {n_genes} genes, {n_cells} cell{'s' if n_cells > 1 else ''}"
        yield Group(name, "float32", cases, dict.fromkeys(cases, flop))


KINDS = (
    ("attention backward", r"masked_attention_backward|backward.*masked_attention"),
    ("attention forward", r"masked_attention"),
    ("Adam", r"adam"),
    ("layer norm", r"layer_norm"),
    ("embedding backward", r"embedding\w*backward|backward.*embedding"),
    ("embedding", r"embedding"),
    ("distinct genes and values", r"unique|sort"),
    ("linear", r"mm$|linear|mkldnn"),
    ("fill with zeros", r"zero|fill"),
)


def breakdown(run: Callable[[], None], rounds: int = 3) -> dict[str, float]:
    """Milliseconds a call of `run` spends in each kind of work; what an op calls inside counts as the op's."""
    run()
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU]) as profile:
        for _ in range(rounds):
            run()
    spent: dict[str, float] = {}
    for event in profile.events():
        names = [event.name]
        parent = event.cpu_parent
        while parent is not None:
            names.append(parent.name)
            parent = parent.cpu_parent
        # The outermost op that has a kind decides, so that products inside a reference are not linear layers.
        found = (kind for name in reversed(names) for kind, pattern in KINDS if re.search(pattern, name.lower()))
        kind = next(found, "the rest")
        spent[kind] = spent.get(kind, 0.0) + event.self_cpu_time_total / 1e3 / rounds
    return dict(sorted(spent.items(), key=lambda item: -item[1]))


def main() -> None:
    n_genes = int(sys.argv[1]) if len(sys.argv) > 1 else 1536
    torch.manual_seed(0)
    ours, _ = same_models()
    spent = breakdown(step(ours, our_loss, draw_batch(1, n_genes), fused=True))
    total = sum(spent.values())
    for kind, milliseconds in spent.items():
        print(f"{kind:28} {milliseconds:9.1f} ms {milliseconds / total:6.1%}")
    print(f"{'all':28} {total:9.1f} ms")


if __name__ == "__main__":
    main()
