"""Does a name say that its row sums up others?"""

import re

from exposure.ingest.sheet.values.splitting.legal_forms import bears_legal_form
from exposure.ingest.sheet.words.fold import all_spellings, folded

_SUBTOTALS = all_spellings((
    "subtotal", "sub total", "subtotals", "grand total", "sum total", "running total",
    "overall total", "zwischensumme", "gesamtsumme", "gesamtergebnis", "teilergebnis",
    "teilsumme", "endsumme", "sous total", "total partiel", "total général", "total general",
    "subtotal general", "subtotale", "totale generale", "subtotaal", "eindtotaal", "suma total",
    "suma parcial", "soma total", "suma częściowa", "suma końcowa", "delsumma", "delsum",
    "välisumma", "mezisoučet", "小計", "小计", "소계", "総計", "总计", "總計", "총계",
))  # fmt: skip
"""No company is called so: whatever stands behind or before them, the row sums up."""
_TOTALS = frozenset((*_SUBTOTALS, *all_spellings((
    "total", "totals", "sum", "count", "summe", "gesamt", "insgesamt", "somme", "totale", "totali",
    "totaal", "suma", "soma", "razem", "łącznie", "summa", "totalt", "i alt", "sammanlagt",
    "yhteensä", "celkem", "összesen", "toplam", "итого", "всего", "合計", "合计", "합계", "total us",
    "totaux", "totais", "totales", "checksum", "check sum",
))))  # fmt: skip
_BEHIND = frozenset(all_spellings((
     "vendor", "vendors", "supplier", "suppliers", "spend", "amount", "amounts", "cost", "costs",
     "value", "contracts", "records", "rows", "lines", "items", "entries", "invoices", "payments",
     "paid", "due", "budget", "year", "annual", "of", "for", "all", "above", "the", "by", "in", "to",
     "date", "lieferanten", "kreditoren", "ausgaben", "betrag", "anzahl", "der", "fournisseurs",
     "dépenses", "des", "montant", "proveedores", "gastos", "importe", "fornitori", "spesa",
     "importo", "fornecedores", "valor", "leveranciers", "uitgaven", "bedrag", "general", "usd",
     "eur", "gbp", "fy", "net", "gross", "incl", "excl", "vat", "tax",
)))  # fmt: skip
"""Words that say of a total what it counts; any other behind `Total` may make a company."""
_COUNTING = frozenset(
    ("number", "no", "anzahl", "nombre", "numero", "aantal", "total", "insgesamt", "gesamt")
)
_AVERAGES = frozenset(all_spellings((
    "average", "avg", "mean", "median", "minimum", "maximum", "average spend", "durchschnitt",
    "mittelwert", "moyenne", "médiane", "promedio", "media", "média", "mediana", "gemiddelde",
    "medelvärde", "gennemsnit", "gjennomsnitt", "keskiarvo", "średnia", "průměr", "平均", "平均值", "평균",
    "balance", "saldo", "difference", "differenz", "carried forward", "übertrag", "à reporter",
)))  # fmt: skip
_LIKE = re.compile(
    r"tot|su[mb]|som|count|number|ergebnis|gesamt|razem|[合小総总總합소총]|aver|avg|mean|medi|m[ée]di"
    r"|minim|maxim|durchschn|mittelw|moyenn|promed|gemidd|medelv|g(?:en|j)en|keskia|redni|pr[uů]m|平均"
    r"|평균|balance|saldo|differen|carried|bertrag|reporter|łącz|i alt|sammanl|yhteen|celkem|sszesen"
    r"|toplam|итого|всего|insges|mezisou|delsum|anzahl|nombre|aantal|n[uú]mero"
)
"""What a text holds, in lower case, that may name a total; it is looked at more closely."""
_BRACKET = re.compile(r"\([^()]{0,60}\)")
_DIGITS = re.compile(r"[0-9]+")
_SUMS_UP = re.compile(
    r"(.*\S)[\s:–—-]+(?:total|totals|totale|totaal|gesamt|summe|ergebnis)"
    r"|(?:sub-?|sous-)?total[\s:–—-]+(?:for|of|per|pour|de|von)\s(?:vendor\s|supplier\s)?(.*\S)"
)


def may_be_total(name: str) -> bool:
    """Say whether a name is worth a closer look: most names of a long list are not."""
    return _LIKE.search(name.casefold()) is not None


def is_total(text: str) -> bool:
    """Say whether a text says by itself that it sums up: `Subtotal - Software`, `Total: 12 vendors`."""
    if bears_legal_form(text):
        return False
    plain = folded(_DIGITS.sub(" ", _BRACKET.sub(" ", text)))
    if plain in _TOTALS:
        return True
    if any(plain.startswith(f"{word} ") or plain.endswith(f" {word}") for word in _SUBTOTALS):
        return True
    first, _, rest = plain.partition(" ")
    return (first in _TOTALS and set(rest.split()) <= _BEHIND) or _counts(plain)


def is_average(text: str) -> bool:
    """Say whether a text names an average, a balance or the like; a company may be called so."""
    return folded(text) in _AVERAGES


def group_summed_up(text: str) -> str:
    """Return the group, in lower case, of which a text says that it is its total; else nothing."""
    found = _SUMS_UP.fullmatch(text.casefold().rstrip(" :"))
    return (found.group(1) or found.group(2)) if found else ""


def holds_number(text: str) -> bool:
    """Say whether a text holds a number itself."""
    return _DIGITS.search(text) is not None


def _counts(plain: str) -> bool:
    """Say whether a text is `number of vendors` or `vendors in total`."""
    words = set(plain.split())
    return bool(words & _COUNTING) and len(words) > 1 and words <= _BEHIND | _COUNTING | {"de"}
