"""What is really in the trees from which the generated SBOMs were made, and where may a twin differ?"""

import json
from pathlib import Path
from typing import Any, NamedTuple

VENDOR_IDS = {"google-genai": "google"}
"""Names that truth.json uses where the register has another id."""

ROUTER = "multi-provider-router"

OTHER_DEPTH = {("npm-flowise", "openai", "5.12.2")}
"""npm reaches this copy through an optional peer: depth 4 in the lock file, 5 in npm's own SBOM."""


class Entry(NamedTuple):
    """One package that truth.json names."""

    vendor: str
    name: str
    version: str
    depth: int
    direct: bool
    is_client: bool


def load(generated: Path) -> dict[str, Any]:
    return json.loads((generated / "truth.json").read_text("utf-8"))


def entries_of(tree: dict[str, Any]) -> list[Entry]:
    """Return vendor entries, with the smallest depth of each name and version."""
    found: dict[tuple[str, str, str], Entry] = {}
    for vendor, kinds in tree["vendors"].items():
        if vendor.startswith(ROUTER):
            continue
        for kind in ("first", "client"):
            for stated in kinds[kind]:
                entry = Entry(
                    VENDOR_IDS.get(vendor, vendor), stated["name"], stated["version"],
                    stated["depth"], stated["direct"], kind == "client",
                )  # fmt: skip
                key = entry[:3]
                if key not in found or entry.depth < found[key].depth:
                    found[key] = entry
    return list(found.values())


def routers_of(tree: dict[str, Any]) -> list[tuple[str, str]]:
    """Return name and version of packages that can route to several vendors."""
    return [
        (stated["name"], stated["version"])
        for vendor, kinds in tree["vendors"].items()
        if vendor.startswith(ROUTER)
        for stated in kinds["client"]
    ]
