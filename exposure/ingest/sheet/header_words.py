"""Which column headers mean what, in the exports of common systems and in four languages?

Headers are written folded: lower case, accents and punctuation taken away, words apart.
A `SupplierName`, `SUPPLIER_NAME` and `Supplier Name *` are all `supplier name`.
"""

VENDOR_WORDS: dict[str, tuple[str, ...]] = {
    "vendor": (
        "vendor", "vendor name", "vendor legal name", "legal vendor name", "vendor company name",
        "vendor company", "name of vendor", "vendor supplier", "vendor supplier name",
        "supplier", "suppliers", "vendors", "supplier name", "supplier legal name",
        "supplier company name", "name of supplier", "supplier vendor", "supplier vendor name",
        "third party", "third party name", "third party vendor", "third party provider",
        "provider", "provider name", "service provider", "service provider name",
        "manufacturer", "manufacturer name", "publisher", "software publisher",
        "payee", "payee name", "merchant", "merchant name", "beneficiary", "beneficiary name",
        "benificiary name", "contractor name", "subcontractor", "subcontractor name",
        "reseller", "distributor", "name 1", "name1", "companyname",
        "lieferant", "lieferantenname", "name des lieferanten", "lieferant name", "kreditor",
        "kreditorenname", "anbieter", "dienstleister", "hersteller", "auftragnehmer", "firmenname",
        "fournisseur", "nom du fournisseur", "nom fournisseur", "prestataire",
        "nom du prestataire", "editeur", "titulaire", "raison sociale", "fabricant",
        "proveedor", "nombre del proveedor", "nombre proveedor", "razon social", "adjudicatario",
        "fabricante", "contratista",
    ),
    "other_names": (
        "dba", "d b a", "doing business as", "trade name", "trading name", "trading as", "aka",
        "also known as", "alias", "aliases", "former name", "former names", "formerly",
        "formerly known as", "fka", "f k a", "previous name", "parent", "parent name",
        "parent company", "parent company name", "parent organization", "ultimate parent",
        "ultimate parent company", "parent vendor", "parent supplier", "owner company",
        "alternate name", "alternative name", "alternate names", "alt name", "altname",
        "display name", "vendor name alt", "vendor name new", "supplier alternate name",
        "other name", "other names", "short name", "brand", "brand name", "name 2", "name2",
        "name 3", "name3", "name 4", "name4", "muttergesellschaft", "konzern", "fruherer name",
        "handelsname", "maison mere", "societe mere", "ancien nom", "nom commercial",
        "empresa matriz", "matriz", "nombre comercial", "nombre anterior",
    ),
    "product": (
        "product", "products", "product name", "service", "services", "service name",
        "product service", "product or service", "products services", "product or service name",
        "software", "software name", "application", "application name", "app", "app name",
        "solution", "tool", "tool name", "system", "system name", "platform", "offering",
        "produkt", "dienstleistung", "leistung", "anwendung", "produit", "logiciel",
        "prestation", "application metier", "producto", "servicio", "aplicacion", "programa",
    ),
    "description": (
        "description", "desc", "service description", "product description", "commodity",
        "commodity description", "category", "industry", "purpose", "use case", "scope",
        "description of services", "service label", "what we use it for", "used for", "summary",
        "beschreibung", "zweck", "warengruppe", "branche", "libelle", "objet", "descripcion",
        "objeto", "rubro",
    ),
    "website": (
        "website", "web site", "url", "web", "homepage", "home page", "domain", "web address",
        "vendor website", "supplier website", "vendor url", "company website", "vendor domain",
        "online store url", "webseite", "internetseite", "internet", "site web", "site internet",
        "sitio web", "pagina web",
    ),
    "email": (
        "email", "e mail", "email address", "e mail address", "vendor email", "supplier email",
        "contact email", "primary contact email", "vendor contact email", "mail",
        "vendor remittance email", "supplier contact email", "e mail adresse", "courriel",
        "adresse e mail", "adresse courriel", "correo electronico", "correo",
    ),
    "country": (
        "country", "country code", "country of origin", "country of incorporation",
        "headquarters country", "hq country", "vendor country", "supplier country", "land1",
        "address country code", "address country", "country region", "land", "landercode",
        "lander", "pays", "pais",
    ),
    "uei": ("uei", "uei sam", "sam uei", "unique entity id", "unique entity identifier"),
    "cage": ("cage", "cage code", "ncage", "cage ncage"),
    "duns": (
        "duns", "duns number", "duns no", "d u n s", "d u n s number", "duns id", "d b duns",
        "duns nummer", "numero duns",
    ),
    "lei": ("lei", "lei code", "legal entity identifier"),
    "tax_id": (
        "tax id", "taxid", "tax number", "tax id number", "tin", "ein", "vat", "vat id",
        "vat number", "vat registration number", "federal tax id", "stcd1", "stcd2", "stcd5",
        "steuernummer", "ust id", "ust idnr", "ust id nr", "siren", "siret", "numero de tva",
        "n tva", "nif", "cif", "rfc", "rut",
    ),
    "erp_number": (
        "vendor id", "vendor number", "vendor no", "vendor code", "vendor num", "supplier id",
        "supplier number", "supplier no", "supplier code", "account number", "accountnumber",
        "sm vendor id", "erp vendor id", "sap vendor number", "lifnr", "segment1", "party number",
        "sim id", "internal id", "lieferantennummer", "lieferanten nr", "lieferantennr",
        "kreditorennummer", "kreditor nr", "numero fournisseur", "code fournisseur",
        "numero de proveedor", "codigo de proveedor", "codigo proveedor",
    ),
    "status": (
        "status", "vendor status", "supplier status", "state of relationship", "relationship status",
        "lifecycle status", "lifecycle", "registration status", "sim status", "active",
        "is active", "active flag", "in use", "currently in use", "active inactive",
        "active status", "contract status", "aktiv", "statut", "etat", "actif", "estado",
        "estatus", "activo",
    ),
    "start": (
        "start", "start date", "contract start", "contract start date", "effective date",
        "onboarding date", "onboarded", "valid from", "from", "since", "first used",
        "beginn", "startdatum", "vertragsbeginn", "gultig ab", "seit", "date de debut", "debut",
        "date debut", "fecha de inicio", "inicio", "fecha inicio",
    ),
    "end": (
        "end", "end date", "contract end", "contract end date", "expiration date", "expiry date",
        "expiration", "expiry", "expires", "termination date", "terminated on", "date terminated",
        "offboarding date", "offboarded", "valid to", "valid until", "inactive date",
        "deactivation date", "last used", "end of use", "used until", "contract expiry date",
        "contract expiration date", "ende", "enddatum", "vertragsende", "gultig bis",
        "kundigungsdatum", "date de fin", "fin", "date fin", "date de resiliation",
        "fecha de fin", "fecha fin", "fecha de terminacion", "fecha de baja", "vencimiento",
    ),
    "owner": (
        "owner", "business owner", "vendor owner", "relationship owner", "vendor manager",
        "supplier manager", "primary supplier manager", "contract owner", "internal owner",
        "responsible", "responsible person", "sponsor", "system owner", "product owner",
        "verantwortlich", "verantwortlicher", "ansprechpartner", "responsable", "proprietaire",
        "propietario", "encargado",
    ),
    "business_unit": (
        "business unit", "department", "dept", "division", "team", "cost center", "cost centre",
        "organization unit", "org unit", "function", "abteilung", "bereich", "kostenstelle",
        "departement", "service demandeur", "direction", "departamento", "area",
        "unidad de negocio", "centro de costo",
    ),
    "legal_entity": (
        "legal entity", "our entity", "our legal entity", "contracting entity", "company code",
        "subsidiary", "primary subsidiary", "body name", "organisation label", "buying entity",
        "buchungskreis", "gesellschaft", "entite juridique", "entidad legal", "sociedad",
    ),
    "spend": (
        "spend", "annual spend", "total annual spend", "total spend", "spend amount", "yearly spend",
        "annual cost", "amount", "net amount", "invoice amount", "total amount", "cost",
        "annual value", "contract value", "value", "spend ytd", "spend last 12 months",
        "12 month spend", "total spend supplier", "jahresvolumen", "ausgaben", "umsatz", "betrag",
        "jahresumsatz", "einkaufsvolumen", "depenses", "montant", "depense annuelle", "gasto",
        "gasto anual", "importe", "monto",
    ),
    "currency": (
        "currency", "currency code", "curr", "ccy", "wahrung", "devise", "moneda", "divisa",
    ),
    "criticality": (
        "criticality", "critical", "tier", "vendor tier", "supplier tier", "third party tier",
        "rank tier", "risk tier", "risk rating", "risk level", "risk", "inherent risk",
        "business criticality", "importance", "kritikalitat", "risikoklasse", "risiko",
        "criticite", "niveau de risque", "criticidad", "riesgo", "nivel de riesgo",
    ),
    "contract": (
        "contract", "contracts", "contract number", "contract no", "contract id", "contract ref",
        "contract reference", "prime contract", "prime contract number", "used on contract",
        "used on contracts", "used on", "supports contract", "supports contracts", "program",
        "program contract", "programs", "government contract", "customer contract", "project",
        "vertrag", "vertragsnummer", "vertragsnr", "contrat", "numero de contrat",
        "numero de marche", "contrato", "numero de contrato",
    ),
    "subprocessors": (
        "subprocessor", "subprocessors", "sub processor", "sub processors",
        "subprocessors used", "sub processors used", "known subprocessors",
        "known sub processors", "fourth party", "fourth parties", "4th party", "4th parties",
        "nth party", "nth parties", "material subcontractors", "key subcontractors",
        "subcontractors", "sub contractors", "subservice organizations",
        "subservice organisations", "underlying providers", "underlying provider",
        "underlying vendor", "underlying vendors", "upstream providers", "upstream vendors",
        "upstream provider", "upstream vendor", "ai providers", "ai provider", "model provider",
        "model providers", "llm provider", "hosting provider", "hosted on", "hosted by",
        "cloud provider", "powered by", "supply chain", "unterauftragsverarbeiter",
        "unterauftragnehmer", "subdienstleister", "subunternehmer", "sous traitants",
        "sous traitant", "sous traitants ulterieurs", "sous traitant ulterieur",
        "subencargados", "subencargado", "subcontratistas", "subprocesadores", "subcontratista",
    ),
    "sbom": (
        "sbom", "sbom file", "sbom reference", "sbom ref", "sbom link", "sbom name", "sbom purl",
        "purl", "bill of materials", "software bill of materials", "sbom datei",
    ),
    "notes": (
        "notes", "note", "comments", "comment", "remarks", "remark", "additional information",
        "bemerkung", "bemerkungen", "notizen", "anmerkung", "anmerkungen", "kommentar",
        "remarques", "commentaires", "commentaire", "notas", "observaciones", "comentarios",
    ),
}  # fmt: skip
"""Role of a vendor sheet's column → headers that have it."""

