"""What do sub-processor lists, registers of ties and ownership lists call their columns?"""

from collections.abc import Iterable


def _each(headers: Iterable[str], role: str) -> dict[str, str]:
    return dict.fromkeys(headers, role)


SUBPROCESSOR_NAMES = (
    "subprocessor", "sub processor", "subprocessors", "sub processors", "subprocessor name",
    "sub processor name", "name of subprocessor", "name of sub processor", "subprocessor entity",
    "sub processor entity", "subprocessor legal name", "sub processor legal name",
    "subprocessor company", "sub processor company", "third party subprocessor",
    "third party sub processor", "fourth party", "fourth parties", "fourth party name",
    "4th party", "4th party name", "nth party", "subservice organization",
    "subservice organisation", "unterauftragsverarbeiter", "name des unterauftragsverarbeiters",
    "unterauftragnehmer", "subdienstleister", "sous traitant ulterieur", "sous traitant",
    "sous traitants", "nom du sous traitant", "sous traitants ulterieurs", "subencargado",
    "subencargados", "nombre del subencargado", "subprocesador",
)  # fmt: skip
LISTS_IN_A_CELL = frozenset(
    ("subprocessors", "sub processors", "fourth parties", "sous traitants",
     "sous traitants ulterieurs", "subencargados")
)  # fmt: skip
"""Beside a vendor these head cells that list several, as in an inventory, and not one per row."""
VENDOR_NAMES = (
    "vendor", "vendor name", "supplier", "supplier name", "third party", "third party name",
    "company", "company name", "processor", "processor name", "data processor", "main processor",
    "service provider", "provider", "provider name", "organisation", "organization", "customer of",
    "lieferant", "lieferantenname", "auftragsverarbeiter", "dienstleister", "anbieter",
    "unternehmen", "fournisseur", "nom du fournisseur", "prestataire", "entreprise", "proveedor",
    "nombre del proveedor", "encargado", "empresa",
)  # fmt: skip
LISTED_NAMES = (
    "name", "entity", "entity name", "legal entity", "legal entity name", "legal name",
    "name of entity", "contracting entity", "third party entity", "infrastructure provider",
    "firma", "firmenname", "nom", "raison sociale", "societe", "entite", "nombre",
    "razon social", "entidad", "denominacion", "affiliate", "affiliate name",
)  # fmt: skip
_ABOUT = (
    _each(
        (
            "purpose",
            "purpose of processing",
            "processing purpose",
            "nature of processing",
            "activity",
            "processing activity",
            "processing activities",
            "description of processing",
            "service",
            "services",
            "service provided",
            "services provided",
            "description",
            "function",
            "use",
            "description of services",
            "type of service",
            "subject matter",
            "data",
            "data processed",
            "categories of data",
            "personal data",
            "type of data",
            "zweck",
            "verarbeitungszweck",
            "leistung",
            "beschreibung",
            "art der leistung",
            "finalite",
            "objet",
            "prestation",
            "activite",
            "nature du traitement",
            "finalidad",
            "objeto",
            "servicio",
            "actividad",
        ),
        "description",
    )
    | _each(
        (
            "location",
            "country",
            "location of processing",
            "processing location",
            "entity country",
            "location country",
            "country of processing",
            "region",
            "data location",
            "hosting location",
            "standort",
            "land",
            "ort der verarbeitung",
            "verarbeitungsort",
            "pays",
            "lieu",
            "lieu du traitement",
            "localisation",
            "pais",
            "ubicacion",
            "lugar",
            "localizacion",
        ),
        "country",
    )
    | _each(("website", "url", "web", "homepage"), "website")
)
_DATES = _each(
    ("since", "start", "start date", "from date", "valid from", "effective date", "date added",
     "added", "added on", "date", "seit", "beginn", "gultig ab", "depuis", "debut",
     "date de debut", "desde fecha", "inicio", "fecha de inicio", "fecha"),
    "since",
) | _each(
    ("until", "end", "end date", "to date", "valid to", "valid until", "ended", "ended on",
     "removed", "removed on", "date removed", "termination date", "bis", "ende", "gultig bis",
     "enddatum", "jusqu au", "jusqu a", "fin", "date de fin", "hasta", "fecha de fin",
     "fecha fin"),
    "until",
) | _each(
    ("status", "state", "active", "current", "statut", "estado", "aktiv"), "status"
) | _each(("notes", "note", "comments", "comment", "remarks", "source"), "notes")  # fmt: skip

SUBPROCESSOR_COLUMNS = (
    _ABOUT | _DATES | _each(LISTED_NAMES, "target") | _each(VENDOR_NAMES, "source")
    | _each(SUBPROCESSOR_NAMES, "target")
)  # fmt: skip
OWN_LIST_COLUMNS = (
    _ABOUT | _each((*LISTED_NAMES, *VENDOR_NAMES, *SUBPROCESSOR_NAMES), "vendor")
    | {"date": "start", "date added": "start", "added": "start", "removed": "end",
       "date removed": "end"}
)  # fmt: skip
"""Our own sub-processors are vendors of ours."""

