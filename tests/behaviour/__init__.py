"""Behaviour as tests, after CheckList (Ribeiro et al. 2020): what must stay, what must change, and sentences made from a grammar.

    python -m tests.behaviour              every kind, how many of its sentences fail, and the first of them
    python -m tests.behaviour KIND         the first failing sentences of the kinds whose name starts so
    python -m tests.behaviour --lower      write `known.json` anew, where less fails than it says (`--new`: with the kinds that are new)

`sentences.py` holds the sentences, `awkward.py` the names, `invariance.py`, `direction.py` and `grammar.py` make the kinds, `known.json` says
how many sentences of a kind fail today: it may only shrink.
"""