CONTRACT_WORDS: dict[str, tuple[str, ...]] = {
    "number": (
        "contract", "contract number", "contract no", "contract id", "contract ref", "piid",
        "contract reference", "prime contract", "prime contract number", "contract num",
        "award id", "award number", "agreement number", "vertragsnummer", "vertragsnr",
        "vertrag", "numero de contrat", "numero de marche", "contrat", "numero de contrato",
        "contrato", "subcontract number", "subcontract no",
    ),
    "order": (
        "order", "order number", "task order", "task order number", "delivery order",
        "delivery order number", "to number", "call order", "order no", "bestellnummer",
        "bon de commande", "orden", "numero de orden",
    ),
    "agency": (
        "agency", "customer", "customer agency", "customer name", "contracting agency", "client",
        "awarding agency", "funding agency", "government customer", "contracting office",
        "department agency", "buyer", "prime contractor", "higher tier contractor", "kunde",
        "auftraggeber", "behorde", "agence", "donneur d ordre", "acheteur", "cliente", "agencia",
        "entidad contratante",
    ),
    "contract_role": (
        "role", "our role", "prime sub", "prime or sub", "prime subcontractor", "tier",
        "contract tier", "prime or subcontract", "contract role", "rolle", "rol",
    ),
    "clauses": (
        "clauses", "clause", "far clauses", "dfars clauses", "far dfars clauses", "flowdowns",
        "flow downs", "flow down clauses", "flowdown clauses", "applicable clauses",
        "contract clauses", "security clauses", "klauseln", "clausulas",
    ),
    "covered_system": (
        "covered system", "covered systems", "is covered system", "covered",
        "covered system yes no", "national security system", "nss", "covered procurement",
    ),
    "value": (
        "value", "contract value", "total value", "award amount", "obligated amount", "amount",
        "total contract value", "tcv", "ceiling", "ceiling value", "obligation", "vertragswert",
        "auftragswert", "betrag", "montant", "valeur", "importe", "monto", "valor",
    ),
    "currency": VENDOR_WORDS["currency"],
    "description": VENDOR_WORDS["description"],
    "notes": VENDOR_WORDS["notes"],
    "start": (*VENDOR_WORDS["start"], "award date", "pop start", "period of performance start"),
    "end": (*VENDOR_WORDS["end"], "pop end", "period of performance end", "completion date"),
    "legal_entity": (
        *VENDOR_WORDS["legal_entity"], "entity", "performing entity", "contractor", "company",
        "our company",
    ),
    "uses": (
        "uses", "used in performance", "systems used", "system used", "products used",
        "tools used", "software used", "vendors used", "suppliers used",
        "systems used in performance", "products used in performance",
        "systems or products used", "systems products used", "key suppliers", "key vendors",
        "systems", "products", "eingesetzte systeme", "systemes utilises", "sistemas utilizados",
    ),
}  # fmt: skip
"""Role of a contracts sheet's column → headers that have it."""

