"""What do the single words of a header say where no table knows it as a whole?"""

from collections.abc import Collection

from msgspec import Struct

from exposure.ingest.sheet.columns.meaning import WEAK_VENDOR, Meaning


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


PERSONS = frozenset(
    ("contact", "contacts", "person", "persons", "poc", "rep", "representative", "signatory",
     "signer", "kontakt", "kontaktperson", "ansprechpartner", "ansprechpartnerin",
     "ansprechperson", "interlocuteur", "correspondant", "signataire", "contacto", "contato",
     "representante", "firmante", "contatto", "referente", "contactpersoon", "kontaktowa",
     "kontaktu", "salesperson", "attention", "attn", "liaison")
)  # fmt: skip
"""Words of headers, or of the band above them, that speak of a person at the vendor."""

_VENDORISH = frozenset(
    ("vendor", "supplier", "provider", "manufacturer", "subcontractor", "thirdparty", "vendors",
     "suppliers", "lieferant", "lieferanten", "kreditor", "anbieter", "dienstleister",
     "hersteller", "auftragnehmer", "fournisseur", "fournisseurs", "prestataire", "proveedor",
     "proveedores", "fornitore", "fornitori", "fornecedor", "fornecedores", "leverancier",
     "dostawca", "dostawcy", "leverantor", "leverantoer")
)  # fmt: skip
NOT_A_NAME = PERSONS | frozenset(
    ("id", "ids", "number", "no", "nr", "num", "code", "type", "status", "manager", "owner",
     "email", "phone", "telephone", "mobile", "fax", "address", "street", "city", "state", "zip",
     "postal", "postcode", "country", "category", "class", "classification", "group", "tier",
     "risk", "score", "rating", "site", "sites", "url", "website", "since", "date", "terms",
     "spend", "count", "diversity", "flag", "hq", "headquarters", "nbr", "acct", "dpo",
     "segmentation", "profile", "page", "portal", "login", "password", "discount", "ownership",
     "sso", "logo", "first", "last", "approved", "preferred", "payment", "bank", "currency",
     "notes", "comments", "description", "region", "segment", "responsible", "review",
     "assessment", "questionnaire", "sub", "processors", "parent", "inc", "llc", "ltd", "gmbh",
     "corp", "role", "lead", "location", "locations", "size", "source", "reference", "link",
     "invoice", "product", "services", "performance", "criticality", "access", "data", "agreement",
     "contract", "account", "kind", "level", "percent", "evaluation", "onboarding", "offboarding",
     "exit", "plan", "evidence", "excluded", "rejected", "unsuccessful", "bidders", "competing",
     "previous", "former", "insurance", "nummer", "art", "typ", "kategorie", "klasse", "adresse",
     "anschrift", "strasse", "ort", "plz", "stadt", "telefon", "telefonnummer", "datum",
     "bewertung", "beurteilung", "risiko", "gruppe", "konto", "zahlungsbedingungen", "land",
     "seit", "verantwortlicher", "vertrag", "bemerkung", "numero", "pays", "ville", "categorie",
     "niveau", "risque", "responsable", "contrat", "depuis", "statut", "compte", "banque", "rang",
     "ciudad", "direccion", "telefono", "pais", "tipo", "categoria", "riesgo", "nivel", "contrato",
     "estado", "codigo", "fecha", "cuenta", "evaluacion", "indirizzo", "citta", "codice", "paese",
     "stato", "endereco", "cidade", "situacao", "classificacao", "adres", "plaats", "soort",
     "risico", "how", "why", "does", "do", "has", "have", "is", "are", "when", "where", "can", "will",
     "did", "a", "an", "hold", "holds", "block", "blocked", "lock", "locked", "recovery", "balance",
     "posting", "tax", "method", "sperre", "gesperrt", "saldo", "blocage", "bloqueo", "blocco",
     "blokkade", "suspended", "onetime")
)  # fmt: skip
"""Words of headers that speak of something about a vendor and not of its name, or define one."""
_SUBTIER = frozenset(
    ("subprocessor", "subprocessors", "subcontractors", "subservice", "subtier",
     "unterauftragnehmer", "unterauftragsverarbeiter", "subunternehmer", "subdienstleister",
     "subencargados", "subencargado", "subcontratistas", "subprocesadores", "subappaltatori",
     "subfornitori", "subresponsabili", "suboperadores", "subverwerkers", "onderaannemers",
     "podwykonawcy", "underleverantorer", "underbitraden")
)  # fmt: skip
_STATUS_OF = frozenset(
    ("vendor", "supplier", "party", "approval", "relationship", "lifecycle", "contract",
     "engagement", "current", "overall", "usage", "provider", "lieferant", "fournisseur",
     "proveedor", "fornitore", "fornecedor", "leverancier")
)  # fmt: skip
_BESIDE_STATUS = frozenset(
    ("of", "the", "our", "third", "business", "service", "master", "record", "account", "active",
     "inactive", "use", "in", "y", "n", "yes", "no", "code", "description", "name", "value", "text",
     "life", "cycle", "latest", "status", "state", "de", "del", "du", "da", "do", "la", "le", "los",
     "des", "der", "di", "dei", "van", "agreement", "onboarding", "offboarding", "is", "or", "and")
)  # fmt: skip
"""Words that leave a status one of the vendor's; of any other, as in `Vendor portal status`, it is."""
_STATED_ELSE = frozenset(
    ("registration", "registrierung", "enregistrement", "registro", "registrazione", "registratie",
     "sam", "qualification", "prequalification", "qualifizierung", "praqualifikation",
     "cualificacion", "qualifica", "qualificacao", "kwalificatie", "certificate", "certification",
     "certificates", "insurance", "coi", "questionnaire", "fragebogen", "nda", "dpa", "baa", "soc",
     "soc2", "iso", "audit", "training", "screening", "background", "pentest", "w9", "tax", "owner",
     "manager", "contact", "user", "users", "portal", "login", "sso", "card", "payment", "invoice",
     "diversity", "bank", "inhaber", "verantwortlicher", "karte", "portail", "proprietaire",
     "carte", "propietario", "tarjeta", "zertifikat", "versicherung", "certificat", "assurance",
     "certificado", "seguro", "certificato", "assicurazione")
)  # fmt: skip
"""Words of a header, or of the band above it, that say that a status is not of the vendor's use."""
_ENDS = frozenset(
    ("of", "the", "our", "vendor", "supplier", "provider", "contract", "agreement", "relationship",
     "engagement", "service", "services", "product", "use", "usage", "subscription", "license",
     "licence", "term", "msa", "order", "actual", "effective", "planned", "current", "or", "and",
     "latest", "final", "scheduled", "expected", "initial", "renewed", "renewal", "revised",
     "amended", "extended", "extension", "new", "option", "maximum", "original", "if", "any")
)  # fmt: skip
"""What may end on the day on which use ends; an end date of anything else says nothing of use."""
_OF_PAPERS = frozenset(
    ("nda", "soc", "soc1", "soc2", "soc3", "iso", "iso27001", "hitrust", "fedramp", "pci", "coi",
     "insurance", "insured", "certificate", "certificates", "certification", "cert", "policy",
     "coverage", "liability", "bond", "review", "reviewed", "reassessment", "assessment", "fiscal",
     "year", "quarter", "warranty", "audit", "audited", "questionnaire", "sig", "attestation",
     "report", "pentest", "penetration", "compliance", "dpa", "baa", "w9", "trial", "support",
     "life", "sale", "discount", "training", "background", "screening", "monitoring", "evidence",
     "sam", "registration", "versicherung", "zertifikat", "garantie", "geschaftsjahr", "prufung",
     "audits", "nachweis", "avv", "assurance", "certificat", "exercice", "seguro", "poliza",
     "certificado", "auditoria", "garantia", "certificato", "assicurazione", "garanzia", "apolice",
     "certificaat", "verzekering")
)  # fmt: skip

