"""How is a field of a comparison called, and how does its value read?"""

from collections.abc import Callable

from exposure.model.comparison.findings import FieldMoved
from exposure.model.comparison.parts import FigureCompared
from exposure.model.outcome import Outcome
from exposure.report.words import FLAG, OUTCOME, SETTLED, USE_BASIS, spaced

_FIELD = {
    "analysis": "what people say",
    "named": "name",
    "identity": "identity",
    "use": "use",
    "use_basis": "use as shown",
    "by_link": "rests on",
    "introducers": "brought in by",
    "marks": "on every route",
    "used_from": "use recorded from",
    "least_certain": "least certain step",
    "joined": "rows and SBOMs joined to it",
    "nodes": "rows or components",
    "edges": "dependencies",
    "your_own_files": "your own files over the register",
    "register_known_to": "register known to",
    "watch": "--watch",
    "dated": "date of its own",
}
_FIGURE = {
    "vendors": "bought products and vendors",
    "vendors_with_evidence": "bought products and vendors with an SBOM",
    "by_spend": "share of stated spend with evidence",
    "by_count": "share of bought products and vendors with evidence",
    "vendors_without_spend": "bought products and vendors without stated spend",
    "sboms": "SBOMs",
    "sboms_without_root": "SBOMs without a root",
    "sboms_incomplete": "incomplete SBOMs",
    "oldest_evidence": "oldest SBOM of what is bought",
    "newest_evidence": "newest SBOM of what is bought",
    "undated_evidence": "undated SBOMs of what is bought",
}
_OUTCOMES: dict[str, str] = {one.value: words for one, words in OUTCOME.items()}
_BASES: dict[str, str] = {one.value: words for one, words in USE_BASIS.items()}
_LONGEST = 160


def field_words(moved: FieldMoved) -> str:
    """Return `version 0.70.1 → 0.71.0`; what one side does not state reads `none`."""
    name = _FIELD.get(moved.field, spaced(moved.field))
    return f"{name}: {_value(moved.field, moved.before)} → {_value(moved.field, moved.after)}"


def _value(field: str, text: str) -> str:
    if field in _SPACED:
        return spaced(text) or "none"
    said = _VALUES.get(field)
    return (said(text) if said is not None else cut(text)) or "none"


def _marks(text: str) -> str:
    return ", ".join(FLAG.get(one, spaced(one)) for one in text.split(", ") if one)


def cut(text: str, limit: int = _LONGEST) -> str:
    """Return a text that is no longer than a reader will read."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def outcome_of(text: str) -> str:
    """Return an outcome in plain words; no outcome is a finding that a person settled."""
    return _OUTCOMES.get(text, SETTLED) if text else "no answer"


_SPACED = frozenset({"relation", "analysis", "state", "fate", "reason", "confidence", "kind"})
"""Fields whose values are words of the model."""
_VALUES: dict[str, Callable[[str], str]] = {
    "outcome": outcome_of,
    "use_basis": lambda text: _BASES.get(text, text),
    "marks": _marks,
    "by_link": lambda text: text or "your records",
    "use": lambda text: text or "present use",
}


def answer_words(outcome: Outcome | None) -> str:
    """Return the answer for an asset and a vendor; that nobody looked is none of the four."""
    return OUTCOME[outcome] if outcome is not None else "not looked for"


def figure_words(one: FigureCompared) -> str:
    """Return one figure of the coverage, before and now."""
    name = _FIGURE.get(one.figure, spaced(one.figure))
    return f"{name}: {one.before or 'unknown'} → {one.after or 'unknown'}"
