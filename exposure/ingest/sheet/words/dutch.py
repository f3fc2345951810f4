"""Which headers do people write in Dutch?"""

from exposure.ingest.sheet.words.fold import Words

VENDOR: Words = {
    "vendor": (
        "Leverancier", "Leveranciers", "Leveranciersnaam", "Leverancier naam", "Naam leverancier",
        "Naam van de leverancier", "Naam van leverancier", "Crediteur", "Crediteuren",
        "Crediteurnaam", "Crediteurennaam", "Naam crediteur", "Aanbieder", "Naam aanbieder",
        "Dienstverlener", "Naam dienstverlener", "ICT-dienstverlener", "ICT-leverancier",
        "Opdrachtnemer", "Naam opdrachtnemer", "Verwerker", "Naam verwerker", "Fabrikant",
        "Naam fabrikant", "Producent", "Uitgever", "Softwareleverancier", "Contractpartij",
        "Contractant", "Derde partij", "Derde", "Verkoper", "Wederverkoper", "Begunstigde",
        "Zakenpartner", "Gegunde partij", "Handelspartner",
    ),
    "other_names": (
        "Moederbedrijf", "Moedermaatschappij", "Moederonderneming", "Concern", "Groep",
        "Concernnaam", "Voormalige naam", "Vroegere naam", "Oude naam", "Voorheen", "Handelsnaam",
        "Andere naam", "Andere namen", "Alternatieve naam", "Korte naam", "Merknaam", "Merk",
        "Weergavenaam", "Ook bekend als", "Zoeknaam",
    ),
    "product": (
        "Product", "Producten", "Productnaam", "Dienst", "Diensten", "Naam dienst",
        "Geleverde dienst", "Geleverde diensten", "Product / Dienst", "Product of dienst",
        "Producten en diensten", "Applicatie", "Applicaties", "Applicatienaam", "Naam applicatie",
        "Toepassing", "Systeem", "Oplossing", "Pakket", "Software", "ICT-dienst",
    ),
    "description": (
        "Omschrijving", "Beschrijving", "Beschrijving dienst", "Omschrijving dienst",
        "Dienstomschrijving", "Productomschrijving", "Onderwerp", "Doel", "Doel van verwerking",
        "Categorie", "Leverancierscategorie", "Inkoopcategorie", "Sector", "Branche",
        "Soort dienst", "Type dienst", "Gebruiksdoel",
    ),
    "website": ("Webpagina", "Internetadres", "Webadres", "Websiteadres", "Domein"),
    "email": (
        "E-mailadres", "E-mail adres", "Mailadres", "E-mail contactpersoon",
        "E-mailadres contactpersoon", "E-mailadres leverancier",
    ),
    "country": (
        "Land", "Landcode", "Land van herkomst", "Land van vestiging", "Vestigingsland",
        "Land hoofdkantoor", "Land leverancier",
    ),
    "duns": ("DUNS-nummer",),
    "lei": ("LEI-nummer", "LEI-code"),
    "tax_id": (
        "KvK-nummer", "KvK nummer", "KvK", "KvK-nr", "BTW-nummer", "Btw nummer", "BTW-nr",
        "BTW-identificatienummer", "Ondernemingsnummer", "RSIN",
    ),
    "erp_number": (
        "Leveranciersnummer", "Leverancier nummer", "Leveranciersnr", "Leverancier nr",
        "Leverancierscode", "Leverancier ID", "Crediteurnummer", "Crediteurennummer",
        "Crediteur nr", "Crediteurnr",
    ),
    "status": (
        "Status leverancier", "Leveranciersstatus", "Contractstatus", "Status contract", "Actief",
        "Is actief", "Actief / Inactief", "Actief J/N", "Actief ja/nee", "In gebruik",
        "Levenscyclus",
    ),
    "start": (
        "Begindatum", "Startdatum", "Ingangsdatum", "Aanvang", "Begindatum contract",
        "Startdatum contract", "Ingangsdatum contract", "Geldig vanaf", "Vanaf", "Sinds",
        "Aanvangsdatum",
    ),
    "end": (
        "Einddatum", "Einde", "Einde contract", "Einddatum contract", "Contracteinde",
        "Contract einddatum", "Afloopdatum", "Expiratiedatum", "Vervaldatum", "Opzegdatum",
        "Opgezegd per", "Beëindigd op", "Beëindiging", "Datum beëindiging", "Geldig tot",
        "Geldig t/m", "Tot en met", "Geblokkeerd op", "Geblokkeerd sinds", "Inactief sinds",
        "Uit gebruik sinds", "Datum einde",
    ),
    "renewal": (
        "verlenging", "automatische verlenging", "stilzwijgende verlenging", "looptijd",
    ),
    "owner": (
        "Eigenaar", "Verantwoordelijke", "Contracteigenaar", "Contractbeheerder", "Contractmanager",
        "Proceseigenaar", "Systeemeigenaar", "Leveranciersmanager", "Aanvrager",
        "Interne contactpersoon", "Beheerder", "Budgethouder",
    ),
    "business_unit": (
        "Afdeling", "Afdelingen", "Bedrijfsonderdeel", "Organisatieonderdeel", "Kostenplaats",
        "Directie", "Eenheid", "Team",
    ),
    "legal_entity": (
        "Juridische entiteit", "Entiteit", "Rechtspersoon", "Werkmaatschappij",
        "Dochteronderneming", "Contracterende entiteit",
    ),
    "spend": (
        "Uitgaven", "Jaarlijkse uitgaven", "Uitgaven per jaar", "Bedrag", "Totaalbedrag",
        "Factuurbedrag", "Nettobedrag", "Kosten", "Jaarlijkse kosten", "Kosten per jaar",
        "Inkoopvolume", "Contractwaarde", "Jaaromzet", "Omzet", "Budget",
    ),
    "currency": ("Valuta", "Munteenheid", "Valutacode"),
    "criticality": (
        "Kritikaliteit", "Kritiek", "Kritische leverancier", "Kritieke leverancier", "Risico",
        "Risiconiveau", "Risicoklasse", "Risicoclassificatie", "Belang", "Prioriteit",
    ),
    "contract": (
        "Contracten", "Contractnummer", "Contract nr", "Contractnr", "Overeenkomst",
        "Overeenkomstnummer", "Contractreferentie", "Project", "Projectnummer",
    ),
    "subprocessors": (
        "Subverwerker", "Subverwerkers", "Sub-verwerker", "Sub-verwerkers", "Onderaannemer",
        "Onderaannemers", "Onderleverancier", "Onderleveranciers", "Toeleverancier",
        "Toeleveranciers", "Vierde partijen", "Vierde partij", "Hostingpartij", "Hostingprovider",
        "Gehost door", "Gehost bij", "Cloudleverancier", "AI-leverancier", "Toeleveringsketen",
    ),
    "sbom": ("SBOM-bestand",),
    "model": ("AI-model", "Taalmodel"),
    "notes": (
        "Opmerking", "Opmerkingen", "Notitie", "Notities", "Toelichting", "Bijzonderheden",
        "Commentaar",
    ),
}  # fmt: skip
"""Role of a vendor sheet's column → headers that have it."""

