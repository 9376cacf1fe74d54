"""What `gpu_suite.py` is made of: sections that measure, and the record that is kept of them."""
