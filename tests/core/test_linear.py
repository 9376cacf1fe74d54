"""The C++ linear layer and its gradients on every instruction set of this machine, against float64."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.calls import assert_linear_budget, linear, linear_backward, random_linear
from vcc_fast import _core

DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["float32", "bfloat16"])
SIZES = (1, 5, 6, 7, 15, 16, 17, 48, 513)


def check(m, n, k, dtype, *, activation="none", with_bias=True, num_threads=2, seed=0):
    x, weight, bias, dy = random_linear(m, n, k, dtype, seed)
    bias = bias if with_bias else None
    y = linear(x, weight, bias, activation, num_threads=num_threads)
    gate = y if activation == "relu" else None
    gradients = linear_backward(dy, x, weight, gate, num_threads=num_threads)
    assert_linear_budget(x, weight, bias, dy, activation, y, gradients)


@DTYPES
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("dimension", range(3), ids=["M", "N", "K"])
def test_sizes_around_the_tiles(isa, dtype, dimension, size):
    sizes = [37, 43, 29]
    sizes[dimension] = size
    check(*sizes, dtype, activation="relu" if size % 2 else "none", with_bias=size % 3 > 0, seed=size)


@DTYPES
@pytest.mark.parametrize("sizes", [(1, 1, 1), (1, 513, 300), (16, 16, 16), (513, 17, 600), (97, 600, 65)])
def test_several_blocks(isa, dtype, sizes):
    check(*sizes, dtype, activation="relu")


@DTYPES
@pytest.mark.parametrize("sizes", [(7800, 5, 530), (7, 560, 7600)], ids=["steps", "lanes"])
def test_more_than_is_packed_at_a_time(isa, dtype, sizes):
    # 16 MB of packed words are 4,194,304, less than 7,600 x 560 (y, dx); the weight's gradient takes 2 MB at a time.
    check(*sizes, dtype, activation="relu")


@DTYPES
@pytest.mark.parametrize("sizes", [(0, 4, 5), (3, 0, 5), (3, 4, 0), (0, 0, 0)])
def test_empty_dimensions(isa, dtype, sizes):
    x, weight, bias, dy = random_linear(*sizes, dtype)
    y = linear(x, weight, bias, "none")
    assert torch.equal(y, bias.expand_as(y))
    dx, dweight, dbias = linear_backward(dy, x, weight, None)
    if sizes[1] == 0:
        assert (dx == 0).all()
    if sizes[0] == 0:
        assert (dweight == 0).all() and (dbias == 0).all()
    assert dbias.isfinite().all()


@DTYPES
def test_rows_that_are_not_neighbours(isa, dtype):
    m, n, k = 70, 50, 40
    x, weight, bias, dy = random_linear(m, n, k, dtype)
    wide = [torch.full((len(t), t.shape[1] + 9), float("nan"), dtype=dtype) for t in (x, weight, dy, dy, x, weight)]
    views = [w[:, 3 : 3 + t.shape[1]] for w, t in zip(wide, (x, weight, dy, dy, x, weight), strict=True)]
    for view, t in zip(views[:3], (x, weight, dy), strict=True):
        view.copy_(t)
    y = linear(views[0], views[1], bias, "relu", y=views[3])
    got = linear_backward(views[2], views[0], views[1], y, dx=views[4], dweight=views[5])
    expected_y = linear(x, weight, bias, "relu")
    expected = linear_backward(dy, x, weight, expected_y)
    for a, b in zip((y, *got), (expected_y, *expected), strict=True):
        assert torch.equal(a, b)
    for whole, view in zip(wide[3:], views[3:], strict=True):
        view[:] = float("nan")
        assert torch.isnan(whole).all(), "something was written outside of a result"


@DTYPES
def test_a_row_that_stands_for_all(isa, dtype):
    x, weight, bias, dy = random_linear(33, 20, 24, dtype)
    one = dy[:1].expand(33, 20)
    for a, b in zip(linear_backward(one, x, weight, None), linear_backward(one.clone(), x, weight, None), strict=True):
        assert torch.equal(a, b)


@DTYPES
def test_relu_of_zero_and_nan(isa, dtype):
    x, weight, _, dy = random_linear(20, 18, 16, dtype)
    x[3] = 0
    x[5, 7] = float("nan")
    y = linear(x, weight, None, "relu")
    assert (y[3] == 0).all() and torch.isnan(y[5]).all()
    assert y[[i for i in range(20) if i != 5]].isfinite().all() and (y[:3] >= 0).all()
    dx, _, dbias = linear_backward(dy, x, weight, y)
    # At zero nothing goes back; what is not a number is not hidden.
    assert (dx[3] == 0).all()
    gated = torch.where(y <= 0, 0, dy.double())
    torch.testing.assert_close(dbias.double(), gated.sum(0), rtol=1e-2, atol=1e-2)
    dy[5] = float("nan")
    dx, dweight, dbias = linear_backward(dy, x, weight, y)
    assert torch.isnan(dx[5]).all() and torch.isnan(dweight).all() and torch.isnan(dbias).all()


@DTYPES
def test_a_closed_gate_hides_what_is_behind_it(isa, dtype):
    x, weight, _, dy = random_linear(20, 18, 16, dtype)
    y = torch.ones_like(dy)
    y[4, 6] = 0
    open_gate = linear_backward(torch.where(y <= 0, 0, dy), x, weight, None)
    dy[4, 6] = float("nan")
    for a, b in zip(linear_backward(dy, x, weight, y), open_gate, strict=True):
        assert torch.equal(a, b)


@DTYPES
@pytest.mark.parametrize("wanted", [(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 0, 1)])
def test_gradients_that_nobody_wants(isa, dtype, wanted):
    x, weight, bias, dy = random_linear(200, 130, 70, dtype)
    y = linear(x, weight, bias, "relu")
    whole = linear_backward(dy, x, weight, y)
    for g, expected, wants in zip(linear_backward(dy, x, weight, y, wanted=wanted), whole, wanted, strict=True):
        assert torch.equal(g, expected) if wants else g is None


@DTYPES
def test_result_does_not_depend_on_the_threads_or_the_run(isa, dtype):
    x, weight, bias, dy = random_linear(700, 200, 530, dtype)
    results = []
    for threads in (1, 1, 2, 3, 5, 64):
        y = linear(x, weight, bias, "relu", num_threads=threads)
        results.append((y, *linear_backward(dy, x, weight, y, num_threads=threads)))
    for other in results[1:]:
        for a, b in zip(results[0], other, strict=True):
            assert torch.equal(a, b)


def test_work_for_every_thread():
    # One cell of 1,536 tokens, the projection to queries, keys and values: y, dx and dW.
    m, n, k = 1536, 1536, 512
    for threads in (1, 2, 8, 64):
        for rows, lanes in ((m, n), (m, k), (n, k)):
            assert _core.linear_work_items(rows, lanes, threads) >= 4 * threads


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_any_shape(data):
    sizes = [data.draw(st.integers(1, 130), label=name) for name in "MNK"]
    dtype = data.draw(st.sampled_from([torch.float32, torch.bfloat16]))
    activation = data.draw(st.sampled_from(["none", "relu"]))
    threads, seed = data.draw(st.integers(1, 9)), data.draw(st.integers(0, 9))
    check(*sizes, dtype, activation=activation, num_threads=threads, seed=seed)


def test_wrong_calls_are_refused():
    x, weight, bias, _ = random_linear(3, 4, 5, torch.float32)
    with pytest.raises(ValueError, match="activation must be one of none, relu, not 'gelu'"):
        linear(x, weight, bias, "gelu")
    with pytest.raises(ValueError, match="linear: num_threads must be at least 1, not 0"):
        linear(x, weight, bias, "none", num_threads=0)
    with pytest.raises(ValueError, match="dtype must be one of float32, bfloat16"):
        linear(x.half(), weight, bias, "none")


@pytest.mark.parametrize("level", ["avx2", "avx512", "avx512_bf16"])
def test_sums_stay_in_registers(level):
    if level not in _core.build_info()["isas"]:
        pytest.skip("not in this build")
    objdump = shutil.which("objdump")
    if objdump is None:
        pytest.skip("needs objdump")
    text = subprocess.run([objdump, "-d", "-C", _core.__file__], capture_output=True, text=True, check=True).stdout
    simd = {"avx2": "SimdAvx2", "avx512": "SimdAvx512", "avx512_bf16": "SimdAvx512Bf16"}[level]
    register, factor, sums = (r"%ymm", "vfmadd", 12) if level == "avx2" else (r"%zmm", "vfmadd", 24)
    factor = "vdpbf16ps" if level == "avx512_bf16" else factor
    pieces = re.split(r"\n(?=[0-9a-f]+ <)", text)
    kernel = f"LinearKernel<vcc::(anonymous namespace)::{simd}, "
    bodies = [p for p in pieces if kernel in (head := p.split(">:\n")[0]) and ("::tile<" in head or "::run(" in head)]
    loops = [loop for body in bodies for loop in inner_loops(body)]
    # The loops over t of a whole register tile: one that reads rows of A, and one that reads groups of 6 side by side.
    hot = [loop for loop in loops if sum(factor in line and register in line for line in loop) == sums]
    assert len(hot) >= 2, "no loop with all the sums of a register tile"
    for loop in hot:
        assert not [line for line in loop if re.search(r"\((%rsp|%rbp)", line)], "a spill in the inner loop"


def inner_loops(body: str) -> list[list[str]]:
    """Instructions between each backward jump's target and the jump, where no other jump lies between."""
    lines = [(int(m[1], 16), m[2]) for m in re.finditer(r"^ +([0-9a-f]+):\t[^\t\n]*\t(.*)$", body, re.M)]
    index = {address: i for i, (address, _) in enumerate(lines)}
    loops = []
    for i, (address, text) in enumerate(lines):
        jump = re.match(r"j\w+ +([0-9a-f]+)", text)
        if jump and int(jump[1], 16) < address and int(jump[1], 16) in index:
            loop = [t for _, t in lines[index[int(jump[1], 16)] : i]]
            if not any(t.startswith("j") for t in loop):
                loops.append(loop)
    return loops
