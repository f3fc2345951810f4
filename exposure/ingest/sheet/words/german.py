"""Which headers do people write in German?"""

from exposure.ingest.sheet.words.fold import Words

VENDOR: Words = {
    "vendor": (
        "Lieferant", "Lieferanten", "Lieferantenname", "Lieferantennamen", "Lieferanten-Name",
        "Name des Lieferanten", "Name Lieferant", "Lieferant Name", "Lieferantenbezeichnung",
        "Lieferantenfirma", "Lieferfirma", "Kreditor", "Kreditoren", "Kreditorenname",
        "Kreditor Name", "Name des Kreditors", "Name Kreditor", "Kreditorenbezeichnung", "Anbieter",
        "Anbietername", "Name des Anbieters", "Name Anbieter", "Dienstleister", "Dienstleistername",
        "Name des Dienstleisters", "Name Dienstleister", "IT-Dienstleister", "IKT-Dienstleister",
        "IKT-Drittdienstleister", "Drittdienstleister", "Dienstleistungsunternehmen",
        "Drittanbieter", "Drittpartei", "Dritter", "Hersteller", "Herstellername",
        "Name des Herstellers", "Produzent", "Softwarehersteller", "Auftragnehmer",
        "Auftragnehmername", "Name des Auftragnehmers", "Auftragsverarbeiter",
        "Name des Auftragsverarbeiters", "Auftragsdatenverarbeiter", "Vertragspartner",
        "Name des Vertragspartners", "Geschäftspartner", "Geschäftspartnername", "Zulieferer",
        "Zulieferername", "Verkäufer", "Zahlungsempfänger", "Rechnungssteller", "Bezugsquelle",
        "Firmenname des Lieferanten", "Lieferant/Dienstleister", "Lieferant/Hersteller",
        "Lieferant / Auftragnehmer", "externer Dienstleister", "Provider", "Zuschlagsempfänger",
    ),
    "other_names": (
        "Muttergesellschaft", "Mutterunternehmen", "Name des Mutterunternehmens", "Mutterkonzern",
        "Konzern", "Konzernname", "Konzernmutter", "Konzernzugehörigkeit",
        "oberste Muttergesellschaft", "Holding", "Unternehmensgruppe", "früherer Name",
        "frühere Namen", "ehemaliger Name", "ehemals", "vormals", "vorheriger Name", "alter Name",
        "alte Firma", "Handelsname", "Markenname", "Marke", "Kurzname", "Kurzbezeichnung",
        "Anzeigename", "Suchbegriff", "Alias", "alternativer Name", "Alternativname",
        "weitere Namen", "weiterer Name", "abweichender Name", "auch bekannt als", "Name 2",
        "Firma 2",
        "Name2",
    ),
    "product": (
        "Produkt", "Produkte", "Produktname", "Produktbezeichnung", "Dienstleistung",
        "Dienstleistungen", "Leistung", "Leistungen", "Dienst", "Dienste", "Service", "Anwendung",
        "Anwendungen", "Anwendungsname", "Applikation", "Software", "Softwarename",
        "Softwareprodukt", "System", "Systemname", "Systeme", "Lösung", "Werkzeug", "Programm",
        "Produkt/Dienstleistung", "Produkt / Leistung", "IKT-Dienstleistung", "Cloud-Dienst",
        "Verfahren", "Fachverfahren", "Artikel", "Artikelbezeichnung",
    ),
    "description": (
        "Beschreibung", "Kurzbeschreibung", "Leistungsbeschreibung", "Beschreibung der Leistung",
        "Beschreibung der Dienstleistung", "Produktbeschreibung", "Lieferantenbeschreibung",
        "Leistungsgegenstand", "Leistungsart", "Art der Leistung", "Art der Dienstleistung",
        "Gegenstand", "Gegenstand der Verarbeitung", "Vertragsgegenstand", "Zweck",
        "Zweck der Verarbeitung", "Verwendungszweck", "Einsatzzweck", "Einsatzgebiet",
        "Warengruppe", "Warengruppen", "Materialgruppe", "Warengruppenbezeichnung", "Kategorie",
        "Lieferantenkategorie", "Branche", "Bezeichnung", "Tätigkeit", "Tätigkeitsbereich",
        "Betreff", "Buchungstext",
    ),
    "website": (
        "Webseite", "Website", "Internetseite", "Internet", "Internetadresse", "Webadresse",
        "Homepage", "Web", "Domäne", "Link", "Webauftritt",
    ),
    "email": (
        "E-Mail-Adresse", "E-Mail", "Mailadresse", "Mail-Adresse", "E-Mail-Adressen",
        "Kontakt E-Mail", "E-Mail Kontakt", "E-Mail Ansprechpartner", "Ansprechpartner E-Mail",
        "E-Mail des Ansprechpartners", "Lieferant E-Mail",
    ),
    "country": (
        "Land", "Länder", "Ländercode", "Länderkennzeichen", "Länderschlüssel", "Landesschlüssel",
        "Länderkürzel", "Staat", "Herkunftsland", "Sitzland", "Sitzstaat", "Land des Sitzes",
        "Land des Lieferanten", "Firmensitz Land", "Ursprungsland", "Hauptsitz Land",
        "Land des Hauptsitzes",
    ),
    "duns": ("DUNS-Nummer", "DUNS-Nr.", "D-U-N-S-Nummer", "D-U-N-S-Nr."),
    "lei": ("LEI-Code", "LEI-Nummer", "Rechtsträgerkennung"),
    "tax_id": (
        "Steuernummer", "Steuernummer 1", "Steuernummer 2", "Steuer-Nr.", "Steuernr", "Steuer-ID",
        "Steueridentifikationsnummer", "USt-ID", "USt-IdNr", "USt-IdNr.", "USt-Id-Nr.", "UStID",
        "Umsatzsteuer-ID", "Umsatzsteuer-Identifikationsnummer", "UID", "UID-Nummer", "MWST-Nummer",
        "MwSt-Nr.", "Handelsregisternummer", "Handelsregister-Nr.", "HRB", "HRB-Nummer",
        "Registernummer",
    ),
    "erp_number": (
        "Lieferantennummer", "Lieferanten-Nr.", "Lieferantennr.", "Lieferanten-ID",
        "Lieferantencode", "Lieferantenschlüssel", "Lieferant Nr.", "Lief.-Nr.", "Liefnr",
        "Kreditorennummer", "KredNr", "Kred.-Nr.", "Kreditoren-Nr.", "Kreditorennr.",
        "Kreditor-Nr.", "Kreditor Nr.",
        "Kreditorenkonto", "Kreditoren-ID", "Kontonummer", "Geschäftspartnernummer",
        "Geschäftspartner-Nr.", "GP-Nummer", "Personenkonto", "Debitoren-/Kreditorennummer",
    ),
    "status": (
        "Status", "Lieferantenstatus", "Status des Lieferanten", "Status der Beziehung",
        "Vertragsstatus", "Geschäftsbeziehung Status", "Beziehungsstatus", "Freigabestatus",
        "Lebenszyklus", "Lebenszyklusstatus", "aktiv", "ist aktiv", "aktiv/inaktiv", "aktiv j/n",
        "aktiv ja/nein", "in Nutzung", "in Verwendung", "im Einsatz", "Nutzungsstatus",
        "Einsatzstatus", "Zustand",
    ),
    "start": (
        "Beginn", "Start", "Startdatum", "Anfang", "Anfangsdatum", "Vertragsbeginn",
        "Vertragsstart", "Beginn des Vertrags", "Beginndatum", "Leistungsbeginn", "gültig ab",
        "gültig von", "von", "ab", "seit", "Lieferant seit", "Nutzung seit", "im Einsatz seit",
        "Aufnahmedatum", "Inkrafttreten", "Laufzeitbeginn", "Laufzeit von",
    ),
    "end": (
        "verlängert bis",
        "Ende", "Enddatum", "Vertragsende", "Ende des Vertrags", "Vertrag bis",
        "Vertrag gekündigt zum",
        "Vertrag gekündigt am", "Ende der Leistung", "Kdg.-Datum", "Vertragsablauf", "Laufzeitende",
        "Laufzeit bis", "Ablauf", "Ablaufdatum", "gültig bis", "bis", "gekündigt am",
        "gekündigt zum", "Kündigungsdatum", "Kündigung", "Kündigung zum", "beendet am",
        "Beendigung", "Beendigungsdatum", "Datum der Beendigung", "gesperrt am", "gesperrt seit",
        "deaktiviert am", "inaktiv seit", "Nutzung bis", "Nutzungsende", "Ende der Nutzung",
        "Leistungsende", "Austrittsdatum", "Abschaltdatum", "außer Betrieb seit",
        "Ende der Geschäftsbeziehung", "abgelöst am", "letzte Nutzung",
    ),
    "renewal": (
        "automatische verlängerung", "verlängert sich automatisch", "autom verlängerung",
        "stillschweigende verlängerung", "Verlängerung", "Vertragsverlängerung", "Laufzeit",
        "Vertragslaufzeit", "Lizenzart", "Lizenztyp",
    ),
    "owner": (
        "Verantwortlich", "Verantwortlicher", "Verantwortliche", "verantwortliche Person",
        "Verantwortlichkeit", "Ansprechpartner", "Ansprechpartnerin", "interner Ansprechpartner",
        "Ansprechpartner intern", "Zuständig", "Zuständiger", "Lieferantenmanager",
        "Vertragsverantwortlicher", "Fachverantwortlicher", "Systemverantwortlicher",
        "Produktverantwortlicher", "Einkäufer", "Anforderer", "Besteller", "Sachbearbeiter",
        "Betreuer", "Eigentümer", "Bedarfsträger",
    ),
    "business_unit": (
        "Abteilung", "Abteilungen", "Fachabteilung", "Fachbereich", "Bereich", "Geschäftsbereich",
        "Unternehmensbereich", "Organisationseinheit", "OE", "Kostenstelle", "Kostenstellen",
        "Team", "Referat", "Dezernat", "Sparte", "anfordernde Abteilung", "nutzende Abteilung",
    ),
    "legal_entity": (
        "Buchungskreis", "Gesellschaft", "Gesellschaften", "Konzerngesellschaft", "Rechtseinheit",
        "juristische Einheit", "Mandant", "beauftragende Gesellschaft", "Vertragsgesellschaft",
        "eigene Gesellschaft", "Tochtergesellschaft",
    ),
    "spend": (
        "Jahresvolumen", "Ausgaben", "Ausgaben p.a.", "Jahresausgaben", "Umsatz", "Jahresumsatz",
        "Umsatz p.a.", "Betrag", "Nettobetrag", "Bruttobetrag", "Rechnungsbetrag",
        "Einkaufsvolumen", "Beschaffungsvolumen", "Volumen", "Bestellvolumen", "Kosten",
        "Kosten p.a.", "jährliche Kosten", "Jahreskosten", "Gesamtkosten", "Vertragswert",
        "Auftragswert", "Auftragssumme", "Summe netto", "Budget",
    ),
    "currency": ("Währung", "Währungscode", "Währungsschlüssel", "Whg", "Wrg"),
    "criticality": (
        "Kritikalität", "Kritisch", "Kritischer Lieferant", "Risikoklasse", "Risiko", "Risikostufe",
        "Risikobewertung", "Risikokategorie", "Risikoeinstufung", "Wichtigkeit", "Einstufung",
        "Wesentlichkeit", "wesentlich", "Schutzbedarf", "ABC-Klasse", "Lieferantenklasse",
        "Priorität",
    ),
    "contract": (
        "Vertrag", "Verträge", "Vertragsnummer", "Vertragsnr.", "Vertrags-Nr.", "Vertrags-ID",
        "Vertragsreferenz", "Projekt", "Projektnummer", "Kundenvertrag", "Auftragsnummer",
        "Aktenzeichen", "Rahmenvertrag",
    ),
    "subprocessors": (
        "Unterauftragsverarbeiter", "Unter-Auftragsverarbeiter", "Unterauftragnehmer",
        "Unterauftragnehmer Name", "weitere Auftragsverarbeiter", "Subdienstleister",
        "Sub-Dienstleister", "Subunternehmer", "Unterlieferanten", "Unterlieferant",
        "Vorlieferanten", "Vorlieferant", "Sublieferanten", "Subauftragnehmer",
        "Subauftragsverarbeiter", "Viertparteien", "Viertpartei", "Hosting-Anbieter", "Hoster",
        "Cloud-Anbieter", "KI-Anbieter", "Modellanbieter", "gehostet bei", "gehostet durch",
        "eingesetzte Subunternehmer", "eingesetzte Unterauftragnehmer", "Lieferkette",
    ),
    "sbom": ("SBOM-Datei", "Software-Stückliste", "Stückliste"),
    "model": ("KI-Modell", "KI-Modelle", "Sprachmodell", "Modell", "Modellname", "Modell-ID"),
    "notes": (
        "Bemerkung", "Bemerkungen", "Notiz", "Notizen", "Anmerkung", "Anmerkungen", "Kommentar",
        "Kommentare", "Hinweis", "Hinweise", "Zusatzinformation", "Zusatzinformationen",
        "Sonstiges",
    ),
}  # fmt: skip
"""Role of a vendor sheet's column → headers that have it."""

