"""Does a status say in words that use goes on, or that it has surely ended?"""

import re

from exposure.ingest.sheet.values.absent import in_one_width
from exposure.ingest.sheet.values.splitting.legal_forms import bears_legal_form
from exposure.ingest.sheet.values.status_words import ACTIVE, ENDED, ENDED_ALONE, GENERAL, SETTLED
from exposure.ingest.sheet.words.fold import folded

_HEAD = re.compile(
    r"(?P<head>[^,;:(/|]+?)(?:\s*[,;:(/|]\s*|\s+[-–—]+\s*|[-–—]\s+|-(?=[0-9])"
    r"|\s+(?=(?:as of|as at|since|effective|eff|per|on|from|due to|because|for cause|for convenience"
    r"|by (?!.{0,12}[0-9])|seit|ab|zum|am|depuis|le|desde|dal|il|el|sinds|sedan|od)\b|[0-9]))"
    r"(?P<tail>.*)",
    re.DOTALL,
)
"""A status, and what is said behind it."""
CODE = re.compile(r"[0-9a-z]{1,2}\s*[-–—.:)=]\s*(?=\S)")
"""A key before a status, as in `1 - Active`."""
STILL = re.compile(
    r"still|temporar|vorübergehend|provisoire|for new|new (?:po|order|purchase)|only|except|partial"
    r"|some|may\b|might|unless|if\b|until|till|\bbis\b|jusqu|hasta|fino|\btot\b|\bwill\b|to be|pending"
    r"|in progress|progress|planned|scheduled|expected|intend|propos|notice"
    r"|request|under|phas|wind|transition|payment|posting|purchas|invoice|zahlung|buchung|einkauf"
    r"|paiement|achat|\bpago|compra|pagamento|won\b|\bin use|active|aktiv|actif|activ|attiv|ativ|actief"
    r"|\blive\b|in production|runs?\b|running|(?<!dis)continu|operating"
    r"|(?<!stopped )(?<!longer )(?<!not )using|holdover|overlap|läuft|laufzeit"
    r"|weiter|frist|nächstmöglich|jahresende|quartalsende"  # it goes on for now
    r"|renew|re-?activ|re-?instat|re-?hire|re-?open|re-?engag|re-?onboard|restor|resum|re-?creat|extend"
    r"|extension|prolong|rolling|month[ -]to[ -]month|monthly|evergreen|negotiat|amend"
    r"|new (?:contract|agreement|msa|sow|terms|number|record|vendor (?:number|record|id))"
    r"|verläng|erneuer|neuvertrag|neue[rn]? vertrag|verhandl|stillschweig|wieder"
    r"|tacite|recond|renouvel|réactiv|renégoci|négoci|nouveau contrat|prórroga|prorrog|renov|negocia"
    r"|nuevo contrato|tácita|rinnov|proroga|trattativ|nuovo contratto|verleng|vernieuw|stilzwijgend"
    r"|förläng|förny|forleng|forny|forlæng|przedłuż|odnow|prodlouž|obnov|更新|継続|延長|再開|续|延期|延长"
    r"|恢复|연장|갱신|재개"  # somebody took it back, or is about to
    r"|awaiting|waiting|missing|\bhold\b|on call|season|saison|\bbackup|stand-?by|onboard(?!ed (?:by|in))"
    r"|no contract|without (?:a )?contract|ohne vertrag|sans contrat|sin contrato"
    r"|\(new\)|^new\)?$|\buse [a-z]{0,3}-?[0-9]"  # a state of the record, or another record
)
"""Words behind an end that take it back, put it off or narrow it."""
_DENIED = re.compile(
    r"\b(?:not?|never|nicht|keine?|non|niet|pas de|sin) (?:been |again )?(?:renew|extend|extension"
    r"|prolong|reactiv|reinstat|continu|verläng|erneuer|renouvel|recond|renov|prorrog|prórrog|rinnov"
    r"|prorog|verleng)\w*|\bnon-renew\w*"
)
"""What says that nothing takes the end back: `not renewed`."""
_ENDS = re.compile(
    r"until|till|ends?\b|ending|expire|expir|through|\bbis\b|endet|jusqu|hasta|fino|scad|\btot\b|termina"
    r"|inactiv|inaktiv|blocked|closed|offboard|phas|sunset"
)
"""Words behind a status of use that speak of its end."""
_DATED = re.compile(
    r"(?:(?:as of|as at|since|effective|eff\.?|per|on|from|seit|ab|zum|am|depuis le|depuis|le|desde"
    r"|dal|il|el|sinds|sedan|od)\s+)?[0-9][0-9.,/: \-tz]{0,30}\)?|(?:.{0,20}\s)?[0-9]{4}\)?|\)?"
)
_REASON = re.compile(
    r"duplicat|dublette|doublon|duplicad|merged|replaced|superseded|ersetzt|remplac|reemplaz|sostitu"
    r"|insolv|bankrupt|liquidat|out of business|dissolved|not used|unused|no longer|for cause|breach"
)
"""Reasons that leave no doubt that the vendor itself is meant."""


def said_in_words(plain: str) -> bool | None:
    """Return what a status says in words: as a whole, or with the reason or the day behind it."""
    for text in dict.fromkeys((plain, CODE.sub("", plain, count=1))):
        if (meaning := _of_status(text)) is not None:
            return meaning
        found = _HEAD.fullmatch(text)
        if found is None or bears_legal_form(text):
            continue
        head, tail = found["head"], found["tail"]
        if folded(head) in GENERAL:
            return _of_status(tail)
        meaning = _of_status(head)
        if meaning is not None:
            return _borne_out(meaning, head, tail)
    return None


def ends_more_than_a_record(text: str) -> bool:
    """Say whether the status of an order, a ticket or a paper ends more than that.

    `Inactive` and `Terminated` speak of the vendor there, too; `Closed` does not, nor does a yes.
    """
    words = folded(text)
    if words in SETTLED or not SETTLED.isdisjoint(words.split()):
        return False
    return said_in_words(in_one_width(text.casefold()).strip()) is False


def _of_status(text: str) -> bool | None:
    word = _plain(text)
    return False if word in ENDED or word in ENDED_ALONE else True if word in ACTIVE else None


def _plain(text: str) -> str:
    """Return a status folded, without the words beside it that add nothing: `contract expired`."""
    word = folded(text)
    if word in ENDED or word in ENDED_ALONE or word in ACTIVE:
        return word
    return " ".join(part for part in word.split() if part not in GENERAL)


def _borne_out(meaning: bool, head: str, tail: str) -> bool | None:
    """Return what a status means once what stands behind it is known."""
    if meaning:
        return None if _ENDS.search(tail) or _of_status(tail) is False else True
    if _of_status(tail) is False:
        return False  # the same in another language: inactive / inaktiv
    tail = _DENIED.sub("", tail).strip()
    if STILL.search(tail):
        return None
    alone = _plain(head) in ENDED_ALONE
    return None if alone and not (_DATED.fullmatch(tail) or _REASON.search(tail)) else False
