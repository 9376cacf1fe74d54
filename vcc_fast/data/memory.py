"""How much memory this machine has and could still give."""

from __future__ import annotations

import os
from pathlib import Path


def total_bytes() -> int:
    """Bytes of physical memory, or the control group's limit where that is smaller (containers)."""
    physical = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    limit = _control_group("memory.max")
    return physical if limit is None else min(physical, limit)


def available_bytes() -> int:
    """Bytes that a new allocation could use without swapping."""
    free = _meminfo("MemAvailable")
    if free is None:
        free = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_AVPHYS_PAGES")
    limit, used = _control_group("memory.max"), _control_group("memory.current")
    return free if limit is None or used is None else max(0, min(free, limit - used))


def _meminfo(key: str) -> int | None:
    path = Path("/proc/meminfo")
    if not path.exists():
        return None
    for line in path.read_text().splitlines():
        if line.startswith(f"{key}:"):
            return int(line.split()[1]) * 1024
    return None


def _control_group(name: str) -> int | None:
    path = Path("/sys/fs/cgroup") / name
    text = path.read_text().strip() if path.exists() else "max"
    return int(text) if text.isdigit() else None
