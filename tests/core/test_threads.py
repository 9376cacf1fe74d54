"""One OpenMP runtime and one pool of threads in a process, whether the core is loaded before, after or without torch.

The core asks for `libgomp.so.1` by that name, and torch brings a library of that name: whichever is loaded first serves
both. A second pool would show as a second library, and as threads that torch starts beside those of the core.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.paths import ROOT
from vcc_fast import _core

PROGRAM = """
import array, hashlib, json, os, time
{imports}
def threads():
    return len(os.listdir("/proc/self/task"))

def libraries():
    lines = open("/proc/self/maps").read().splitlines()
    return sorted({{x.split()[-1] for x in lines if any(name in x for name in ("libgomp", "libomp", "libiomp"))}})

values = array.array("f", [(7 * i) % 23 + 1 for i in range(6000)])
indptr = array.array("q", range(0, 6001, 100))
out = array.array("f", bytes(4 * 6000))

def work(num_threads):
    address = [x.buffer_info()[0] for x in (values, indptr, out)]
    _core.bin_rows(*address[:2], 60, 51, 0, address[2], "float32", num_threads)
    return threads()

before = threads()
record = {{"one": work(1) - before, "three": work(3) - before, "digest": hashlib.sha256(out.tobytes()).hexdigest()}}
if {with_torch}:
    # This starts the threads of another pool of torch's, which its mobile kernels use.
    torch.set_num_threads(3)
    before = threads()
    x = torch.linspace(0, 1, 1 << 20)
    record["sum"] = x.exp().double().sum().item()
    record["torch's own"] = threads() - before
    # A pool gives up its surplus threads when a smaller team starts; they take a moment to end.
    record["back to two"] = work(2) - before
    deadline = time.monotonic() + 10
    while record["back to two"] > -1 and time.monotonic() < deadline:
        record["back to two"] = threads() - before
    torch.set_num_threads(1)
    work(3)
    record["torch's number"] = torch.get_num_threads()
record["libraries"] = libraries()
print(json.dumps(record))
"""
ORDERS = {
    "core-first": "from vcc_fast import _core\nimport torch",
    "torch-first": "import torch\nfrom vcc_fast import _core",
    "without-torch": "from vcc_fast import _core",
}

pytestmark = [
    pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs Linux's /proc"),
    pytest.mark.skipif(not _core.build_info()["openmp"], reason="the core was built without OpenMP"),
]


@pytest.fixture(scope="module")
def records():
    """What each order of imports gave, in a process of its own."""
    found = {}
    environment = {key: value for key, value in os.environ.items() if key != "OMP_NUM_THREADS"}
    for order, imports in ORDERS.items():
        program = PROGRAM.format(imports=imports, with_torch="import torch" in imports)
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        found[order] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("order", ORDERS)
def test_one_runtime(records, order):
    assert len(records[order]["libraries"]) == 1, records[order]["libraries"]


@pytest.mark.parametrize("order", ORDERS)
def test_number_of_threads_is_that_of_the_call(records, order):
    # The calling thread is one of them.
    assert records[order]["one"] == 0 and records[order]["three"] == 2


@pytest.mark.parametrize("order", ["core-first", "torch-first"])
def test_torch_and_the_core_share_one_pool(records, order):
    assert records[order]["torch's own"] == 0
    assert records[order]["back to two"] == -1
    assert records[order]["torch's number"] == 1


def test_same_results_in_every_order(records):
    assert len({record["digest"] for record in records.values()}) == 1
    assert records["core-first"]["sum"] == records["torch-first"]["sum"]
