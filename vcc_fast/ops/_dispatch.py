"""Which backend an op runs on: a written table for `backend="auto"`, and the reasons why a backend cannot run.

Nothing here tries a backend and falls back: what the table names is what runs, or an error says what is missing.
"""

from __future__ import annotations

from typing import NamedTuple

import torch

from vcc_fast._logging import logger
from vcc_fast.errors import UsageError
from vcc_fast.ops._gpu_runs import latest_run

BACKENDS = ("reference", "native", "triton", "cuda", "library")

HEAD_DIMS = range(16, 129, 8)
"""Head dims that the native and the Triton attention kernels are built for; `library` takes the same."""

KERNEL_DIMS = "16..128 step 8"
ANY = "any"


class Row(NamedTuple):
    """One line of the table; the first line that fits decides. A kernel that has never run on a GPU fits nowhere."""

    op: str
    device: str
    dtype: str
    head_dim: str
    backend: str
    why: str
    isas: tuple[str, ...] = ()
    """Instruction sets, as the core chooses them, that the row is for; empty: any."""
    min_rows: int = 0
    """Fewest rows (tokens of all cells) that the row is for."""


_ATTENTION, _ATTENTION_BACKWARD, _LINEAR = "masked_attention", "masked_attention_backward", "linear"
_EMBEDDING, _EMBEDDING_BACKWARD, _NORM = "embedding_sum", "embedding_sum_backward", "add_layer_norm"
_OPS = (_ATTENTION, _ATTENTION_BACKWARD, _LINEAR, _EMBEDDING, _EMBEDDING_BACKWARD, _NORM)
_NO_HALF = "the native core has no fp16: the instruction sets it uses do not multiply it"
_EXACT = "float64 is the exact mode, which only the reference has"
_OTHER_DIM = f"the kernels cover head dims {KERNEL_DIMS}"
_NATIVE = "C++ kernel, instruction set chosen at run time"
_TRITON = "Triton kernel"
_NEVER_RUN = "never run on a GPU yet"
_UNPROVEN = f"the Triton kernel has {_NEVER_RUN}: backend='triton' takes it"
_OTHER = "no kernel for this device or type"
_UNWRITTEN = {
    _ATTENTION: ("cuda",),
    _ATTENTION_BACKWARD: ("cuda",),
    _LINEAR: ("triton", "cuda", "library"),
    _EMBEDDING: ("library",),
    _EMBEDDING_BACKWARD: ("library",),
    _NORM: ("cuda", "library"),
}
_WIDE = "C++ kernel: at least as fast as torch's product with AVX2, and faster with AVX-512"
_EMULATED = "C++ kernel: torch emulates bfloat16 where the processor has no instructions for it"
_LIBRARY = "torch's own product, which is faster here"


def _triton_rows(op: str, head_dim: str = ANY) -> tuple[Row, ...]:
    return tuple(Row(op, "cuda", dtype, head_dim, "triton", _TRITON) for dtype in ("float32", "float16", "bfloat16"))


