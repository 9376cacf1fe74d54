"""Memory that attention's gradients take beyond inputs and outputs, measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.helpers.paths import ROOT

PROGRAM = """
import sys
import numpy as np
from vcc_fast import _core

def peak():
    line = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024

S, H, D = 20_000, 3, 64
dtype = sys.argv[1]
tensors = [np.zeros((S, H, D), np.float32 if dtype == "float32" else np.uint16) for _ in range(8)]
for tensor in tensors:
    tensor[:] = 1  # memory is counted once it is written
lse = np.ones((H, S), np.float32)
known = np.array([500])
strides = (S * H * D, H * D, D)
dout, q, k, v, out, *gradients = (t.ctypes.data for t in tensors)
before = peak()
_core.masked_attention_backward(dout, 0, q, k, v, out, lse.ctypes.data, known.ctypes.data, 0, *gradients, 1, S, H, D,
                                *[strides] * 8, 0.125, dtype, 2)
print(peak() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the peak from /proc/self/status")
@pytest.mark.parametrize("dtype, least, most", [("float32", 0.4, 4), ("bfloat16", 15, 19)])
def test_extra_memory_is_two_numbers_a_row_and_for_bf16_the_sums_of_dq(dtype, least, most):
    done = subprocess.run([sys.executable, "-c", PROGRAM, dtype], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    # Rows: 0.5 MiB; sums: 14.6 MiB; scratch: less than 1 MiB a thread. The scores of one head would be 38 MiB.
    assert least < float(done.stdout) < most
