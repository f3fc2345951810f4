"""A small register, and the file that it makes."""

import pytest

from exposure.register.exported.file import body_of, written
from exposure.register.facts import Register
from tests.graph.builders import REGISTER


@pytest.fixture
def small() -> Register:
    return REGISTER


@pytest.fixture
def raw(small: Register) -> bytes:
    return written(small.known_to, body_of(small), None)
