"""Which quotation marks stand for themselves because a backslash precedes them?"""

import re

_ESCAPED = re.compile(r'(?<!\\)((?:\\\\)*)\\"')


def with_doubled_quotes(text: str, separator: str) -> str:
    r"""Return the text with `""` for each `\"`, if its quoted cells hold marks written so.

    A backslash before a mark that closes its cell, as in `"C:\list\",` is one of the cell's; what
    tells is a mark behind a backslash with more of the cell behind it.
    """
    if "\\" not in text or '\\"' not in text:
        return text
    mark = re.escape(separator)
    inside = re.compile(rf'(?:^|{mark})"[^"\n]*\\"(?=[^{mark}"\r\n])', re.MULTILINE)
    return _ESCAPED.sub(r'\1""', text) if inside.search(text) else text
