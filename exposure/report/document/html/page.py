"""How does a scan become one page that a person opens, searches, prints and files?"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from exposure.model.result import ScanResult
from exposure.report.document.html.drawn import pictures_of
from exposure.report.document.html.markup import (
    Markup,
    element,
    joined,
    paragraph,
    words,
)
from exposure.report.document.html.picture import Drawn, Picture
from exposure.report.document.html.rows.told import told
from exposure.report.document.html.sections.answers import answers, warnings
from exposure.report.document.html.sections.basis import basis
from exposure.report.document.html.sections.contracts import contracts
from exposure.report.document.html.sections.found import found, pictured
from exposure.report.document.html.sections.next_steps import next_steps
from exposure.report.document.html.sections.opening import TITLE, opening
from exposure.report.document.html.sections.unknown import unknown
from exposure.report.index import index_of
from exposure.report.neutral import html, page_data
from exposure.report.words import NOT_ADVICE

_ASSETS = Path(__file__).with_name("assets")
STYLES = ("base.css", "tables.css", "findings.css", "print.css")
SCRIPTS = ("start.js", "rows.js", "state.js", "detail.js", "table.js", "main.js")
"""In the order in which they stand in the page."""
GENERATOR = "exposure"
SECTIONS = (
    ("answers", "Answers"),
    ("warnings", "Read this first"),
    ("findings", "Findings"),
    ("pictures", "Pictures"),
    ("unknown", "Not assessed"),
    ("next", "Next"),
    ("contracts", "Contracts"),
    ("basis", "Basis"),
)
"""What the menu reaches, in the order of the page."""


def write_page(result: ScanResult) -> bytes:
    """Return an HTML file that needs nothing beside it; the same result gives the same bytes.

    Nothing is loaded from anywhere: its policy allows the one style and the one script inside it.
    """
    index = index_of(result)
    pictures = pictures_of(result, index)
    drawn = tuple(Drawn(one.id, one.data) for one in pictures)
    data = page_data(msgspec.json.encode(told(result, index, drawn)))
    style = _assets(STYLES) + "".join(one.style for one in pictures)
    script = _script(pictures)
    body = joined((
        element("a", words("Skip to the findings"), href="#findings", class_="skip"),
        opening(result),
        _menu(bool(pictures)),
        element(
            "main",
            answers(result, index), warnings(result), found(result, index), pictured(pictures),
            unknown(result, index), next_steps(result, index), contracts(result),
            basis(result, index),
            id="main",
        ),
        element("footer", paragraph(f"{NOT_ADVICE} Made by {result.tool.name} "
                                    f"{result.tool.version} for the law date {result.as_of}.")),
        Markup(f'<script type="application/json" id="data">{data}</script>'),
        Markup(f"<script>{script}</script>"),
    ))  # fmt: skip
    head = _head(result, _policy(style, script), style)
    return f'<!doctype html>\n<html lang="en">\n{head}\n<body>\n{body}\n</body>\n</html>\n'.encode()


def _head(result: ScanResult, policy: str, style: str) -> str:
    return "\n".join((
        "<head>",
        '<meta charset="utf-8">',
        f'<meta name="generator" content="{GENERATOR} {html(result.tool.version)}">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{TITLE} on {html(result.as_of)}</title>",
        f"<style>{style}</style>",
        "</head>",
    ))  # fmt: skip


def _policy(style: str, script: str) -> str:
    """Return what a browser may do with the page: run and apply what stands in it, and no more."""
    return (
        f"default-src 'none'; script-src 'sha256-{_digest(script)}'; "
        f"style-src 'sha256-{_digest(style)}'; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _menu(has_pictures: bool) -> Markup:
    links = (
        element("li", element("a", words(title), href=f"#{key}"))
        for key, title in SECTIONS
        if has_pictures or key != "pictures"
    )
    return element("nav", element("ul", *links), aria_label="Parts of this page", class_="menu")


def _script(pictures: tuple[Picture, ...]) -> str:
    """Return the one script: ours, with what each picture does in a table of its own."""
    drawn = ",\n".join(f"{one.id}: {one.script}" for one in pictures if one.script)
    return f'(() => {{\n"use strict";\nconst PICTURES = {{{drawn}}};\n{_assets(SCRIPTS)}}})();\n'


@cache
def _assets(names: tuple[str, ...]) -> str:
    return "".join((_ASSETS / name).read_text(encoding="utf-8") for name in names)
