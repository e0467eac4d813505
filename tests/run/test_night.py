"""Killed at random moments; the long night is `python -m tests.night`."""

import sys

import pytest
from night import bad_night


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_a_run_survives_the_night(tmp_path):
    told = bad_night(tmp_path, articles=400, tries=6, seed=7, longest=0.3)
    assert told[-1].startswith("6 times struck")
