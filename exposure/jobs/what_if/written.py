"""How is a hypothetical answer written, and how does the command end?"""

from msgspec import Struct

from exposure.jobs.gating.exit_code import UNUSABLE_INPUT
from exposure.jobs.outputs import STANDARD_OUTPUT, write_target
from exposure.jobs.what_if.request import Format, WhatIfRequest
from exposure.model.hypothetical.answer import WhatIf
from exposure.model.hypothetical.ranking import VendorRanking
from exposure.report.document.hypothetical.answer_json import write_ranking_json, write_what_if_json
from exposure.report.document.hypothetical.markdown import write_markdown
from exposure.report.document.hypothetical.table import write_csv
from exposure.report.hypothetical.answered import told_answer
from exposure.report.hypothetical.ranked import told_ranking
from exposure.report.terminal.hypothetical.text import write_text

SHOWN = 20
"""Vendors of a ranking that text and Markdown show."""


class Done(Struct, frozen=True):
    """What there is to print, and how to exit."""

    text: str
    """For standard output, where the answer was not written to a file."""
    refused: tuple[str, ...]
    code: int


def written_answer(what_if: WhatIf, form: Format, width: int) -> bytes:
    """Return an answer as bytes, for `width` columns where it is text."""
    if form == "json":
        return write_what_if_json(what_if)
    told = told_answer(what_if)
    return write_markdown(told) if form == "markdown" else write_text(told, width)


def written_ranking(ranking: VendorRanking, form: Format, width: int, top: int = SHOWN) -> bytes:
    """Return a ranking as bytes; JSON and CSV hold every vendor, the others the first `top`."""
    match form:
        case "json":
            return write_ranking_json(ranking)
        case "csv":
            return write_csv(ranking)
        case "markdown":
            return write_markdown(told_ranking(ranking, top))
        case "text":
            return write_text(told_ranking(ranking, top), width)


def end_with(request: WhatIfRequest, content: bytes, refused: tuple[str, ...]) -> Done:
    """Put the answer where it was asked for; code 2 where an input could not be used."""
    code = UNUSABLE_INPUT if refused else 0
    if request.target == STANDARD_OUTPUT:
        return Done(content.decode(), refused, code)
    write_target(request.target, content)
    return Done("", refused, code)
