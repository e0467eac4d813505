"""Milliseconds and memory beside the stack that a user would otherwise assemble; `python -m tests.benchmarks` prints a table."""
