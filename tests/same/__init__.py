"""Proof that a change of the code changes nothing, or just what it says.

    python -m tests.same --against main          what differs from the code of that revision
    python -m tests.same --pin                   keep today's output as the baseline, in `.same/`
    python -m tests.same                         what differs from the pinned baseline
    python -m tests.same --quick --against main  a fifth of the texts

Three steps: `texts.py` lists the texts, `dump.py` writes the whole output of one tree over them (run by that tree's own code),
`compare.py` says what differs, down to the field.
"""
