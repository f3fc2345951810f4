"""How is one match said in one line that a reviewer can read?"""

from exposure.model.finding import Evidence
from exposure.model.relation import Match
from exposure.patterns import late_pattern

SHOWN_WORDS, SHOWN_AGAINST = 8, 6
LONGEST_TEXT, LONGEST_REASON = 120, 240
SEARCHED = 2_000
MISSPELT = "name-misspelt"
_HOW = {
    "name-exact": "a listed name",
    "name-segment": "a listed name in a part of the text",
    "name-spacing": "blanks differ",
    "name-legal-form": "with a legal form of the vendor",
    "name-ambiguous": "also another name or word",
    "name-in-text": "inside a longer text",
    "name-mentioned": "beside other words",
    MISSPELT: "misspelt",
    "name-cut": "cut short",
    "product-name": "a product name",
    "product-weak": "also an ordinary word",
    "component-name": "a component's name",
    "catalogue-link": "publicly stated",
}
"""Rule → how it met the register's value; a rule that is not here is called by its name."""
_SLIP = late_pattern(r"holds [^()]{1,200} for [^()]{1,200} \(([^()]{1,60})\)")
"""Where the reason of a misspelling says what was done to the word: `letters swapped`."""


def evidence_line(
    evidence: Evidence | Match,
    level: str = "",
    place: str = "",
    *,
    told: bool = False,
    longest: int = LONGEST_TEXT,
) -> str:
    """Return `probable: "Acem Tools" ~ Acme Tools, Inc. (letters swapped), Vendors!B214; ...`.

    Behind it stand the words beside the match and what spoke against it; where the register's
    value is not known, the reason. `=` stands between texts that are written alike, `~` between
    others. One line, cut where it is long; the caller neutralises it for its medium. `told` leaves
    the reason out: the caller says it beside the line. `longest` is in characters, per text.
    """
    before = f"{level}: " if level else ""
    said = f"{_met(evidence, longest)} ({_how(evidence)})"
    parts = (
        before + ", ".join(part for part in (said, _one_line(place, LONGEST_REASON)) if part),
        "" if evidence.listed or told else _one_line(evidence.because, LONGEST_REASON).rstrip("."),
        _listed("beside it", evidence.left_over, SHOWN_WORDS, ", "),
        _listed("against", evidence.against, SHOWN_AGAINST, "; "),
    )
    return "; ".join(part for part in parts if part)


def _met(evidence: Evidence | Match, longest: int) -> str:
    """Return the part that was met, the text around it, and the register's value."""
    quote = _one_line(evidence.quote, longest)
    matched = _one_line(evidence.matched, longest) or quote
    within = f' in "{quote}"' if matched != quote else ""
    listed = _one_line(evidence.listed, longest)
    if not listed:
        return f'"{matched}"{within}'
    alike = "=" if matched.casefold() == listed.casefold() else "~"
    return f'"{matched}"{within} {alike} {listed}'


def _how(evidence: Evidence | Match) -> str:
    """Return how the text met the value: the slip of a misspelling, else the rule in words."""
    slip = _SLIP.search(evidence.because[:SEARCHED]) if evidence.rule == MISSPELT else None
    return slip[1] if slip else _HOW.get(evidence.rule, evidence.rule.replace("-", " "))


def _listed(lead: str, texts: tuple[str, ...], shown: int, between: str) -> str:
    if not texts:
        return ""
    rest = len(texts) - shown
    more = f"{between}and {rest:,} more" if rest > 0 else ""
    return (
        f"{lead}: {between.join(_one_line(text, LONGEST_REASON) for text in texts[:shown])}{more}"
    )


def _one_line(text: str, longest: int) -> str:
    line = " ".join(text[: 4 * longest].split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
