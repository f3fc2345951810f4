"""How is a line that a person wrote refused, so that it can be mended?"""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from exposure.errors import InputError, in_plain_words
from exposure.model.judgements.judgement import JUDGEMENTS_SCHEMA
from exposure.model.judgements.risk import RISKS_SCHEMA
from exposure.model.judgements.words import JudgementWord, ReasonCode, RiskWord
from exposure.model.law.discovery import DISCOVERIES_SCHEMA
from exposure.model.relation import Confidence, Relation
from exposure.patterns import late_pattern


class Kind(Struct, frozen=True):
    """A kind of file that people add lines to."""

    noun: str
    """One line of it: `judgement`."""
    schema: str
    see: str
    """Where its fields are described."""
    written_by: str
    words: Mapping[str, type[StrEnum]] = {}
    """Field → the words that it may hold."""

    @property
    def files(self) -> str:
        """`judgements`, `discoveries`."""
        return self.noun.removesuffix("y") + "ies" if self.noun.endswith("y") else self.noun + "s"


JUDGEMENTS = Kind(
    "judgement",
    JUDGEMENTS_SCHEMA,
    "docs/reference/judgements.md lists what a line holds",
    "exposure judge",
    {
        "judgement": JudgementWord,
        "reason_code": ReasonCode,
        "confidence": Confidence,
        "relations": Relation,
    },
)
RISKS = Kind(
    "risk decision",
    RISKS_SCHEMA,
    "docs/reference/decisions.md lists what a line holds",
    "exposure decide",
    {"decision": RiskWord, "confidence": Confidence, "relations": Relation},
)
DISCOVERIES = Kind(
    "discovery",
    DISCOVERIES_SCHEMA,
    "docs/reference/discoveries.md lists what a line holds",
    "exposure discovered",
)
ALLOCATIONS = Kind(
    "allocation",
    "",
    "`exposure allocate` writes one; docs/guides/allocation.md says how to fill it in",
    "exposure allocate",
)
MERGED = "a merge left its marks; let git keep both sides: `*.jsonl merge=union` in .gitattributes"
_MARKS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
_LAST_FIELD = late_pattern(r"(\w+)[^\w]*(?:\[[^]]*\])*$")
_PHRASES = (
    ("Object contains unknown field", "expected a known field, met"),
    ("Object missing required field", "expected the field"),
    (
        "Invalid RFC3339 encoded datetime",
        "expected a time such as 2026-11-20T14:05:00-05:00, met another text",
    ),
    (
        "Expected `datetime` with a timezone component",
        "expected a time with its offset from UTC, "
        "such as 2026-11-20T14:05:00-05:00, met one without",
    ),
    ("Invalid RFC3339 encoded date", "expected a day as YYYY-MM-DD, met another text"),
    ("Expected `str` of length >= 1", "expected a text, met an empty one"),
    ("Expected `array` of length >= 1", "expected at least one, met none"),
    ("matching regex '^J-[0-9a-f]{16}$'", "such as J-0123456789abcdef"),
    ("matching regex '^RD-[0-9a-f]{16}$'", "such as RD-0123456789abcdef"),
    ("matching regex '^D-[0-9a-f]{16}$'", "such as D-0123456789abcdef"),
    ("matching regex '^[FR]-[0-9a-f]+$'", "such as F-0123456789"),
    ("JSON is malformed", "expected one JSON object, met malformed JSON"),
    ("Input data was truncated", "expected one JSON object, met a line that is cut off"),
    ("Expected", "expected"),
    (", got", ", met"),
)
"""How the decoder says it → how this program does."""


def refuse(place: str, what: str, hint: str) -> InputError:
    """Return the refusal of one line: `judgements.jsonl:14: by: expected a name, met blanks`."""
    return InputError(f"{place}: {what}", hint=hint)


def refused_line(place: str, line: bytes, error: Exception, kind: Kind) -> InputError:
    """Return the refusal for what the decoder says of a line."""
    if line.startswith(_MARKS):
        return refuse(place, f"expected a {kind.noun}, met a mark of a merge", MERGED)
    if isinstance(error, UnicodeDecodeError):
        return refuse(place, "expected text in UTF-8, met other bytes", kind.see)
    what, _, where = str(error).partition(" - at `$")
    field = where.rstrip("`").removeprefix(".").replace("[...]", "")
    told = _told(what, field, kind)
    return refuse(place, f"{field}: {told}" if field else told, kind.see)


def _told(what: str, field: str, kind: Kind) -> str:
    met = what.removeprefix("Invalid enum value ")
    if met != what:
        return f"expected {_expected(field, kind)}, met {met}"
    for theirs, ours in _PHRASES:
        what = what.replace(theirs, ours)
    return in_plain_words(what, fields="a JSON object")


def _expected(field: str, kind: Kind) -> str:
    """Return the words that a field knows: `match, no_match or unsure`."""
    if field == "schema":
        return f"{kind.schema} (another version writes others)"
    found = _LAST_FIELD.search(field)
    words = kind.words.get(found[1]) if found else None
    known = [word.value for word in words] if words is not None else ["a word it knows"]
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} or {known[-1]}"
