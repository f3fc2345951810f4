"""How is a line of a judgements file refused, so that a person can mend it?"""

import re
from enum import StrEnum

from exposure.errors import InputError
from exposure.model.judgements.judgement import JUDGEMENTS_SCHEMA, JudgementWord, ReasonCode
from exposure.model.relation import Confidence, Relation

SEE = "docs/reference/judgements.md lists what a line holds"
MERGED = "a merge left its marks; let git keep both sides: `*.jsonl merge=union` in .gitattributes"
_MARKS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
_WORDS: dict[str, type[StrEnum]] = {
    "judgement": JudgementWord,
    "reason_code": ReasonCode,
    "confidence": Confidence,
    "relations": Relation,
}
"""Field → the words that it may hold."""
_LAST_FIELD = re.compile(r"(\w+)[^\w]*(?:\[[^]]*\])*$")
_PHRASES = (
    ("Object contains unknown field", "expected a known field, met"),
    ("Object missing required field", "expected the field"),
    ("Invalid RFC3339 encoded date", "expected a day as YYYY-MM-DD, met another text"),
    ("Expected `str` of length >= 1", "expected a text, met an empty one"),
    ("Expected `array` of length >= 1", "expected at least one, met none"),
    ("matching regex '^J-[0-9a-f]{16}$'", "such as J-0123456789abcdef"),
    ("JSON is malformed", "expected one JSON object, met malformed JSON"),
    ("Input data was truncated", "expected one JSON object, met a line that is cut off"),
    ("Expected", "expected"),
    (", got", ", met"),
    ("`", "'"),
)
"""How the decoder says it → how this program does."""


def refuse(place: str, what: str, hint: str = SEE) -> InputError:
    """Return the refusal of one line: `judgements.jsonl:14: by: expected a name, met blanks`."""
    return InputError(f"{place}: {what}", hint=hint)


def refused_line(place: str, line: bytes, error: Exception) -> InputError:
    """Return the refusal for what the decoder says of a line."""
    if line.startswith(_MARKS):
        return refuse(place, "expected a judgement, met a mark of a merge", MERGED)
    if isinstance(error, UnicodeDecodeError):
        return refuse(place, "expected text in UTF-8, met other bytes")
    what, _, where = str(error).partition(" - at `$")
    field = where.rstrip("`").removeprefix(".").replace("[...]", "")
    told = _told(what, field)
    return refuse(place, f"{field}: {told}" if field else told)


def _told(what: str, field: str) -> str:
    met = what.removeprefix("Invalid enum value ")
    if met != what:
        return f"expected {_expected(field)}, met {met}"
    for theirs, ours in _PHRASES:
        what = what.replace(theirs, ours)
    return what


def _expected(field: str) -> str:
    """Return the words that a field knows: `match, no_match or unsure`."""
    if field == "schema":
        return f"{JUDGEMENTS_SCHEMA} (another version writes others)"
    found = _LAST_FIELD.search(field)
    words = _WORDS.get(found[1]) if found else None
    known = [word.value for word in words] if words is not None else ["a word it knows"]
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} or {known[-1]}"
