"""The written table: what it takes where, what it says of backends that cannot run, what it logs."""

from __future__ import annotations

import logging
import sys

import pytest
import torch

from vcc_fast.errors import UsageError
from vcc_fast.ops import _dispatch, _gpu_runs, available_backends, backend_table, embedding_sum, masked_attention

Q = torch.zeros(1, 3, 1, 16)
IDS, TABLE = torch.zeros(1, 3, dtype=torch.int64), torch.zeros(4, 8)


@pytest.mark.parametrize(
    "op, device, dtype, head_dim, backend",
    [
        ("masked_attention", "cpu", torch.float32, 64, "native"),
        ("masked_attention", "cpu", torch.bfloat16, 128, "native"),
        ("masked_attention", "cpu", torch.float32, 8, "reference"),
        ("masked_attention", "cpu", torch.bfloat16, 136, "reference"),
        ("masked_attention", "cpu", torch.float16, 64, "reference"),
        ("masked_attention", "cpu", torch.float64, 64, "reference"),
        ("masked_attention", "cuda", torch.float32, 16, "reference"),
        ("masked_attention", "cuda", torch.float16, 64, "reference"),
        ("masked_attention", "cuda", torch.bfloat16, 72, "reference"),
        ("masked_attention", "cuda", torch.bfloat16, 65, "reference"),
        ("masked_attention", "cuda", torch.float64, 64, "reference"),
        ("masked_attention", "mps", torch.float32, 64, "reference"),
        ("masked_attention_backward", "cpu", torch.float32, 64, "native"),
        ("masked_attention_backward", "cpu", torch.bfloat16, 128, "native"),
        ("masked_attention_backward", "cpu", torch.float16, 64, "reference"),
        ("masked_attention_backward", "cpu", torch.float32, 136, "reference"),
        ("masked_attention_backward", "cpu", torch.float64, 64, "reference"),
        ("masked_attention_backward", "cuda", torch.bfloat16, 64, "reference"),
        ("masked_attention_backward", "mps", torch.float32, 64, "reference"),
        ("embedding_sum", "cpu", torch.float32, None, "native"),
        ("embedding_sum", "cpu", torch.bfloat16, None, "native"),
        ("embedding_sum", "cpu", torch.float16, None, "reference"),
        ("embedding_sum", "cpu", torch.float64, None, "reference"),
        ("embedding_sum", "cuda", torch.float32, None, "reference"),
        ("embedding_sum", "cuda", torch.bfloat16, None, "reference"),
        ("embedding_sum", "xpu", torch.bfloat16, None, "reference"),
        ("embedding_sum_backward", "cpu", torch.float32, None, "native"),
        ("embedding_sum_backward", "cpu", torch.bfloat16, None, "native"),
        ("embedding_sum_backward", "cpu", torch.float16, None, "reference"),
        ("embedding_sum_backward", "cuda", torch.float64, None, "reference"),
        ("embedding_sum_backward", "cuda", torch.bfloat16, None, "reference"),
        ("embedding_sum_backward", "mps", torch.float32, None, "reference"),
        ("add_layer_norm", "cpu", torch.float32, None, "native"),
        ("add_layer_norm", "cpu", torch.bfloat16, None, "native"),
        ("add_layer_norm", "cpu", torch.float16, None, "reference"),
        ("add_layer_norm", "cpu", torch.float64, None, "reference"),
        ("add_layer_norm", "cuda", torch.bfloat16, None, "reference"),
    ],
)
def test_auto_takes_the_table_s_row(monkeypatch, op, device, dtype, head_dim, backend):
    # As where no GPU kernel has run: what has is another test's.
    monkeypatch.setattr(_gpu_runs, "gpu_runs", tuple)
    assert _dispatch._table_row(op, device, dtype, head_dim).backend == backend


