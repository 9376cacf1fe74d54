"""Compiles what the GPU runs for the CPU, for ctypes."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.helpers.paths import ROOT


def compile_for_host(source: str, folder: Path) -> ctypes.CDLL:
    """The library of a file of tests/device with the headers of csrc/cuda; skips without a compiler."""
    compiler = os.environ.get("CXX") or shutil.which("g++") or shutil.which("clang++")
    if compiler is None:
        pytest.skip("no C++ compiler")
    target = folder / f"{source}.so"
    flags = ["-std=c++17", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", f"-I{ROOT / 'csrc' / 'cuda'}"]
    file = ROOT / "tests" / "device" / f"{source}.cpp"
    done = subprocess.run([compiler, *flags, str(file), "-o", str(target)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-4000:]
    return ctypes.CDLL(str(target))


@pytest.fixture(scope="session")
def schedule_library(tmp_path_factory) -> ctypes.CDLL:
    library = compile_for_host("attention_schedule_calls", tmp_path_factory.mktemp("schedule"))
    library.schedule_visits.restype = library.schedule_work.restype = ctypes.c_int64
    return library


@pytest.fixture(scope="session")
def softmax_library(tmp_path_factory) -> ctypes.CDLL:
    return compile_for_host("attention_softmax_calls", tmp_path_factory.mktemp("softmax"))


@pytest.fixture(scope="session")
def gradients_library(tmp_path_factory) -> ctypes.CDLL:
    return compile_for_host("attention_gradients_calls", tmp_path_factory.mktemp("gradients"))


@pytest.fixture(scope="session")
def embedding_library(tmp_path_factory) -> ctypes.CDLL:
    library = compile_for_host("embedding_sum_calls", tmp_path_factory.mktemp("embedding_sum"))
    library.vcc_cuda_error.restype = ctypes.c_char_p
    return library
