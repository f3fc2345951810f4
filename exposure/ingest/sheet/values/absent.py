"""Does a text name nobody: an unknown, a flag, a count, or nothing at all?"""

import re
import unicodedata

from exposure.ingest.sheet.values.unnamed import unnamed, unnamed_alone
from exposure.patterns import late_pattern

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

_PLAIN_YES = late_pattern(r"(?:yes|ja|oui|s[ií])\s*(?:[-–—,;:(.!].*)?", re.DOTALL)


def is_blank(text: str) -> bool:
    """Say whether a text is there only to say that nothing is."""
    if not text:
        return True
    plain = text.casefold()
    return plain in NOTHING or (not text.isascii() and in_one_width(plain) in NOTHING)


def is_unknown(text: str) -> bool:
    """Say whether a text admits that the sheet does not know."""
    plain = text.casefold()
    return plain in UNKNOWN or (not text.isascii() and in_one_width(plain) in UNKNOWN)


def leaves_unnamed(text: str) -> bool:
    """Say whether an entry among names says that there are some which it does not name."""
    plain = text.casefold()
    says_yes = plain in YES or _PLAIN_YES.fullmatch(plain) is not None
    return is_unknown(text) or says_yes or bool(unnamed().search(plain))


def names_nobody(text: str) -> bool:
    """Say whether an entry among names holds no name: an unknown, a flag, a count or a phrase."""
    plain = text.casefold()
    return is_unknown(text) or is_flag(text) or bool(unnamed_alone().fullmatch(plain))


def is_flag(text: str) -> bool:
    """Say whether a text is a bare yes or no."""
    return text.casefold() in YES or text.casefold() in NO


def in_one_width(text: str) -> str:
    """Return a text with its full-width forms as plain ones."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)