AUTO: tuple[Row, ...] = (
    Row(_ATTENTION, "cpu", "float32", KERNEL_DIMS, "native", _NATIVE),
    Row(_ATTENTION, "cpu", "bfloat16", KERNEL_DIMS, "native", _NATIVE),
    Row(_ATTENTION, "cpu", "float16", ANY, "reference", _NO_HALF),
    *_triton_rows(_ATTENTION, KERNEL_DIMS),
    Row(_ATTENTION, ANY, "float64", ANY, "reference", _EXACT),
    Row(_ATTENTION, "cpu", ANY, ANY, "reference", _OTHER_DIM),
    Row(_ATTENTION, "cuda", ANY, KERNEL_DIMS, "reference", _UNPROVEN),
    Row(_ATTENTION, "cuda", ANY, ANY, "reference", _OTHER_DIM),
    Row(_ATTENTION, ANY, ANY, ANY, "reference", _OTHER),
    Row(_ATTENTION_BACKWARD, "cpu", "float32", KERNEL_DIMS, "native", _NATIVE),
    Row(_ATTENTION_BACKWARD, "cpu", "bfloat16", KERNEL_DIMS, "native", _NATIVE),
    Row(_ATTENTION_BACKWARD, "cpu", "float16", ANY, "reference", _NO_HALF),
    *_triton_rows(_ATTENTION_BACKWARD, KERNEL_DIMS),
    Row(_ATTENTION_BACKWARD, ANY, "float64", ANY, "reference", _EXACT),
    Row(_ATTENTION_BACKWARD, "cpu", ANY, ANY, "reference", _OTHER_DIM),
    Row(_ATTENTION_BACKWARD, "cuda", ANY, KERNEL_DIMS, "reference", _UNPROVEN),
    Row(_ATTENTION_BACKWARD, "cuda", ANY, ANY, "reference", _OTHER_DIM),
    Row(_ATTENTION_BACKWARD, ANY, ANY, ANY, "reference", _OTHER),
    Row(_EMBEDDING, "cpu", "float32", ANY, "native", _NATIVE),
    Row(_EMBEDDING, "cpu", "bfloat16", ANY, "native", _NATIVE),
    Row(_EMBEDDING, "cpu", "float16", ANY, "reference", _NO_HALF),
    *_triton_rows(_EMBEDDING),
    Row(_EMBEDDING, ANY, "float64", ANY, "reference", _EXACT),
    Row(_EMBEDDING, "cuda", ANY, ANY, "reference", _UNPROVEN),
    Row(_EMBEDDING, ANY, ANY, ANY, "reference", _OTHER),
    Row(_EMBEDDING_BACKWARD, "cpu", "float32", ANY, "native", _NATIVE),
    Row(_EMBEDDING_BACKWARD, "cpu", "bfloat16", ANY, "native", _NATIVE),
    Row(_EMBEDDING_BACKWARD, "cpu", "float16", ANY, "reference", _NO_HALF),
    *_triton_rows(_EMBEDDING_BACKWARD),
    Row(_EMBEDDING_BACKWARD, ANY, "float64", ANY, "reference", _EXACT),
    Row(_EMBEDDING_BACKWARD, "cuda", ANY, ANY, "reference", _UNPROVEN),
    Row(_EMBEDDING_BACKWARD, ANY, ANY, ANY, "reference", _OTHER),
    # By the type of `update`.
    Row(_NORM, "cpu", "float32", ANY, "native", _NATIVE),
    Row(_NORM, "cpu", "bfloat16", ANY, "native", _NATIVE),
    Row(_NORM, "cpu", "float16", ANY, "reference", _NO_HALF),
    *_triton_rows(_NORM),
    Row(_NORM, ANY, "float64", ANY, "reference", _EXACT),
    Row(_NORM, "cuda", ANY, ANY, "reference", _UNPROVEN),
    Row(_NORM, ANY, ANY, ANY, "reference", _OTHER),
    # Fewer rows than these do not pay for packing the weight. With AVX512-BF16 bfloat16 stays with torch: with many
    # rows ours is 7 % faster to 6 % slower (benchmarks/README.md), and torch uses tile units where there are any.
    Row(_LINEAR, "cpu", "float32", ANY, "native", _WIDE, ("avx2", "avx512"), 256),
    Row(_LINEAR, "cpu", "bfloat16", ANY, "native", _EMULATED, ("portable", "avx2", "avx512"), 8),
    Row(_LINEAR, ANY, ANY, ANY, "reference", _LIBRARY),
)

_logged: set[tuple[str, str, torch.dtype, str]] = set()


