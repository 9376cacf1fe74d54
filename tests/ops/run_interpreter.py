"""Runs the Triton kernels on CPU tensors in Triton's interpreter and saves what they returned.

`python -m tests.ops.run_interpreter FILE`, with TRITON_INTERPRET=1: the variable must be set before triton is
imported, so this is a process of its own. Outputs are poisoned with NaN before the kernels write them.
"""

from __future__ import annotations

import sys
from unittest import mock

import torch

from tests.ops import row_cases
from tests.ops.cases import ATTENTION_CASES, AttentionCase, attention_inputs, embedding_inputs, poisoned_memory
from vcc_fast.errors import UsageError
from vcc_fast.ops import embedding_sum, masked_attention
from vcc_fast.ops._masked_attention import triton as triton_forward
from vcc_fast.ops._masked_attention import triton_backward

DTYPES = {"fp32": torch.float32, "fp16": torch.float16}

# Every head dim beside the cases' own, and inputs whose strides are no plain layout.
HEAD_DIM_CASES = tuple(AttentionCase(f"D{D}", 37, 1, D, (20,), (35,)) for D in range(16, 129, 8))
CASES = {"fp32": ATTENTION_CASES, "fp16": (*ATTENTION_CASES, *HEAD_DIM_CASES)}
STRIDED_CASE = AttentionCase("strided", 45, 2, 32, (7, 45), (40, 45))
# Small, because the interpreter is slow: every kind of count around the tiles' edges, masked head dims.
GRADIENT_CASES = (
    AttentionCase("one-token", 1, 1, 16, None, None),
    AttentionCase("dense", 49, 1, 32, None, None),
    AttentionCase("none-one-all", 67, 2, 64, (0, 1, 67), None),
    AttentionCase("padding", 37, 1, 24, None, (0, 1, 32, 37)),
    AttentionCase("both", 66, 1, 40, (0, 31, 33, 65), (0, 64, 66, 65)),
    AttentionCase("wide", 35, 1, 128, (9, 33), (35, 33)),
    AttentionCase("wide-masked", 35, 1, 72, (9, 33), (35, 33)),
)
FAR_CASE = AttentionCase("far", 34, 1, 16, (33, 9), (34, 34))
WITHOUT_DLSE = ("dense", "wide")
EMBEDDING_WIDTHS = (1, 64, 70, 600)


def strided_inputs(dtype: torch.dtype) -> tuple[torch.Tensor, ...]:
    """q as a view whose head dim is strided, k and v as views of one projection, int32 counts."""
    q, k, v, *counts = attention_inputs(STRIDED_CASE, dtype)
    k, v = torch.stack([k, v], 2).unbind(2)
    return q.transpose(2, 3).contiguous().transpose(2, 3), k, v, *(count.int() for count in counts)


def incoming_gradients(case: AttentionCase, q: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor | None]:
    """dout as a view whose heads stand first, dlse (None for some cases)."""
    generator = torch.Generator().manual_seed(7)
    B, S, H, D = q.shape
    dout = torch.randn(B, H, S, D, generator=generator).to(q.dtype).transpose(1, 2)
    return dout, None if case.id in WITHOUT_DLSE else torch.randn(B, H, S, generator=generator)


def outputs_and_gradients(case: AttentionCase, inputs: tuple, backend: str) -> tuple[torch.Tensor, ...]:
    """out, lse, dq, dk, dv."""
    *qkv, n_known, n_tokens = inputs
    leaves = [x.detach().requires_grad_() for x in qkv]
    out, lse = masked_attention(*leaves, n_known, n_tokens, return_lse=True, backend=backend)
    dout, dlse = (None if x is None else x.to(out.device) for x in incoming_gradients(case, qkv[0]))
    pairs = [(out, dout)] if dlse is None else [(out, dout), (lse, dlse)]
    gradients = torch.autograd.grad([x for x, _ in pairs], leaves, [dx for _, dx in pairs])
    return out.detach(), lse.detach(), *gradients


def far_apart(x: torch.Tensor) -> torch.Tensor:
    """[2, S, 1, D] as a view whose rows and cells lie further than 2^31 numbers apart; only the rows take memory."""
    rows, cells = 2**31 // 32, 2**31 + 2**12
    buffer = torch.empty(cells + (x.shape[1] + 1) * rows, dtype=x.dtype)
    view = buffer.as_strided(x.shape, (cells, rows, 2**8, 1))
    return view.copy_(x)


def shared_genes_inputs(dtype: torch.dtype) -> tuple[torch.Tensor | None, ...]:
    """gene_ids [S], strided value_ids, no condition."""
    gene_ids, value_ids, _, gene_table, value_table, _ = embedding_inputs(3, 17, 70, dtype)
    return gene_ids[1], value_ids.t().contiguous().t(), None, gene_table, value_table, None


def main(path: str) -> None:
    """Save {(op, case, dtype): result} to `path`."""
    results: dict[tuple[str, str, str], object] = {}
    with poisoned_memory():
        for name, dtype in DTYPES.items():
            inputs = {case.id: attention_inputs(case, dtype) for case in CASES[name]}
            inputs["strided"] = strided_inputs(dtype)
            for case, arguments in inputs.items():
                result = masked_attention(*arguments, return_lse=True, backend="triton")
                results["masked_attention", case, name] = result
            inputs = {case: attention_inputs(case, dtype) for case in GRADIENT_CASES}
            inputs[STRIDED_CASE] = strided_inputs(dtype)
            for case, arguments in inputs.items():
                for run in ("gradients", "gradients again"):
                    results[run, case.id, name] = outputs_and_gradients(case, arguments, "triton")
            inputs = {f"E{E}": embedding_inputs(3, 17, E, dtype) for E in EMBEDDING_WIDTHS}
            inputs["shared-genes"] = shared_genes_inputs(dtype)
            for case, arguments in inputs.items():
                results["embedding_sum", case, name] = embedding_sum(*arguments, backend="triton")
    case = next(case for case in GRADIENT_CASES if case.id == "both")
    with (
        mock.patch.object(triton_forward, "capability_of", lambda device: 9),
        mock.patch.object(triton_backward, "capability_of", lambda device: 9),
    ):
        arguments = attention_inputs(case, torch.float16)
        results["gradients", "tiles of Hopper", "fp16"] = outputs_and_gradients(case, arguments, "triton")
    arguments = attention_inputs(FAR_CASE, torch.float16)
    results["gradients", "near", "fp16"] = outputs_and_gradients(FAR_CASE, arguments, "triton")
    arguments = *(far_apart(x) for x in arguments[:3]), *arguments[3:]
    results["gradients", "far", "fp16"] = outputs_and_gradients(FAR_CASE, arguments, "triton")
    refused = attention_inputs(ATTENTION_CASES[0], torch.bfloat16)
    try:
        masked_attention(*refused, backend="triton")
    except UsageError as error:
        results["masked_attention", "refused", "bf16"] = str(error)
    torch.save(results | row_cases.all_results(), path)


if __name__ == "__main__":
    main(sys.argv[1])
