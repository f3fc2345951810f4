"""What does a picture of the page consist of, whoever draws it?"""

from msgspec import Raw, Struct


class TextTable(Struct, frozen=True):
    """The same as a picture, in rows: for readers who do not see it, and for print."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: str = ""
    """What is said of rows that are not shown; empty where all are."""


class Picture(Struct, frozen=True):
    """One picture: what stands in the page, and what makes it answer to a reader.

    The page holds `markup` in a `<figure id>`, `style` and `script` in the only style and script
    that its policy allows, and `data` as JSON that the script reads. Without a script, and in
    print, the markup and the table stand by themselves.
    """

    id: str
    """Lower-case word, for example `graph`; ids and classes of the picture begin with it."""
    title: str
    lead: str
    """One or two sentences on what is seen, as plain text."""
    markup: str
    """SVG whose texts are escaped; no `style` attribute, no script, no handler, no outside link."""
    table: TextTable
    data: Raw = Raw(b"null")
    """JSON for the script, any shape; the page escapes what a browser would take for a tag."""
    script: str = ""
    """One function expression, called as `(figure, data, page)` once the page stands; `figure` is
    the element, `page.open(finding_id)` opens a finding, `page.filter({vendor: name})` filters."""
    style: str = ""
    """CSS, every selector below `#id`, with the colours of the page's variables."""


class Drawn(Struct, frozen=True):
    """What the page's script knows of a picture."""

    id: str
    data: Raw