CONTRACT: Words = {
    "number": ("Contractnummer", "Contract nr", "Contractnr", "Overeenkomst", "Overeenkomstnummer"),
    "order": ("Ordernummer", "Opdrachtnummer", "Bestelnummer", "Inkooporder"),
    "agency": ("Klant", "Klantnaam", "Opdrachtgever", "Aanbestedende dienst"),
    "contract_role": ("Rol", "Onze rol"),
    "clauses": ("Clausules", "Bepalingen"),
    "value": ("Contractwaarde", "Waarde", "Bedrag"),
    "uses": (
        "Gebruikte systemen", "Gebruikte producten", "Gebruikte software", "Ingezette systemen",
    ),
}  # fmt: skip
"""Role of a contracts sheet's column → headers that have it."""

NAMES = ("Naam", "Namen", "Volledige naam", "Statutaire naam")
"""Headers that name whatever the sheet, or the band above them, is about."""

WEAK_VENDOR = (
    "Naam", "Bedrijf", "Bedrijven", "Bedrijfsnaam", "Naam bedrijf", "Onderneming", "Organisatie",
    "Naam organisatie", "Statutaire naam", "Firma",
)  # fmt: skip
"""Headers that name a vendor only where the rest of the sheet speaks of vendors."""

ENDING_STATUS = (
    "Inactief", "Geblokkeerd", "Blokkade", "Leverancier geblokkeerd", "Beëindigd", "Opgezegd",
    "Vervallen", "Verwijderd", "Gearchiveerd", "Uitgeschakeld", "Niet meer in gebruik",
    "Gedeactiveerd", "Uitgefaseerd",
)  # fmt: skip
"""Status columns in which a yes means that use has ended."""
