"""Does a cell say yes or no, in use or no longer, something or nothing at all?"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from exposure.ingest.sheet.values.dates import read_day
from exposure.ingest.sheet.values.status_words import EXCLUDED
from exposure.ingest.sheet.values.statuses import CODE, STILL, said_in_words
from exposure.ingest.sheet.values.unnamed import UNNAMED, UNNAMED_ALONE
from exposure.ingest.sheet.words.fold import folded

YES = frozenset(
    ("yes", "y", "true", "t", "1", "x", "✓", "✔", "☑", "☒", "✅", "ja", "oui", "si", "sí", "wahr",
     "vrai", "sì", "vero", "sim", "verdadeiro", "verdadero", "waar", "tak", "ano", "да", "evet",
     "igen", "是", "はい", "有", "예", "네")
)  # fmt: skip
NO = frozenset(
    ("no", "n", "false", "f", "0", "✗", "✘", "☐", "❌", "nein", "non", "falsch", "faux", "falso",
     "não", "nao", "nee", "onwaar", "nej", "nie", "нет", "hayır", "nem", "否", "いいえ", "無", "아니오",
     "아니요")
)  # fmt: skip

NOTHING = frozenset(
    ("-", "--", "---", "–", "—", "/", ".", "n/a", "na", "n.a.", "n.a", "#n/a!", "none", "nil", "null",
     "nothing", "not applicable", "(none)", "(blank)", "<none>", "n/a.", "none.", "- none -",
     "--none--", "-none-", "keine", "keiner", "entfällt", "entfaellt", "nicht zutreffend",
     "nicht anwendbar", "k.a.", "aucun", "aucune", "néant", "neant", "sans objet", "s.o.",
     "non applicable", "ninguno", "ninguna", "no aplica", "no aplicable", "s/o", "nessuno",
     "nessuna", "non applicabile", "nenhum", "nenhuma", "não aplicável", "n.v.t.", "nvt", "geen",
     "niet van toepassing", "ingen", "inga", "ikke relevant", "ej tillämpligt", "brak", "nie dotyczy",
     "žádný", "нет данных", "не применимо", "なし", "無し", "該当なし", "无", "没有", "不适用", "해당없음",
     "해당 없음", "없음")
)  # fmt: skip
"""Texts that say that there is nothing here."""

UNKNOWN = frozenset(
    ("?", "??", "???", "tbd", "tbd.", "t.b.d.", "tbc", "t.b.c.", "tba", "to be determined",
     "to be confirmed", "to be advised", "to follow", "unknown", "unbekannt", "n.n.", "inconnu",
     "inconnue", "desconocido", "desconocida", "sconosciuto", "desconhecido", "onbekend", "okänd",
     "ukendt", "ukjent", "nieznany", "неизвестно", "not known", "not yet known", "unsure",
     "not sure", "don't know", "not disclosed", "undisclosed", "not provided", "not stated",
     "unspecified", "pending", "#n/a", "various", "multiple", "misc", "misc.", "miscellaneous",
     "diverse", "verschiedene", "divers", "varios", "vari", "vários", "zu klären", "noch zu klären",
     "wird noch geklärt", "à déterminer", "à définir", "à confirmer", "por definir",
     "por determinar", "por confirmar", "da definire", "da confermare", "a definir", "te bepalen",
     "nog te bepalen", "不明", "未定", "未知", "待定", "미정", "알 수 없음")
)  # fmt: skip
"""Texts that say that something is here which the sheet does not name."""

_FLAG_AND_MORE = re.compile(r"(?:yes|ja|oui|sí|no|nein|non)(?:\s*[,;:(]|\s+[-–—]|[-–—]\s)")
_PLAIN_YES = re.compile(r"(?:yes|ja|oui|s[ií])\s*(?:[-–—,;:(.!].*)?", re.DOTALL)


def is_excluded(text: str) -> bool:
    """Say whether a tier says that the company no longer buys from the vendor."""
    return folded(CODE.sub("", text.casefold(), count=1)) in EXCLUDED or folded(text) in EXCLUDED


def is_blank(text: str) -> bool:
    """Say whether a text is there only to say that nothing is."""
    if not text:
        return True
    plain = text.casefold()
    return plain in NOTHING or (not text.isascii() and _in_one_width(plain) in NOTHING)


def is_unknown(text: str) -> bool:
    """Say whether a text admits that the sheet does not know."""
    plain = text.casefold()
    return plain in UNKNOWN or (not text.isascii() and _in_one_width(plain) in UNKNOWN)


def leaves_unnamed(text: str) -> bool:
    """Say whether an entry among names says that there are some which it does not name."""
    plain = text.casefold()
    says_yes = plain in YES or _PLAIN_YES.fullmatch(plain) is not None
    return is_unknown(text) or says_yes or bool(UNNAMED.search(plain))


def names_nobody(text: str) -> bool:
    """Say whether an entry among names holds no name: an unknown, a flag, a count or a phrase."""
    plain = text.casefold()
    return is_unknown(text) or is_flag(text) or bool(UNNAMED_ALONE.fullmatch(plain))


def yes_or_no(text: str) -> bool | None:
    """Return what a flag says, or None; `Yes (CUI)` says yes."""
    folded = text.casefold().strip()
    if folded in YES or re.match(r"(?:yes|ja|oui|sí)\b", folded):
        return True
    if folded in NO or re.match(r"(?:no|nein|non)\b", folded):
        return False
    return None


def is_flag(text: str) -> bool:
    """Say whether a text is a bare yes or no."""
    return text.casefold() in YES or text.casefold() in NO


def activity(statuses: Iterable[tuple[str, bool]]) -> bool | str | None:
    """Return whether a row is in current use: True, False, None, or a clause where it contradicts.

    Each status comes with True if its column speaks of an end, such as `Blocked` or `Inactive`.
    What is not surely ended, such as `Offboarding in progress`, is not ended. A no in a column of
    one kind of end leaves the others open: it contradicts no end that another column states.
    """
    said: dict[bool, str] = {}
    not_so_ended = False
    for text, of_ending in statuses:
        meaning = _meaning(text, of_ending=of_ending) if text else None
        if meaning and of_ending:
            not_so_ended = True
        elif meaning is not None:
            said.setdefault(meaning, text)
    if len(said) == 2:
        return f"one status column says {said[True][:40]!r}, another {said[False][:40]!r}"
    return next(iter(said), True if not_so_ended else None)


@lru_cache(maxsize=4_096)
def _meaning(text: str, *, of_ending: bool) -> bool | None:
    plain = _in_one_width(text.casefold()).strip()
    if "?" in plain or is_blank(plain):
        return None
    flag = True if plain in YES else False if plain in NO else None
    if flag is None and (begun := _FLAG_AND_MORE.match(plain)):
        # `Yes - planned for 2027` says no more than that something will be.
        flag = None if STILL.search(plain[begun.end() :]) else plain[0] not in "n"
    if flag is not None:
        return (not flag) if of_ending else flag
    if of_ending and read_day(text, "dmy").iso is not None:
        return False
    return said_in_words(plain)


def _in_one_width(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFKC", text)
