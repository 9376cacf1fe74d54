import json

import numpy as np
import pandas as pd
import pytest

from tests.helpers.paths import external
from vcc_fast.data.aliases import build_alias_table, load_hgnc
from vcc_fast.data.align import align_genes, ensembl_ids_of, find_ensembl_column
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError

E1, E2, E3, E4, E5 = (f"ENSG{i:011d}" for i in range(1, 6))
VOCAB = GeneVocab.from_dict(
    {
        token: i
        for i, token in enumerate(
            ["TP53", "C1orf159", "NEW1", "OLDNAME", "ALIASED", f"SHARED_{E1}", f"SHARED_{E2}", E3, "aB", "Ab"]
            + ["<pad>", "<cls>", "<eoc>"]
        )
    }
)
HGNC = build_alias_table(
    [
        ("TP53", ["P53"], ["LFS1"], E4),
        ("NEW1", ["OLD1", "SHAREDOLD"], ["NICK", "BOTH"], E5),
        ("NEW2", ["OLD2", "SHAREDOLD", "OLDNAME"], ["BOTH"], ""),
        ("GONE", ["OLD3"], [], ""),
        ("LATE", [], ["ALIASED"], ""),
        ("TAKEN", ["TP53"], ["NEW1"], ""),
    ]
)


@pytest.mark.parametrize(
    ("name", "identifier", "rule", "token"),
    [
        ("TP53", "", "symbol", "TP53"),
        ("TP53", E3, "symbol", "TP53"),
        ("anything", E1, "ensembl", f"SHARED_{E1}"),
        ("anything", f"{E2}.7", "ensembl", f"SHARED_{E2}"),
        (f"{E3}.11", "", "ensembl", E3),
        ("anything", E4, "ensembl", "TP53"),
        ("OLD1", "", "previous", "NEW1"),
        ("NEW2", "", "previous", "OLDNAME"),
        ("NICK", "", "alias", "NEW1"),
        ("LATE", "", "alias", "ALIASED"),
        ("c1ORF159", "", "case", "C1orf159"),
        ("OLD3", "", "unmapped", None),
        ("nothing", "", "unmapped", None),
        ("<pad>", "", "unmapped", None),
        ("TAKEN", "", "unmapped", None),
    ],
    ids=lambda value: value or "none",
)
def test_rules(name, identifier, rule, token):
    alignment = align_genes([name], VOCAB, ensembl_ids=[identifier], aliases=HGNC)
    assert (alignment.how, alignment.token) == ([rule], [token])
    assert alignment.ids.tolist() == [VOCAB.pad_id if token is None else VOCAB[token]]
    assert alignment.ids.dtype == np.int64
    assert alignment.ambiguous == {}


@pytest.mark.parametrize(
    ("name", "candidates"),
    [
        ("SHAREDOLD", ["NEW1", "NEW2"]),
        ("BOTH", ["NEW1", "NEW2"]),
        ("AB", ["Ab", "aB"]),
        ("SHARED", [f"SHARED_{E1}", f"SHARED_{E2}"]),
    ],
    ids=["previous symbol of two", "alias of two", "case of two", "one name, two Ensembl tokens"],
)
def test_ambiguous_names_are_not_guessed(name, candidates):
    alignment = align_genes([name, "TP53"], VOCAB, aliases=HGNC)
    assert alignment.how == ["unmapped", "symbol"]
    assert alignment.ambiguous == {name: candidates}
    assert alignment.in_vocab.tolist() == [False, True]


def test_without_a_table_old_names_stay_unmapped():
    assert align_genes(["OLD1", "NICK"], VOCAB).how == ["unmapped", "unmapped"]


def test_duplicates_exact_symbol_wins_else_the_first():
    alignment = align_genes(["P53", "TP53", "tp53", "OLD1", "NICK"], VOCAB, aliases=HGNC)
    assert alignment.token == [None, "TP53", None, "NEW1", None]
    assert alignment.how == ["unmapped", "symbol", "unmapped", "previous", "unmapped"]
    assert alignment.duplicates == [
        {"token": "TP53", "kept": "TP53", "unmapped": ["P53", "tp53"]},
        {"token": "NEW1", "kept": "OLD1", "unmapped": ["NICK"]},
    ]


def test_a_name_twice_is_an_error_with_the_remedy():
    with pytest.raises(DataError, match=r"1 gene name\(s\) occur more than once: TP53;.*var_names_make_unique"):
        align_genes(["TP53", "X", "TP53"], VOCAB)


def test_as_many_ids_as_names():
    with pytest.raises(DataError, match=r"one per gene \(2\), got 1"):
        align_genes(["A", "B"], VOCAB, ensembl_ids=[E1])


