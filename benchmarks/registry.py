"""What is measured: one function a benchmark, each giving groups of cases that are timed against each other.

Counted work: attention 4·S·n_known·D·H FLOP a cell (the self terms of unknown tokens are not counted), its backward
10·S·n_known·D·H; embedding 2·E·itemsize bytes a token (one row read, one row written); linear 2·M·N·K FLOP a product;
model: linear layers 2·S·(4·E² + 2·E·F) plus attention 4·S²·E a layer; binning 4 bytes a non-zero value, de and
evaluate 8; token_batches 4 bytes a value read and 14 a token written.
"""

from __future__ import annotations

from attention_backward_cases import attention_backward
from attention_cases import attention, attention_tokens
from binning_cases import binning
from de_cases import de
from embedding_cases import embedding
from evaluate_cases import evaluate
from layer_norm_cases import layer_norm
from linear_cases import linear
from model_cases import model
from output_genes_cases import output_genes
from pretrain_step_cases import pretrain_step
from token_batch_cases import token_batches
from train_step_cases import train_step

BENCHMARKS = {
    "attention": attention,
    "attention_tokens": attention_tokens,
    "attention_backward": attention_backward,
    "embedding": embedding,
    "linear": linear,
    "model": model,
    "output_genes": output_genes,
    "layer_norm": layer_norm,
    "train_step": train_step,
    "pretrain_step": pretrain_step,
    "binning": binning,
    "token_batches": token_batches,
    "de": de,
    "evaluate": evaluate,
}

# The tests that must pass before a figure of this benchmark is worth reading.
GATES = {
    "attention": ["tests/ops", "-k", "masked_attention"],
    "attention_tokens": ["tests/ops", "-k", "masked_attention"],
    "attention_backward": ["tests/ops/test_masked_attention_backward.py"],
    "embedding": ["tests/ops", "-k", "embedding_sum"],
    "linear": ["tests/ops/test_linear.py", "tests/core/test_linear.py"],
    "model": ["tests/model"],
    "output_genes": ["tests/model/test_readout.py"],
    "layer_norm": ["tests/core", "tests/ops", "-k", "add_layer_norm"],
    "train_step": ["tests/model", "-k", "training or passes"],
    "pretrain_step": ["tests/train/test_generative.py", "tests/train/test_gene_rows.py"],
    "binning": ["tests/data/test_binning.py", "tests/core/test_bin_rows.py"],
    "token_batches": ["tests/train/test_token_batch.py", "tests/train/test_batches.py"],
    "de": ["tests/core/test_rank_sum.py", "tests/evaluation", "-k", "rank or fold_change"],
    "evaluate": [
        "tests/evaluation/test_vcc2025.py", "tests/evaluation/test_vcc2026.py", "tests/evaluation/test_energy.py",
        "tests/evaluation/test_installed_scorers.py",
    ],
}  # fmt: skip
