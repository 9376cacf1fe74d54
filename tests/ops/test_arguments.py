"""Wrong arguments: each error names the argument, the rule, what arrived."""

from __future__ import annotations

import math

import pytest
import torch

from vcc_fast.ops import embedding_sum, masked_attention

Q = torch.zeros(2, 5, 3, 16)


def words(value) -> str:
    """Test id: the changed arguments, the error's class, the first words of its message."""
    if isinstance(value, dict):
        return "+".join(value)
    return value.__name__ if isinstance(value, type) else "-".join(value.split()[:4])


def counts(*values):
    return torch.tensor(values)


@pytest.mark.parametrize(
    "changed, error, message",
    [
        ({"q": Q.numpy()}, TypeError, "q must be a torch.Tensor, got ndarray"),
        ({"q": Q.long()}, TypeError, "q must be float32, bfloat16, float16 or float64, got torch.int64"),
        ({"q": Q[0]}, ValueError, r"q must be \[B, S, H, D\], got shape \(5, 3, 16\)"),
        ({"q": Q[..., :0]}, ValueError, "q must have a head dim D of at least 1"),
        ({"k": Q[:, :4]}, ValueError, r"k must have q's shape \(2, 5, 3, 16\), got \(2, 4, 3, 16\)"),
        ({"v": Q[..., :8]}, ValueError, r"v must have q's shape \(2, 5, 3, 16\), got \(2, 5, 3, 8\)"),
        ({"v": Q.bfloat16()}, TypeError, "v is torch.bfloat16 but q is torch.float32"),
        ({"k": Q.to("meta")}, ValueError, "k is on meta but q on cpu"),
        ({"n_known": [1, 2]}, TypeError, "n_known must be a torch.Tensor or None, got list"),
        ({"n_known": torch.ones(2)}, TypeError, "n_known must be int32 or int64, got torch.float32"),
        ({"n_tokens": counts(1)}, ValueError, r"n_tokens must be \[B\] = \[2\], one count a cell, got shape \(1,\)"),
        ({"n_tokens": torch.tensor(3)}, ValueError, r"n_tokens must be \[B\] = \[2\]"),
        ({"n_tokens": counts(1, 2).to("meta")}, ValueError, "n_tokens is on meta but q on cpu"),
        ({"n_tokens": counts(5, 6)}, ValueError, "n_tokens must be between 0 and S = 5, got 6 for cell 1"),
        ({"n_known": counts(-1, 5)}, ValueError, "n_known must be between 0 and S = 5, got -1 for cell 0"),
        (
            {"n_known": counts(2, 4), "n_tokens": counts(5, 3)},
            ValueError,
            "n_known must be between 0 and n_tokens = 3, got 4 for cell 1",
        ),
        ({"scale": 0.0}, ValueError, "scale must be a positive finite number or None for 1/sqrt.D., got 0.0"),
        ({"scale": math.inf}, ValueError, "scale must be a positive finite number"),
        ({"scale": math.nan}, ValueError, "scale must be a positive finite number"),
        (
            {"backend": "metal"},
            ValueError,
            "backend must be one of auto, reference, native, triton, cuda, library; got 'metal'",
        ),
    ],
    ids=words,
)
def test_masked_attention(changed, error, message):
    arguments = {"q": Q, "k": Q, "v": Q, "backend": "reference"} | changed
    with pytest.raises(error, match=message):
        masked_attention(**arguments)


IDS = torch.zeros(2, 5, dtype=torch.int64)
TABLE = torch.zeros(4, 8)


@pytest.mark.parametrize(
    "changed, error, message",
    [
        ({"gene_table": None}, ValueError, "gene_table, value_table and condition_table are all None"),
        ({"gene_table": [[1.0]]}, TypeError, "gene_table must be a torch.Tensor or None, got list"),
        ({"gene_table": TABLE.long()}, TypeError, "gene_table must be float32, bfloat16, float16 or float64"),
        ({"gene_table": TABLE[0]}, ValueError, r"gene_table must be \[rows, E\].*got \(8,\)"),
        (
            {"value_table": TABLE[:, :7], "value_ids": IDS},
            ValueError,
            r"value_table must be \[rows, E\], with E of gene_table \(4, 8\), got \(4, 7\)",
        ),
        (
            {"value_table": TABLE.half(), "value_ids": IDS},
            TypeError,
            "value_table is torch.float16 but gene_table is torch.float32",
        ),
        ({"value_table": TABLE.to("meta"), "value_ids": IDS}, ValueError, "value_table is on meta but gene_table on"),
        ({"condition_table": TABLE}, ValueError, "condition_ids is None but condition_table is not"),
        ({"gene_ids": IDS.float()}, TypeError, "gene_ids must be int32 or int64, got torch.float32"),
        ({"gene_ids": IDS.to("meta")}, ValueError, "gene_ids is on meta but gene_table on cpu"),
        ({"gene_ids": IDS[0]}, ValueError, r"must be \[B, S\]: expand shared gene_ids"),
        (
            {"value_ids": IDS[:, :4], "value_table": TABLE},
            ValueError,
            r"value_ids must be \[B, S\] = \[2, 5\] as gene_ids, got shape \(2, 4\)",
        ),
        (
            {"gene_ids": IDS[0, :3], "value_ids": IDS, "value_table": TABLE},
            ValueError,
            r"gene_ids must be \[B, S\] = \[2, 5\] or \[5\] as value_ids, got shape \(3,\)",
        ),
        (
            {"value_ids": IDS[0], "value_table": TABLE},
            ValueError,
            r"value_ids must be \[B, S\] = \[2, 5\] as gene_ids, got shape \(5,\)",
        ),
        (
            {"backend": "metal"},
            ValueError,
            "backend must be one of auto, reference, native, triton, cuda, library; got 'metal'",
        ),
    ],
    ids=words,
)
def test_embedding_sum(changed, error, message):
    arguments = {
        "gene_ids": IDS,
        "value_ids": None,
        "condition_ids": None,
        "gene_table": TABLE,
        "value_table": None,
        "condition_table": None,
        "backend": "reference",
    } | changed
    with pytest.raises(error, match=message):
        embedding_sum(**arguments)


@pytest.mark.parametrize("backend", ["reference", "native"])
@pytest.mark.parametrize("wrong", [4, -2, 2**40])
def test_embedding_ids_beyond_their_table(backend, wrong):
    ids = IDS.clone()
    ids[1, 3] = wrong
    for arguments in ((ids, IDS), (IDS, ids), (IDS[0], ids)):
        name = "gene" if arguments[0] is ids else "value"
        with pytest.raises(IndexError) as caught:
            embedding_sum(*arguments, None, TABLE, TABLE, None, backend=backend)
        message = str(caught.value)
        for part in (name, "1, 3", str(wrong), "4 rows"):
            assert part in message, message
