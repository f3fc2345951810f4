"""Which fields does a Word layout use, and does it do nothing but show them?"""

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from exposure.errors import InputError
from exposure.ingest.authored.templates.package import Part
from exposure.model.attest.template import LAYOUT_FIELDS

BODY = "body"
_HINT = "docs/reference/templates.md lists what a layout may hold"
_DEEPEST = 12
_ALLOWED = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.Not, nodes.Name)
_WORDS: dict[type[nodes.Node], str] = {
    nodes.Getattr: "an attribute of a field", nodes.Getitem: "a part of a field",
    nodes.Call: "a call", nodes.Filter: "a filter", nodes.Test: "a test",
    nodes.For: "a loop", nodes.Include: "an include", nodes.Import: "an import",
    nodes.FromImport: "an import", nodes.Extends: "an extends", nodes.Macro: "a macro",
    nodes.Assign: "an assignment", nodes.Compare: "a comparison", nodes.Const: "a value",
}  # fmt: skip


def check_tags(name: str, part: Part) -> tuple[str, ...]:
    """Return the fields that a part uses, as often as each is shown.

    Raises `InputError` naming the file and the field for an unknown one, and for whatever is more
    than showing a field or asking whether it is empty. Nothing is rendered.
    """
    shown = []
    for depth, node in _every(_parsed(name, part)):
        if depth > _DEEPEST:
            raise _too_deep(name, part)
        if not isinstance(node, _ALLOWED):
            met = _WORDS.get(type(node), type(node).__name__.lower())
            raise InputError(
                f"{name}: {part.name}: expected fields as {{{{ name }}}}, met {met}{_of(node)}",
                hint=_HINT,
            )
        if isinstance(node, nodes.Name) and node.name not in LAYOUT_FIELDS:
            raise InputError(
                f"{name}: {part.name}: expected a field of a layout, met {node.name[:60]!r}",
                hint=f"known are {', '.join(LAYOUT_FIELDS)}",
            )
        if isinstance(node, nodes.Output):
            shown += [one.name for one in node.nodes if isinstance(one, nodes.Name)]
    return tuple(shown)


def _parsed(name: str, part: Part) -> nodes.Template:
    try:
        return Environment(autoescape=True).parse(part.text)
    except TemplateSyntaxError as error:
        raise InputError(f"{name}: {part.name}: expected fields as {{{{ name }}}}, met a fault"
                         f" ({error.message})", hint=_HINT) from None  # fmt: skip
    except RecursionError:
        raise _too_deep(name, part) from None


def _too_deep(name: str, part: Part) -> InputError:
    return InputError(
        f"{name}: {part.name}: expected at most {_DEEPEST} levels of conditions inside each other,"
        " met more",
        hint=_HINT,
    )


def _every(tree: nodes.Node) -> Iterator[tuple[int, nodes.Node]]:
    """Yield every node with how deep it stands, in the order of the text."""
    waiting = [(0, tree)]
    while waiting:
        depth, node = waiting.pop()
        yield depth, node
        children = [(depth + 1, child) for child in node.iter_child_nodes()]
        waiting += reversed(children)


def _of(node: nodes.Node) -> str:
    names = sorted({one.name for one in node.find_all(nodes.Name)})
    return f" ({', '.join(names)[:60]})" if names else ""
