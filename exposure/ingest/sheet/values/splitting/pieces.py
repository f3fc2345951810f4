"""Where may a cell be cut into its entries, and where do brackets and quotation marks forbid it?"""

import re
from collections.abc import Iterator

_CLOSING = {
    ")": "(", "]": "[", "}": "{", "\uff09": "\uff08", "】": "【", "」": "「", "』": "『", "»": "«",
    "”": "“",
}  # fmt: skip
"""Closing bracket → the one that opens it; \uff08 and \uff09 are the full-width ones."""
_OPENING = frozenset(_CLOSING.values())
_BRACKETS = re.compile("[" + re.escape("".join((*_CLOSING, *_OPENING))) + "]")
_QUOTED = re.compile(r'(?<![^\s,;([{|/])"[^"\n]{1,300}"(?![^\s,;)\]}|/.])')
_MOST_INSIDE = 500
"""Characters of a bracket; a longer one was likely never meant to close there."""
_MOST_LINES = 3
_WHOLE = re.compile(r"\s*(?:\[(?P<list>.*)\]|\{(?P<set>.*)\}|\((?P<aside>.*)\))\s*", re.DOTALL)
_BREAK = re.compile(r"<br\s{0,3}/?>|</?(?:li|ul|ol|p|div)>|\\r\\n|\\n", re.IGNORECASE)
_PICKED = re.compile(r";#[0-9]+(?:;#|$)|;#")
"""Lists of SharePoint put `;#` between entries, with the number of each."""
_NUMBER = re.compile(r"(?:^|(?<=[\s,;]))\(?(?:(?P<number>[0-9]{1,3})|(?P<letter>[a-z]))[.)]\s+")
_LEAD = re.compile(r"\s*(?:[-–—*]\s+|[*·・•◦▪‣]\s*|\(?[0-9]{1,3}[.)]\s+)+")
_ENDS = " \t\n\r\xa0\u3000,;\uff0c\uff1b、"


def outside(text: str, marks: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield each mark that stands outside of brackets and quotation marks.

    A bracket that never closes protects nothing. Work is linear in the text.
    """
    inside = _protected(text)
    at = 0
    for mark in marks.finditer(text):
        while at < len(inside) and inside[at][1] <= mark.start():
            at += 1
        if at == len(inside) or mark.start() < inside[at][0]:
            yield mark


def cut(text: str, marks: re.Pattern[str]) -> list[str]:
    """Return the text between marks; one inside brackets or quotation marks cuts nothing."""
    begun = 0
    found = []
    for mark in outside(text, marks):
        found.append(text[begun : mark.start()])
        begun = mark.end()
    return [*found, text[begun:]]


def plain_list(text: str) -> str:
    """Return a cell as a person would have written it, with line ends where a program put others.

    `["A", "B"]` loses the brackets around all of it; `<br>`, `;#12;#` and the numbers of a list
    that counts from one become line ends.
    """
    if (whole := _WHOLE.fullmatch(text)) and _is_one_bracket(text.strip()):
        text = next(part for part in whole.groups() if part is not None)
    if "<" in text or "\\" in text:
        text = _BREAK.sub("\n", text)
    if ";#" in text:
        text = _PICKED.sub("\n", text)
    return _uncounted(text)


def unmarked(piece: str) -> str:
    """Return an entry without bullet, number, blanks and commas around it."""
    lead = _LEAD.match(piece)
    return (piece[lead.end() :] if lead else piece).strip(_ENDS)


def unquoted(piece: str) -> str:
    """Return an entry without the blanks, commas and quotation marks around it."""
    plain = piece.strip(_ENDS)
    if len(plain) > 1 and plain[0] == plain[-1] == '"' and '"' not in plain[1:-1]:
        return plain[1:-1].strip(_ENDS)
    return plain


def is_marked(piece: str) -> bool:
    """Say whether an entry begins with a bullet or a number."""
    return _LEAD.match(piece) is not None


def _protected(text: str) -> list[tuple[int, int]]:
    """Return where outermost brackets and quoted texts begin and end, in order."""
    spans: list[tuple[int, int]] = []
    open_at: list[int] = []
    for bracket in _BRACKETS.finditer(text):
        if bracket.group() in _OPENING:
            open_at.append(bracket.start())
        elif open_at and text[open_at[-1]] == _CLOSING[bracket.group()]:
            begin = open_at.pop()
            if _belongs_together(text, begin, bracket.end()):
                while spans and spans[-1][0] > begin:
                    spans.pop()
                spans.append((begin, bracket.end()))
    if '"' in text:
        quoted = ((found.start(), found.end()) for found in _QUOTED.finditer(text))
        spans = list(_outermost(sorted([*spans, *quoted])))
    return spans


def _outermost(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = -1
    for span in spans:
        if span[1] > end:
            yield span
            end = span[1]


def _belongs_together(text: str, begin: int, end: int) -> bool:
    return end - begin <= _MOST_INSIDE and text.count("\n", begin, end) <= _MOST_LINES


def _is_one_bracket(text: str) -> bool:
    """Say whether the first bracket closes at the very end."""
    depth = 0
    for bracket in _BRACKETS.finditer(text):
        depth += 1 if bracket.group() in _OPENING else -1
        if depth == 0:
            return bracket.end() == len(text)
    return False


def _uncounted(text: str) -> str:
    """Return the text with line ends for `1) ... 2) ...`; numbers that do not count on are kept."""
    expected = 1
    cuts: list[tuple[int, int]] = []
    for found in _NUMBER.finditer(text):
        letter = found["letter"]
        number = ord(letter) - ord("a") + 1 if letter else int(found["number"])
        if number == expected:
            cuts.append(found.span())
            expected += 1
    if len(cuts) < 2:
        return text
    kept = [text[: cuts[0][0]]]
    ends = [begin for begin, _ in cuts[1:]] + [len(text)]
    kept += [text[end:begin] for (_, end), begin in zip(cuts, ends, strict=True)]
    return "\n".join(kept)
