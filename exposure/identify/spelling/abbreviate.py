"""May a short word of a company's name stand for a longer one?"""

SHORTEST = 3
"""Letters of a beginning that may stand for the whole word."""
_SHORT_FORMS = {
    "assn": "association",
    "bldg": "building",
    "bros": "brothers",
    "cie": "compagnie",
    "co": "company",
    "cos": "companies",
    "ctr": "center centre",
    "dept": "department",
    "dvlpmt": "development",
    "engrg": "engineering",
    "eqpt": "equipment",
    "fncl": "financial",
    "govt": "government",
    "grp": "group",
    "hldg": "holding holdings",
    "hldgs": "holding holdings",
    "hq": "headquarters",
    "indl": "industrial",
    "intl": "international",
    "lab": "laboratory laboratories",
    "labs": "laboratory laboratories",
    "ltd": "limited",
    "mfg": "manufacturing",
    "mfr": "manufacturer",
    "mfrs": "manufacturers",
    "mgmt": "management",
    "mkt": "market marketing",
    "mktg": "marketing",
    "natl": "national",
    "ntwk": "network networks",
    "pvt": "private",
    "pty": "proprietary",
    "rsch": "research",
    "svc": "service services",
    "svcs": "service services",
    "tchnlgs": "technologies",
    "tlcm": "telecom telecommunication telecommunications",
    "trdg": "trading",
    "univ": "university",
}
"""Usual short forms that leave out letters within the word."""


def short_forms(long: str) -> frozenset[str]:
    """Return every text that `abbreviates` a word."""
    heads = [long[:size] for size in range(SHORTEST, len(long))]
    found = {*heads, *(f"{head}s" for head in heads)}
    if long.endswith("ies"):
        found |= {long[:-3], long[:-3] + "y"}
    kept = {short for short in found if abbreviates(short, long)}
    return frozenset(kept).union(short for short in _SHORT_FORMS if abbreviates(short, long))


def abbreviates(short: str, long: str) -> bool:
    """Say whether the folded `short` is a usual way to shorten `long`; equal words are no case.

    A beginning of three letters or more, with or without a plural s, a form of our table, or one
    word in the singular. It says nothing of words that tell whose a name is: ask for trade words.
    """
    if long in _SHORT_FORMS.get(short, "").split():
        return True
    if len(short) < SHORTEST or len(short) >= len(long):
        return False
    if long.startswith(short) or short.removesuffix("y") + "ies" == long:
        return True
    stem = short.removesuffix("s")
    return len(stem) >= SHORTEST and long.startswith(stem)
