"""Drives CMake to build `vcc_fast/_core`; the rest of the build stands in CMakeLists.txt and pyproject.toml."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pybind11
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

ROOT = Path(__file__).resolve().parent


def find_compiler() -> str:
    """The C++ compiler: $CXX, else the first usual name on the path. Without one, ends the build with a sentence."""
    wanted = os.environ.get("CXX", "").split()[:1] or ["c++", "g++", "clang++"]
    for name in wanted:
        if found := shutil.which(name):
            return found
    sys.exit(
        f"vcc_fast needs a C++17 compiler to build its core, and none of {', '.join(wanted)} was found: "
        "install one (Debian/Ubuntu: apt install g++; Fedora: dnf install gcc-c++; macOS: xcode-select --install; "
        "conda: conda install cxx-compiler) or set CXX to its path."
    )


class CMakeBuild(build_ext):
    """Builds the one extension with CMake and Ninja, into the place where setuptools expects it."""

    def build_extension(self, ext: Extension) -> None:
        target = Path(self.get_ext_fullpath(ext.name)).resolve()
        build = Path(self.build_temp).resolve() / "core"
        build.mkdir(parents=True, exist_ok=True)
        # A cache left by another build environment names programs that are gone.
        (build / "CMakeCache.txt").unlink(missing_ok=True)
        configure = [
            "cmake",
            "-S", str(ROOT),
            "-B", str(build),
            "-G", "Ninja",
            f"-DCMAKE_CXX_COMPILER={find_compiler()}",
            f"-DCMAKE_LIBRARY_OUTPUT_DIRECTORY={target.parent}",
            f"-DPython_EXECUTABLE={sys.executable}",
            f"-Dpybind11_DIR={pybind11.get_cmake_dir()}",
            f"-DVCC_FAST_VERSION={self.distribution.get_version()}",
            f"-DVCC_FAST_CUDA={os.environ.get('VCC_FAST_CUDA', 'AUTO')}",
        ]  # fmt: skip
        for command in (configure, ["cmake", "--build", str(build)]):
            if code := subprocess.run(command).returncode:
                sys.exit(f"vcc_fast: building the core failed ({' '.join(command[:2])} ended with {code}); see above.")


setup(ext_modules=[Extension("vcc_fast._core", sources=[])], cmdclass={"build_ext": CMakeBuild})
