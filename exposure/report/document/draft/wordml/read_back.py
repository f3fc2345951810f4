"""Does a Word file hold every line of its draft, in order, whatever its layout made of it?"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from xml.etree import ElementTree

from exposure.errors import InputError
from exposure.report.document.draft.wordml.styles import W, hides

_SHOWN = 80
_MARK = "\ue000body\ue000"
HERE = f"<w:p><w:r><w:t>{_MARK}</w:t></w:r></w:p>"
"""Stands for the body in a part that is read back, as a paragraph of its own."""
_TEXT = re.compile(r'<w:t xml:space="preserve">([^<]*)</w:t>')
"""How our own body spells each piece of text: reading it so takes a tenth of parsing it."""


def check_lines(lines: Iterable[str], parts: Iterable[str], body: str, name: str) -> None:
    """Raise `InputError` naming the first line that is not in the text of the parts in its turn.

    The body is read where a part holds `HERE`; a layout may have put it where no page shows it.
    """
    text = "\n".join(piece for part in parts for piece in _with_body(part, body))
    at = 0
    for line in lines:
        bare = _bare(line)
        found = text.find(bare, at)
        if found < 0:
            raise InputError(
                f"{name}: expected every line of the draft in its turn, met none that says"
                f" {line[:_SHOWN]!r}",
                hint="the layout leaves out a field or hides it behind a condition;"
                " compare it with templates/draft.docx",
            )
        at = found + len(bare)


def _with_body(part: str, body: str) -> Iterator[str]:
    for piece in _paragraphs(part):
        if piece == _MARK:
            yield from (
                _bare(unescape("".join(_TEXT.findall(one)))) for one in body.split("</w:p>")
            )
        else:
            yield piece


def _paragraphs(part: str) -> Iterator[str]:
    for one in ElementTree.fromstring(part).iter(f"{W}p"):  # noqa: S314 - we wrote it
        runs = (run for run in one.iter(f"{W}r") if not hides(run.find(f"{W}rPr")))
        yield _bare("".join(text.text or "" for run in runs for text in run.iter(f"{W}t")))


def _bare(text: str) -> str:
    return "".join(text.split())
