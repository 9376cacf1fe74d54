"""Training: what fine-tuning and pre-training share, and what each adds.

=============  =====================================================================================
losses         scGPT's losses
optimiser      one step: accumulated gradients, clipping, Adam, schedule, average of the weights
schedules      the learning rate as a function of the step
run_folder     what a training run leaves on disk, and how it goes on from there
=============  =====================================================================================

Shapes, throughout: B cells, S tokens, G genes, P perturbations, E model width.
"""
