"""Runs the Triton kernels on CPU tensors in Triton's interpreter and saves what they returned.

`python -m tests.ops.run_interpreter FILE`, with TRITON_INTERPRET=1: the variable must be set before triton is
imported, so this is a process of its own. Outputs are poisoned with NaN before the kernels write them.
"""

from __future__ import annotations

import sys

import torch

from tests.ops.cases import ATTENTION_CASES, AttentionCase, attention_inputs, embedding_inputs, poisoned_memory
from vcc_fast.errors import UsageError
from vcc_fast.ops import embedding_sum, masked_attention

DTYPES = {"fp32": torch.float32, "fp16": torch.float16}

# Every head dim beside the cases' own, and inputs whose strides are no plain layout.
HEAD_DIM_CASES = tuple(AttentionCase(f"D{D}", 37, 1, D, (20,), (35,)) for D in range(16, 129, 8))
CASES = {"fp32": ATTENTION_CASES, "fp16": (*ATTENTION_CASES, *HEAD_DIM_CASES)}
STRIDED_CASE = AttentionCase("strided", 45, 2, 32, (7, 45), (40, 45))
EMBEDDING_WIDTHS = (1, 64, 70, 600)


def strided_inputs(dtype: torch.dtype) -> tuple[torch.Tensor, ...]:
    """q as a view whose head dim is strided, k and v as views of one projection, int32 counts."""
    q, k, v, *counts = attention_inputs(STRIDED_CASE, dtype)
    k, v = torch.stack([k, v], 2).unbind(2)
    return q.transpose(2, 3).contiguous().transpose(2, 3), k, v, *(count.int() for count in counts)


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
            inputs = {f"E{E}": embedding_inputs(3, 17, E, dtype) for E in EMBEDDING_WIDTHS}
            inputs["shared-genes"] = shared_genes_inputs(dtype)
            for case, arguments in inputs.items():
                results["embedding_sum", case, name] = embedding_sum(*arguments, backend="triton")
    refused = attention_inputs(ATTENTION_CASES[0], torch.bfloat16)
    try:
        masked_attention(*refused, backend="triton")
    except UsageError as error:
        results["masked_attention", "refused", "bf16"] = str(error)
    torch.save(results, path)


if __name__ == "__main__":
    main(sys.argv[1])
