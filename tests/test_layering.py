"""Imports go down only: DESIGN.md's order of layers, checked on the source of every module."""

from __future__ import annotations

import ast

import pytest

from tests.helpers.paths import ROOT

PACKAGE = ROOT / "vcc_fast"

# A module may import modules of a lower number, and of its own package.
LAYERS = {
    "errors": 0, "_files": 0, "_logging": 0, "_progress": 0, "_core": 0, "_options": 0.5, "_run_lock": 0.5,
    "ops": 1,
    "data": 2, "model": 2.5,
    "evaluation": 3, "train": 3.5,
    "prediction": 4, "report": 4, "demo": 4, "submission": 4,
    "predict": 6, "evaluate": 6, "baseline": 6, "embed": 6, "generate": 6, "convert": 6, "doctor": 6,
    "submit": 6, "to_counts": 6, "finetune": 6, "shard": 6, "pretrain": 6,
    "cli": 7,
}  # fmt: skip

TORCH_FREE = ("data", "evaluation", "report", "submission")
# What those packages may not reach either, because it imports torch.
WITH_TORCH = {"model", "ops", "prediction", "demo", "train"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imports(path) -> set[str]:
    """Absolute names of everything that a module imports, also inside functions."""
    names: set[str] = set()
    package = (path if path.name == "__init__.py" else path).relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            source = ".".join(part for part in (base, node.module or "") if part)
            names.add(source)
            names.update(f"{source}.{alias.name}" for alias in node.names)
    return names


def unit(dotted: str) -> str | None:
    """The layer's key of `vcc_fast.<key>...`, None for anything that is not a module of the package."""
    parts = dotted.split(".")
    return parts[1] if parts[0] == "vcc_fast" and len(parts) > 1 and parts[1] in LAYERS else None


def own_unit(path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_down(path):
    mine = own_unit(path)
    if mine == "__init__":
        return
    assert mine in LAYERS, f"{mine} has no layer: add it to LAYERS and to DESIGN.md"
    for name in imports(path):
        theirs = unit(name)
        if theirs is not None and theirs != mine:
            assert LAYERS[theirs] < LAYERS[mine], f"{path.relative_to(ROOT)} imports {name}, which is not below it"


@pytest.mark.parametrize("package", TORCH_FREE)
def test_torch_free_packages_do_not_import_torch(package):
    for path in (PACKAGE / package).rglob("*.py"):
        heavy = {name for name in imports(path) if name.split(".")[0] == "torch"}
        assert not heavy, f"{path.relative_to(ROOT)} imports torch"
        reached = {unit(name) for name in imports(path)} & WITH_TORCH
        assert not reached, f"{path.relative_to(ROOT)} imports {reached}, which imports torch"


def test_backends_of_an_op_import_neither_each_other_nor_the_reference():
    backends = {"reference", "native", "triton", "cuda", "library"}
    for path in (PACKAGE / "ops").rglob("*.py"):
        if path.stem in backends:
            others = {name.split(".")[-1] for name in imports(path) if name.startswith("vcc_fast.ops._")}
            assert not (others & (backends - {path.stem})), f"{path.relative_to(ROOT)} imports {others & backends}"


@pytest.mark.parametrize("suffix", [".py", ".cpp", ".hpp", ".cu", ".cuh"])
def test_files_stay_readable(suffix):
    folders = [PACKAGE, ROOT / "csrc", ROOT / "tests", ROOT / "benchmarks"]
    lengths = {p: len(p.read_text().splitlines()) for f in folders for p in f.rglob(f"*{suffix}")}
    assert lengths, f"no {suffix} file found"
    longest = max(lengths, key=lengths.get)
    assert lengths[longest] <= 600, f"{longest.relative_to(ROOT)} has {lengths[longest]} lines"
    assert sorted(lengths.values())[len(lengths) // 2] <= 150
