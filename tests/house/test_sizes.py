"""Has anything grown past the size at which people stop reading?"""

import ast
import re
from collections import Counter
from collections.abc import Iterator

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
FULLEST_FOLDER = 12
WIDEST_DOOR = 0.08
LEAST_DOCUMENTED = 0.95
MOST_ANY_PER_LINE = 1 / 1_000

CROWDED: dict[str, str] = {}
"""Folder with more modules than twelve → why it may."""

BROAD = {
    "exposure/cli/app.py": "Python ends with code 1 where nothing catches, and 1 means a finding",
}
"""File → why one handler of it may catch everything."""


def test_no_file_is_longer_than_three_hundred_lines(modules) -> None:
    assert [module.path for module in modules if module.lines > LONGEST_FILE] == []


def test_no_function_is_longer_than_forty_lines(modules) -> None:
    long = [
        f"{module.path}:{function.lineno} {function.name}"
        for module in modules
        for function in module.functions()
        if _span(function) > LONGEST_FUNCTION
    ]

    assert not long, "\n".join(long)


def test_no_folder_holds_more_than_twelve_modules(modules) -> None:
    files = Counter(
        module.path.rpartition("/")[0]
        for module in modules
        if not module.path.endswith("__init__.py")
    )
    crowded = {folder for folder, count in files.items() if count > FULLEST_FOLDER}

    assert crowded == set(CROWDED)


def test_the_command_line_is_a_thin_door(modules) -> None:
    door = sum(module.lines for module in modules if module.matches("exposure/cli/*"))

    assert door <= WIDEST_DOOR * sum(module.lines for module in modules)


def test_public_names_are_documented(modules) -> None:
    public = [(module, node) for module in modules for node in _public(module.tree)]
    silent = [
        f"{module.path}:{node.lineno} {node.name}"
        for module, node in public
        if not ast.get_docstring(node)
    ]

    assert len(silent) <= (1 - LEAST_DOCUMENTED) * len(public), silent


def test_any_is_rare(modules) -> None:
    uses = [
        f"{module.path}:{node.lineno}"
        for module in modules
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Name) and node.id == "Any")
        or (isinstance(node, ast.Attribute) and node.attr == "Any")
    ]

    assert len(uses) <= MOST_ANY_PER_LINE * sum(module.lines for module in modules), uses


def test_no_handler_catches_everything(modules) -> None:
    broad = [
        module.path
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and _is_broad(node)
    ]

    assert sorted(broad) == sorted(BROAD)


def test_a_module_opens_with_one_sentence(modules) -> None:
    silent = [
        module.path for module in modules if module.tree.body and not _opens_well(module.tree)
    ]

    assert not silent, "\n".join(silent)


def test_an_init_file_holds_no_logic(modules) -> None:
    busy = [
        module.path
        for module in modules
        if module.path.endswith("__init__.py")
        and any(not isinstance(node, ast.Expr) for node in module.tree.body)
    ]

    assert not busy, "\n".join(busy)


def _span(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _public(node: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Functions and classes that another module can name; what stands inside a function is not."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            if child.name.startswith("_"):
                continue
            yield child
        if isinstance(child, ast.ClassDef | ast.If | ast.Try):
            yield from _public(child)


def _is_broad(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(ast.unparse(name) in {"Exception", "BaseException"} for name in caught)


def _opens_well(tree: ast.Module) -> bool:
    first, *_ = (ast.get_docstring(tree) or "").splitlines() or [""]
    return bool(re.match(r"\S.+[.?:]", first))
