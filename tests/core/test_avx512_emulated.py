"""The AVX-512 and AVX512-BF16 files themselves, run on any x86-64 processor with emulated intrinsics.

Needs a C++ compiler and SIMDe's headers (Debian/Ubuntu: libsimde-dev). It proves what the code computes, not how fast.
"""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import subprocess

import pytest
import torch

from tests.core.calls import (
    assert_as_good_as_torch,
    assert_gradients_as_good_as_reference,
    assert_linear_budget,
    attention,
    random_linear,
    random_qkv,
)
from tests.core.test_embedding_sum import ROWS, case, expected
from tests.helpers.paths import ROOT
from tests.helpers.tolerance import assert_within_budget
from vcc_fast import _core
from vcc_fast.ops._embedding_sum import reference

CORE = ROOT / "csrc" / "core"
PATHS = {
    "avx512-float32": (0, torch.float32),
    "avx512-bfloat16": (0, torch.bfloat16),
    "avx512_bf16": (1, torch.bfloat16),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    compiler = os.environ.get("CXX") or shutil.which("g++") or shutil.which("clang++")
    if platform.machine() not in ("x86_64", "AMD64"):
        pytest.skip("the AVX-512 files are compiled on x86-64 only")
    if compiler is None:
        pytest.skip("no C++ compiler")
    probe = subprocess.run(
        [compiler, "-E", "-x", "c++", "-"], input="#include <simde/x86/avx512.h>", text=True, capture_output=True
    )
    if probe.returncode:
        pytest.skip("SIMDe's headers are not installed (Debian/Ubuntu: libsimde-dev)")
    target = tmp_path_factory.mktemp("emulated") / "emulated.so"
    flags = ["-mavx2", "-mfma"] if "avx2" in _core.available_isas() else []
    ops, levels = ("masked_attention", "masked_attention_backward", "linear"), ("avx512", "avx512_bf16")
    files = [CORE / f"{op}_{level}.cpp" for op in ops for level in levels]
    for op in ("embedding_sum", "embedding_sum_backward"):
        files += [CORE / f"{op}{file}.cpp" for file in ("", "_portable", "_avx512")]
    files.append(CORE / "scratch_memory.cpp")
    here = ROOT / "tests" / "core"
    subprocess.run(
        [compiler, "-std=c++17", "-O1", "-shared", "-fPIC", "-DVCC_EMULATE_AVX512", "-DVCC_HAVE_AVX512"]
        + ["-Wno-psabi", *flags, f"-I{here}", f"-I{CORE}"]
        + [str(here / "emulated_kernels.cpp"), *map(str, files), "-o", str(target)],
        check=True,
    )
    return ctypes.CDLL(str(target))


def run(library, path, q, k, v, n_known, n_tokens, scale):
    bf16_instructions, dtype = PATHS[path]
    s, d = q.shape[1], q.shape[3]
    out, lse = torch.full((1, s, 1, d), float("nan"), dtype=dtype), torch.full((1, 1, s), float("nan"))
    addresses = [ctypes.c_void_p(x.data_ptr()) for x in (q, k, v, out, lse)]
    sizes = [ctypes.c_int64(x) for x in (q.stride(1), n_tokens, n_known, s, d)]
    library.emulated_attention_head(
        bf16_instructions, int(dtype == torch.bfloat16), *addresses, *sizes, ctypes.c_float(scale)
    )
    return out, lse


def run_backward(library, path, dout, dlse, q, k, v, out, lse, n_known, n_tokens, scale):
    bf16_instructions, dtype = PATHS[path]
    s, d = q.shape[1], q.shape[3]
    gradients = [torch.full((1, s, 1, d), float("nan"), dtype=dtype) for _ in range(3)]
    scratch = torch.full((s, d), float("nan")), torch.full((2, s), float("nan"))
    tensors = (dout, dlse, q, k, v, out, lse, *gradients, *scratch)
    addresses = [ctypes.c_void_p(x.data_ptr()) for x in tensors]
    sizes = [ctypes.c_int64(x) for x in (q.stride(1), n_tokens, n_known, s, d)]
    library.emulated_attention_backward_head(
        bf16_instructions, int(dtype == torch.bfloat16), *addresses, *sizes, ctypes.c_float(scale)
    )
    return gradients


@pytest.mark.parametrize(
    "s, d, n_known, n_tokens, scale",
    [
        (1, 16, 1, 1, 0.25),
        (1, 64, 0, 1, 0.125),
        (50, 24, 17, 41, 0.2),
        (61, 40, 61, 61, 0.16),
        (100, 64, 1, 100, 0.125),
        (333, 64, 291, 330, 0.125),
        (290, 80, 257, 290, -0.1),
        (70, 104, 64, 65, 0.1),
        (120, 128, 33, 120, 3.0),
        (53, 56, 0, 53, 0.13),
        (20, 32, 0, 0, 0.2),
    ],
)
@pytest.mark.parametrize("path", PATHS)
def test_kernels_agree_with_the_definition(library, path, s, d, n_known, n_tokens, scale):
    q, k, v = random_qkv(1, s, 1, d, PATHS[path][1], seed=s)
    got = run(library, path, q, k, v, n_known, n_tokens, scale)
    assert_as_good_as_torch(got, q, k, v, torch.tensor([n_known]), torch.tensor([n_tokens]), scale=scale)


@pytest.mark.parametrize("path", PATHS)
def test_nan_and_huge_scores(library, path):
    q, k, v = (x.clone() for x in random_qkv(1, 70, 1, 64, PATHS[path][1]))
    q *= 300
    got = run(library, path, q, k, v, 40, 70, 0.125)
    assert_as_good_as_torch(got, q, k, v, torch.tensor([40]), torch.tensor([70]), scale=0.125)
    k[0, 50] = float("nan")
    v[0, 60] = float("nan")
    out, lse = run(library, path, q, k, v, 40, 70, 0.125)
    assert torch.isnan(out).any(-1).flatten().nonzero().flatten().tolist() == [50, 60]
    assert torch.isnan(lse).flatten().nonzero().flatten().tolist() == [50]
    k[0, 3] = float("nan")
    assert torch.isnan(run(library, path, q, k, v, 40, 70, 0.125)[0]).all()


@pytest.mark.parametrize(
    "s, d, n_known, n_tokens, scale",
    [
        (1, 16, 1, 1, 0.25),
        (1, 64, 0, 1, 0.125),
        (50, 24, 17, 41, 0.2),
        (61, 40, 61, 61, 0.16),
        (100, 64, 1, 100, 0.125),
        (290, 64, 257, 287, 0.125),
        (131, 80, 129, 130, 0.3),
        (120, 128, 33, 120, 3.0),
        (53, 56, 0, 53, 0.13),
        (20, 32, 0, 0, 0.2),
    ],
)
@pytest.mark.parametrize("path", PATHS)
def test_gradients_agree_with_the_definition(library, path, s, d, n_known, n_tokens, scale):
    dtype = PATHS[path][1]
    q, k, v = random_qkv(1, s, 1, d, dtype, seed=s)
    generator = torch.Generator().manual_seed(s)
    dout, dlse = torch.randn(1, s, 1, d, generator=generator).to(dtype), torch.randn(1, 1, s, generator=generator)
    counts = torch.tensor([n_known]), torch.tensor([n_tokens])
    forward = attention(q, k, v, *counts, scale=scale)
    got = run_backward(library, path, dout, dlse, q, k, v, *forward, n_known, n_tokens, scale)
    assert_gradients_as_good_as_reference(got, dout, dlse, q, k, v, *forward, *counts, scale=scale)


@pytest.mark.parametrize("path", PATHS)
def test_gradients_where_lanes_after_the_last_key_would_overflow(library, path):
    dtype = PATHS[path][1]
    q, k, v = (x.clone() for x in random_qkv(1, 20, 1, 16, dtype))
    q[:], k[:] = 8.0, -8.0
    dout, dlse = torch.randn(1, 20, 1, 16, generator=torch.Generator().manual_seed(2)).to(dtype), torch.ones(1, 1, 20)
    counts = torch.tensor([17]), torch.tensor([19])
    forward = attention(q, k, v, *counts)
    got = run_backward(library, path, dout, dlse, q, k, v, *forward, 17, 19, 0.25)
    assert_gradients_as_good_as_reference(got, dout, dlse, q, k, v, *forward, *counts)


@pytest.mark.parametrize("path", PATHS)
def test_gradients_with_nan_and_huge_scores(library, path):
    dtype = PATHS[path][1]
    q, k, v = (x.clone() for x in random_qkv(1, 70, 1, 64, dtype))
    dout, dlse = torch.randn(1, 70, 1, 64, generator=torch.Generator().manual_seed(1)).to(dtype), torch.zeros(1, 1, 70)
    counts = torch.tensor([40]), torch.tensor([65])
    q *= 300
    for x in (q, k, v, dout):
        x[:, 65:] = float("nan")
    forward = attention(q, k, v, *counts, scale=0.125)
    got = run_backward(library, path, dout, dlse, q, k, v, *forward, 40, 65, 0.125)
    assert_gradients_as_good_as_reference(got, dout, dlse, q, k, v, *forward, *counts, scale=0.125)
    q[0, 50] = float("nan")
    forward = attention(q, k, v, *counts, scale=0.125)
    got = run_backward(library, path, dout, dlse, q, k, v, *forward, 40, 65, 0.125)
    for x, rows in zip(got, ([50], [*range(40), 50], [*range(40), 50]), strict=True):
        assert torch.isnan(x).any(-1).flatten().nonzero().flatten().tolist() == rows


def embedding_sum(library, backward, tokens, ids, tables):
    addresses = [ctypes.c_void_p(x.data_ptr()) for x in (tokens, *ids, *tables)]
    sizes = [ctypes.c_int64(x) for x in (*map(len, tables), *tokens.shape)]
    library.emulated_embedding_sum(int(backward), int(tokens.dtype == torch.bfloat16), *addresses, *sizes)


# Wide enough rows, long enough in all, for stores past the caches; and rows that end within a vector.
EMBEDDING_SIZES = pytest.mark.parametrize("b, s, e", [(2, 300, 512), (1, 40, 65), (3, 7, 1), (2, 9000, 512)])
EMBEDDING_TYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["float32", "bfloat16"])


