"""What does one column header say on its own?"""

import re
import unicodedata
from functools import lru_cache

from msgspec import Struct

from exposure.ingest.sheet.header_words import (
    CONTRACT_WORDS,
    ENDING_STATUS_WORDS,
    VENDOR_WORDS,
    WEAK_VENDOR_WORDS,
)

WEAK_VENDOR = "vendor?"
"""Stands for `vendor` where the rest of the sheet must confirm it."""


class Meaning(Struct, frozen=True):
    """A role that a header may have, and why."""

    role: str
    because: str
    of_ending: bool = False
    """True for a status column in which a yes means that use has ended."""


class _Loose(Struct, frozen=True):
    role: str
    some: frozenset[str]
    """One of these words must occur."""
    need: frozenset[str] = frozenset()
    """If there are any, one of these too."""
    bar: frozenset[str] = frozenset()
    """None of these may."""
    only: frozenset[str] = frozenset()
    """If there are any, no word beside these, those of `some` and those of `need`."""
    most: int = 10
    """Words of the header; longer ones are sentences."""


_VENDORISH = frozenset(
    ("vendor", "supplier", "provider", "manufacturer", "subcontractor", "lieferant",
     "fournisseur", "proveedor", "thirdparty", "vendors", "suppliers")
)  # fmt: skip
_NOT_A_NAME = frozenset(
    ("id", "number", "no", "nr", "code", "type", "status", "manager", "owner", "contact", "email",
     "phone", "fax", "address", "street", "city", "state", "zip", "postal", "country", "category",
     "class", "group", "tier", "risk", "score", "rating", "site", "url", "website", "since",
     "date", "terms", "spend", "count", "diversity", "flag", "first", "last", "approved",
     "payment", "bank", "currency", "notes", "comments", "description", "region", "segment",
     "responsible", "review", "assessment", "questionnaire", "sub", "processors", "parent",
     "inc", "llc", "ltd", "gmbh", "corp")
)  # fmt: skip
_STATUS_OF = frozenset(
    ("vendor", "supplier", "party", "registration", "qualification", "approval", "relationship",
     "lifecycle", "contract", "engagement", "current", "overall", "usage", "provider")
)  # fmt: skip
_ENDS = frozenset(
    ("of", "the", "our", "vendor", "supplier", "provider", "contract", "agreement", "relationship",
     "engagement", "service", "services", "product", "use", "usage", "subscription", "license",
     "licence", "term", "msa", "order", "actual", "effective", "planned", "current", "or", "and")
)  # fmt: skip
"""What may end on the day on which use ends; an end date of anything else says nothing of use."""
_OF_PAPERS = frozenset(
    ("nda", "soc", "soc1", "soc2", "soc3", "iso", "iso27001", "hitrust", "fedramp", "pci", "coi",
     "insurance", "insured", "certificate", "certificates", "certification", "cert", "policy",
     "coverage", "liability", "bond", "review", "reviewed", "reassessment", "assessment", "fiscal",
     "year", "quarter", "warranty", "audit", "audited", "questionnaire", "sig", "attestation",
     "report", "pentest", "penetration", "compliance", "dpa", "baa", "w9", "trial", "support",
     "life", "sale", "discount", "training", "background", "screening", "monitoring", "evidence",
     "versicherung", "zertifikat", "garantie", "geschaftsjahr", "prufung", "assurance",
     "certificat", "exercice", "seguro", "poliza", "certificado", "auditoria", "garantia")
)  # fmt: skip
"""Words of a date's header by which it is the date of a paper or a check, not of use."""