_NO_LIST = frozenset(
    ("country", "countries", "location", "locations", "status", "date", "review", "agreement",
     "approval", "email", "contact", "address", "notes", "dpa", "land", "pays", "pais")
)  # fmt: skip
"""Words of headers that speak of something about sub-processors and do not list them."""
_OF_A_NAME = frozenset(("id", "number", "no", "code", "country", "email", "owner", "contact", "website",
                        "url", "address", "date", "status", "duns", "uei", "lei", "cage"))  # fmt: skip

_RULES = (
    _Loose("subprocessors", _SUBTIER, bar=_NO_LIST),
    _Loose("subprocessors", frozenset(("fourth", "4th", "nth")),
           frozenset(("party", "parties")), _NO_LIST),
    _Loose("subprocessors", frozenset(("underlying", "upstream", "downstream", "llm")),
           _VENDORISH, _NO_LIST),
    _Loose("other_names", frozenset(("dba", "fka", "aka", "formerly", "alias", "aliases")),
           bar=_OF_A_NAME),
    _Loose("other_names",
           frozenset(("former", "previous", "alternate", "alternative", "trading", "trade",
                      "doing")),
           frozenset(("name", "names", "company", "vendor", "supplier", "entity", "organization",
                      "organisation", "business", "corporation", "group", "undertaking")), _OF_A_NAME),
    _Loose("parent", frozenset(("parent", "holding")),
           frozenset(("name", "names", "company", "vendor", "supplier", "entity", "organization",
                      "organisation", "corporation", "group", "undertaking")), _OF_A_NAME),
    _Loose("uei", frozenset(("uei",)), bar=frozenset(("date", "status", "expiry", "expiration"))),
    _Loose("cage", frozenset(("cage",)), bar=frozenset(("date", "status", "expiry", "expiration"))),
    _Loose("duns", frozenset(("duns",))),
    _Loose("lei", frozenset(("lei",)), bar=frozenset(("date", "status", "expiry", "renewal"))),
    _Loose("sbom", frozenset(("sbom",)), bar=frozenset(("date", "status", "version", "format"))),
    _Loose("clauses", frozenset(("clauses", "flowdown", "flowdowns", "dfars"))),
    _Loose("uses", frozenset(("systems", "products", "software", "tools", "vendors", "suppliers")),
           frozenset(("used", "performance"))),
    _Loose("vendor", _VENDORISH, frozenset(("name", "names", "nom", "nombre", "nome", "naam",
                                            "nazwa", "namn", "bezeichnung", "company")), NOT_A_NAME),
    _Loose("status", frozenset(("status", "statut", "estado", "stato", "situacao")), _STATUS_OF,
           only=_BESIDE_STATUS),
    _Loose("website", frozenset(("website", "homepage", "url", "webseite")), _VENDORISH),
    _Loose("email", frozenset(("email",)), _VENDORISH | PERSONS,
           frozenset(("manager", "owner", "buyer", "internal", "our", "requester"))),
    _Loose("country", frozenset(("country", "land", "pays", "pais", "paese")), _VENDORISH),
    _Loose("spend", frozenset(("spend",)), frozenset(),
           frozenset(("category", "type", "owner", "share", "percent", "number", "count"))),
    _Loose("end", frozenset(("end", "expiry", "expiration", "termination")),
           frozenset(("date",)), only=_ENDS),
    _Loose("model", frozenset(("llm", "llms")), frozenset(("model", "models", "used", "name"))),
    _Loose(WEAK_VENDOR, _VENDORISH, frozenset(), NOT_A_NAME, most=5),
)  # fmt: skip
"""Tried in order where no header word fits as a whole."""


def loose_meaning(words: Collection[str], roles: Collection[str]) -> Meaning | None:
    """Return what the words of a folded header say, if one of `roles`."""
    met = frozenset(words)
    for rule in _RULES:
        if rule.role not in roles or len(met) > rule.most or met & rule.bar:
            continue
        if rule.only and met - rule.only - rule.some - rule.need:
            continue
        if met & rule.some and (not rule.need or met & rule.need):
            shown = ", ".join(sorted(met & (rule.some | rule.need)))
            return Meaning(rule.role, f"the header holds the words {shown}")
    return None


def speaks_of_papers(words: Collection[str]) -> bool:
    """Say whether a date under this header is of a certificate, an audit and the like."""
    return not _OF_PAPERS.isdisjoint(words)


def speaks_of_another_state(words: Collection[str]) -> bool:
    """Say whether a status under this header is of a registration, a portal, an owner and the like."""
    return not _STATED_ELSE.isdisjoint(words)
