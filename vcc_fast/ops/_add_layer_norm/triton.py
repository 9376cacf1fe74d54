"""Residual layer norm in Triton: whole rows in registers, statistics in float32, one read and one write.

Forward: a program computes BLOCK_R rows. Backward: a program walks ROWS rows, and keeps the sums of dweight and dbias
in registers; `sum_partials` adds them up. How many rows a program walks depends on their number alone, so the sums'
order does too: no atomics, and no look at the GPU.

Layout: inputs as rows of neighbouring numbers with one stride each, outputs contiguous. Offsets are 64-bit.
"""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor

from vcc_fast.errors import UsageError
from vcc_fast.ops._triton_sums import sum_partials

WIDEST = 8192
"""Most numbers of a row: it has to fit into a program's registers."""
MOST_PROGRAMS = 1536
"""Programs of the backward: no more than a data centre GPU runs at once, one warp of 132 registers each (width 512)."""


@triton.jit
def sum_rows(x_ptr, update_ptr, x_stride, update_stride, o_rows, o_e, m_tile):
    """x + update [BR, BE] in float32, zeros where masked."""
    b_x = tl.load(x_ptr + o_rows[:, None] * x_stride + o_e[None, :], mask=m_tile, other=0.0)
    b_update = tl.load(update_ptr + o_rows[:, None] * update_stride + o_e[None, :], mask=m_tile, other=0.0)
    return b_x + b_update.to(tl.float32)


@triton.jit
def add_layer_norm_kernel(
    x_ptr,
    update_ptr,
    weight_ptr,
    bias_ptr,
    y_ptr,
    product_ptr,
    mean_ptr,
    rstd_ptr,
    n_rows,
    E,
    eps,
    x_stride,
    update_stride,
    HAS_PRODUCT: tl.constexpr,
    HAS_STATISTICS: tl.constexpr,
    BLOCK_R: tl.constexpr,
    BLOCK_E: tl.constexpr,
):
    o_rows = tl.program_id(0).to(tl.int64) * BLOCK_R + tl.arange(0, BLOCK_R)  # [BR]
    o_e = tl.arange(0, BLOCK_E)  # [BE]
    m_rows = o_rows < n_rows
    m_e = o_e < E
    m_tile = m_rows[:, None] & m_e[None, :]
    b_total = sum_rows(x_ptr, update_ptr, x_stride, update_stride, o_rows, o_e, m_tile)
    b_mean = tl.sum(b_total, 1) / E  # [BR]
    b_centred = tl.where(m_tile, b_total - b_mean[:, None], 0.0)
    b_variance = tl.sum(b_centred * b_centred, 1) / E
    b_rstd = tl.div_rn(1.0, tl.sqrt_rn(b_variance + eps))
    b_weight = tl.load(weight_ptr + o_e, mask=m_e, other=0.0)
    b_bias = tl.load(bias_ptr + o_e, mask=m_e, other=0.0)
    b_y = b_centred * b_rstd[:, None] * b_weight[None, :] + b_bias[None, :]
    # y may be x: the rows of this program have all been read.
    o_out = o_rows[:, None] * E + o_e[None, :]
    tl.store(y_ptr + o_out, b_y, mask=m_tile)
    if HAS_PRODUCT:
        tl.store(product_ptr + o_out, b_y.to(product_ptr.dtype.element_ty), mask=m_tile)
    if HAS_STATISTICS:
        tl.store(mean_ptr + o_rows, b_mean, mask=m_rows)
        tl.store(rstd_ptr + o_rows, b_rstd, mask=m_rows)


@triton.jit
def add_layer_norm_backward_kernel(
    dy_ptr,
    dproduct_ptr,
    x_ptr,
    update_ptr,
    weight_ptr,
    mean_ptr,
    rstd_ptr,
    dx_ptr,
    dupdate_ptr,
    dweight_ptr,
    dbias_ptr,
    n_rows,
    rows_each,
    E,
    dy_stride,
    dproduct_stride,
    x_stride,
    update_stride,
    HAS_DPRODUCT: tl.constexpr,
    HAS_DUPDATE: tl.constexpr,
    BLOCK_R: tl.constexpr,
    BLOCK_E: tl.constexpr,
):
    i_program = tl.program_id(0).to(tl.int64)
    o_e = tl.arange(0, BLOCK_E)  # [BE]
    m_e = o_e < E
    b_weight = tl.load(weight_ptr + o_e, mask=m_e, other=0.0)[None, :]
    b_dweight = tl.zeros([BLOCK_R, BLOCK_E], tl.float32)
    b_dbias = tl.zeros([BLOCK_R, BLOCK_E], tl.float32)
    for i in range(0, rows_each, BLOCK_R):
        o_rows = i_program * rows_each + i + tl.arange(0, BLOCK_R)  # [BR]
        m_rows = o_rows < n_rows
        m_tile = m_rows[:, None] & m_e[None, :]
        b_total = sum_rows(x_ptr, update_ptr, x_stride, update_stride, o_rows, o_e, m_tile)
        b_mean = tl.load(mean_ptr + o_rows, mask=m_rows, other=0.0)
        b_rstd = tl.load(rstd_ptr + o_rows, mask=m_rows, other=0.0)
        b_d = tl.load(dy_ptr + o_rows[:, None] * dy_stride + o_e[None, :], mask=m_tile, other=0.0)
        if HAS_DPRODUCT:
            p_dproduct = dproduct_ptr + o_rows[:, None] * dproduct_stride + o_e[None, :]
            b_d += tl.load(p_dproduct, mask=m_tile, other=0.0).to(tl.float32)
        # Beyond the row's end d is 0, so that what n holds there counts nothing.
        b_n = (b_total - b_mean[:, None]) * b_rstd[:, None]
        b_g = b_d * b_weight
        b_mean_g = tl.sum(b_g, 1) / E
        b_mean_gn = tl.sum(b_g * b_n, 1) / E
        b_dx = b_rstd[:, None] * (b_g - b_mean_g[:, None] - b_n * b_mean_gn[:, None])
        o_out = o_rows[:, None] * E + o_e[None, :]
        tl.store(dx_ptr + o_out, b_dx, mask=m_tile)
        if HAS_DUPDATE:
            tl.store(dupdate_ptr + o_out, b_dx.to(dupdate_ptr.dtype.element_ty), mask=m_tile)
        b_dweight += b_d * b_n
        b_dbias += b_d
    tl.store(dweight_ptr + i_program * E + o_e, tl.sum(b_dweight, 0), mask=m_e)
    tl.store(dbias_ptr + i_program * E + o_e, tl.sum(b_dbias, 0), mask=m_e)


