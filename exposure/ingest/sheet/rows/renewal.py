"""Does a contract go on beyond its stated end unless somebody gives notice?"""

import re

from exposure.ingest.sheet.values.absent import in_one_width, is_flag
from exposure.ingest.sheet.values.flags import yes_or_no

_GOES_ON = re.compile(
    r"\bauto|evergreen|perpetual|rolling|month[ -]to[ -]month|indefinite|open[ -]ended|lifetime"
    r"|permanent|unlimited|renews|stillschweig|unbefristet|unbegrenzt|dauerhaft|tacit|tácit|indéterminé"
    r"|indéfini|illimité|perpétu|indefinid|ilimitad|perpetu|indeterminat|illimitat|indeterminad"
    r"|stilzwijgend|onbepaald|doorlopend|tills ?vidare|løpende|自動|自动|自動續|永久|無期限|자동|무기한"
)
"""What says so under any header of terms and renewals."""
_DURATION = re.compile(
    r"[0-9] ?-?(?:m|mo|mos|months?|y|yrs?|years?|monate?n?|jahre?n?|mois|ans?|années?|mes|meses|años?"
    r"|mesi|anni|anno|anos?|maand\w*|jaar)\b|[0-9] ?(?:ヶ月|か月|年|个月|個月|개월|년)"
    r"|annual|yearly|monthly|quarterly|jährlich|monatlich|annuel|mensuel|\banual|mensual|mensile"
    r"|jaarlijks|maandelijks"
)
"""For how long it goes on, which says so only under a header of renewals."""
_OF_RENEWALS = re.compile(
    r"renew|extend|extension|evergreen|verl(?:ä|ae)nger|recond|renouvel|renov|pr[oó]rrog|rinnov|verleng"
    r"|更新|续|續|갱신",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no|not|non|never|manual\w*|manuell\w*|without|nicht|keine?|ohne|pas|ne|sans|sin|senza|geen"
    r"|niet|não|sem)\b|n't\b"
)


def renews(text: str, header: str) -> bool:
    """Say whether a cell of terms or renewals says that the contract goes on.

    `Auto Renewal` with `12 months` below it does; `Term` with `12 months`, or `Not automatic`, does
    not.
    """
    if is_flag(text):
        return yes_or_no(text) is True
    plain = in_one_width(text.casefold())
    if re.match(r"(?:yes|ja|oui|sí|sì)\b", plain):
        return True
    found = _GOES_ON.search(plain) or (
        _DURATION.search(plain) if _OF_RENEWALS.search(header) else None
    )
    return found is not None and _NOT.search(plain, 0, found.start()) is None
