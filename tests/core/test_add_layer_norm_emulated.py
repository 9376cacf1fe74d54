"""The AVX-512 file of the residual layer norm, its vectors of 16 lanes split by the compiler: it runs anywhere."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess

import pytest
import torch

from tests.core.test_add_layer_norm import DTYPES, EPS, NAN, band_of_sum, case, definition
from tests.helpers.paths import ROOT
from tests.helpers.tolerance import assert_within_budget

CORE = ROOT / "csrc" / "core"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    compiler = os.environ.get("CXX") or shutil.which("g++") or shutil.which("clang++")
    if compiler is None:
        pytest.skip("no C++ compiler")
    target = tmp_path_factory.mktemp("emulated") / "add_layer_norm.so"
    files = [CORE / "add_layer_norm_avx512.cpp", ROOT / "tests" / "core" / "emulated_add_layer_norm.cpp"]
    flags = ["-std=c++17", "-O1", "-shared", "-fPIC", "-DVCC_EMULATE_AVX512", f"-I{CORE}"]
    subprocess.run([compiler, *flags, *map(str, files), "-o", str(target)], check=True)
    return ctypes.CDLL(str(target))


def pointers(*tensors):
    return [ctypes.c_void_p(None if tensor is None else tensor.data_ptr()) for tensor in tensors]


@DTYPES
@pytest.mark.parametrize("rows, width", [(1, 1), (3, 15), (4, 16), (5, 67), (32, 100), (9, 512)])
def test_agrees_with_the_definition(library, dtype, rows, width):
    x, update, weight, bias, dy, dproduct = case(rows, width, dtype)
    y, dx = torch.full((2, rows, width), NAN)
    product, dupdate = torch.full((2, rows, width), NAN, dtype=dtype)
    mean, rstd, sums = torch.full((rows,), NAN), torch.full((rows,), NAN), torch.full((2, width), NAN)
    is_bf16, sizes = int(dtype == torch.bfloat16), [ctypes.c_int64(rows), ctypes.c_int64(width)]
    strides = [ctypes.c_int64(width)] * 3
    outputs = pointers(x, update, weight, bias, y, product, mean, rstd)
    library.emulated_add_layer_norm(*outputs, *sizes, *strides, ctypes.c_float(EPS), is_bf16)
    gradients = pointers(dy, dproduct, x, update, weight, mean, rstd, dx, dupdate, sums)
    library.emulated_add_layer_norm_backward(*gradients, *sizes, is_bf16)

    plain, exact = (definition(x, update, weight, bias, dy, dproduct, wide) for wide in (torch.float32, torch.float64))
    assert torch.equal(product, y.to(dtype)) and torch.equal(dupdate, dx.to(dtype))
    gradient = dy + dproduct.float()
    normalised = (x + update.float() - mean[:, None]) * rstd[:, None]
    bands = [0, 0, 0, 0, band_of_sum(gradient * normalised), band_of_sum(gradient)]
    for i, got in enumerate((y, mean, rstd, dx, *sums)):
        assert_within_budget(str(i), got, plain[i], exact[i], band=bands[i])