def test_report_is_whole_and_the_summary_has_three_lines():
    alignment = align_genes(["TP53", "P53", "OLD1", "AB", "none"], VOCAB, aliases=HGNC)
    report = json.loads(json.dumps(alignment.report()))
    assert report == {
        "genes": 5,
        "mapped": 2,
        "unmapped": 3,
        "by_rule": {"symbol": 1, "ensembl": 0, "previous": 1, "alias": 0, "case": 0},
        "renamed": {"OLD1": "NEW1"},
        "unmapped_genes": ["P53", "AB", "none"],
        "duplicates": [{"token": "TP53", "kept": "TP53", "unmapped": ["P53"]}],
        "ambiguous": {"AB": ["Ab", "aB"]},
        "vocabulary": {"tokens": len(VOCAB), "sha256": VOCAB.sha256},
        "gene_aliases": True,
    }
    assert alignment.summary() == [
        "genes: 2 of 5 (40.0 %) are in the vocabulary of 13 tokens",
        "matched by: symbol 1, ensembl 0, previous 1, alias 0, case 0",
        "not matched: 3 (1 duplicate, 1 ambiguous): P53, AB, none",
    ]


def test_no_genes():
    alignment = align_genes([], VOCAB)
    assert alignment.ids.shape == (0,) and len(alignment.summary()) == 3


@pytest.mark.parametrize("column", ["gene_id", "gene_ids", "ensembl_id", "ensembl", "feature_id"])
def test_ensembl_column_is_found(column):
    var = pd.DataFrame({"other": ["x", "y", "z"], column: [E1, f"{E2}.3", "none"]}, index=["A", "B", "C"])
    assert find_ensembl_column(var) == column
    assert ensembl_ids_of(var).tolist() == [E1, f"{E2}.3", "none"]


def test_ensembl_index_is_found_and_other_columns_are_not():
    assert find_ensembl_column(pd.DataFrame(index=[E1, E2])) == "index"
    assert find_ensembl_column(pd.DataFrame({"gene_id": ["1", "2"]}, index=["A", "B"])) is None
    assert ensembl_ids_of(pd.DataFrame({"gene_id": ["1", "2"]}, index=["A", "B"])) is None
    with pytest.raises(DataError, match="no column 'ids'; it has 'gene_id'"):
        ensembl_ids_of(pd.DataFrame({"gene_id": ["1"]}), "ids")


def test_hgnc_table_is_read(tmp_path):
    path = tmp_path / "hgnc_complete_set.txt"
    path.write_text(
        "hgnc_id\tsymbol\tname\tstatus\talias_symbol\tprev_symbol\tensembl_gene_id\n"
        f'HGNC:1\tNEW1\tnew one\tApproved\t"NICK|BOTH"\t"OLD1|SHAREDOLD"\t{E5}\n'
        f"HGNC:2\tNEW2\tnew two\tApproved\tBOTH\tSHAREDOLD\t\n"
        f"HGNC:3\tDEAD\tgone\tEntry Withdrawn\t\tOLD1\t\n"
    )
    table = load_hgnc(path)
    assert table.approved == {"NEW1", "NEW2"}
    assert table.previous == {"OLD1": {"NEW1"}, "SHAREDOLD": {"NEW1", "NEW2"}}
    assert table.alias == {"NICK": {"NEW1"}, "BOTH": {"NEW1", "NEW2"}}
    assert table.ensembl == {E5: "NEW1"}


def test_bad_hgnc_tables_are_named(tmp_path):
    path = tmp_path / "table.txt"
    path.write_text("symbol,prev_symbol\nA,B\n")
    with pytest.raises(DataError, match="no column 'symbol', 'prev_symbol'"):
        load_hgnc(path)
    path.write_bytes(b"symbol\t\xff\xfe\n")
    with pytest.raises(DataError, match="cannot be read as text"):
        load_hgnc(path)
    with pytest.raises(DataError, match="cannot be read as text"):
        load_hgnc(tmp_path / "none.txt")


def test_real_cells_on_the_released_vocabulary():
    import anndata

    vocab = GeneVocab.from_json(external("data/scgpt_census_vocab.json"), add_specials=True)
    names = anndata.read_h5ad(external("data/pbmc10k_controls.h5ad"), backed="r").var_names
    alignment = align_genes(names, vocab)
    report = alignment.report()
    assert report["by_rule"] == {"symbol": 14_076, "ensembl": 0, "previous": 0, "alias": 0, "case": 187}
    assert (report["unmapped"], len(report["ambiguous"]), report["duplicates"]) == (2_464, 16, [])
    assert report["renamed"]["C1ORF159"] == "C1orf159"
    mapped = alignment.ids[alignment.in_vocab]
    assert len(np.unique(mapped)) == len(mapped) and vocab.pad_id not in mapped
