"""Training: what fine-tuning and pre-training share, and what each adds.

=============  =======================================================================================================
losses         scGPT's losses
optimiser      one step: accumulated gradients, clipping, Adam, schedule, average of the weights
gene_rows      Adam for the gene table, of the rows in use alone
finite         whether weights and moments are finite, before they are written
schedules      the learning rate as a function of the step
run_folder     what a training run leaves on disk, and how it goes on from there
=======
trial          a pass before a run's folder is made or replaced
fine-tuning    finetune_config, prepare_finetune, finetuning; recipe, splits, screen, screen_tokens, pairs, change_loss,
               validation, working_model, initial_rows
shards         cells in memory-mapped files; with shard_format, shard_writer; cell_counts, h5ad_cells, soma_cells
batches        ready batches for pre-training; with block_shuffle, token_batch, draws, prefetch
pre-training   pretrain_loop; generative (the objective), held_out (cells for validation), sizes, loop_state (on disk)
processes      several that learn together; sharding: a model that is shared out among them; launch: of torchrun
=============  =======================================================================================================

Shapes, throughout: B cells, S tokens, G genes, P perturbations, E model width.
"""
