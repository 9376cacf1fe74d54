"""Both ops as torch sees them: schema, fake, autograd, `torch.compile`, inference mode, empty tensors."""

from __future__ import annotations

import pytest
import torch
from torch.library import opcheck

from tests.ops.cases import AttentionCase, attention_inputs, embedding_inputs
from vcc_fast.ops import embedding_sum, masked_attention

BACKENDS = pytest.mark.parametrize("backend", ["reference", "native"])
ATTENTION_BACKENDS = pytest.mark.parametrize("backend", ["reference", "native", "library"])
CASE = AttentionCase("", 11, 2, 16, (0, 4, 11), (3, 9, 11))
OPS = torch.ops.vcc_fast


def attention_leaves(dtype=torch.float32):
    *qkv, n_known, n_tokens = attention_inputs(CASE, dtype)
    return *(x.requires_grad_() for x in qkv), n_known, n_tokens


def embedding_leaves(dtype=torch.float32):
    *ids, gene, value, condition = embedding_inputs(2, 7, 16, dtype)
    return *ids, *(table.requires_grad_() for table in (gene, value, condition))


@ATTENTION_BACKENDS
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])
def test_opcheck_masked_attention(backend, dtype):
    q, k, v, n_known, n_tokens = attention_leaves(dtype)
    opcheck(OPS.masked_attention.default, (q, k, v, n_known, n_tokens, None, backend))
    opcheck(OPS.masked_attention.default, (q, k, v, None, None, 0.5, backend))
    # Gradients' layout must not depend on the inputs' layout, which differs in a model.
    opcheck(OPS.masked_attention.default, (*torch.stack([q, k, v], 2).unbind(2), None, n_tokens, None, backend))


@ATTENTION_BACKENDS
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])
def test_opcheck_masked_attention_backward(backend, dtype):
    q, k, v, *counts = attention_inputs(CASE, dtype)
    q, k, v = torch.stack([q, k, v], 2).unbind(2)
    out, lse = masked_attention(q, k, v, *counts, return_lse=True, backend="reference")
    for dlse in (torch.randn_like(lse), None):
        arguments = (torch.randn_like(out), dlse, q, k, v, out, lse, *counts, None, backend)
        opcheck(OPS.masked_attention_backward.default, arguments)


@BACKENDS
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])
def test_opcheck_embedding_sum(backend, dtype):
    gene_ids, value_ids, condition_ids, gene, value, condition = embedding_leaves(dtype)
    opcheck(OPS.embedding_sum.default, (gene_ids, value_ids, condition_ids, gene, value, condition, backend))
    opcheck(OPS.embedding_sum.default, (gene_ids[0].clamp(min=0), value_ids, None, gene, value, None, backend))


@BACKENDS
def test_opcheck_embedding_sum_backward(backend):
    gene_ids, value_ids, *_ = embedding_inputs(2, 7, 16, torch.float32)
    opcheck(OPS.embedding_sum_backward.default, (torch.randn(2, 7, 16), gene_ids, value_ids, None, 50, 9, 0, backend))


@BACKENDS
def test_compile_runs_both_ops_in_one_graph(backend):
    ids_and_tables = embedding_leaves()
    counts = torch.tensor([3, 6])

    def model(*ids_and_tables):
        x = embedding_sum(*ids_and_tables, backend=backend).unflatten(-1, (1, 16))
        out, lse = masked_attention(x, x * 2, x + 1, counts, return_lse=True, backend=backend)
        return out.square().sum() + lse.sum()

    expected = model(*ids_and_tables)
    expected.backward()
    gradients = [table.grad.clone() for table in ids_and_tables[3:]]
    for table in ids_and_tables[3:]:
        table.grad = None
    compiled = torch.compile(model, fullgraph=True, backend="aot_eager")
    actual = compiled(*ids_and_tables)
    actual.backward()
    torch.testing.assert_close(actual, expected)
    for table, gradient in zip(ids_and_tables[3:], gradients, strict=True):
        torch.testing.assert_close(table.grad, gradient)


def test_compile_with_inductor():
    *inputs, n_known, n_tokens = attention_inputs(CASE, torch.float32)
    compiled = torch.compile(masked_attention, fullgraph=True)
    expected = masked_attention(*inputs, n_known, n_tokens)
    torch.testing.assert_close(compiled(*inputs, n_known, n_tokens), expected)


def test_compile_keeps_sizes_symbolic():
    compiled = torch.compile(masked_attention, fullgraph=True, dynamic=True, backend="aot_eager")
    for S in (5, 9, 12):
        inputs = attention_inputs(AttentionCase("", S, 2, 16, (2, 5), (4, 5)), torch.float32)
        torch.testing.assert_close(compiled(*inputs), masked_attention(*inputs))


def test_meta_tensors_have_the_real_shapes():
    q = torch.empty(2, 5, 3, 16, dtype=torch.bfloat16, device="meta")
    out, lse = masked_attention(q, q, q, return_lse=True)
    assert out.shape == q.shape and out.dtype == q.dtype
    assert lse.shape == (2, 3, 5) and lse.dtype == torch.float32
    ids, table = torch.empty(2, 5, dtype=torch.int32, device="meta"), torch.empty(9, 16, device="meta")
    assert embedding_sum(ids, None, None, table, None, None).shape == (2, 5, 16)


@pytest.mark.parametrize("mode", [torch.inference_mode, torch.no_grad], ids=["inference", "no_grad"])
def test_without_gradients(mode):
    with mode():
        assert not masked_attention(*attention_leaves()).requires_grad
        assert not embedding_sum(*embedding_leaves()).requires_grad


@BACKENDS
@pytest.mark.parametrize("B, S", [(0, 5), (3, 0), (0, 0)], ids=["no-cells", "no-tokens", "nothing"])
def test_empty(backend, B, S):
    q = torch.randn(B, S, 2, 16, requires_grad=True)
    count = torch.zeros(B, dtype=torch.int64)
    out, lse = masked_attention(q, q, q, count, count, return_lse=True, backend=backend)
    assert out.shape == q.shape and lse.shape == (B, 2, S)
    out.sum().backward()
    assert q.grad.shape == q.shape
    table = torch.randn(4, 8, requires_grad=True)
    ids = torch.zeros(B, S, dtype=torch.int64)
    total = embedding_sum(ids, None, None, table, None, None, backend=backend)
    assert total.shape == (B, S, 8)
    total.sum().backward()
    assert torch.equal(table.grad, torch.zeros_like(table))


def test_no_heads():
    q = torch.randn(2, 5, 0, 16)
    out, lse = masked_attention(q, q, q, return_lse=True)
    assert out.shape == q.shape and lse.shape == (2, 0, 5)
