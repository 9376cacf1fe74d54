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
# Where programs may be: also beside Python, as packages.
PROGRAMS = f"{os.path.dirname(sys.executable)}{os.pathsep}{os.environ.get('PATH', '')}"
NO_CUDA = "-DCMAKE_DISABLE_FIND_PACKAGE_CUDAToolkit=ON"
WITH_CUDA = pytest.mark.skipif(not _core.build_info()["cuda"], reason="the core was built without CUDA kernels")
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
    for file in (*CORE.iterdir(), *CUDA.glob("*.[ch]*")):
        text = file.read_text()
        assert "pybind11" not in text and "Python.h" not in text and "torch" not in text, file.name


def test_every_cuda_source_is_built():
    listed = re.search(r"set\(cuda_sources (.*?)\)", (ROOT / "CMakeLists.txt").read_text(), re.S)[1].split()
    assert sorted(listed) == sorted(file.stem for file in CUDA.glob("*.cu"))


def test_import_needs_no_driver_and_no_cuda_library():
    """With CUDA kernels and without."""
    program = "import vcc_fast._core; print(*{line.split()[-1] for line in open('/proc/self/maps') if '/' in line})"
    if platform.system() != "Linux":
        pytest.skip("what is loaded is read as Linux tells it")
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = [path.rsplit("/", 1)[-1] for path in done.stdout.split()]
    assert any(name.startswith("_core") for name in loaded)
    assert not [name for name in loaded if name.startswith(("libcuda", "libnv"))]


@WITH_CUDA
def test_the_cuda_runtime_stays_inside():
    """Torch's own, which a process may have too, has functions of the same names."""
    if (nm := shutil.which("nm")) is None:
        pytest.skip("needs nm")
    command = [nm, "-D", "--defined-only", _core.__file__]
    names = [line.split()[-1] for line in subprocess.check_output(command, text=True).splitlines()]
    assert {"vcc_cuda_embedding_sum", "vcc_cuda_embedding_sum_backward", "vcc_cuda_error"} <= set(names)
    assert not [name for name in names if name.startswith(("cuda", "__cuda", "cu"))]


@WITH_CUDA
def test_a_launch_without_a_gpu_is_an_error():
    torch = pytest.importorskip("torch")
    if torch.cuda.is_available():
        pytest.skip("there is a CUDA device")
    from vcc_fast.ops._embedding_sum import cuda

    table, ids = torch.zeros(2, 8), torch.zeros(1, 3, dtype=torch.int64)
    with pytest.raises(RuntimeError, match="vcc_cuda_embedding_sum failed: .*(driver|device)"):
        cuda.forward((ids, None, None), (table, None, None), (1, 3, 8))
    with pytest.raises(RuntimeError, match="vcc_cuda_embedding_sum_backward failed: .*(driver|device)"):
        cuda.backward(torch.zeros(1, 3, 8), (ids, None, None), (2, 0, 0))


@pytest.mark.parametrize(
    "options, code, line",
    [
        (["-DVCC_FAST_CUDA=OFF"], 0, "vcc_fast: no CUDA kernels: VCC_FAST_CUDA is OFF"),
        ([NO_CUDA], 0, "vcc_fast: no CUDA kernels: nvcc and its static runtime were not found"),
        (["-DVCC_FAST_CUDA=ON", NO_CUDA], 1, "VCC_FAST_CUDA is ON, but nvcc and its static runtime were not found"),
        (["-DVCC_FAST_CUDA=yes"], 1, "VCC_FAST_CUDA must be AUTO, ON or OFF, not 'yes'"),
        pytest.param([], 0, "vcc_fast: CUDA kernels for sm_90a, by nvcc", marks=WITH_CUDA),
    ],
    ids=["off", "auto-without", "on-without", "wrong", "auto"],
)
def test_the_build_says_whether_it_has_cuda_kernels(tmp_path, options, code, line):
    if (cmake := shutil.which("cmake", path=PROGRAMS)) is None or (
        ninja := shutil.which("ninja", path=PROGRAMS)
    ) is None:
        pytest.skip("needs cmake and ninja")
    pybind11 = pytest.importorskip("pybind11")
    command = [cmake, "-S", str(ROOT), "-B", str(tmp_path), "-G", "Ninja", f"-DCMAKE_MAKE_PROGRAM={ninja}"]
    command += [f"-Dpybind11_DIR={pybind11.get_cmake_dir()}", f"-DPython_EXECUTABLE={sys.executable}", *options]
    done = subprocess.run(command, capture_output=True, text=True)
    said = " ".join((done.stdout + done.stderr).split())
    assert done.returncode == code and line in said, said[-2000:]


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
