"""scGPT: configuration, layers, forward passes and every released checkpoint layout."""