def resolve_backend(
    op: str, backend: str, device: torch.device, dtype: torch.dtype, head_dim: int | None, rows: int | None = None
) -> str:
    """The backend that runs: the one asked for, or the table's; an error where it cannot.

    Logged once for each op, device, type and backend. `rows` None means many.

    Raises
    ------
    ValueError
        `backend` is no backend's name.
    UsageError
        The backend cannot run here; the message says why and what to do.
    """
    if backend != "auto" and backend not in BACKENDS:
        raise ValueError(f"backend must be one of auto, {', '.join(BACKENDS)}; got {backend!r}")
    chosen, why = backend, "asked for"
    if backend == "auto":
        row = _table_row(op, device.type, dtype, head_dim, rows)
        chosen, why = row.backend, _reason(row)
    reason = _refusal(op, chosen, device.type, dtype, head_dim)
    if reason is not None:
        raise UsageError(
            f"{op} on {device.type} in {_name(dtype)}: backend {chosen!r} cannot run: {reason}; "
            'backend="reference" runs everywhere, slowly'
        )
    key = (op, device.type, dtype, chosen)
    if key not in _logged:
        _logged.add(key)
        logger.info("%s on %s in %s: backend %s (%s)", op, device.type, _name(dtype), chosen, why)
    return chosen


def available_backends(op: str, device: str, dtype: torch.dtype, head_dim: int | None = None) -> dict[str, str | None]:
    """Every backend of `op`, with None where it can run here and the reason where it cannot.

    Parameters
    ----------
    op
        "masked_attention", "masked_attention_backward", "linear", "embedding_sum", "embedding_sum_backward" or
        "add_layer_norm".
    device
        Device type, "cpu" or "cuda".
    dtype
        Type of the tensors.
    head_dim
        D, for attention.

    Raises
    ------
    ValueError
        `op` is no op's name.
    """
    if op not in _OPS:
        raise ValueError(f"op must be one of {', '.join(_OPS)}; got {op!r}")
    return {backend: _refusal(op, backend, device, dtype, head_dim) for backend in BACKENDS}


def auto_backend(op: str, device: str, dtype: torch.dtype, head_dim: int | None = None) -> str:
    """The backend that `backend="auto"` means here for many rows; arguments as in `available_backends`.

    Raises
    ------
    ValueError
        `op` is no op's name.
    """
    return _table_row(op, device, dtype, head_dim).backend


def backend_table() -> list[dict[str, str | None]]:
    """The table behind `backend="auto"`, first fitting row first.

    Returns
    -------
    list of dict
        Keys `op`, `device`, `dtype`, `head_dim`, `backend`, `why`, `isas`, `min_rows`, and `missing`: None, or why the
        row is passed over on this machine.
    """
    rows = []
    for row in AUTO:
        # A wildcard row runs the reference, which any type stands for.
        dtype = torch.float32 if row.dtype == ANY else getattr(torch, row.dtype)
        missing = _refusal(row.op, row.backend, row.device, dtype, None)
        if missing is None and row.device == "cuda" and not torch.cuda.is_available():
            missing = "torch finds no CUDA device"
        if not _has_run(row):
            missing = _NEVER_RUN
        rows.append({**row._asdict(), "why": _reason(row), "missing": missing})
    return rows


def _has_run(row: Row) -> bool:
    """False for a kernel of a GPU that is on no record of one."""
    return row.backend not in ("triton", "cuda") or latest_run(row.op, row.backend, row.dtype) is not None


def _reason(row: Row) -> str:
    """`why`, and for a GPU kernel where it ran last."""
    run = latest_run(row.op, row.backend, row.dtype)
    return row.why if run is None else f"{row.why}, ran on {run.device} on {run.date}"


def _table_row(op: str, device: str, dtype: torch.dtype, head_dim: int | None, rows: int | None = None) -> Row:
    name = _name(dtype)
    for row in AUTO:
        if row.op == op and row.device in (device, ANY) and row.dtype in (name, ANY):
            fits = row.head_dim == ANY or head_dim in HEAD_DIMS
            fits = fits and (rows is None or rows >= row.min_rows) and _has_run(row)
            if fits and (not row.isas or _selected_isa(op, name) in (*row.isas, None)):
                return row
    raise ValueError(f"op must be one of {', '.join(_OPS)}; got {op!r}")


