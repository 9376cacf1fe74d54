"""Gene lists, target lists and the manifest, in every form that they come in."""

from __future__ import annotations

import hashlib
import json

import pytest

from vcc_fast.errors import DataError
from vcc_fast.submission.lists import find_manifest, read_gene_list, read_target_list


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("A\nB\nC\n", None),
        ("gene_name\nA\nB\nC\n", "gene_name"),
        ("\ufeffGene_Symbol\r\nA\r\nB\r\nC\r\n", "Gene_Symbol"),
        ('"A"\n"B"\n\n"C"', None),
        ("gene_name,gene_id\nA,1\nB,2\nC,3\n", "gene_name"),
    ],
)
def test_genes_with_and_without_a_header(tmp_path, text, header):
    path = tmp_path / "genes.csv"
    path.write_text(text)
    genes = read_gene_list(path)
    assert genes.names == ["A", "B", "C"] and genes.header == header and genes.duplicates == []


def test_gene_symbols_that_readers_of_tables_take_for_missing_values(tmp_path):
    path = tmp_path / "genes.csv"
    path.write_text("NA\nNaN\nnull\n1\n")
    assert read_gene_list(path).names == ["NA", "NaN", "null", "1"]


def test_repeated_genes_are_kept_for_the_check(tmp_path):
    path = tmp_path / "genes.csv"
    path.write_text("A\nB\nA\nA\n")
    assert read_gene_list(path).duplicates == ["A"]


@pytest.mark.parametrize("content", [b"", b"gene_name\n", b"\n\n", b"\xff\xfe\x00"])
def test_no_gene_list(tmp_path, content):
    path = tmp_path / "genes.csv"
    path.write_bytes(content)
    with pytest.raises(DataError, match="genes.csv"):
        read_gene_list(path)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("target_gene\nA\nB\n", {None: {"A": None, "B": None}}),
        ("A\nB\n", {None: {"A": None, "B": None}}),
        ("target_gene,n_cells,median_umi_per_cell\nA,10,1\nB,20.0,1\n", {None: {"A": 10, "B": 20}}),
        ("n_cells,target_gene\n,A\n0,B\n", {None: {"A": None, "B": None}}),
        ("target_gene,context\nA,x\nB,x\nA,y\n", {"x": {"A": None, "B": None}, "y": {"A": None}}),
        ("target_gene\nA\nnon-targeting\n\nB\n", {None: {"A": None, "B": None}}),
    ],
)
def test_targets(tmp_path, text, wanted):
    path = tmp_path / "perts.csv"
    path.write_text(text)
    assert read_target_list(path, "non-targeting").wanted == wanted


def test_the_lists_own_context_wins_over_the_one_for_all(tmp_path):
    path = tmp_path / "perts.csv"
    path.write_text("target_gene,context\nA,x\n")
    targets = read_target_list(path, "ctrl")
    assert targets.of("x") == {"A": None} and targets.of("y") is None
    path.write_text("A\n")
    assert read_target_list(path, "ctrl").of("y") == {"A": None}


def test_fingerprint_is_of_all_sorted_names(tmp_path):
    path = tmp_path / "perts.csv"
    path.write_text("target_gene\nB\nA\nnon-targeting\nB\n")
    expected = hashlib.sha256(b"A\nB\nnon-targeting").hexdigest()
    assert read_target_list(path, "non-targeting").fingerprint == f"sha256:{expected}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "names no target"),
        ("target_gene\nnon-targeting\n", "names no target"),
        ("x,y\nA,B\n", "needs a header"),
        ("target_gene,n_cells\nA,many\n", "line 2"),
        ("target_gene,n_cells\nA,1.5\n", "must be whole"),
        ("target_gene,n_cells\nA,1e400\n", "must be whole"),
    ],
)
def test_no_target_list(tmp_path, text, words):
    path = tmp_path / "perts.csv"
    path.write_text(text)
    with pytest.raises(DataError, match=words):
        read_target_list(path, "non-targeting")


@pytest.mark.parametrize(
    "content", [None, "{", "[1]", '{"contexts": []}', '{"contexts": "A"}', '{"contexts": ["A", " "]}']
)
def test_a_manifest_that_names_no_contexts_is_none(tmp_path, content):
    if content is not None:
        (tmp_path / "manifest.json").write_text(content)
    assert find_manifest(tmp_path / "pert_counts.csv") is None


def test_manifest(tmp_path):
    (tmp_path / "manifest.json").write_text(json.dumps({"contexts": ["D", "E "], "panel_id": 7}))
    found = find_manifest(tmp_path / "nowhere.csv")
    assert found.contexts == ("D", "E") and found.panel_id is None
