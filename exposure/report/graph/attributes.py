"""Which attributes do nodes and edges have in every file, and when is each of them left out?"""

from collections.abc import Callable
from typing import TypeAlias

from exposure.graph.drawing.described import Cited, Described, Manner

Text: TypeAlias = str
Values: TypeAlias = list[tuple[str, str]]
"""Name and text of each attribute that has something to say."""

BOOLEAN = frozenset({"designated", "ours"})
"""Attributes that are `true`, or left out."""

NODE_ATTRIBUTES: dict[str, Callable[[Described], Text]] = {
    "key": lambda node: node.key,
    "label": lambda node: f"{node.name} {node.version}".strip() or node.key,
    "kind": lambda node: node.kind,
    "type": lambda node: node.type,
    "name": lambda node: node.name,
    "version": lambda node: node.version,
    "purl": lambda node: node.purl,
    "location": lambda node: node.location,
    "contracts": lambda node: node.contracts,
    "looked_for": lambda node: node.looked_for,
    "designated": lambda node: "true" if node.designated else "",
    "ours": lambda node: "true" if node.ours else "",
    "findings": lambda node: node.findings,
}
_MANNER: dict[str, Callable[[Manner], Text]] = {
    "kind": lambda manner: manner.kind,
    "relation": lambda manner: manner.relation,
    "doubt": lambda manner: manner.doubt,
    "source_roles": lambda manner: manner.source_roles,
    "target_roles": lambda manner: manner.target_roles,
}
_CITED: dict[str, Callable[[Cited], Text]] = {
    "tie": lambda cited: " ".join(cited.ties),
    "confidence": lambda cited: cited.confidence,
    "findings": lambda cited: " ".join(cited.findings),
    "evidence": lambda cited: " | ".join(cited.evidence),
}
EDGE_ATTRIBUTES = (*_MANNER, *_CITED)


def of_node(node: Described) -> Values:
    """Return what there is to say of a node."""
    return [(name, text) for name, told in NODE_ATTRIBUTES.items() if (text := told(node))]


def of_manner(manner: Manner) -> Values:
    """Return what there is to say of an edge, whatever its ends are."""
    return [(name, text) for name, told in _MANNER.items() if (text := told(manner))]


def of_cited(cited: Cited) -> Values:
    """Return what findings say of an edge."""
    return [(name, text) for name, told in _CITED.items() if (text := told(cited))]