def test_available_backends_gives_a_reason_for_each_that_cannot_run():
    backends = available_backends("masked_attention", "cpu", torch.float32, 64)
    assert backends["reference"] is None and backends["native"] is None
    assert "Triton compiles for CUDA devices, not cpu" in backends["triton"]
    assert backends["library"] is None
    backends = available_backends("masked_attention_backward", "cuda", torch.float32, 64)
    assert backends["triton"] is None
    assert "computes in float16 and bfloat16 on cuda, not float32" in backends["library"]
    assert "for cpu and cuda, not mps" in available_backends("masked_attention", "mps", torch.float32, 64)["library"]
    assert "has no library kernel" in available_backends("embedding_sum", "cpu", torch.float32)["library"]
    assert "not 60" in available_backends("masked_attention", "cpu", torch.float32, 60)["native"]
    assert "not float16" in available_backends("embedding_sum", "cpu", torch.float16)["native"]
    assert available_backends("add_layer_norm", "cuda", torch.float32)["triton"] is None
    assert "has no library kernel" in available_backends("add_layer_norm", "cuda", torch.float32)["library"]
    assert "has no triton kernel" in available_backends("linear", "cuda", torch.float32)["triton"]
    assert "no kernels for cuda" in available_backends("embedding_sum", "cuda", torch.float32)["native"]
    for op in ("masked_attention", "masked_attention_backward", "linear", "add_layer_norm"):
        assert f"{op} has no cuda kernel" in available_backends(op, "cuda", torch.float32)["cuda"]
    names = "masked_attention, masked_attention_backward, linear, embedding_sum, embedding_sum_backward, add_layer_norm"
    with pytest.raises(ValueError, match=f"op must be one of {names}; got 'conv'"):
        available_backends("conv", "cpu", torch.float32)


def test_library_on_cuda_needs_a_torch_that_has_it(monkeypatch):
    reason = available_backends("masked_attention", "cuda", torch.bfloat16, 64)["library"]
    assert (reason is None) == torch.backends.cuda.is_flash_attention_available()
    monkeypatch.setattr(torch.backends.cuda, "is_flash_attention_available", lambda: False)
    assert "built without" in available_backends("masked_attention", "cuda", torch.bfloat16, 64)["library"]


def test_auto_never_takes_what_is_there_to_compare_with_or_has_never_run():
    assert all(row["backend"] not in ("library", "cuda") for row in backend_table())


@pytest.mark.parametrize("op", ["embedding_sum", "embedding_sum_backward"])
def test_cuda_kernels_need_a_build_a_type_and_a_hopper_gpu(monkeypatch, op):
    from vcc_fast import _core

    def refusal(device: str = "cuda", dtype: torch.dtype = torch.bfloat16) -> str | None:
        return available_backends(op, device, dtype)["cuda"]

    monkeypatch.setattr(_core, "build_info", lambda: {"cuda": False})
    assert "built without CUDA kernels: install nvcc" in refusal()
    monkeypatch.setattr(_core, "build_info", lambda: {"cuda": "sm_90a, nvcc 13.0"})
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda: "A GPU")
    for capability, reason in (((9, 0), None), ((8, 0), "compiled for sm_90a (Hopper), and A GPU is sm_80")):
        monkeypatch.setattr(torch.cuda, "get_device_capability", lambda c=capability: c)
        assert refusal() is None if reason is None else reason in refusal()
    assert "on CUDA devices, not cpu" in refusal("cpu")
    assert "float32, float16 and bfloat16, not float64" in refusal(dtype=torch.float64)
    monkeypatch.setitem(sys.modules, "vcc_fast._core", None)
    monkeypatch.delattr("vcc_fast._core", raising=False)
    assert "not built" in refusal()


def runs(*kernels: tuple[str, str]) -> tuple[_gpu_runs.GpuRun, ...]:
    dates = (f"2027-01-0{day}" for day in range(1, 9))
    return tuple(
        _gpu_runs.GpuRun(op, "triton", dtype, "A GPU", date, 9, "a.json")
        for (op, dtype), date in zip(kernels, dates, strict=False)
    )


