"""Does a cell name a paper that a vendor hands over or signs beside what it supplies?"""

import re
from functools import lru_cache

from exposure.ingest.sheet.words.fold import all_spellings, folded

PAPER_HEADERS = frozenset(all_spellings((
    "type", "kind", "document", "document type", "doc type", "record type", "agreement",
    "agreement type", "contract type", "file type", "evidence", "evidence type", "Art", "Dokument",
    "Dokumentart", "Dokumenttyp", "Vertragsart", "Nachweis", "Unterlage", "type de document",
    "type de contrat", "documento", "tipo de documento", "tipo", "tipo de contrato",
    "tipo di documento", "tipo documento", "tipo di contratto", "soort", "documenttype",
)))  # fmt: skip
"""Headers below which a cell says which paper a row is about."""

_PAPER = re.compile(
    r"\b(?:m?ndas?|cdas?|non disclosure|confidentiality|secrecy|dpas?|data processing|baas?"
    r"|business associate|soc ?[123]?|iso(?: iec)? ?[0-9]{4,5}|ssae ?[0-9]{2}|hitrust|fedramp|pci"
    r"|coi|certificates?|certifications?|certs?|proof of insurance|insurance (?:policy|proof)"
    r"|w ?[89](?: ben)?|caiq|sig(?: lite| core)?|pen ?test|penetration test|attestation"
    r"|audit report|questionnaire|background check|geheimhaltung\w*|vertraulichkeit\w*|avv"
    r"|auftragsverarbeitung\w*|zertifikat\w*|versicherungs(?:nachweis|bestatigung|police)"
    r"|confidentialite|attestation d assurance|certificats?|confidencialidad|certificados?"
    r"|poliza|riservatezza|certificat[oi]|polizza|confidencialidade|apolice"
    r"|geheimhoudings\w*|certificaat|verwerkersovereenkomst)\b"
)
_SUPPLY = re.compile(
    r"\b(?:msa|sow|master|services?|orders?|purchas\w*|subscription|licen[cs]e|po|supply|saas"
    r"|rahmenvertrag|dienstleistung\w*|liefer\w*|lizenz\w*|prestations?|licence|abonnement"
    r"|servicios?|suministro|licencia|fornitura|servizi|licenza)\b"
)
"""Words that say that a row is, or also is, about what is bought."""


@lru_cache(maxsize=1_024)
def is_paper(text: str) -> bool:
    """Say whether a text is `NDA`, `SOC 2 report` or the like, and not `MSA with NDA`."""
    words = folded(text)
    return _PAPER.search(words) is not None and _SUPPLY.search(words) is None
