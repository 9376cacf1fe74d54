"""`python -m vcc_fast.doctor`: what this machine has, what is missing and why, and what would be used.

Exit code 0 when the CPU path works, 1 when it does not (the native core is missing or cannot run here).
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module, metadata


@dataclass(frozen=True)
class Finding:
    """One line of the examination.

    Attributes
    ----------
    topic
        What was looked at.
    found
        What is there, in words.
    ok
        True: fine; False: it stops the CPU path; None: an optional thing that is missing.
    """

    topic: str
    found: str
    ok: bool | None = True


def first_line(command: list[str], containing: str = "") -> str | None:
    """First line with `containing` that a program prints, None where it is not installed or fails."""
    if shutil.which(command[0]) is None:
        return None
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line for line in (done.stdout or done.stderr).strip().splitlines() if containing in line]
    return lines[0] if done.returncode == 0 and lines else None


def versions() -> Iterator[Finding]:
    yield Finding("python", sys.version.split()[0])
    for name in ("torch", "numpy", "scipy", "pandas", "h5py", "anndata", "safetensors", "tqdm", "matplotlib"):
        try:
            yield Finding(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Finding(name, "not installed: pip install vcc-fast installs it", False)


def memory() -> Iterator[Finding]:
    from vcc_fast.data.memory import available_bytes, total_bytes

    yield Finding("memory", f"{available_bytes() / 2**30:.1f} GiB free of {total_bytes() / 2**30:.1f}")


def compilers() -> Iterator[Finding]:
    line = next(filter(None, (first_line([name, "--version"]) for name in ("c++", "g++", "clang++"))), None)
    yield Finding("C++ compiler", line or "none: needed only to build the native core", True if line else None)
    cuda = first_line(["nvcc", "--version"], containing="release")
    yield Finding("CUDA compiler", cuda or "none: needed only to build CUDA kernels", True if cuda else None)


def native_core() -> Iterator[Finding]:
    import torch

    try:
        core = import_module("vcc_fast._core")
    except ImportError as error:
        yield Finding("native core", f"missing ({error}): run `pip install -e .` in the checkout", False)
        return
    info = core.build_info()
    cuda = f"with CUDA kernels ({info['cuda']})" if info["cuda"] else "without CUDA kernels"
    threads = "" if info["openmp"] else "; built without OpenMP, so every kernel runs on one thread"
    built = f"{core.__version__}, built by {info['compiler']}, {cuda}{threads}"
    yield Finding("native core", built, True if info["openmp"] else None)
    features = core.cpu_features()
    yield Finding("processor", f"{features.get('brand', 'unknown')}: {', '.join(core.available_isas())}")
    yield Finding("threads", f"{torch.get_num_threads()} (OMP_NUM_THREADS or --num-threads change it)")
    try:
        chosen = {dtype: core.selected_isa("masked_attention", dtype) for dtype in ("float32", "bfloat16")}
    except ValueError as error:
        yield Finding("instruction set", str(error), False)
        return
    yield Finding("instruction set", ", ".join(f"{dtype}: {isa}" for dtype, isa in chosen.items()))


def accelerators() -> Iterator[Finding]:
    import torch

    from vcc_fast.ops._gpu_runs import gpu_runs

    if torch.cuda.is_available():
        for index in range(torch.cuda.device_count()):
            device = torch.cuda.get_device_properties(index)
            capability = f"sm_{device.major}{device.minor}"
            yield Finding(f"GPU {index}", f"{device.name}, {capability}, {device.total_memory / 2**30:.0f} GiB")
    else:
        reason = "torch was built without CUDA" if torch.version.cuda is None else "torch sees no CUDA device"
        yield Finding("GPU", f"none: {reason}", None)
    try:
        yield Finding("triton", metadata.version("triton"))
    except metadata.PackageNotFoundError:
        yield Finding("triton", "not installed: needed only on a GPU (pip install 'vcc-fast[triton]')", None)
    runs = gpu_runs()
    ran = dict.fromkeys(f"{run.what} ({run.backend}) in {run.dtype} on {run.device}" for run in runs)
    none = "none of ours on any GPU yet: auto takes plain torch there, --backend triton the kernels"
    yield Finding("kernels that ran", "; ".join(ran) or none, True if runs else None)


def choices() -> Iterator[Finding]:
    """What `--device auto`, `--dtype auto` and `backend="auto"` come to here."""
    import torch

    from vcc_fast import ops
    from vcc_fast.model.precision import choose_device, choose_dtype

    device = choose_device("auto")
    dtype = choose_dtype("auto", device)
    yield Finding("would use", f"device {device}, type {str(dtype).removeprefix('torch.')}")
    for op in dict.fromkeys(row["op"] for row in ops.backend_table()):
        chosen = ops.auto_backend(op, device.type, dtype, 64)
        reasons = ops.available_backends(op, device.type, dtype, 64)
        usable = ", ".join(backend for backend, reason in reasons.items() if reason is None)
        yield Finding(f"  {op}", f"{chosen} (usable: {usable})", reasons[chosen] is None)
        for backend, reason in reasons.items():
            if reason is not None:
                yield Finding(f"    {backend}", f"not usable: {reason}", None)
    native_bf16 = choose_dtype("auto", "cpu") == torch.bfloat16
    computed = "computed natively" if native_bf16 else "emulated on this processor, so float32 is as fast"
    yield Finding("  bfloat16 on the CPU", computed)


SECTIONS: tuple[Callable[[], Iterator[Finding]], ...] = (
    versions,
    memory,
    compilers,
    native_core,
    accelerators,
    choices,
)


def examine() -> list[Finding]:
    """Every finding, in the order in which it is printed; stops after a finding that makes the rest pointless."""
    findings: list[Finding] = []
    for section in SECTIONS:
        findings += section()
        if any(finding.ok is False for finding in findings):
            break
    return findings


def main(argv: list[str] | None = None) -> int:
    """Print what was found; 0 when the CPU path works, else 1."""
    parser = argparse.ArgumentParser(
        prog="vcc-fast doctor",
        description="Examine this machine: versions, compilers, CUDA, Triton, the processor's instruction sets,\n"
        "threads and memory; then print which device, type and kernel each op would use, and why anything is missing.",
        epilog="marks:\n  ✓  there\n  –  not there, and not needed for the CPU path\n"
        "  ✗  missing or broken: the line says what to do\n\n"
        "VCC_FAST_ISA=portable|avx2|avx512|avx512_bf16 forces an instruction set.\n"
        "VCC_FAST_TUNE=1 measures Triton's tile sizes on a GPU and keeps the fastest.\n\n"
        "exit codes:\n  0  the CPU path works\n  1  it does not\n  2  an option is wrong",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.parse_args(argv)
    findings = examine()
    width = max(len(finding.topic) for finding in findings)
    for finding in findings:
        print(f"{ {True: '✓', False: '✗', None: '–'}[finding.ok] } {finding.topic:<{width}}  {finding.found}")
    return 1 if any(finding.ok is False for finding in findings) else 0


if __name__ == "__main__":
    sys.exit(main())
