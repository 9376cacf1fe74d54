"""nvcc compiles what the GPU runs, for a GPU that is not here: warnings, registers, spills, shared memory, moves."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.helpers.paths import ROOT

NVCC = shutil.which("nvcc") or shutil.which("/usr/local/cuda/bin/nvcc")
pytestmark = pytest.mark.skipif(NVCC is None, reason="nvcc is not installed")

HERE = Path(__file__).parent
CUDA = ROOT / "csrc" / "cuda"
TABLE = json.loads((HERE / "cuda_usage.json").read_text())
WRITTEN_FOR = "13.0"
NUMBERS = {"f": "fp32", "Half": "fp16", "BFloat16": "bf16"}
NAME = re.compile(r"\d+(embedding_sum|walk|finish|partials)_kernelI(?:(f)|\w*?(Half|BFloat16)E)Lb([01])E")
PLAIN = "positions_kernel"  # of no type
SM_REGISTERS, SM_SHARED = 64 * 1024, 227 * 1024
# Instructions of a thread for 64 scores, by type and sixteenths of the exponentials that the polynomial takes; None:
# weights and score gradients of the backward. All that compute, and those of the special-function unit, which a
# scheduler issues every eighth cycle.
ATTENTION = {("BFloat16", 0): (312, 66), ("BFloat16", 3): (396, 54), ("BFloat16", 4): (424, 50),
             ("BFloat16", 5): (452, 46), ("Half", 4): (440, 50), ("BFloat16", None): (320, 64)}  # fmt: skip
COMPUTING = re.compile(r"(FFMA|FADD|FMUL|FMNMX|FSETP|F2FP|LEA|MUFU|SHFL|IADD3|IMAD|LOP3|SHF|FSEL|SEL|PRMT)\b")
ADDRESSES = re.compile(r"IMAD\.(WIDE|MOV)|MOV")


class Usage(NamedTuple):
    """Registers a thread, bytes of stack and of spilled registers, bytes of static shared memory, barriers."""

    registers: int
    stack: int
    spilled: int
    shared: int
    barriers: int


def flags() -> list[str]:
    """What CMakeLists.txt gives nvcc, but the host's compiler; warnings are errors here, not where users build."""
    text = re.search(r"set\(cuda_flags (.*?)\)\n", (ROOT / "CMakeLists.txt").read_text(), re.S)[1]
    return [*(flag for flag in text.split() if not flag.startswith("-ccbin")), "-Werror=all-warnings"]


def version() -> str:
    """nvcc's, as 13.0."""
    text = subprocess.run([NVCC, "--version"], capture_output=True, text=True, check=True).stdout
    return re.search(r"release (\d+\.\d+)", text)[1]


