"""Reading few tokens: the last encoder layer computes only the rows that are read, exact to rounding.

Nobody looks at the other rows after the last layer, so there only keys and values are needed of them; and a token of
unknown value that is not read is seen by nobody in any layer, so it need not enter at all (`TokenOrder.known_first`
leaves such tokens out as padding, `scgpt` cuts them off).

`masked_attention` wants as many queries as keys. Few queries over many keys become that shape by folding: the known
keys are cut into C pieces of at least as many keys as there are queries, each piece is a cell of its own with the same
queries, and the pieces' outputs are merged by their log-sum-exp, with what is left over (fewer keys than pieces, and an
unknown token's own key) as single keys beside them:

    out = sum_c w_c out_c + sum_j w_j v_j,    w = softmax over c and j of (lse_c, <q, k_j> scale)

Shapes: B cells, S tokens, M tokens that are read, H heads, D head dim, E model width, C pieces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor

from vcc_fast import ops
from vcc_fast.model.rule import AttentionRule, apply_linear, dense_backend

if TYPE_CHECKING:
    from vcc_fast.model.layers import EncoderLayer


def take_rows(tokens: Tensor, rows: Tensor) -> Tensor:
    """Tokens [B, S, ...] at positions [B, M] of each cell -> [B, M, ...]."""
    return tokens[torch.arange(len(rows), device=rows.device)[:, None], rows]


def read_layer(layer: EncoderLayer, x: Tensor, product: Tensor, rule: AttentionRule) -> Tensor:
    """Rows `rule.rows` [B, M] of what `layer` makes of x [B, S, E], as the whole layer's to rounding.

    Parameters
    ----------
    layer
        The encoder's last.
    x, product
        The residual stream, and the same in the products' type.
    rule
        With `rows`.

    Returns
    -------
    Tensor
        [B, M, E].
    """
    attention, rows = layer.self_attn, rule.rows
    n_cells, n_tokens, width = x.shape
    heads = attention.n_heads, width // attention.n_heads
    weight, bias = attention.Wqkv.weight.to(product.dtype), attention.Wqkv.bias.to(product.dtype)

    def project(tokens: Tensor, part: slice) -> Tensor:
        return ops.linear(tokens, weight[part], bias[part], backend=dense_backend(rule.backend))

    q = project(take_rows(product, rows), slice(width)).view(n_cells, -1, *heads)
    k, v = project(product, slice(width, None)).view(n_cells, n_tokens, 2, *heads).unbind(2)
    attended = attend_rows(q, k, v, rows, rule.n_known, rule.n_tokens, rule.backend, rule.counts)
    attended = attended.reshape(n_cells, -1, width)
    del q, k, v
    update = apply_linear(attention.out_proj, attended, rule)
    return layer.add_branches(take_rows(x, rows), update, rule)[0]


def attend_rows(
    q: Tensor,
    k: Tensor,
    v: Tensor,
    rows: Tensor,
    n_known: Tensor | None,
    n_tokens: Tensor | None,
    backend: str,
    counts: tuple[int, ...] | None = None,
) -> Tensor:
    """Masked attention of some of a cell's tokens.

    Parameters
    ----------
    q
        [B, M, H, D] queries of the tokens `rows`.
    k, v
        [B, S, H, D] keys and values of all tokens, known ones first.
    rows
        [B, M] int64, each a real token's position, below `n_tokens`.
    n_known, n_tokens
        [B] counts as `ops.masked_attention` has them; None: all tokens.
    backend
        Of `ops.masked_attention`.
    counts
        Known tokens on the host; None: they are read from the device, for which the host waits.

    Returns
    -------
    Tensor
        [B, M, H, D] in the inputs' type.
    """
    n_cells, n_asked = q.shape[:2]
    if n_known is None:
        n_known = n_tokens
    if counts is None:
        counts = [k.shape[1]] * n_cells if n_known is None else n_known.tolist()
    if n_asked == 0 or any(2 * n_asked > count for count in counts):
        # Fewer than two pieces: nothing to save in the scores. Rows of q that nobody reads are zeros.
        every = torch.zeros_like(k).index_put((torch.arange(n_cells, device=q.device)[:, None], rows), q)
        return take_rows(ops.masked_attention(every, k, v, n_known, n_tokens, backend=backend), rows)
    cells = [_fold(q[b], k[b], v[b], rows[b], count, backend) for b, count in enumerate(counts)]
    return torch.stack(cells)


def _fold(q: Tensor, k: Tensor, v: Tensor, rows: Tensor, n_known: int, backend: str) -> Tensor:
    """One cell of `attend_rows`: q [M, H, D], k and v [S, H, D], rows [M], at least 2 M known keys -> [M, H, D]."""
    n_asked, scale = len(q), q.shape[-1] ** -0.5
    n_pieces = n_known // n_asked
    size = n_known // n_pieces
    folded = n_pieces * size
    pieces = [x[:folded].unflatten(0, (n_pieces, size)) for x in (k, v)]
    queries = F.pad(q, (0, 0, 0, 0, 0, size - n_asked)).expand(n_pieces, -1, -1, -1)
    out, lse = ops.masked_attention(queries, *pieces, return_lse=True, backend=backend)
    out, lse = out[:, :n_asked], lse[..., :n_asked]  # [C, M, H, D], [C, H, M]

    q, rest_k, rest_v = q.to(lse.dtype), k[folded:n_known].to(lse.dtype), v[folded:n_known].to(lse.dtype)
    rest = torch.einsum("mhd,jhd->mhj", q, rest_k) * scale
    own = ((q * k[rows]).sum(-1, keepdim=True) * scale).masked_fill((rows < n_known)[:, None, None], -torch.inf)
    weights = torch.cat([lse.permute(2, 1, 0), rest, own], dim=-1).softmax(dim=-1)  # [M, H, C + rest + 1]
    of_pieces, of_rest, of_own = weights.split([n_pieces, rest.shape[-1], 1], dim=-1)
    merged = torch.einsum("mhc,cmhd->mhd", of_pieces, out.to(lse.dtype))
    merged = merged + torch.einsum("mhj,jhd->mhd", of_rest, rest_v) + of_own * v[rows]
    return merged.to(out.dtype)
