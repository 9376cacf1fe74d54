"""The build of `vcc_fast/_core`: what it contains, that its instruction-set files stay apart, and its errors."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys

import pytest

import vcc_fast
from tests.helpers.paths import ROOT
from vcc_fast import _core

X86 = platform.machine() in ("x86_64", "AMD64")
CORE, CUDA = ROOT / "csrc" / "core", ROOT / "csrc" / "cuda"


def test_build_info():
    info = _core.build_info()
    assert info["isas"][0] == "portable" and info["compiler"]
    assert _core.__version__ == vcc_fast.__version__
    if X86:
        assert info["isas"][:3] == ["portable", "avx2", "avx512"]


def test_import_needs_neither_torch_nor_numpy():
    program = "import sys; import vcc_fast._core; print(*[m for m in ('torch', 'numpy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_every_source_is_built():
    listed = (ROOT / "CMakeLists.txt").read_text()
    for file in CORE.glob("*.cpp"):
        op, _, level = file.stem.partition("_avx")
        assert f"csrc/core/{file.name}" in listed or (level and re.search(rf"\b{op}\b", listed)), file.name


def test_only_bindings_know_python():
    for file in (*CORE.iterdir(), *CUDA.iterdir()):
        text = file.read_text()
        assert "pybind11" not in text and "Python.h" not in text and "torch" not in text, file.name


@pytest.mark.skipif(not X86, reason="the instruction-set files are compiled on x86-64 only")
@pytest.mark.parametrize(
    "op",
    ["masked_attention", "masked_attention_backward", "linear", "embedding_sum", "embedding_sum_backward"]
    + ["add_layer_norm", "machine_peak"],
)
def test_instruction_set_files_share_no_code(op, tmp_path):
    # A function that two files define and the linker merges could run AVX instructions on a processor without them.
    compiler, nm = shutil.which("g++") or shutil.which("clang++"), shutil.which("nm")
    if compiler is None or nm is None:
        pytest.skip("needs a compiler and nm")
    target = tmp_path / "file.o"
    command = [compiler, "-std=c++17", "-O0", "-mavx2", "-mfma", "-c", str(CORE / f"{op}_avx2.cpp"), "-o", str(target)]
    subprocess.run(command, check=True)
    names = subprocess.run([nm, "-C", "-g", "--defined-only", str(target)], capture_output=True, text=True, check=True)
    exported = [line.split(maxsplit=2)[2] for line in names.stdout.splitlines()]
    assert len(exported) == 1 and exported[0].startswith("vcc::")


def test_a_missing_compiler_is_one_sentence(tmp_path):
    environment = dict(os.environ, PATH=str(tmp_path))
    environment.pop("CXX", None)
    command = [sys.executable, "setup.py", "-q", "build_ext", "-b", str(tmp_path), "-t", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if "ModuleNotFoundError" in done.stderr:
        pytest.skip("setuptools and pybind11 are not in this environment")
    assert done.returncode != 0
    assert "vcc_fast needs a C++17 compiler" in done.stderr and "apt install g++" in done.stderr
    assert "Traceback" not in done.stderr


def test_setup_stays_small():
    assert len((ROOT / "setup.py").read_text().splitlines()) <= 120
