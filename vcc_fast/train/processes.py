"""Several processes that learn from one batch together: what they sum, and how they end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import torch
import torch.distributed as dist
from torch import Tensor

from vcc_fast.errors import InterruptedRunError, VccFastError

# Bytes that are sent at once: small gradients share a message, and no copy of all gradients is made.
BUCKET = 32 << 20


@dataclass(frozen=True)
class Processes:
    """This process among those of a run.

    Parameters
    ----------
    rank
        Its number; rank 0 writes and speaks.
    size
        How many there are.
    device
        Where what they sum is.
    """

    rank: int = 0
    size: int = 1
    device: torch.device = torch.device("cpu")

    @property
    def first(self) -> bool:
        """Whether this is rank 0."""
        return self.rank == 0

    def sum(self, tensors: Sequence[Tensor]) -> None:
        """Sum tensors over all processes, in place; every process gives as many, of the same shapes and types.

        All processes get the same bits.
        """
        if self.size == 1:
            return
        for bucket in _buckets(tensors):
            flat = torch.cat([tensor.detach().reshape(-1) for tensor in bucket])
            with _others_needed():
                dist.all_reduce(flat)
            for tensor, summed in zip(bucket, flat.split([tensor.numel() for tensor in bucket]), strict=True):
                tensor.detach().copy_(summed.view_as(tensor))

    def wait(self) -> None:
        """Wait until all processes are here."""
        if self.size > 1:
            with _others_needed():
                dist.barrier()

    def agree(self, work: Callable[[], None]) -> None:
        """Do `work` in rank 0, and fail in all processes where it fails.

        Raises
        ------
        VccFastError
            In rank 0, what `work` raised.
        LostProcess
            In the others.
        """
        problem = None
        if self.first:
            try:
                work()
            except VccFastError as error:
                problem = error
        failed = torch.tensor([problem is not None], dtype=torch.int32, device=self.device)
        self.sum([failed])
        if problem is not None:
            raise problem
        if bool(failed):
            raise LostProcess("rank 0 could not begin; its own message says why")


class LostProcess(InterruptedRunError):
    """Another process of the run failed or is gone."""


@contextmanager
def _others_needed() -> Iterator[None]:
    try:
        yield
    except RuntimeError as error:
        raise LostProcess(
            f"another process of the run failed or is gone ({str(error).splitlines()[0]}); its own message says why. "
            "--resume goes on from the last state"
        ) from error


ALONE = Processes()


@contextmanager
def joined(rank: int, size: int, device: torch.device) -> Iterator[Processes]:
    """The processes of a torchrun launch, joined while the block runs.

    Gloo's threads may abort a process whose peers are still busy with it, so all leave together. Where the block fails
    this one leaves at once: the others then fail at their next sum, and do not wait.
    """
    if size == 1:
        yield ALONE
        return
    store = next(dist.rendezvous("env://", rank, size))[0]
    # torchrun keeps its store when it starts processes again, and with it the addresses of those that died.
    store = dist.PrefixStore(f"start {os.environ.get('TORCHELASTIC_RESTART_COUNT', '0')}", store)
    options = {"device_id": device} if device.type == "cuda" else {}
    backend = "cpu:gloo,cuda:nccl" if device.type == "cuda" else "gloo"
    dist.init_process_group(backend, store=store, rank=rank, world_size=size, **options)
    yield Processes(rank, size, device)
    with _others_needed():
        dist.barrier()
    dist.destroy_process_group()


def _buckets(tensors: Sequence[Tensor]) -> Iterator[list[Tensor]]:
    """Neighbours of one type, up to `BUCKET` bytes together."""
    bucket: list[Tensor] = []
    n_bytes = 0
    for tensor in tensors:
        size = tensor.numel() * tensor.element_size()
        if bucket and (n_bytes + size > BUCKET or tensor.dtype != bucket[0].dtype):
            yield bucket
            bucket, n_bytes = [], 0
        bucket.append(tensor)
        n_bytes += size
    if bucket:
        yield bucket
