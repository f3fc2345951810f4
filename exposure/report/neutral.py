"""How is text that others wrote made harmless for the place where we show it?"""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

from exposure.patterns import late_pattern

CELL_LIMIT = 32_767
"""Characters (UTF-16 code units) that one spreadsheet cell may hold."""
CUT_MARK = "… [cut: the whole text is in exposure.json]"

# Bidirectional and invisible marks can make text read as something else than what it is;
# surrogates and the two noncharacters cannot be written to XML or to a UTF-8 terminal at all.
_DECEIVING = (
    r"\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
)
_HIDDEN = late_pattern(rf"[\x00-\x1f\x7f-\x9f{_DECEIVING}]")
# Marks upon marks grow over the lines around them; no language needs more than four on a letter.
_FLOODING = late_pattern(
    r"(?<=[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})"
    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_HIDDEN_IN_CELL = late_pattern(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{_DECEIVING}]")
# A spreadsheet file spells characters as _x000A_; left alone, it would undo the line above.
_CELL_ESCAPE = late_pattern(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA_STARTS = frozenset("=+-@\t＝＋－＠﹦﹢﹣﹫−")
_BREAK = late_pattern(r"\r\n?|\n")
_MARKDOWN_SPECIAL = late_pattern(r"[\\`*_\[\]|~$]")
# A line that begins so would be a heading, a list or a rule.
_MARKDOWN_START = late_pattern(r"^(\d+(?=[.)])|(?=[-+=#]))")
_HIDDEN_OR_QUOTED = late_pattern(rf"[\"\\<>&\x00-\x1f\x7f-\x9f{_DECEIVING}]")
# Inside a word, dots, strokes and dashes are no markup, but for the one after www.
_MARKS_IN_MERMAID = late_pattern(
    r"[^\w ./-]|_|(?<!\w)[./-]|[./-](?!\w)|(?<=[wW]{3})\.|^ | $| (?= )|(?<= ) "
)

_HTML_SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_DATA_SPECIAL = late_pattern(r"[<>&\u2028\u2029]")
# Build servers obey `##[...]`, `##vso[...]` and `##teamcity[...]` wherever a line holds them, and
# `::error::...` where one begins so. A line may be folded before any of its words.
_COMMAND = late_pattern(
    r"(?<!\S):(?=:)|:(?=:(?:set-|add-|save-|stop-|remove-|internal-|debug|warning|error|notice"
    r"|echo|group|endgroup))|#(?=#\w*\[)",
    re.IGNORECASE,
)
# Forges call whoever a comment names so, and link what it numbers so; scoped packages begin so.
_CALL = late_pattern(r"(?<![\w&])([@#])(?=\w)")
_SARIF_SPECIAL = late_pattern(r"[\\\[\]]")
_UNCALLED = r"\1<!-- -->"
# Letters and digits of any script stay in a file name; what a shell or a file system reads goes.
_NOT_IN_FILE_NAME = late_pattern(r"[^\w]+")
_LONGEST_FILE_NAME = 60
_MOST_BYTES_OF_FILE_NAME = 100
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Names that Windows keeps for devices."""


def spreadsheet(text: str) -> str:
    """Return text that no spreadsheet program reads as a formula, also after a save as CSV."""
    plain = _HIDDEN_IN_CELL.sub(_visible, _BREAK.sub("\n", text))
    plain = _CELL_ESCAPE.sub("_x005F_", plain)
    starts_a_formula = plain[:1] == "\t" or plain.lstrip()[:1] in _FORMULA_STARTS
    return _within_cell("'" + plain if starts_a_formula else plain)


def terminal(text: str) -> str:
    r"""Return one line in which control, escape and bidirectional marks are readable as \u202e.

    What a build server would take for a command, wherever the line is folded, is spelt so too.
    """
    line = _one_line(text)
    return _COMMAND.sub(_visible, line) if "::" in line or "##" in line else line


def _one_line(text: str) -> str:
    if text.isascii() and text.isprintable():  # as most are
        return text
    return _HIDDEN.sub(_visible, text)


@lru_cache(maxsize=16_384)
def document(text: str) -> str:
    """Return one line for a paragraph of a Word file or a page: runs of blanks and breaks are one.

    No character is left that XML cannot hold; whoever writes it lets a library spell `<` and `&`.
    """
    return _one_line(" ".join(text.split()))


def markdown(text: str) -> str:
    """Return one line that Markdown shows as it stands, also inside a table cell."""
    line = _one_line(_BREAK.sub(" ", text)).strip()
    line = _MARKDOWN_SPECIAL.sub(_escaped, line)
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = line.replace("://", "&#58;//").replace("www.", "www&#46;")
    return _MARKDOWN_START.sub(r"\1\\", line)


def xml(text: str) -> str:
    """Return one line for the text of an XML element, or an attribute in double quotes."""
    if not _HIDDEN_OR_QUOTED.search(text):  # as most of a million texts
        return text
    line = _one_line(text).replace("&", "&amp;").replace("<", "&lt;")
    return line.replace(">", "&gt;").replace('"', "&quot;")


def page(text: str) -> str:
    """Return text for a page that gets it as text and never as markup; its lines are kept.

    What hides or deceives is readable, as in a terminal; marks piled upon one letter are counted.
    """
    if text.isascii() and not _HIDDEN.search(text):  # as most texts
        return text
    shown = _HIDDEN_IN_CELL.sub(_visible, _BREAK.sub("\n", text))
    return _FLOODING.sub(_counted_marks, shown)


def html(text: str) -> str:
    """Return text for an element or a quoted attribute of a page; its lines are kept."""
    return page(text).translate(_HTML_SPECIAL)


def page_data(json: bytes) -> str:
    """Return JSON for a script element: nothing in it ends the element or begins a comment."""
    return _DATA_SPECIAL.sub(_json_escape, json.decode())


def json_string(text: str) -> str:
    """Return a JSON string with its quotes, in which only half characters read back otherwise.

    Marks that deceive are spelt as JSON spells them, and so is what a page would take for a tag.
    """
    return '"' + _HIDDEN_OR_QUOTED.sub(_json_escape, text) + '"'


def dot(text: str) -> str:
    """Return one line for a label or tooltip in double quotes of a DOT file.

    A backslash there begins an escape, and `&` an entity as in HTML.
    """
    line = _one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return line.replace("&", "&amp;")


def mermaid(text: str) -> str:
    """Return one line for a quoted label of a Mermaid chart, every mark spelt by its number.

    Letters, digits and blanks stand as they are, and so do dots, strokes and dashes inside a word:
    what is left could be markup of Mermaid, of Markdown, of HTML or of mathematics.
    """
    return _MARKS_IN_MERMAID.sub(_numbered, _one_line(text))


def cypher(text: str) -> str:
    """Return a Cypher string with its quotes; it needs the same escapes as a JSON string."""
    return json_string(text)


def forge_markdown(text: str) -> str:
    """Return Markdown for a pull request, in which no text calls a person or links a number."""
    return _CALL.sub(_UNCALLED, markdown(text))


def sarif_message(text: str) -> str:
    """Return one line for a message in SARIF, in which nothing is a link or a placeholder."""
    line = _SARIF_SPECIAL.sub(_escaped, document(text))
    return line.replace("{", "{{").replace("}", "}}")


def workflow_data(text: str) -> str:
    """Return one line for the message of a workflow command: nothing in it ends the command."""
    return document(text).replace("%", "%25")


def workflow_property(text: str) -> str:
    """Return one line for a property of a workflow command, such as its file or its title."""
    return workflow_data(text).replace(":", "%3A").replace(",", "%2C")


def path_uri(path: str) -> str:
    """Return a relative reference for a path with forward slashes: letters of its own bytes.

    No mark of the path is left that a program could take for a scheme, a query or a fragment.
    """
    return quote(path.encode("utf-8", "surrogateescape"), safe="/-._~!$&'()*+,;=@")


def file_name(text: str) -> str:
    """Return a name for a file or folder on every system, without its ending; never empty."""
    words = _NOT_IN_FILE_NAME.sub("-", unicodedata.normalize("NFC", text)).strip("-_")
    bytes_kept = words[:_LONGEST_FILE_NAME].encode()[:_MOST_BYTES_OF_FILE_NAME]
    name = bytes_kept.decode(errors="ignore").rstrip("-_") or "unnamed"
    plain = unicodedata.normalize("NFKC", name).casefold()  # Windows reads COM¹ as COM1
    return f"{name}-" if plain in _RESERVED else name


def _json_escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if 0xD800 <= code < 0xE000:  # half a character, which no UTF-8 file holds
        return "\\" + _visible(match)
    if match.group() in {'"', "\\"}:
        return "\\" + match.group()
    units = match.group().encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _numbered(match: re.Match[str]) -> str:
    return f"#{ord(match.group())};"


def _visible(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _counted_marks(match: re.Match[str]) -> str:
    return f"[and {len(match.group()):,} more marks]"


def _escaped(match: re.Match[str]) -> str:
    return "\\" + match.group()


def _within_cell(text: str) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * CELL_LIMIT:
        return text
    kept = units[: 2 * (CELL_LIMIT - len(CUT_MARK))]
    return kept.decode("utf-16-le", errors="ignore") + CUT_MARK
