"""How does text fit a terminal of a given width without losing or hiding anything?"""

from collections.abc import Iterable
from textwrap import wrap

from exposure.model.finding import Step
from exposure.report.neutral import terminal

SEPARATOR = "   "


def shown(text: str, limit: int = 80) -> str:
    """Return outside text on one line, neutralised and cut to `limit` characters."""
    line = terminal(" ".join(text.split()))
    return line if len(line) <= limit else line[: limit - 1] + "…"


def folded(text: str, width: int, indent: str = "", hang: str = "") -> list[str]:
    """Return lines of at most `width` characters; later lines begin with `hang`."""
    return wrap(
        text,
        max(width, len(indent) + 10, len(hang) + 10),
        initial_indent=indent,
        subsequent_indent=hang,
        break_on_hyphens=False,
    )


def beside(parts: tuple[str, ...], width: int, hang: str = "  ") -> list[str]:
    """Return the parts on one line where it is wide enough, else one below the other."""
    stated = [part for part in parts if part]
    line = SEPARATOR.join(stated)
    if len(line) <= width:
        return [line] if line else []
    return [piece for part in stated for piece in folded(part, width, hang=hang)]


def packed(parts: Iterable[str], width: int) -> list[str]:
    """Return lines with as many parts each as there is room for; no part is broken."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(SEPARATOR) + len(part) <= width:
            lines[-1] += SEPARATOR + part
        else:
            lines.append(part)
    return lines


def labelled(step: Step, limit: int = 80) -> str:
    """Return `name version` of a route's step."""
    name = shown(step.name, limit)
    return f"{name} {shown(step.version, 40)}" if step.version else name
