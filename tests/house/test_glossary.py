"""Is every name of the model explained in the glossary, and is nothing explained that is gone?"""

import ast
import re

PAGE = "docs/glossary.md"
EXPLAINED = ("exposure/model/*", "exposure/inventory/*")


def test_each_public_class_is_in_the_glossary(modules, pages) -> None:
    assert sorted(_classes(modules) - set(_headings(pages[PAGE]))) == []


def test_each_heading_of_the_glossary_is_a_class(modules, pages) -> None:
    assert sorted(set(_headings(pages[PAGE])) - _classes(modules)) == []


def test_the_glossary_is_in_alphabetical_order(pages) -> None:
    headings = _headings(pages[PAGE])

    assert headings == sorted(headings, key=str.lower)


def _classes(modules) -> set[str]:
    return {
        node.name
        for module in modules
        if any(module.matches(pattern) for pattern in EXPLAINED)
        for node in module.tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }


def _headings(text: str) -> list[str]:
    return re.findall(r"^### (\w+)$", text, re.MULTILINE)
