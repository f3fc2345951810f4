"""What do the tests of envelopes share?"""

import json
from collections.abc import Callable
from importlib import import_module

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.envelope.member import Member
from exposure.model.gap import Gap

Opened = tuple[dict[str, bytes], list[Gap]]


@pytest.fixture
def opened() -> Callable[..., Opened]:
    """Open bytes with one opener; return the members by name, and the gaps."""

    def run(
        opener: str,
        raw: bytes,
        *,
        document: str = "outer",
        bounds: Bounds = DEFAULT_BOUNDS,
        wanted: Callable[[str], bool] = lambda _: True,
    ) -> Opened:
        module, function = opener.split(".")
        opens = getattr(import_module(f"exposure.ingest.envelope.{module}"), function)
        found = list(opens(document, raw, bounds, wanted))
        members = [one for one in found if isinstance(one, Member)]
        assert len({one.name for one in members}) == len(members)
        return {one.name: one.raw for one in members}, [
            one for one in found if isinstance(one, Gap)
        ]

    return run


@pytest.fixture
def cdx() -> Callable[..., str]:
    """Write a CycloneDX document that lists components of these names."""

    def write(*names: str, indent: int | None = None) -> str:
        components = [{"bom-ref": name, "name": name} for name in names]
        document = {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": components}
        return json.dumps(document, indent=indent)

    return write
