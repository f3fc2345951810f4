"""What do the house tests read of the source: each module once, parsed once?"""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Import:
    """One imported module, and whether the import waits inside a function."""

    target: str
    late: bool
    line: int

    @property
    def library(self) -> str:
        return self.target.partition(".")[0]

    @property
    def is_third_party(self) -> bool:
        return self.library not in sys.stdlib_module_names and self.library != "exposure"


@dataclass(frozen=True)
class Module:
    """One Python file of the package."""

    path: str
    """Relative to the checkout, with forward slashes."""
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def matches(self, pattern: str) -> bool:
        return fnmatchcase(self.path, pattern)

    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def strings(self) -> Iterator[tuple[int, str]]:
        """Line and text of every string literal, the constant parts of f-strings included."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.lineno, node.value

    def imports(self) -> Iterator[Import]:
        late = {
            id(inner)
            for function in self.functions()
            for inner in ast.walk(function)
            if inner is not function
        }
        for node in ast.walk(self.tree):
            for target in _imported(node):
                yield Import(target, id(node) in late, getattr(node, "lineno", 0))


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Call) and re.fullmatch(
        r"(importlib\.)?import_module|__import__", ast.unparse(node.func)
    ):
        # Named by what is called: what it imports is known at run time only.
        return ["importlib.import_module"]
    return []


@pytest.fixture(scope="session")
def parse() -> Callable[[str], Module]:
    """Make a module of a text, to show what the house tests see in it."""
    return lambda text: Module("exposure/sample.py", text, ast.parse(text))


@pytest.fixture(scope="session")
def modules(root: Path) -> list[Module]:
    """Every Python file of the package."""
    paths = sorted((root / "exposure").rglob("*.py"))
    texts = ((path, path.read_text(encoding="utf-8")) for path in paths)
    return [
        Module(path.relative_to(root).as_posix(), text, ast.parse(text, path))
        for path, text in texts
    ]


@pytest.fixture(scope="session")
def pages(root: Path) -> dict[str, str]:
    """Every page of the documentation: path relative to the checkout → text."""
    paths = [root / "README.md", *sorted((root / "docs").rglob("*.md"))]
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in paths}
