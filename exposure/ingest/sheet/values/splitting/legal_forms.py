"""Does a name bear a legal form, or a piece of text consist of one?"""

import re

LEGAL_FORMS = frozenset(
    ("inc", "incorporated", "llc", "l l c", "llp", "l l p", "lp", "l p", "ltd", "limited", "co",
     "co ltd", "company", "company limited", "corp", "corporation", "pbc", "p b c", "plc", "p l c",
     "gmbh", "mbh", "ggmbh", "gmbh & co kg", "gmbh & co kgaa", "gmbh co kg", "ag & co kg", "ag",
     "se", "kg", "kgaa", "ug", "ug haftungsbeschränkt", "ohg", "ev", "e v", "eg", "e k", "bv",
     "b v", "nv", "n v", "cv", "vof", "bvba", "sa", "s a", "sas", "s a s", "sasu", "sarl",
     "s a r l", "sàrl", "s à r l", "eurl", "snc", "sca", "sl", "s l", "slu", "s l u", "sau",
     "s a u", "slne", "srl", "s r l", "s r l u", "spa", "s p a", "sapa", "ab", "hb", "oy", "oyj",
     "oy ab", "abp", "as", "a s", "aps", "asa", "k s", "i s", "p s", "amba", "hf", "ehf", "pty",
     "pty ltd", "pty limited", "pte", "pte ltd", "pvt", "pvt ltd", "private limited",
     "public limited company", "sdn bhd", "bhd", "tbk", "kk", "k k", "gk", "g k", "sp z o o",
     "spółka z o o", "sp j", "sp k", "s c", "sro", "s r o", "spol s r o", "kft", "zrt", "nyrt",
     "bt", "lda", "ltda", "eireli", "epp", "unipessoal lda", "doo", "d o o", "dd", "d d", "ood",
     "eood", "ad", "ead", "jsc", "pjsc", "ojsc", "cjsc", "ooo", "oao", "zao", "pao", "ооо", "оао",
     "зао", "пао", "ао", "ип", "тов", "uab", "sia", "oü", "ou", "a ş", "aş", "ltd şti", "fze",
     "fzco", "fz llc", "fzc", "dmcc", "wll", "w l l", "pc", "p c", "pa", "p a", "pllc", "lpa",
     "na", "n a", "de cv", "c v", "s a de c v", "sa de cv", "sapi de cv", "s a p i de c v",
     "s de rl de cv", "s de r l de c v", "s de r l", "de rl", "usa", "u s a", "us", "u s", "uk",
     "u k", "株式会社", "有限会社", "合同会社", "有限公司", "股份有限公司", "有限责任公司", "株式會社",
     "주식회사", "유한회사")
)  # fmt: skip
"""What may follow a comma and still belong to the name before it, without points."""

_PLACES = frozenset(("us", "u s", "uk", "u k", "usa", "u s a", "na", "n a", "pa", "as"))
"""Words that follow commas as forms do, and end other texts as well."""
_NATIVE = re.compile(
    r"株式会社|有限会社|合同会社|有限(?:责任)?公司|株式會社|주식회사|유한회사|㈜|㈱|[(\uff08]株[)\uff09]|\(주\)"
)
_BEFORE = re.compile(r"(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОВ|PT|CV)\s+\S")
_NO_LETTERS = re.compile(r"[^\w&]+")
_MOST_WORDS = 6


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, `&` among them."""
    return _NO_LETTERS.sub(" ", text.casefold()).split()


def is_legal_form(text: str) -> bool:
    """Say whether a text is nothing but a legal form: `Inc.`, `S.p.A.`, `GmbH & Co. KG`."""
    words = words_of(text)
    return len(words) <= _MOST_WORDS and " ".join(words) in LEGAL_FORMS


def bears_legal_form(text: str) -> bool:
    """Say whether a text is a name with a legal form at its end, or where its language puts it."""
    if _NATIVE.search(text) or _BEFORE.match(text):
        return True
    words = words_of(text.rstrip(" .)"))
    endings = (" ".join(words[-k:]) for k in range(1, min(_MOST_WORDS, len(words) - 1) + 1))
    return any(ending in LEGAL_FORMS and ending not in _PLACES for ending in endings)