WEAK_VENDOR_WORDS = (
    "name", "company", "company name", "legal name", "entity name", "entity", "entityid",
    "organization", "organisation", "organization name", "organisation name", "contractor",
    "prime contractor", "account name", "partner", "partner name", "firma", "unternehmen", "firm",
    "societe", "entreprise", "nom", "empresa", "nombre",
)  # fmt: skip
"""Headers that name a vendor only where the rest of the sheet speaks of vendors."""

ENDING_STATUS_WORDS = (
    "inactive", "is inactive", "isinactive", "blocked", "is blocked", "blocked status", "sperr",
    "sperre", "loevm", "deletion flag", "marked for deletion", "deselected", "de selected",
    "deactivated", "disabled", "terminated", "gesperrt", "bloque", "bloqueado", "inactif",
    "inactivo",
)  # fmt: skip
"""Status columns in which a yes means that use has ended."""

SBOM_WORDS = (
    "spdx identifier", "spdx version", "spdxid", "package version", "component version",
    "package supplier", "package originator", "package file name", "package filename",
    "package download location", "package verification code", "license declared",
    "license concluded", "license info in file", "license info from files", "bom ref", "bomref",
    "component name", "package name", "spdx identifier a", "spdx identifier b",
    "spdx identifier being annotated", "license info in snippet", "package url", "purl", "cpe",
)  # fmt: skip
"""Headers of SBOMs saved as spreadsheets; two of them on one sheet give it away."""