CONTRACT: Words = {
    "number": (
        "Vertrag", "Vertragsnummer", "Vertragsnr.", "Vertrags-Nr.", "Vertrags-ID", "Auftragsnummer",
        "Hauptvertragsnummer",
    ),
    "order": ("Bestellnummer", "Bestellung", "Abruf", "Abrufnummer", "Einzelauftrag"),
    "agency": ("Kunde", "Kundenname", "Auftraggeber", "Behörde", "Vergabestelle", "Endkunde"),
    "contract_role": ("Rolle", "unsere Rolle"),
    "clauses": ("Klauseln", "Klausel", "Vertragsklauseln", "anwendbare Klauseln"),
    "covered_system": ("erfasstes System",),
    "value": ("Vertragswert", "Auftragswert", "Auftragssumme", "Betrag", "Wert"),
    "uses": (
        "eingesetzte Systeme", "eingesetzte Produkte", "eingesetzte Software", "genutzte Systeme",
        "verwendete Systeme", "verwendete Produkte", "eingesetzte Lieferanten",
    ),
}  # fmt: skip
"""Role of a contracts sheet's column → headers that have it."""

NAMES = ("Name", "Namen", "Firmenname", "Firmierung", "vollständiger Name", "rechtlicher Name")
"""Headers that name whatever the sheet, or the band above them, is about."""

WEAK_VENDOR = (
    "Firma", "Firma 1", "Firmen", "Firmenname", "Firmenbezeichnung", "Firmierung", "Unternehmen",
    "Unternehmensname", "Name des Unternehmens", "Name der Firma", "rechtlicher Name",
    "Organisation", "Partner", "Partnerfirma", "Betrieb", "Auftragsempfänger",
)  # fmt: skip
"""Headers that name a vendor only where the rest of the sheet speaks of vendors."""

ENDING_STATUS = (
    "inaktiv", "ist inaktiv", "gesperrt", "Sperre", "Sperrkennzeichen", "Sperrvermerk",
    "ist gesperrt", "Lieferant gesperrt", "Kreditor gesperrt", "gelöscht", "Löschkennzeichen",
    "Löschvormerkung", "Löschvorm.", "zum Löschen vorgemerkt", "beendet", "gekündigt",
    "deaktiviert", "ausgelistet", "ausgemustert", "außer Betrieb", "archiviert",
    "Zentrale Sperre", "Zentr.Sperre", "LöschVM", "Buchungssperre",
    "nicht mehr genutzt", "nicht mehr in Nutzung", "stillgelegt",
)  # fmt: skip
"""Status columns in which a yes means that use has ended."""