def nvcc(*arguments: str) -> str:
    """What nvcc says; it must end well, and warnings are errors."""
    command = [NVCC, *flags(), f"-I{CUDA}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout + done.stderr


def usages(text: str) -> dict[str, Usage]:
    """{mangled name: usage} from what `-Xptxas -v` prints."""
    found = {}
    for part in text.split("Compiling entry function '")[1:]:
        number = {
            key: sum(map(int, re.findall(rf"(\d+) {words}", part)))
            for key, words in {
                "registers": "registers",
                "stack": "bytes stack frame",
                "stores": "bytes spill stores",
                "loads": "bytes spill loads",
                "shared": "bytes smem",
                "barriers": "barriers",
            }.items()
        }
        found[part.split("'")[0]] = Usage(
            number["registers"],
            number["stack"],
            number["stores"] + number["loads"],
            number["shared"],
            number["barriers"],
        )
    return found


@pytest.fixture(scope="module")
def compiled(tmp_path_factory) -> dict[tuple[str, str, bool], tuple[Usage, str]]:
    """{(kernel, type, wide): usage and PTX} of every kernel."""
    folder = tmp_path_factory.mktemp("cuda")
    found = {}
    for source in sorted(CUDA.glob("*.cu")):
        ptx = folder / f"{source.stem}.ptx"
        nvcc("-ptx", str(source), "-o", str(ptx))
        used = usages(nvcc("-Xptxas", "-v", "-cubin", str(ptx), "-o", str(ptx.with_suffix(".cubin"))))
        bodies = dict(re.findall(r"\.entry (\w+)\((.*?)(?=\n\.visible|\n\.entry|\Z)", ptx.read_text(), re.S))
        for mangled, usage in used.items():
            name = NAME.search(mangled)
            assert name or PLAIN in mangled, mangled
            key = (name[1], NUMBERS[name[2] or name[3]], name[4] == "1") if name else ("positions", "any", False)
            found[key] = usage, bodies[mangled]
    return found


def key(row: dict) -> tuple[str, str, bool]:
    return row["kernel"], row["dtype"], row["wide"]


def test_the_table_has_every_kernel(compiled):
    assert set(compiled) == set(map(key, TABLE)) and len(TABLE) == len(compiled) == 4 * 3 * 2 + 1


@pytest.mark.parametrize("row", TABLE, ids=lambda row: "{kernel}-{dtype}-{wide}".format(**row))
def test_kernels_use_no_more_than_written(compiled, row):
    usage, _ = compiled[key(row)]
    assert usage.stack == 0 and usage.spilled == 0, usage
    assert usage.shared == row["shared"] and usage.barriers == row["barriers"], usage
    if version() != WRITTEN_FOR:
        pytest.skip(f"the table of registers is for nvcc {WRITTEN_FOR}, this is {version()}")
    assert usage.registers <= row["registers"], usage


@pytest.mark.parametrize("row", TABLE, ids=lambda row: "{kernel}-{dtype}-{wide}".format(**row))
def test_kernels_move_16_bytes_and_have_no_atomics(compiled, row):
    _, ptx = compiled[key(row)]
    assert not re.search(r"\b(atom|red)\.", ptx), "an atomic operation would make the order of sums a matter of chance"
    moves = re.findall(r"\b(?:ld|st)\.global\S*", ptx)
    assert moves, "no access found: the pattern?"
    if row["wide"]:
        stores = [move for move in moves if move.startswith("st.")]
        assert stores and all(".v4." in move for move in stores), stores
        rows = {"embedding_sum": "ld.global.nc.v4", "walk": "ld.global.cs.v4"}.get(row["kernel"], "ld.global.cg.v4")
        assert any(move.startswith(rows) for move in moves), moves
        shared = re.findall(r"\b(?:ld|st)\.shared\S*", ptx)
        assert all(".v4." in move for move in shared) and bool(shared) == (row["kernel"] in ("walk", "partials"))


def test_the_forward_lets_four_blocks_share_an_sm(compiled):
    """256 threads each, as its launch bounds promise."""
    for (kernel, *_), (usage, _) in compiled.items():
        if kernel == "embedding_sum":
            assert 4 * 256 * usage.registers <= SM_REGISTERS


def test_four_walks_of_54_small_rows_share_an_sm(compiled):
    """The header's budget: 32 threads and 55 rows of 1 KiB each, and 1 KiB that every block takes."""
    for (kernel, dtype, wide), (usage, _) in compiled.items():
        if kernel == "walk":
            columns = 32 * (1 if not wide else 4 if dtype == "fp32" else 8)
            assert 4 * (55 * columns * 4 + 1024) <= SM_SHARED and 4 * 32 * usage.registers <= SM_REGISTERS


def test_the_attention_schedule_compiles_for_the_gpu(tmp_path):
    used = usages(nvcc("-Xptxas", "-v", "-cubin", str(HERE / "schedule_probe.cu"), "-o", str(tmp_path / "probe.cubin")))
    assert len(used) == 3
    assert all(usage.stack == usage.spilled == 0 for usage in used.values()), used


def test_attention_between_products_is_as_short_as_written(tmp_path):
    """No spills, and the instructions that NOTES.md reckons with; none moves a score from register to register."""
    triton = pytest.importorskip("triton")
    cubin = tmp_path / "probe.cubin"
    used = usages(nvcc("-Xptxas", "-v", "-cubin", str(HERE / "attention_probe.cu"), "-o", str(cubin)))
    assert len(used) == len(ATTENTION)
    assert all(usage.stack == usage.spilled == 0 for usage in used.values()), used
    command = [triton.knobs.nvidia.cuobjdump.path, "-sass", str(cubin)]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    counts = {}
    for part in text.split("Function : ")[1:]:
        name = re.search(r"(BFloat16|Half)E(?:Li(\d+)E)?", part)
        lines = re.findall(r"/\*[0-9a-f]{4}\*/\s+(?:@!?U?P\w+ )?([A-Z][\w.]*)", part)
        computing = [line for line in lines if COMPUTING.match(line) and not ADDRESSES.match(line)]
        share = None if name[2] is None else int(name[2])
        counts[name[1], share] = len(computing), sum(line.startswith("MUFU") for line in computing)
    if version() != WRITTEN_FOR:
        pytest.skip(f"the counts are for nvcc {WRITTEN_FOR}, this is {version()}")
    for key, (computing, special) in ATTENTION.items():
        # Addresses in shared memory are worked out once a tile, not a score.
        extra = 8 if key[1] is None else 0
        assert computing <= counts[key][0] <= computing + extra and counts[key][1] == special, (key, counts[key])
