"""Reading and writing `.h5ad`, gene vocabularies, spaces and sampling; never imports torch."""
