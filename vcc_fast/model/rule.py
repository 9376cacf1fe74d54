"""What all layers of one pass have in common: who sees whom, and which kernels run.

Shapes: B cells, S tokens, M tokens that are read, K inputs and N outputs of a linear layer.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn

from vcc_fast import ops


@dataclass(frozen=True)
class AttentionRule:
    """Who sees whom, the same for every layer of one pass."""

    n_known: Tensor | None = None
    """[B] tokens that every token sees; None: all."""
    n_tokens: Tensor | None = None
    """[B] real tokens; None: all. The rest is padding."""
    projected: Tensor | None = None
    """[B, S, 1] tokens whose attention output passes the output projection; None: all. Not with `rows`."""
    backend: str = "auto"
    """Backend of the ops; for those that it does not have, what the table says."""
    rows: Tensor | None = None
    """[B, M] positions of the tokens that the last layer computes; None: all."""
    counts: tuple[int, ...] | None = None
    """`n_known` on the host; None: it is read from the device where `rows` needs it."""
    projected_at: Tensor | None = None
    """[K] int64 positions b S + s of `projected`, where the host knows them: then no other token is projected."""


def apply_linear(linear: nn.Linear, x: Tensor, rule: AttentionRule, activation: str = "none") -> Tensor:
    """`ops.linear` with the weights of `linear`, in the type of x: [..., K] -> [..., N]."""
    return ops.linear(
        x, linear.weight.to(x.dtype), linear.bias.to(x.dtype), activation, backend=dense_backend(rule.backend)
    )


def dense_backend(backend: str) -> str:
    """The backend of linear layers: the reference where it was asked for, else the table's."""
    return backend if backend == "reference" else "auto"


def norm_backend(backend: str) -> str:
    """The backend of norms: the reference or Triton where they were asked for, else the table's."""
    return backend if backend in ("reference", "triton") else "auto"


def embedding_backend(backend: str) -> str:
    """The backend of the embedding sum: the one asked for, but for attention's alone the table's."""
    return "auto" if backend == "library" else backend