_LOOSE = (
    _Loose("subprocessors", frozenset(("subprocessor", "subprocessors", "subprocessoren"))),
    _Loose("subprocessors", frozenset(("fourth", "4th", "nth")), frozenset(("party", "parties"))),
    _Loose("subprocessors", frozenset(("processor", "processors")), frozenset(("sub",))),
    _Loose("other_names", frozenset(("dba", "fka", "aka", "formerly", "alias", "aliases")),
           frozenset(), frozenset(("id", "number", "code"))),
    _Loose("other_names", frozenset(("former", "previous", "alternate", "alternative", "parent",
                                     "trading", "trade", "holding")),
           frozenset(("name", "names", "company", "vendor", "supplier", "entity")),
           frozenset(("id", "number", "code", "country", "email", "owner", "contact"))),
    _Loose("uei", frozenset(("uei",))),
    _Loose("cage", frozenset(("cage",))),
    _Loose("duns", frozenset(("duns",))),
    _Loose("lei", frozenset(("lei",))),
    _Loose("sbom", frozenset(("sbom",))),
    _Loose("clauses", frozenset(("clauses", "flowdown", "flowdowns", "dfars"))),
    _Loose("uses", frozenset(("systems", "products", "software", "tools", "vendors", "suppliers")),
           frozenset(("used", "performance"))),
    _Loose("vendor", _VENDORISH, frozenset(("name",)), _NOT_A_NAME),
    _Loose("status", frozenset(("status",)), _STATUS_OF),
    _Loose("website", frozenset(("website", "homepage", "url")), _VENDORISH),
    _Loose("email", frozenset(("email",)), _VENDORISH),
    _Loose("spend", frozenset(("spend",)), frozenset(),
           frozenset(("category", "type", "owner", "share", "percent", "number", "count"))),
    _Loose("end", frozenset(("end", "expiry", "expiration", "termination")),
           frozenset(("date",)), only=_ENDS),
    _Loose(WEAK_VENDOR, _VENDORISH, frozenset(), _NOT_A_NAME, most=5),
)  # fmt: skip
"""Tried in order where no header word fits as a whole."""


def folded(header: str) -> str:
    """Return a header in the form of the header tables: `SupplierName *` is `supplier name`."""
    text = unicodedata.normalize("NFKC", header[:200])
    text = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", text)
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[\W_]+", " ", plain).strip()


@lru_cache(maxsize=4_096)
def vendor_meaning(header: str) -> Meaning | None:
    """Return what a header means on a vendor sheet, or None."""
    return _meaning(header, _VENDOR_ROLES, "vendor sheets")


@lru_cache(maxsize=4_096)
def contract_meaning(header: str) -> Meaning | None:
    """Return what a header means on a contracts sheet, or None."""
    return _meaning(header, _CONTRACT_ROLES, "contracts sheets")


def _meaning(header: str, roles: dict[str, str], where: str) -> Meaning | None:
    meaning = _unbarred(header, roles, where)
    if meaning and meaning.role in ("start", "end") and set(folded(header).split()) & _OF_PAPERS:
        return None
    return meaning


def _unbarred(header: str, roles: dict[str, str], where: str) -> Meaning | None:
    for text in _readings(header):
        if text in roles:
            because = f"{text!r} is a header word of {where}"
            return Meaning(roles[text], because, text in ENDING_STATUS_WORDS)
    for text in _parts(header):
        if text in roles:
            because = f"{text!r}, a part of the header, is a header word of {where}"
            return Meaning(roles[text], because, text in ENDING_STATUS_WORDS)
    return _loosely(set(folded(header).split()), frozenset(roles.values()))


def _loosely(words: set[str], roles: frozenset[str]) -> Meaning | None:
    for rule in _LOOSE:
        if rule.role not in roles or len(words) > rule.most or words & rule.bar:
            continue
        if rule.only and words - rule.only - rule.some - rule.need:
            continue
        if words & rule.some and (not rule.need or words & rule.need):
            met = ", ".join(sorted(words & (rule.some | rule.need)))
            return Meaning(rule.role, f"the header holds the words {met}")
    return None


def _parts(header: str) -> list[str]:
    """Return what `Doing business as / former name` names one by one."""
    return [folded(part) for part in re.split(r"[/,;&|\n]| or | and | und | et | y ", header[:200])]


def _readings(header: str) -> list[str]:
    """Return the header as it may be looked up: whole, unwrapped, without what is in brackets."""
    readings = [folded(header)]
    bracket = re.fullmatch(r"([^()\[\]]*)[(\[]([^()\[\]]*)[)\]]\s*\*?", header.strip())
    if bracket:
        before, inside = bracket.groups()
        wrapped = folded(before) in ("custom field", "custom")
        readings.append(folded(inside if wrapped else before))
    for text in list(readings):
        last = text.rpartition(" ")
        if last[2] in ("usd", "eur", "gbp", "chf", "required", "optional", "mandatory", "text"):
            readings.append(last[0])
    return [text for text in readings if text]


def _by_header(words: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {header: role for role, headers in words.items() for header in headers}


_VENDOR_ROLES = (
    _by_header(VENDOR_WORDS)
    | dict.fromkeys(ENDING_STATUS_WORDS, "status")
    | dict.fromkeys(WEAK_VENDOR_WORDS, WEAK_VENDOR)
)
_CONTRACT_ROLES = _by_header(CONTRACT_WORDS)