@pytest.mark.parametrize("op", [op for op in _dispatch._OPS if op != "linear"])
def test_auto_takes_a_gpu_kernel_only_in_a_type_in_which_it_has_run(monkeypatch, op):
    head_dim = 64 if "attention" in op else None

    def chosen(dtype: torch.dtype) -> str:
        return _dispatch._table_row(op, "cuda", dtype, head_dim).backend

    monkeypatch.setattr(_gpu_runs, "gpu_runs", tuple)
    assert {chosen(dtype) for dtype in (torch.float32, torch.float16, torch.bfloat16)} == {"reference"}
    for row in backend_table():
        if row["backend"] == "triton":
            assert row["missing"] == "never run on a GPU yet" and "ran on" not in row["why"]
    assert "never run on a GPU yet" in _dispatch._table_row(op, "cuda", torch.float32, head_dim).why
    on_record = runs((op, "bfloat16"), ("another", "float32"), (op, "bfloat16"))
    monkeypatch.setattr(_gpu_runs, "gpu_runs", lambda: on_record)
    assert chosen(torch.bfloat16) == "triton" and chosen(torch.float32) == chosen(torch.float16) == "reference"
    (row,) = (row for row in backend_table() if "ran on" in row["why"])
    assert (row["op"], row["dtype"], row["why"]) == (op, "bfloat16", "Triton kernel, ran on A GPU on 2027-01-03")
    assert row["missing"] != "never run on a GPU yet"
    if head_dim is not None:
        assert _dispatch._table_row(op, "cuda", torch.bfloat16, 65).backend == "reference"


def test_the_record_of_gpu_runs_is_read():
    for run in _gpu_runs.gpu_runs():
        assert run.tests > 0 and run.dtype in ("float32", "float16", "bfloat16")
        assert _gpu_runs.latest_run(*run[:3]).date >= run.date


def test_backend_table_names_what_is_missing():
    rows = backend_table()
    assert {row["op"] for row in rows} == {
        "masked_attention", "masked_attention_backward", "linear",
        "embedding_sum", "embedding_sum_backward", "add_layer_norm",
    }  # fmt: skip
    assert all(row["missing"] is None for row in rows if row["device"] == "cpu")
    if not torch.cuda.is_available():
        assert all(row["missing"] for row in rows if row["backend"] == "triton")


@pytest.mark.parametrize("backend", ["auto", "native"])
def test_core_that_is_not_built_is_said(monkeypatch, backend):
    # None in sys.modules makes the import fail; the attribute would be found first.
    monkeypatch.setitem(sys.modules, "vcc_fast._core", None)
    monkeypatch.delattr("vcc_fast._core", raising=False)
    with pytest.raises(UsageError, match='native core is not built.*pip install -e .*backend="reference"'):
        masked_attention(Q, Q, Q, backend=backend)
    with pytest.raises(UsageError, match="native core is not built"):
        embedding_sum(IDS, None, None, TABLE, None, None, backend=backend)
    assert masked_attention(Q, Q, Q, backend="reference").shape == Q.shape
    assert any("not built" in (row["missing"] or "") for row in backend_table())


def test_triton_that_is_not_installed_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "triton", None)
    with pytest.raises(UsageError, match="triton cannot be imported"):
        masked_attention(Q, Q, Q, backend="triton")


@pytest.mark.parametrize(
    "backend, q, message",
    [
        ("native", Q.half(), "computes in float32 and bfloat16, not float16"),
        ("native", Q.double(), "computes in float32 and bfloat16, not float64"),
        ("native", Q[..., :12], "head dims 16..128 step 8, not 12"),
        ("triton", Q, "Triton compiles for CUDA devices, not cpu"),
        ("library", Q[..., :12], "head dims 16..128 step 8, not 12"),
        ("triton", Q.double(), "float32, float16 and bfloat16, not float64"),
    ],
    ids=["native-fp16", "native-fp64", "native-D12", "triton-cpu", "library-D12", "triton-fp64"],
)
def test_backend_asked_for_that_cannot_run(backend, q, message):
    with pytest.raises(UsageError, match=message):
        masked_attention(q, q, q, backend=backend)


def test_choice_is_logged_once(monkeypatch, caplog):
    monkeypatch.setattr(_dispatch, "_logged", set())
    with caplog.at_level(logging.INFO, logger="vcc_fast"):
        for _ in range(3):
            masked_attention(Q, Q, Q)
            masked_attention(Q.double(), Q.double(), Q.double())
    assert [record.getMessage() for record in caplog.records] == [
        "masked_attention on cpu in float32: backend native (C++ kernel, instruction set chosen at run time)",
        "masked_attention on cpu in float64: backend reference "
        "(float64 is the exact mode, which only the reference has)",
    ]
