"""Does docs/reference/gaps.md list every gap that the program can emit, with its effects?"""

import ast
import re
from collections.abc import Iterator, Sequence

PAGE = "docs/reference/gaps.md"
ROW = re.compile(r"^\| `([a-z0-9-]+)` \| (.+?) \| (.+) \|$", re.MULTILINE)
KIND = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
KIND_ARGUMENT = {"Gap": 0, "gap": 0, "lost": 2, "noted": 0, "odd": 2}
"""Function that makes a gap → the position of its kind."""


def test_the_page_lists_exactly_the_kinds_of_the_program(modules, pages) -> None:
    listed = [kind for kind, _, _ in ROW.findall(pages[PAGE])]

    assert listed == sorted(_emitted(modules))


def test_each_effect_that_the_program_states_is_on_the_page(modules, pages) -> None:
    listed = {
        kind: set(re.findall(r"`(\w+)`", effects)) for kind, effects, _ in ROW.findall(pages[PAGE])
    }
    unsaid = {kind: effects - listed[kind] for kind, effects in _emitted(modules).items()}

    assert {kind: effects for kind, effects in unsaid.items() if effects} == {}


def test_the_search_sees_every_way_to_emit_a_gap(parse) -> None:
    seen = _emitted([
        parse('Gap("a-b", GapEffect.note, "", "", "")'),
        parse('table.gap("c", effect, reason)'),
        parse('lost(document, entry, "d-e", GapEffect.note, "")'),
        parse('def f():\n    yield "f-g", GapEffect.blurs_route, ""'),
        parse('H = "h-i"\nGap(H, GapEffect.note)'),
        parse('print("no-gap", effect)'),
    ])  # fmt: skip

    assert seen == {"a-b": {"note"}, "c": set(), "d-e": {"note"}, "f-g": {"blurs_route"},
                    "h-i": {"note"}}  # fmt: skip


def _emitted(modules) -> dict[str, set[str]]:
    """Return each kind with the effects that are written beside it."""
    found: dict[str, set[str]] = {}
    for module in modules:
        named = _named_texts(module.tree)
        for node in ast.walk(module.tree):
            for kind, effect in _kinds(node, named):
                found.setdefault(kind, set()).update(effect)
    return found


def _kinds(node: ast.AST, named: dict[str, str]) -> Iterator[tuple[str, set[str]]]:
    """Yield the kinds of the gap that a call makes, or that a tuple describes."""
    if isinstance(node, ast.Call) and _name_of(node.func) in KIND_ARGUMENT:
        position = KIND_ARGUMENT[_name_of(node.func)]
        kind, *after = node.args[position:]
        for text in _texts(kind, named):
            yield text, _effect(after)
    elif isinstance(node, ast.Tuple):
        for position, part in enumerate(node.elts):
            effect = _effect(node.elts[position + 1 :])
            if effect and isinstance(part, ast.Constant):
                yield str(part.value), effect


def _texts(kind: ast.expr, named: dict[str, str]) -> list[str]:
    """Return what a kind may be: a literal, a name for one, else any that the module names."""
    if isinstance(kind, ast.Constant):
        return [str(kind.value)]
    if isinstance(kind, ast.Name) and kind.id in named:
        return [named[kind.id]]
    return [text for text in named.values() if "-" in text and KIND.fullmatch(text)]


def _named_texts(tree: ast.Module) -> dict[str, str]:
    """Return the texts that a module names at its top."""
    assigned = [node for node in tree.body if isinstance(node, ast.Assign)]
    pairs = [
        pair
        for node in assigned
        for target in node.targets
        for pair in zip(_parts(target), _parts(node.value), strict=False)
    ]
    return {
        name.id: value.value
        for name, value in pairs
        if isinstance(name, ast.Name) and isinstance(value, ast.Constant)
        if isinstance(value.value, str)
    }


def _parts(node: ast.expr) -> list[ast.expr]:
    return getattr(node, "elts", [node])


def _effect(after: Sequence[ast.expr]) -> set[str]:
    stated = isinstance(after[0], ast.Attribute) if after else False
    return {after[0].attr} if stated and _name_of(after[0].value) == "GapEffect" else set()


def _name_of(node: ast.AST) -> str:
    return getattr(node, "id", getattr(node, "attr", ""))
