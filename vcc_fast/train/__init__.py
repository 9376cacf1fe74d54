"""Training: what fine-tuning and pre-training share, and what each adds.

=============  =====================================================================================
losses         scGPT's losses
optimiser      one step: accumulated gradients, clipping, Adam, schedule, average of the weights
gene_rows      Adam for the gene table, of the rows in use alone
schedules      the learning rate as a function of the step
run_folder     what a training run leaves on disk, and how it goes on from there
shards         cells in memory-mapped files; with shard_format, shard_writer
batches        ready batches for pre-training; with block_shuffle, token_batch, draws, prefetch
generative     what pre-training minimises
held_out       which cells are for validation
pretrain_loop  pre-training from the first batch to the last
processes      several processes that learn together; sharding: a model that is shared out among them
loop_state     everything that the next step depends on, on disk
=============  =====================================================================================

Shapes, throughout: B cells, S tokens, G genes, P perturbations, E model width.
"""
