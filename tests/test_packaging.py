"""A wheel holds the core and the demo, works away from the checkout, and everything agrees on one version."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile

import pytest

import vcc_fast
from tests.helpers.paths import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A wheel built through an sdist from a copy of what git tracks, as `python -m build` does."""
    pytest.importorskip("build", reason="the [test] extra brings `build`")
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--", ":!tests", ":!benchmarks"], cwd=ROOT, capture_output=True, check=False
    )
    if tracked.returncode:
        pytest.skip("not a git checkout, so there is no list of the files that belong to it")
    for name in filter(None, tracked.stdout.decode().split("\0")):
        target = source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((ROOT / name).read_bytes())
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return next(out.glob("*.whl"))


def test_wheel_contents(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.startswith("vcc_fast/_core.") and name.endswith((".so", ".pyd")) for name in names)
    for asset in (
        "checkpoint/config.json",
        "checkpoint/model.safetensors",
        "checkpoint/vocab.json",
        "screen_truth.h5ad",
    ):
        assert f"vcc_fast/demo/assets/{asset}" in names
    for asset in ("page.css", "page.js"):
        assert f"vcc_fast/report/page/assets/{asset}" in names
    assert "vcc_fast/ops/gpu_runs.json" in names
    assert not [name for name in names if name.startswith(("tests/", "csrc/", "benchmarks/"))]
    assert [name for name in names if name.endswith("licenses/LICENSE")]


def test_wheel_works_elsewhere(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    program = (
        "import torch, vcc_fast; from vcc_fast import _core, demo; "
        "q = torch.randn(1, 5, 2, 16); "
        "print(vcc_fast.__file__, _core.__version__, vcc_fast.ops.masked_attention(q, q, q).shape, "
        "demo.paths()['checkpoint'].is_dir())"
    )
    environment = {"PYTHONPATH": str(tmp_path / "installed"), "PATH": "", "OMP_NUM_THREADS": "2"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert str(tmp_path) in done.stdout and vcc_fast.__version__ in done.stdout and done.stdout.strip().endswith("True")


def test_one_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert "version" in project["project"]["dynamic"]
    assert vcc_fast.__version__ in (ROOT / "CHANGELOG.md").read_text()


def test_torch_is_not_needed_to_build():
    requires = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    assert sorted(name.split(">")[0] for name in requires) == ["cmake", "ninja", "pybind11", "setuptools"]


def test_pins_satisfy_the_lower_bounds():
    from packaging.requirements import Requirement

    pins = dict(
        line.split("==") for line in (ROOT / "constraints.txt").read_text().splitlines() if line and line[0] != "#"
    )
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *(r for extra in project["optional-dependencies"].values() for r in extra)]
    for requirement in map(Requirement, wanted):
        exact = any(version.operator == "==" for version in requirement.specifier)
        if requirement.name != "vcc-fast" and not exact:
            assert requirement.name in pins, f"{requirement.name} has no pin in constraints.txt"
            assert requirement.specifier.contains(pins[requirement.name]), str(requirement)
