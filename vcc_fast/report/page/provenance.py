"""What was compared, with which settings and versions: enough to run it again and to know that it is the same."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from vcc_fast.report.page.markup import breakable, section, text

PACKAGES = ("numpy", "scipy", "pandas", "anndata", "h5py")
# Larger input files are named by their size alone: to read them once more would cost more than the report.
MAX_HASHED = 512 * 2**20
MAX_LISTED = 50


def provenance(summary: Mapping[str, Any]) -> str:
    """The section: warnings first, then how genes and perturbations were matched, settings, versions, files."""
    warnings = "".join(f"<li>{text(warning)}</li>" for warning in summary["warnings"])
    parts = [
        f'<h3>Warnings</h3>\n<ul class="warnings">{warnings}</ul>' if warnings else "<h3>Warnings</h3>\n<p>None.</p>",
        "<h3>Genes and perturbations</h3>",
        _list({"genes compared": f"{summary['n_genes']:,}", **summary["alignment"]}),
        "<h3>Settings</h3>",
        _list({**summary["settings"], "settings_sha256": settings_hash(summary)}),
    ]
    if summary.get("prediction"):
        parts += ["<h3>What the prediction says of itself</h3>", _list(summary["prediction"])]
    if summary.get("files"):
        parts += ["<h3>Files</h3>", _list(_files(summary["files"]))]
    parts += ["<h3>Versions</h3>", _list(_versions(summary))]
    return section("provenance", "How this was measured", parts)


def settings_hash(summary: Mapping[str, Any]) -> str:
    """SHA-256 of the settings as JSON with sorted keys."""
    canonical = json.dumps(summary["settings"], sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()


def file_hash(path: str | Path) -> str | None:
    """SHA-256 of a file; None for one above `MAX_HASHED` bytes."""
    if Path(path).stat().st_size > MAX_HASHED:
        return None
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _versions(summary: Mapping[str, Any]) -> dict[str, str]:
    found = {"vcc_fast": summary["vcc_fast_version"], "python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found | {"machine": f"{platform.system()} {platform.machine()}"}


def _files(files: Mapping[str, str | None]) -> dict[str, str]:
    found = {}
    for name, path in files.items():
        if path is None:
            found[name] = "not given"
            continue
        if not Path(path).is_file():
            found[name] = f"{path}, no longer there"
            continue
        digest = file_hash(path)
        words = f"SHA-256 {digest}" if digest else f"not hashed, as it is above {MAX_HASHED // 2**20} MiB"
        found[name] = f"{path}, {Path(path).stat().st_size:,} bytes, {words}"
    return found


def _list(entries: Mapping[str, Any]) -> str:
    rows = "".join(
        f"<div><dt>{breakable(str(name).replace('_', ' '))}</dt><dd>{_value(value)}</dd></div>"
        for name, value in entries.items()
    )
    return f'<dl class="facts-list">{rows}</dl>'


def _value(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return "; ".join(f"{breakable(str(name))}: {_value(item)}" for name, item in value.items()) or "none"
    if isinstance(value, list | tuple):
        shown = ", ".join(breakable(str(item)) for item in value[:MAX_LISTED])
        more = f" and {len(value) - MAX_LISTED:,} more" if len(value) > MAX_LISTED else ""
        return (shown + more) or "none"
    return breakable(str(value))
