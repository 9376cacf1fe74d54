"""Rank-sum tables as text: what reads back, quoting, rows that were not tested."""

from __future__ import annotations

import dataclasses

import numpy as np
import pandas as pd

from vcc_fast.evaluation.rank_table import RankTable
from vcc_fast.report.rank_csv import COLUMNS, write_rank_csv


def table(genes=("a", "b", "c", "d"), tested=None):
    rng = np.random.default_rng(0)
    values = rng.normal(size=(6, 2, 4)) * 10.0 ** rng.integers(-300, 300, (6, 2, 4))
    values[0, 0] = [0, -0.0, 7, 1e22]
    values[3, 0, 0], values[3, 1, 1], values[5, 0, 1] = np.inf, -np.inf, np.nan
    mean, p_value, statistic, change, fdr, extra = values
    return RankTable(
        names=["p", "q,r"], genes=np.array(genes), n_cells=np.array([3, 40]), n_control=17, mean=mean,
        control_mean=extra[0], statistic=statistic, p_value=p_value, log2_fold_change=change, fdr=fdr, tested=tested,
    )  # fmt: skip


def test_everything_reads_back(tmp_path):
    ranks = table()
    write_rank_csv(ranks, tmp_path / "de.csv")
    found = pd.read_csv(tmp_path / "de.csv", float_precision="round_trip")
    expected = ranks.frame().astype({"target": object, "feature": object})
    assert list(found) == list(COLUMNS) == list(expected)
    pd.testing.assert_frame_equal(found, expected, check_exact=True, check_dtype=False)


def test_text(tmp_path):
    write_rank_csv(table(genes=("a", 'b"', "c d", "ü")), tmp_path / "de.csv")
    lines = (tmp_path / "de.csv").read_text().splitlines()
    assert lines[0] == ",".join(COLUMNS)
    assert (
        lines[1].startswith("p,a,0.0,") and lines[2].startswith('p,"b""",-0.0,') and lines[3].startswith("p,c d,7.0,")
    )
    assert lines[4].startswith("p,ü,1e+22,") and lines[5].startswith('"q,r",a,')
    assert lines[1].split(",")[4:7] == ["3", "17", "inf"] and ",-inf," in lines[6]


def test_rows_that_were_not_tested_are_left_out(tmp_path):
    tested = np.array([[True, False, True, False], [False, False, False, True]])
    ranks = table(tested=tested)
    write_rank_csv(ranks, tmp_path / "de.csv")
    found = pd.read_csv(tmp_path / "de.csv")
    assert list(zip(found["target"], found["feature"], strict=True)) == [("p", "a"), ("p", "c"), ("q,r", "d")]
    assert len(found) == len(ranks.frame())


def test_strided_arrays(tmp_path):
    ranks = table()
    wide = np.repeat(ranks.p_value, 2, axis=1)[:, ::2]
    write_rank_csv(ranks, tmp_path / "a.csv")
    write_rank_csv(dataclasses.replace(ranks, p_value=wide), tmp_path / "b.csv")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
