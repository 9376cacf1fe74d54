"""scGPT: configuration, layers, forward passes and every released checkpoint layout.

A checkpoint becomes predictions in five stages, each one small file:

1. `folder`, `weight_files`, `upstream`, `native_format` read a folder: configuration, weights, vocabulary;
2. `checkpoint` compares it with what the configuration asks for and builds the model (`scgpt`), with a `report`;
3. `encoders` turn genes, values and conditions into three tables, which `ops.embedding_sum` adds;
4. `layers` run the encoder on `ops.masked_attention`, on tokens that `tokens` put in the order known, unknown, padding;
5. `decoders` read expression off the hidden states.
"""
