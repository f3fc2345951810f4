"""Does a row below the headers explain or count the columns instead of holding something?"""

import re

from exposure.ingest.sheet.cells import Row

_EXPLAINS = re.compile(
    r"\(.{1,300}\)|\[.{1,300}\]|<.{1,300}>|[$€£%]|k?(?:usd|eur|gbp|chf|jpy|cad|aud)|k[€$]"
    r"|text|free text|freitext|string|char|varchar|numeric|number|integer|int|decimal|float"
    r"|date|datum|datetime|boolean|bool|yes ?/ ?no|y ?/ ?n|ja ?/ ?nein|oui ?/ ?non|s[ií] ?/ ?no"
    r"|drop-?down|pick ?list|lookup|list|auto|automatic|calculated|formula|hyperlink|url"
    r"|required|optional|mandatory|conditional|recommended|pflicht|pflichtfeld|optionales feld"
    r"|obligatoire|facultatif|obligatorio|opcional|requerido|[mocr]|\*+"
    r"|(?:string|text|varchar|char|number|integer|decimal) ?\([0-9, ]{1,9}\)"
    r"|(?:max|min)\.? ?[0-9]{1,5}(?: \w{1,12})?|[0-9]{1,5} (?:chars?|characters|digits|zeichen)"
    r"|(?:[dtjay]{1,4}|m{1,4})(?:[-/. ](?:[dtjay]{1,4}|m{1,4})){1,2}"
    r"|(?:e\.? ?g\.?|example|z\. ?b\.|beispiel|p\. ?ex\.|ejemplo|p\. ?ej\.)[ :,].{1,300}"
    r"|(?:please |select |choose |enter |bitte |veuillez ).{1,300}",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"\(?(?:k?(?:usd|eur|gbp|chf|jpy|cad|aud)|k?[$€£])\)?", re.IGNORECASE)
_COUNTED = re.compile(r"[\[(]?([0-9]{1,3}|[A-Za-z])[.)\]]?")
_NO_WORDS = re.compile(r"[\W_]+")


def explains(row: Row, width: int) -> bool:
    """Say whether a row holds units, explanations or numbers of columns and nothing else.

    `width` is the number of columns that the headers name. One explanation alone is not enough:
    a single text may be a name, whatever it looks like.
    """
    texts = [text for text in row.texts if text]
    if all(map(_NO_WORDS.fullmatch, texts)):
        return True
    if len(texts) < 2:
        return False
    if all(_EXPLAINS.fullmatch(text) for text in texts):
        return True
    return len(texts) >= min(3, width) and _counts_up(texts)


def unit_of(text: str) -> str:
    """Return a currency that stands below a header, or an empty text."""
    return text.strip("()") if _CURRENCY.fullmatch(text) else ""


def _counts_up(texts: list[str]) -> bool:
    """Say whether texts count columns: 1, 2, 3 or (a), (b), (c)."""
    marks = [found.group(1).casefold() for text in texts if (found := _COUNTED.fullmatch(text))]
    if len(marks) < len(texts):
        return False
    if all(mark.isdecimal() for mark in marks):
        counted = [int(mark) for mark in marks]
    elif all(mark.isalpha() for mark in marks):
        counted = [ord(mark) - ord("a") + 1 for mark in marks]
    else:
        return False
    return counted[0] in (0, 1) and counted == list(range(counted[0], counted[0] + len(counted)))
