"""A model that is shared out among processes (FSDP2), and how it is made whole again to be written.

Encoder layers are what grows with the width, so they are sharded: each process keeps a part of every weight, and all of
a layer only while it computes. Gene table, value encoder and decoders stay whole in every process, and their gradients
are summed as without sharding.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import DTensor

from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train.processes import Processes


def shard_layers(model: ScGPT, processes: Processes) -> None:
    """Shard the encoder's layers over all processes, in place; gradients are summed, not averaged."""
    mesh = init_device_mesh(model.device.type, (processes.size,))
    for layer in model.transformer_encoder.layers:
        fully_shard(layer, mesh=mesh)
    fully_shard(model.transformer_encoder, mesh=mesh)
    for module in (model.transformer_encoder, *model.transformer_encoder.layers):
        # Losses are shares of the whole batch's already.
        module.set_gradient_divide_factor(1.0)
        module.set_force_sum_reduction_for_comms(True)


def is_sharded(model: ScGPT) -> bool:
    """Whether `shard_layers` has been there."""
    return any(isinstance(weight, DTensor) for weight in model.parameters())


def whole_model(model: ScGPT) -> ScGPT:
    """The model with all its weights: itself where nothing is sharded, else a copy; all processes must call it."""
    if not is_sharded(model):
        return model
    state = {name: whole(tensor) for name, tensor in model.state_dict().items()}
    with torch.device("meta"):
        copy = ScGPT(model.config)
    copy.load_state_dict(state, assign=True)
    copy.vocab = model.vocab
    return copy


def whole(tensor: Tensor) -> Tensor:
    """All of a tensor that may be sharded."""
    return tensor.full_tensor() if isinstance(tensor, DTensor) else tensor


def like(weight: Tensor, local: Tensor) -> Tensor:
    """A process's part `local` of something that is sharded as `weight` is."""
    if not isinstance(weight, DTensor):
        return local
    return DTensor.from_local(
        local, weight.device_mesh, weight.placements, shape=weight.shape, stride=weight.stride(), run_check=False
    )
