"""How is one element of a picture written, so that no text from outside becomes markup?"""

from collections.abc import Iterable, Mapping

from exposure.report.document.html.rows.texts import cut
from exposure.report.neutral import document, page, xml

Value = str | int
"""What an attribute holds; coordinates are whole numbers, so that two runs write the same."""


def element(name: str, attributes: Mapping[str, Value], *children: str) -> str:
    """Return an element; attribute values are escaped here, children are markup already."""
    told = "".join(f' {key}="{xml(str(value))}"' for key, value in attributes.items())
    return f"<{name}{told}>{''.join(children)}</{name}>"


def plain(text: str) -> str:
    """Return a text from outside as markup that shows it, on one line."""
    return xml(page(document(cut(text))))


def title(text: str) -> str:
    """Return what a pointer that rests on an element reads."""
    return f"<title>{plain(text)}</title>"


def label(x: int, y: int, text: str, css: str, **attributes: Value) -> str:
    """Return one line of text; `css` is its class. Underscores in names of attributes are dashes."""
    named = {key.replace("_", "-"): value for key, value in attributes.items()}
    return element("text", {"class": css, "x": x, "y": y, **named}, plain(text))


def lines(x: int, y: int, texts: Iterable[str], height: int, css: str) -> str:
    """Return texts one below the other, `height` units apart, the first with its base at `y`."""
    return "".join(label(x, y + height * at, text, css) for at, text in enumerate(texts))


def curve(points: Iterable[tuple[int, int, int, int]]) -> str:
    """Return a path through gaps: each is where it begins and ends, level at both ends."""
    told: list[str] = []
    for x, y, to_x, to_y in points:
        middle = (x + to_x) // 2
        told.append(f"{'L' if told else 'M'}{x} {y}C{middle} {y} {middle} {to_y} {to_x} {to_y}")
    return "".join(told)
