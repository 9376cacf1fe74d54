"""What `predict` does between a checkpoint, a screen and an output file, one stage a file."""
