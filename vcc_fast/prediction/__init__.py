"""What `predict`, `embed` and `generate` do between a checkpoint, a file of cells and an output, one stage a file."""
