"""The tests, a package of its own: another package of this name may be installed."""
