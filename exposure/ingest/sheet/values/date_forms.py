"""In which forms may a day be written?"""

import re

from exposure.patterns import late_pattern

_WEEKDAY = r"(?:[^\W\d]{2,12}\.?,? )?"
_DAY_NAMES = (
    r"mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mi[eé]|jue|jeu|gio|ven|vie|sam"
    r"|s[aá]b|dim|dom|[^\W\d]{2,8}(?:day|tag)|[月火水木金土日](?:曜日)?|[월화수목금토일](?:요일)?"
)
_TIME = (
    r"(?:,? ?(?:T|at |um )?[0-2]?[0-9][:.h][0-5][0-9](?:[:.][0-5][0-9](?:[.,][0-9]{1,9})?)?"
    r"(?: ?[ap]\.?m\.?)?(?: ?Uhr)?(?: ?(?:Z|UTC|GMT|[A-Z]{2,5}|[+-][0-9]{2}:?[0-9]{2}))*"
    r"(?: ?\([^()]{2,40}\))?|[Z.]| ?\((?:" + _DAY_NAMES + r")\))?"
)
"""What may follow a day and change nothing: a time with its zone, a day of the week in brackets."""
ISO = late_pattern(
    r"(?P<year>[0-9]{4}) ?([-/.]) ?(?P<month>[0-9]{1,2}) ?\2 ?(?P<day>[0-9]{1,2})\.?" + _TIME,
    re.IGNORECASE,
)
COMPACT = late_pattern(r"(?P<year>(?:19|20)[0-9]{2}|9999)(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
NUMBERS = late_pattern(
    _WEEKDAY + r"([0-9]{1,2}) ?([-/.]) ?([0-9]{1,2}) ?\2 ?([0-9]{4}|[0-9]{2})" + _TIME,
    re.IGNORECASE,
)
DAY_FIRST = late_pattern(
    _WEEKDAY + r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|°|\.)?[ /-]?(?:(?:de|of) )?"
    r"(?P<name>[^\W\d_]{3,12})\.?,?[ /-]?(?:(?:de|del) )?(?P<year>[0-9]{4}|[0-9]{2})(?: ?г\.?| ?r\.)?"
    + _TIME,
    re.IGNORECASE,
)
MONTH_FIRST = late_pattern(
    _WEEKDAY + r"(?P<name>[^\W\d_]{3,12})\.?[ /-](?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?[ /-]"
    r"(?P<year>[0-9]{4})" + _TIME,
    re.IGNORECASE,
)
YEAR_AND_NAME = late_pattern(
    r"(?P<year>[0-9]{4})[ /-](?P<name>[^\W\d_]{3,12})[ /-](?P<day>[0-9]{1,2})" + _TIME,
    re.IGNORECASE,
)
UNIX = late_pattern(
    r"[^\W\d]{3} (?P<name>[^\W\d]{3}) (?P<day>[0-9]{1,2}) [0-9:]{5,8}(?: [A-Z]{3,5})? (?P<year>[0-9]{4})"
)
CJK = late_pattern(
    r"(?P<year>[0-9]{4}) ?[年년] ?(?P<month>[0-9]{1,2}) ?[月월] ?(?P<day>[0-9]{1,2}) ?[日일]"
    + _TIME
)
ERA = late_pattern(
    r"(?:令和|R) ?(?P<era>元|[0-9]{1,2}) ?[年.] ?(?P<month>[0-9]{1,2}) ?[月.] ?(?P<day>[0-9]{1,2})日?"
)
SERIAL = late_pattern(r"([0-9]{5,7})(?:\.[0-9]{1,12})?")

OPEN_ENDED = frozenset(
    ("evergreen", "open", "open ended", "open-ended", "open end", "ongoing", "on-going", "on going",
     "continuous", "rolling", "indefinite", "indefinitely", "perpetual", "permanent", "lifetime",
     "none", "never", "n/a", "na", "n.a.", "-", "--", "---", "–", "—", "tbd", "tba", "tbc", "present",
     "current", "active", "auto-renew", "auto renew", "auto-renews", "auto renews", "auto-renewal",
     "auto renewal", "automatic renewal", "month to month", "month-to-month", "mtm", "no end date",
     "no expiry", "no expiration", "does not expire", "until cancelled", "until canceled",
     "until terminated", "until further notice", "∞", "unbefristet", "laufend", "offen", "fortlaufend",
     "bis auf weiteres", "kein enddatum", "keine", "indéterminée", "durée indéterminée", "indéfini",
     "indéfinie", "illimité", "illimitée", "tacite reconduction", "en cours", "aucune", "sans fin",
     "indefinido", "indefinida", "sin fecha", "sin fecha fin", "ilimitado", "prórroga automática",
     "ninguna", "indeterminato", "tempo indeterminato", "a tempo indeterminato", "rinnovo tacito",
     "indeterminado", "prazo indeterminado", "sem data", "sem fim", "onbepaald", "onbepaalde tijd",
     "doorlopend", "geen", "tills vidare", "tillsvidare", "løpende", "løbende", "toistaiseksi",
     "bezterminowo", "czas nieokreślony", "doba neurčitá", "бессрочно", "無期限", "自動更新", "なし",
     "无固定期限", "长期", "無", "无", "무기한", "없음")
)  # fmt: skip
"""Texts in a date column that say that there is no date; an end beyond all days is none either."""
