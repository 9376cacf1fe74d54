"""`report.html`: one file with tables and drawings of an evaluation, which needs no network."""