FROM_NAMES = (
    "from", "source", "from entity", "from vendor", "from company", "from party", "from name",
    "from organisation", "from organization", "source entity", "source name", "source vendor",
    "party a", "entity a", "entity 1", "party 1", "company a", "subject", "von", "aus", "quelle",
    "de", "origine", "desde", "origen",
)  # fmt: skip
FROM_BESIDE_RELATED = (*VENDOR_NAMES, "entity", "name", "party")
"""These are the one end of a tie only where the other end is called related."""
TO_NAMES = (
    "to", "target", "to entity", "to vendor", "to company", "to party", "to name",
    "to organisation", "to organization", "target entity", "target name", "target vendor",
    "party b", "entity b", "entity 2", "party 2", "company b", "object", "zu", "nach", "an",
    "ziel", "a", "vers", "cible", "destination", "hacia", "destino",
)  # fmt: skip
RELATED_NAMES = (
    "related party", "related entity", "related vendor", "related company", "related supplier",
    "related organisation", "related organization", "counterparty", "linked party",
    "linked entity", "linked vendor", "verbundenes unternehmen", "entite liee", "partie liee",
    "entidad relacionada", "parte relacionada",
)  # fmt: skip
DAYS_TOO = {"from": "since", "von": "since", "desde": "since", "to": "until"}
"""Words of an end that head a day where other columns name the ends."""
TIE_NAMES = (
    "kind", "type", "relation", "relationship", "relation type", "relationship type",
    "type of relation", "type of relationship", "relation kind", "kind of relation",
    "kind of tie", "tie", "link", "link type", "edge", "edge type", "predicate", "nature",
    "nature of relationship", "role", "art", "typ", "beziehung", "beziehungsart",
    "art der beziehung", "verhaltnis", "type de relation", "lien", "type de lien", "nature du lien",
    "tipo", "tipo de relacion", "relacion", "vinculo", "tipo de vinculo",
)  # fmt: skip
RELATION_COLUMNS = (
    _ABOUT | _DATES | _each(FROM_BESIDE_RELATED, "source") | _each(FROM_NAMES, "source")
    | _each(RELATED_NAMES, "target") | _each(TO_NAMES, "target") | _each(TIE_NAMES, "tie")
    | _each(("share", "ownership", "percentage", "percent", "stake"), "share")
)  # fmt: skip

PARENT_NAMES = (
    "parent", "parent name", "parent company", "parent entity", "parent organization",
    "parent organisation", "owner", "owner name", "owner company", "owned by", "shareholder",
    "shareholder name", "holding", "holding company", "investor", "ultimate parent",
    "immediate parent", "beneficial owner", "mutter", "muttergesellschaft", "mutterunternehmen",
    "eigentumer", "gesellschafter", "anteilseigner", "inhaber", "societe mere", "maison mere",
    "actionnaire", "proprietaire", "detenteur", "associe", "matriz", "empresa matriz",
    "sociedad matriz", "accionista", "propietario", "socio",
)  # fmt: skip
CHILD_NAMES = (
    "child", "child company", "child entity", "subsidiary", "subsidiary name", "company",
    "company name", "owned company", "owned entity", "affiliate", "affiliate name", "entity",
    "entity name", "legal entity", "investee", "name", "tochter", "tochtergesellschaft",
    "tochterunternehmen", "gesellschaft", "unternehmen", "beteiligungsgesellschaft", "firma",
    "filiale", "societe", "entreprise", "societe detenue", "filial", "subsidiaria", "empresa",
    "sociedad", "participada",
)  # fmt: skip
SHARE_NAMES = (
    "share", "shares", "ownership", "ownership share", "ownership percentage", "ownership percent",
    "ownership pct", "percent owned", "percentage owned", "percent", "percentage", "pct", "stake",
    "equity", "equity stake", "interest", "shareholding", "share percent", "owned", "anteil",
    "anteil in", "beteiligung", "beteiligungsquote", "kapitalanteil", "quote", "part", "parts",
    "participation", "pourcentage", "pourcentage de detention", "part du capital",
    "taux de detention", "participacion", "porcentaje", "porcentaje de participacion", "cuota",
)  # fmt: skip
OWNERSHIP_COLUMNS = (
    _ABOUT | _DATES | _each(CHILD_NAMES, "source") | _each(PARENT_NAMES, "target")
    | _each(SHARE_NAMES, "share")
    | _each(("acquired", "acquired on", "acquisition date", "as of", "stand", "erworben am",
             "date d acquisition", "fecha de adquisicion"), "since")
)  # fmt: skip
"""Who belongs to somebody is the source of a tie, and the owner its target."""

SUBCONTRACTOR_NAMES = (
    "subcontractor", "sub contractor", "subcontractors", "subcontractor name",
    "sub contractor name", "subcontractor legal name", "name of subcontractor", "subawardee",
    "subawardee name", "sub awardee name", "lower tier subcontractor", "subunternehmer",
    "name des subunternehmers", "nachunternehmer", "name des nachunternehmers", "subcontratista",
    "nombre del subcontratista",
)  # fmt: skip
SUBCONTRACTOR_COLUMNS = _each(
    (*SUBCONTRACTOR_NAMES, "name", "company", "company name", "legal name", "entity",
     "entity name", "firm", "organisation", "organization", "firma", "societe", "entreprise",
     "nom", "empresa", "nombre"),
    "vendor",
) | _each(
    ("prime contract", "prime contract number", "subcontract number", "subcontract no",
     "subaward number", "contract number", "contract no"),
    "contract",
) | _each(
    ("scope of work", "work scope", "statement of work", "work performed", "services"),
    "description",
) | _each(
    ("subcontract value", "subaward amount", "subcontract amount"), "spend"
) | {"tier": "", "level": ""}  # fmt: skip
"""The tier of a subcontractor is its place in a chain, not how critical it is."""

OF_AN_INVENTORY = frozenset(
    ("status", "owner", "spend", "cost", "criticality", "tier", "risk", "department", "uei",
     "duns", "cage", "lei", "renewal", "product", "products", "software", "application", "email",
     "contract", "produkt", "produit", "producto", "kosten", "vertrag", "contrat", "contrato")
)  # fmt: skip
"""Words of headers by which a sheet with sub-processors in it is a list of vendors."""
