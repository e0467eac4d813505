"""What holds for every test."""

from collections.abc import Iterator

import pytest

from extractor.cli import base


@pytest.fixture(autouse=True)
def spoken_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A command that a test calls in this process settles its language; the next test starts without one."""
    monkeypatch.setattr(base, "_spoken", None)
    monkeypatch.setattr(base, "_wanted", None)
    yield
