"""Learning: cells in shards, and batches made of them."""