@EMBEDDING_TYPES
@EMBEDDING_SIZES
def test_embedding_sum_is_exact(library, dtype, b, s, e):
    ids, tables = case(b, s, e, dtype)
    out = torch.full((b, s, e), float("nan"), dtype=dtype)
    embedding_sum(library, False, out, ids, tables)
    assert torch.equal(out, expected(ids, tables, b, s, e))


@EMBEDDING_TYPES
@EMBEDDING_SIZES
def test_embedding_gradients_agree_with_the_definition(library, dtype, b, s, e):
    ids, tables = case(b, s, e, dtype)
    dout = torch.randn(b, s, e, generator=torch.Generator().manual_seed(1)).to(dtype)
    got = [torch.full_like(table, float("nan")) for table in tables]
    embedding_sum(library, True, dout, ids, got)
    plain, exact = reference.backward(dout, ids, ROWS), reference.backward(dout.double(), ids, ROWS)
    for name, *gradients in zip(("gene", "value", "condition"), got, plain, exact, strict=True):
        assert_within_budget(name, *gradients)


def product(library, path, a, gate, by_steps, b, bias, relu, shape, steps, chunk_steps, with_sums=False):
    """C [rows, lanes], and the sums of A's rows: one of the three products of csrc/core/linear.hpp."""
    bf16_instructions, dtype = PATHS[path]
    c = torch.full(shape, float("nan"), dtype=dtype)
    sums, row_sums = torch.full(shape, float("nan")), torch.zeros(shape[0])

    def address(t):
        return ctypes.c_void_p(0 if t is None else t.data_ptr())

    i64 = ctypes.c_int64
    library.emulated_linear_product(
        bf16_instructions, int(dtype == torch.bfloat16), address(a), address(gate), by_steps, i64(a.stride(0)),
        address(b), i64(b.stride(0)), address(bias), int(relu), address(c), address(sums),
        address(row_sums if with_sums else None), *map(i64, (*shape, steps, chunk_steps)),
    )  # fmt: skip
    return (c, row_sums.to(dtype)) if with_sums else c


@pytest.mark.parametrize("m, n, k", [(1, 1, 1), (7, 17, 5), (101, 70, 131), (13, 530, 259), (300, 33, 80)])
@pytest.mark.parametrize("activation", ["none", "relu"])
@pytest.mark.parametrize("path", PATHS)
def test_linear_agrees_with_the_definition(library, path, m, n, k, activation):
    x, weight, bias, dy = random_linear(m, n, k, PATHS[path][1])
    y = product(library, path, x, None, 0, weight, bias, activation == "relu", (m, n), k, k)
    gate = y if activation == "relu" else None
    dx = product(library, path, dy, gate, 1, weight, None, False, (m, k), n, n)
    dweight, dbias = product(library, path, dy, gate, 2, x, None, False, (n, k), m, 258, with_sums=True)
    assert_linear_budget(x, weight, bias, dy, activation, y, (dx, dweight, dbias))