def _selected_isa(op: str, dtype: str) -> str | None:
    """The core's instruction set for `op`; None without a core, which the row's backend then reports."""
    try:
        from vcc_fast import _core
    except ImportError:
        return None
    return _core.selected_isa(op, dtype)


def _refusal(op: str, backend: str, device: str, dtype: torch.dtype, head_dim: int | None) -> str | None:
    """Why `backend` cannot run, or None. `head_dim` None means any that the kernels are built for."""
    if backend == "reference":
        return None
    if backend in _UNWRITTEN.get(op, ()):
        return f"{op} has no {backend} kernel"
    if head_dim is not None and head_dim not in HEAD_DIMS:
        return f"{_OTHER_DIM}, not {head_dim}"
    refusal = {
        "native": _native_refusal,
        "triton": _triton_refusal,
        "cuda": _cuda_refusal,
        "library": _library_refusal,
    }
    return refusal[backend](device, dtype)


def _native_refusal(device: str, dtype: torch.dtype) -> str | None:
    if device != "cpu":
        return f"the native core has no kernels for {device}"
    if dtype not in (torch.float32, torch.bfloat16):
        return f"the native core computes in float32 and bfloat16, not {_name(dtype)}"
    try:
        from vcc_fast import _core  # noqa: F401
    except ImportError as error:
        return f"the native core is not built or does not load ({error}): run `pip install -e .` in the source folder"
    return None


def _triton_refusal(device: str, dtype: torch.dtype) -> str | None:
    if dtype not in (torch.float32, torch.float16, torch.bfloat16):
        return f"the Triton kernels compute in float32, float16 and bfloat16, not {_name(dtype)}"
    try:
        import triton
    except ImportError as error:
        return f"triton cannot be imported ({error}): run `pip install 'vcc-fast[triton]'`"
    if triton.knobs.runtime.interpret:
        # The interpreter computes with bf16's bit patterns as if they were integers.
        return "Triton's interpreter computes bfloat16 wrongly: use float16" if dtype == torch.bfloat16 else None
    if device != "cuda":
        return f"Triton compiles for CUDA devices, not {device} (TRITON_INTERPRET=1 runs its interpreter, for tests)"
    return None


def _cuda_refusal(device: str, dtype: torch.dtype) -> str | None:
    if dtype not in (torch.float32, torch.float16, torch.bfloat16):
        return f"the CUDA kernels compute in float32, float16 and bfloat16, not {_name(dtype)}"
    if device != "cuda":
        return f"the CUDA kernels run on CUDA devices, not {device}"
    try:
        from vcc_fast import _core
    except ImportError as error:
        return f"the native core is not built or does not load ({error}): run `pip install -e .` in the source folder"
    if not _core.build_info()["cuda"]:
        return "the native core was built without CUDA kernels: install nvcc 12 or newer and build it again"
    if torch.cuda.is_available() and torch.cuda.get_device_capability() != (9, 0):
        name, (major, minor) = torch.cuda.get_device_name(), torch.cuda.get_device_capability()
        return f"the CUDA kernels are compiled for sm_90a (Hopper), and {name} is sm_{major}{minor}"
    return None


def _library_refusal(device: str, dtype: torch.dtype) -> str | None:
    if device == "cuda":
        if dtype not in (torch.float16, torch.bfloat16):
            return f"torch's flash attention computes in float16 and bfloat16 on cuda, not {_name(dtype)}"
        if not torch.backends.cuda.is_flash_attention_available():
            return "this torch was built without flash attention for CUDA"
    elif device != "cpu":
        return f"torch's flash attention has kernels for cpu and cuda, not {device}"
    return None


def _name(dtype: torch.dtype) -> str:
    return str(dtype).removeprefix("torch.")
