"""In which forms may a header be looked up in a table of headers?"""

import re
import unicodedata

from exposure.ingest.sheet.words.fold import folded

_BRACKETS = re.compile(r"([^()\[\]]*)[(\[]([^()\[\]]*)[)\]]\s*[*:]?")
_NUMBERED = re.compile(r"\s*\(?(?:[0-9]{1,3}(?:\.[0-9]{1,2})?[a-z]?|[A-Za-z])[.)]\s+")
_ACRONYM = re.compile(r"(?<=[A-Z])(?=[A-Z][a-z])")
_SEPARATORS = re.compile(
    r"[/,;&|\n+·・、()\[\]]| or | and | und | oder | et | ou | y | o | e | en | i "
)
_SMALL = frozenset(
    ("of", "the", "de", "du", "des", "del", "la", "le", "les", "el", "los", "las", "l", "d", "der",
     "die", "das", "dem", "den", "di", "della", "dello", "dell", "dei", "delle", "do", "da", "dos",
     "van", "het", "your")
)  # fmt: skip
_TRAILING = frozenset(
    ("usd", "eur", "gbp", "chf", "jpy", "required", "optional", "mandatory", "text", "free",
     "pflichtfeld", "obligatoire", "obligatorio", "erforderlich", "requerido")
)  # fmt: skip
_LONGEST = 200
_ASKS = re.compile(
    r"(?:please |kindly |bitte |veuillez |por favor )?"
    r"(?:(?:what|which|who|when)(?: (?:is|are|was|were|does|do|did|will))?(?: the| your| our| this)?"
    r"|(?:state|provide|enter|specify|name|indicate|list|give|select|choose|identify)"
    r"(?: us)?(?: the| your| all| any)"
    r"|(?:wie|was|wer) (?:lautet|heisst|ist|sind)|welche[rsn]?|quel(?:le)?s? (?:est|sont)"
    r"|cu[a]l(?:es)? (?:es|son)|qual e|wat is|wie is)"
    r" (.+)"
)
_ASIDE = re.compile(
    r" (?:that|which|who|whom|with|you|we|they|it|do|does|did|is|are|was|were|will|used|uses|use"
    r"|being|used by|for|in|from|to|of the|of this|end|ends|expire|expires|utilise|verwendet)"
    r"(?: .*)?$"
)
"""What a question says of the thing that it asks for: `tool` in `Which tool do you use?`"""


def bare(text: str) -> str:
    """Return a folded header without articles: `nom du fournisseur` is `nom fournisseur`."""
    words = text.split()
    return " ".join(word for word in words if word not in _SMALL) if len(words) > 1 else text


def readings(header: str) -> list[str]:
    """Return the header folded: whole, unwrapped, without brackets, numbers, units and articles."""
    text = unicodedata.normalize("NFKC", header[:_LONGEST]).strip()
    forms = [header, _NUMBERED.sub("", text, count=1), _ACRONYM.sub(" ", text)]
    bracket = _BRACKETS.fullmatch(text)
    if bracket:
        before, inside = bracket.groups()
        forms.append(inside if folded(before) in ("custom field", "custom") else before)
    found = [folded(form) for form in forms]
    for form in list(found):
        before, _, last = form.rpartition(" ")
        if last in _TRAILING:
            found.append(before)
    found += _asked_for(found[0]) if found[0] else []
    found += [bare(form) for form in found]
    return [form for form in dict.fromkeys(found) if form]


def _asked_for(folded_header: str) -> list[str]:
    """Return what a question or request asks for: `Who is the vendor of the tool?`, the vendor."""
    asked = _ASKS.fullmatch(folded_header)
    if asked is None:
        return []
    whole = asked.group(1)
    first = re.search(_ASIDE, whole)
    return [whole, whole[: first.start()]] if first else [whole]


def parts(header: str) -> list[str]:
    """Return what `Doing business as / former name` names one by one, folded."""
    found = [readings(part) for part in _SEPARATORS.split(header[:_LONGEST])]
    return list(dict.fromkeys(form for forms in found for form in forms))
