"""Which kernels a prediction's forward passes run on, and whether they are captured as CUDA graphs."""

from __future__ import annotations

import torch

from vcc_fast import ops
from vcc_fast._logging import logger
from vcc_fast.model.graphs import ForwardGraphs
from vcc_fast.model.rule import embedding_backend, norm_backend
from vcc_fast.model.scgpt import ScGPT


def kernels(model: ScGPT) -> dict[str, str]:
    """The backend of each op of a forward pass."""
    device, head_dim = model.device.type, model.config.d_model // model.config.n_heads
    chosen = {
        "masked_attention": (model.backend, model.dtype, head_dim),
        "embedding_sum": (embedding_backend(model.backend), torch.float32, None),
        "add_layer_norm": (norm_backend(model.backend), model.dtype, None),
    }
    return {
        op: ops.auto_backend(op, device, dtype, dim) if backend == "auto" else backend
        for op, (backend, dtype, dim) in chosen.items()
    }


def graphs_for(model: ScGPT) -> ForwardGraphs | None:
    """Graphs for the model on its GPU; None where its attention has none to be captured, which is said."""
    attention = kernels(model)["masked_attention"]
    if attention == "triton":
        return ForwardGraphs()
    logger.info(
        "passes are not captured as CUDA graphs: attention runs on backend %s, and only Triton's is one launch a layer",
        attention,
    )
    return None
