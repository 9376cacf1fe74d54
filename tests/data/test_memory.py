import pytest

from vcc_fast.data import memory

GIB = 2**30


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine with 64 GiB available, and a control group whose files are given as keywords."""
    (tmp_path / "meminfo").write_text(f"MemTotal: {128 * 2**20} kB\nMemAvailable:   {64 * 2**20} kB\n")
    monkeypatch.setattr(memory, "MEMINFO", tmp_path / "meminfo")
    monkeypatch.setattr(memory, "CONTROL_GROUP", tmp_path)

    def group(**files):
        for name, text in files.items():
            (tmp_path / f"memory.{name}").write_text(f"{text}\n")

    return group


def test_without_a_control_group(machine):
    assert memory.available_bytes() == 64 * GIB


def test_without_a_limit(machine):
    machine(max="max", current=5 * GIB)
    assert memory.available_bytes() == 64 * GIB


def test_under_a_limit(machine):
    machine(max=16 * GIB, current=5 * GIB)
    assert memory.available_bytes() == 11 * GIB


def test_the_page_cache_is_not_in_use(machine):
    machine(max=16 * GIB, current=15 * GIB, stat=f"anon {GIB}\nfile {13 * GIB}\ninactive_file {12 * GIB}\nslab 0")
    assert memory.available_bytes() == 13 * GIB


@pytest.mark.parametrize(("cache", "expected"), [(0, 0), (9, 2), (30, 16)], ids=["none", "some", "more than used"])
def test_bounds(machine, cache, expected):
    """The kernel's counters are not read at one moment, so that they may contradict each other."""
    machine(max=16 * GIB, current=23 * GIB, stat=f"inactive_file {cache * GIB}")
    assert memory.available_bytes() == expected * GIB


def test_no_more_than_the_machine_has(machine):
    machine(max=500 * GIB, current=0)
    assert memory.available_bytes() == 64 * GIB


def test_the_total_is_the_limit_where_that_is_smaller(machine):
    machine(max=1)
    assert memory.total_bytes() == 1
    machine(max="max")
    assert memory.total_bytes() > 1
