import json

import numpy as np
import pytest

from vcc_fast.data.aliases import build_alias_table
from vcc_fast.data.align import align_genes
from vcc_fast.data.perturbations import PertRequest, parse_perts, read_perts_file, resolve_targets
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError, UsageError

TP53 = PertRequest("TP53", ("TP53",))


@pytest.mark.parametrize(
    ("name", "request_"),
    [
        ("TP53", TP53),
        (" TP53 ", TP53),
        ("TP53+ctrl", TP53),
        ("ctrl+TP53", TP53),
        ("A+B", PertRequest("A+B", ("A", "B"))),
        ("A + B", PertRequest("A+B", ("A", "B"))),
        ("HLA-A", PertRequest("HLA-A", ("HLA-A",))),
    ],
)
def test_names(name, request_):
    assert parse_perts([name]) == [request_]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["TP53", "TP53"], "same as 'TP53'"),
        (["A+B", "B+A"], "'B\\+A': is the same as 'A\\+B'"),
        (["A", "A+ctrl"], "'A\\+ctrl': is the same as 'A'"),
        (["A+A"], "same gene twice"),
        (["non-targeting"], "control label.*--include-controls"),
        (["ctrl"], "control label"),
        (["ctrl+ctrl"], "needs a gene"),
        (["A+non-targeting"], "control label"),
        ([""], "needs a gene"),
        (["A+"], "needs a gene"),
    ],
)
def test_names_that_are_refused(names, message):
    with pytest.raises(UsageError, match=message):
        parse_perts(names)


def test_the_control_label_can_be_another():
    assert parse_perts(["non-targeting"], control="NT")[0].name == "non-targeting"
    with pytest.raises(UsageError, match="control label"):
        parse_perts(["NT"], control="NT")


ONLY_NAMES = [PertRequest("A", ("A",)), PertRequest("B+C", ("B", "C"))]
WITH_COUNTS = [PertRequest("A", ("A",), 400), PertRequest("B+C", ("B", "C"), 12)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("target_gene,n_cells,median_umi_per_cell\nA,400,54551.0\nB+C,12,5e4\n", WITH_COUNTS),
        ("\ufefftarget_gene,n_cells,median_umi_per_cell\r\nA,400,1\r\nB+C,12,2\r\n", WITH_COUNTS),
        ('"target_gene";"n_cells"\n"A";400\n"B+C";12.0\n', WITH_COUNTS),
        ("perturbation\tnum_cells\nA\t400\nB+C\t12\n", WITH_COUNTS),
        ("num_cells\tperturbation\n400\tA\n12\tB+C\n", WITH_COUNTS),
        ("A\t400\nB+C\t12\n", WITH_COUNTS),
        ("A,400\nB+C,12\n", WITH_COUNTS),
        ("target_gene\nA\nB+C\n", ONLY_NAMES),
        ("A\n\nB+C\n\n", ONLY_NAMES),
        ("A\nB+C", ONLY_NAMES),
        ("context,target_gene\nx,A\nx,B+C\n", ONLY_NAMES),
    ],
    ids=[
        "vcc 2025",
        "byte-order mark, CRLF",
        "semicolons, quotes",
        "tsv",
        "tsv, columns swapped",
        "tsv without header",
        "csv without header",
        "vcc 2026",
        "one column, empty lines",
        "one column, no end of line",
        "other columns",
    ],
)
def test_files(tmp_path, text, expected):
    path = tmp_path / "perts.txt"
    path.write_bytes(text.encode("utf-8"))
    assert read_perts_file(path) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is empty"),
        ("\n \n", "is empty"),
        ("target_gene\n", "has a header and no perturbation"),
        ("A,0\n", "line 1: the number of cells must be whole and >= 1, got '0'"),
        ("target_gene,n_cells\nA,3\nB,2.5\n", "line 3: .* got '2.5'"),
        ("target_gene,n_cells\nA,many\n", "line 2: .* got 'many'"),
        ("target_gene,n_cells\nA,\n", "line 2: .* got ''"),
        ("target_gene,n_cells\nA,inf\n", "line 2: .* got 'inf'"),
        ("target_gene,n_cells\nA\n", r"line 2: has 1 column\(s\)"),
        ("name,amount\nA,3\n", "first line is 'name', 'amount'; needs a header"),
        ("A,3,4\n", "needs a header"),
        ("target_gene\nA\nB+non-targeting\n", "line 3: .*control label"),
        ("target_gene\nnon-targeting\n", "names only the control label 'non-targeting'"),
        ("target_gene\nA\nA\n", "is the same as 'A'"),
    ],
)
def test_bad_files_are_named(tmp_path, text, message):
    path = tmp_path / "perts.csv"
    path.write_text(text)
    with pytest.raises(DataError, match=message) as caught:
        read_perts_file(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("text", "control", "left_out", "expected"),
    [
        ("target_gene,n_cells\nA,400\nnon-targeting,9\nB+C,12\n", "non-targeting", "1 of 3", WITH_COUNTS),
        ("target_gene,n_cells\nA,400\nnon-targeting,\nB+C,12\n", "non-targeting", "1 of 3", WITH_COUNTS),
        ("ctrl\nA+ctrl\nctrl+ctrl\nB+C\n", "non-targeting", "2 of 4", ONLY_NAMES),
        ("A\nNT\nB+C\n", "NT", "1 of 3", ONLY_NAMES),
        ("A\nB+C\n", "non-targeting", None, ONLY_NAMES),
    ],
    ids=["count", "no count", "gears", "another label", "none"],
)
def test_the_control_label_in_a_file_is_left_out_and_said(tmp_path, caplog, text, control, left_out, expected):
    path = tmp_path / "perts.csv"
    path.write_text(text)
    with caplog.at_level("WARNING", "vcc_fast"):
        assert read_perts_file(path, control=control) == expected
    assert [f"{left_out} lines are the control label" in m for m in caplog.messages] == [True] * (left_out is not None)


