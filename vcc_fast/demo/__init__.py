"""A simulated CRISPR screen and a small checkpoint trained on it, shipped with the package."""
