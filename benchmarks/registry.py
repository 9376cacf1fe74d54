"""What is measured: one function a benchmark, each giving groups of cases that are timed against each other.

Counted work: attention 4·S·n_known·D·H FLOP a cell (the self terms of unknown tokens are not counted), its backward
10·S·n_known·D·H; embedding
2·E·itemsize bytes a token (one gene row read, one row written); model: linear layers 2·S·(4·E² + 2·E·F) plus attention
4·S²·E a layer; binning 4 bytes a non-zero value.
"""

from __future__ import annotations

from attention_backward_cases import attention_backward
from attention_cases import attention, attention_tokens
from binning_cases import binning
from embedding_cases import embedding
from model_cases import model

BENCHMARKS = {
    "attention": attention,
    "attention_tokens": attention_tokens,
    "attention_backward": attention_backward,
    "embedding": embedding,
    "model": model,
    "binning": binning,
}

# The tests that must pass before a figure of this benchmark is worth reading.
GATES = {
    "attention": ["tests/ops", "-k", "masked_attention"],
    "attention_tokens": ["tests/ops", "-k", "masked_attention"],
    "attention_backward": ["tests/ops/test_masked_attention_backward.py"],
    "embedding": ["tests/ops", "-k", "embedding_sum"],
    "model": ["tests/model"],
    "binning": ["tests/data/test_binning.py", "tests/core/test_bin_rows.py"],
}