def test_files_that_are_no_text(tmp_path):
    with pytest.raises(DataError, match="cannot be read as text"):
        read_perts_file(tmp_path / "none.csv")
    (tmp_path / "a.csv").write_bytes(b"\xff\xfeA\x00")
    with pytest.raises(DataError, match="cannot be read as text"):
        read_perts_file(tmp_path / "a.csv")


GENES = ["A", "OLDB", "c1orf9"]
VOCAB = GeneVocab.from_dict({"A": 0, "B": 1, "C1orf9": 2, "X": 3, "<pad>": 4})
ALIGNMENT = align_genes(GENES, VOCAB, aliases=build_alias_table([("B", ["OLDB"], ["BETA"], "")]))


def resolve(names, missing="error"):
    return resolve_targets(parse_perts(names), GENES, ALIGNMENT, missing)


def test_targets_by_name_or_by_token():
    plan = resolve(["A", "B", "C1orf9+A", "A+BETA"])
    assert [p.tolist() for p in plan.positions] == [[0], [1], [2, 0], [0, 1]]
    assert plan.renamed == {"B": "OLDB", "C1orf9": "c1orf9", "BETA": "OLDB"}
    assert plan.appended == () and plan.skipped == () and plan.appended_ids.dtype == np.int64


def test_missing_targets_are_all_named():
    with pytest.raises(DataError, match=r"2 target\(s\) are not among the dataset's 3 genes: X, Y;.*--missing-target"):
        resolve(["A", "X", "Y+A"])


def test_missing_targets_skip():
    plan = resolve(["X", "A", "Y+A"], "skip")
    assert [request.name for request in plan.kept] == ["A"] and [p.tolist() for p in plan.positions] == [[0]]
    assert [(request.name, lost) for request, lost in plan.skipped] == [("X", ("X",)), ("Y+A", ("Y",))]
    assert json.loads(json.dumps(plan.report()))["skipped"] == {"X": ["X"], "Y+A": ["Y"]}
    with pytest.raises(DataError, match="no perturbation is left"):
        resolve(["X"], "skip")


def test_missing_targets_append_once_in_order_of_use():
    plan = resolve(["Y+A", "X", "Y+X"], "append")
    assert plan.appended == ("Y", "X") and plan.appended_ids.tolist() == [VOCAB.pad_id, VOCAB["X"]]
    assert [p.tolist() for p in plan.positions] == [[3, 0], [4], [3, 4]]
    assert plan.report()["appended"] == {"Y": VOCAB.pad_id, "X": VOCAB["X"]}


def test_two_names_of_one_gene():
    with pytest.raises(DataError, match="'B' and 'BETA' are names of the same gene"):
        resolve(["B", "BETA"])
    with pytest.raises(DataError, match="'B\\+OLDB': its targets are names of the same gene"):
        resolve(["B+OLDB"])


def test_unknown_way_with_missing_targets():
    with pytest.raises(UsageError, match="one of error, skip, append, got 'ignore'"):
        resolve(["A"], "ignore")
