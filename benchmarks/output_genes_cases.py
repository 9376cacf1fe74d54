"""A cell of which 100 genes are wanted, against the whole cell: what `--output-genes` saves."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from group import Group

from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.prediction.estimate import Work, flops_per_cell

WANTED = 100
# Share of a cell's genes that are above zero.
EXPRESSED = 0.3


def output_genes(quick: bool) -> Iterator[Group]:
    """12 x 512 perturbation forwards of one cell."""
    config = ModelConfig(vocab_size=5000, n_layers=12, decoder="affine", pert_encoder=True)
    model = ScGPT(config).eval()
    for tokens in (600,) if quick else (1536, 5000):
        gene_ids = torch.randperm(config.vocab_size)[:tokens]
        values = torch.rand(1, tokens) * (torch.rand(1, tokens) < EXPRESSED)
        flags = torch.zeros(1, tokens, dtype=torch.long)
        flags[0, 3] = 1
        read = torch.randperm(tokens)[:WANTED]
        n_known = int(((values != 0) | (flags != 0)).sum())
        n_entering = n_known + int((values[0, read] == 0).sum())
        work = {
            (WANTED, "all"): Work(tokens, tokens, n_read=WANTED),
            (tokens, "all"): Work(tokens, tokens),
            (WANTED, "expressed"): Work(n_entering, n_known, n_read=WANTED),
            (tokens, "expressed"): Work(tokens, n_known),
        }

        def run(case, ids=gene_ids, v=values, f=flags, some=read):
            wanted, attend = case
            return model.predict_perturbation(ids, v, f, attend=attend, read=some if wanted == WANTED else None)

        names = {case: f"vcc_fast, {case[0]} genes, attend {case[1]}" for case in work}
        cases = {names[case]: lambda case=case, run=run: run(case) for case in work}
        flop = {names[case]: flops_per_cell(config, of_case) for case, of_case in work.items()}
        yield Group(f"output genes, 12 x 512, {tokens} genes, {n_known} expressed", "float32", cases, flop)
