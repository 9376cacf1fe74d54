"""How much memory this machine has and could still give."""

from __future__ import annotations

import os
from pathlib import Path

CONTROL_GROUP = Path("/sys/fs/cgroup")
MEMINFO = Path("/proc/meminfo")


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
    if limit is None or used is None:
        return free
    # What was read from files counts as used until something else needs the room: a large .h5ad would fill it.
    cache = _keyed(CONTROL_GROUP / "memory.stat", "inactive_file") or 0
    return max(0, min(free, limit - max(0, used - cache)))


def _meminfo(key: str) -> int | None:
    kibibytes = _keyed(MEMINFO, f"{key}:")
    return None if kibibytes is None else kibibytes * 1024


def _keyed(path: Path, key: str) -> int | None:
    """The number behind `key` in a file of keys and numbers; None where there is no such file or key."""
    if not path.exists():
        return None
    for line in path.read_text().splitlines():
        words = line.split()
        if words and words[0] == key:
            return int(words[1])
    return None


def _control_group(name: str) -> int | None:
    path = CONTROL_GROUP / name
    text = path.read_text().strip() if path.exists() else "max"
    return int(text) if text.isdigit() else None