def launch_options(width: int) -> dict[str, int | bool]:
    """Tile sizes and compile options: 16 numbers of every operand a thread, one warp up to a width of 512."""
    block_e = triton.next_power_of_2(width)
    warps = max(1, block_e // 512)
    return {"BLOCK_E": block_e, "BLOCK_R": max(1, 512 // block_e), "num_warps": warps, "enable_fp_fusion": True}


def forward(
    x: Tensor,
    update: Tensor,
    weight: Tensor,
    bias: Tensor,
    y: Tensor,
    product: Tensor | None,
    statistics: tuple[Tensor, Tensor] | None,
    eps: float,
) -> None:
    """Writes y, which is contiguous and may be x, and where they are given `product` and (mean, rstd) of each row.

    x and update that do not lie as rows of neighbouring numbers are copied.

    Raises
    ------
    UsageError
        Rows are wider than WIDEST.
    """
    _check_width(x)
    rows, updates = _rows(x), _rows(update)
    n_rows, E = rows.shape
    if n_rows == 0:
        return
    options = launch_options(E)
    # What is absent is never written; any pointer stands for it.
    with torch.cuda.device_of(x):
        add_layer_norm_kernel[(triton.cdiv(n_rows, options["BLOCK_R"]),)](
            rows, updates, weight.contiguous(), bias.contiguous(), y, y if product is None else product,
            *((y, y) if statistics is None else statistics), n_rows, E, eps, rows.stride(0), updates.stride(0),
            HAS_PRODUCT=product is not None, HAS_STATISTICS=statistics is not None, **options,
        )  # fmt: skip


def backward(
    dy: Tensor, dproduct: Tensor | None, x: Tensor, update: Tensor, weight: Tensor, mean: Tensor, rstd: Tensor
) -> tuple[Tensor, Tensor | None, Tensor, Tensor]:
    """dx [..., E], its copy in update's type (None where that is float32), dweight [E] and dbias [E].

    The same in every run. Inputs that do not lie as rows of neighbouring numbers are copied.

    Raises
    ------
    UsageError
        Rows are wider than WIDEST.
    """
    _check_width(x)
    gradients, rows, updates = _rows(dy), _rows(x), _rows(update)
    n_rows, E = rows.shape
    dx = torch.empty(x.shape, dtype=torch.float32, device=x.device)
    dupdate = None if update.dtype == torch.float32 else torch.empty(x.shape, dtype=update.dtype, device=x.device)
    if n_rows == 0:
        return dx, dupdate, torch.zeros_like(weight), torch.zeros_like(weight)
    options = launch_options(E)
    rows_each = options["BLOCK_R"] * triton.cdiv(n_rows, options["BLOCK_R"] * MOST_PROGRAMS)
    n_programs = triton.cdiv(n_rows, rows_each)
    partials = torch.empty((2, n_programs, E), dtype=torch.float32, device=x.device)
    # What is absent is never touched; any pointer stands for it.
    products = gradients if dproduct is None else _rows(dproduct)
    with torch.cuda.device_of(x):
        add_layer_norm_backward_kernel[(n_programs,)](
            gradients, products, rows, updates, weight.contiguous(), mean, rstd, dx, dx if dupdate is None else dupdate,
            *partials, n_rows, rows_each, E,
            gradients.stride(0), products.stride(0), rows.stride(0), updates.stride(0),
            HAS_DPRODUCT=dproduct is not None, HAS_DUPDATE=dupdate is not None, **options,
        )  # fmt: skip
        dweight, dbias = (sum_partials(partial, torch.float32) for partial in partials)
    return dx, dupdate, dweight, dbias


def _check_width(x: Tensor) -> None:
    if x.shape[-1] > WIDEST:
        raise UsageError(
            f"x has rows of {x.shape[-1]} numbers; the Triton layer norm takes up to {WIDEST}: "
            'backend="reference" takes any'
        )


def _rows(tensor: Tensor) -> Tensor:
    """[rows, E] with neighbouring numbers in a row; a view where the layout allows it."""
    rows = tensor.reshape(-1, tensor.shape[-1])
    return rows if rows.stride(1) == 1 else rows.contiguous()
