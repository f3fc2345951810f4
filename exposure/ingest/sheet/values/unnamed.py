"""With which words does an entry among names say that there are more than it names?"""

import re
from functools import cache

_ALONE = (
    r"(?:approx\.? |about |over |more than |~ ?|> ?|\+ ?|and )?[0-9][0-9.,]*\s*\+?(?: others?| more)?"
    r"|(?:and |some |several |many |a few )?(?:others?|more)|several|numerous|many|some"
    r"|(?:and )?etc\.?|\.{2,}|…|et al\.?|u\. ?a\.?|u\. ?v\. ?m\.?|usw\.?"
    r"|(?:und )?(?:weitere|andere)|(?:et )?autres|(?:y )?otr[oa]s|(?:e )?altr[ie]|(?:e )?outr[oa]s"
    r"|(?:en )?anderen?|など|等|他|ほか|その他|其他|외|등"
    r"|(?:yes )?(?:available )?(?:up)?on request|auf anfrage|sur demande|(?:a|bajo) petición"
    r"|su richiesta|op aanvraag|confidential|proprietary|redacted|withheld|vertraulich|confidentiel"
    r"|confidencial|riservato|vertrouwelijk|非公開|保密"
    r"|none (?:known|disclosed|identified|listed|provided|declared|reported|stated)"
    r"|not (?:public|available|listed|known|given)|(?:multiple|various|several|many|different) [a-z -]{3,30}s"
    r"|(?:see|siehe|voir|vedi|zie|refer to|ver) (?:the |our |their )?(?:web ?site|list|link|url"
    r"|contract|dpa|trust center|below|above|notes|attached|attachment|appendix|annex|anhang|anlage"
    r"|liste|vertrag|annexe|anexo|allegato|bijlage|lista)"
    r"|(?:full |complete )?list (?:is )?(?:available|attached|provided|on request).{0,80}"
)
_MORE = (
    r"|\betc\b|\bet al\b|\b(?:and|among|plus|und|et|y|e|en) (?:[0-9]+ )?(?:others?|more|weitere"
    r"|autres|otr[oa]s|altr[ie]|outr[oa]s|anderen?)\b"
    r"|(?:\.{3}|…|など|等|ほか|その他|其他)\Z|\bon request\b|\bconfidential\b"
    r"|\A(?:see|siehe|voir|vedi|zie)\b|\Ahttps?://\S+\Z|\Awww\.\S+\Z"
)


@cache
def unnamed_alone() -> re.Pattern[str]:
    """Return what matches entries that hold no name at all, in lower case.

    Built when first asked for: it takes time, and an SBOM asks for none.
    """
    return re.compile(_ALONE)


@cache
def unnamed() -> re.Pattern[str]:
    """Return what is found in entries that say that there are more, in lower case.

    A link alone leads to a list.
    """
    return re.compile(rf"\A(?:{_ALONE})\Z{_MORE}")
