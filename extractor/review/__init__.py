"""The editors' desk: verdicts of people on facts of the machine, and the pages on which they are given.

`anchors`, `verdicts`, `apply`, `lessons` and `gold` are pure and need no web framework; `desk` is a Django application (extra `[review]`).
"""
