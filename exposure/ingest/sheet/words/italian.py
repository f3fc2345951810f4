"""Which headers do people write in Italian?"""

from exposure.ingest.sheet.words.fold import Words

VENDOR: Words = {
    "vendor": (
        "Fornitore", "Fornitori", "Nome del fornitore", "Nome fornitore", "Denominazione fornitore",
        "Denominazione del fornitore", "Ragione sociale", "Ragione sociale fornitore",
        "Ragione sociale del fornitore", "Fornitore di servizi", "Fornitore terzo", "Fornitore TIC",
        "Prestatore", "Prestatore di servizi", "Produttore", "Nome del produttore", "Appaltatore",
        "Aggiudicatario", "Nome aggiudicatario", "Affidatario", "Operatore economico", "Contraente",
        "Terza parte", "Responsabile esterno", "Responsabile del trattamento", "Creditore",
        "Beneficiario", "Rivenditore", "Distributore", "Venditore",
    ),
    "other_names": (
        "Capogruppo", "Società madre", "Società capogruppo", "Casa madre", "Gruppo",
        "Gruppo di appartenenza", "Nome precedente", "Denominazione precedente", "Ex denominazione",
        "Già", "Nome commerciale", "Altro nome", "Altri nomi", "Nome breve", "Marchio", "Alias",
    ),
    "product": (
        "Prodotto", "Prodotti", "Nome prodotto", "Nome del prodotto", "Servizio", "Servizi",
        "Servizio fornito", "Servizi forniti", "Nome del servizio", "Prodotto / Servizio",
        "Prodotto o servizio", "Applicazione", "Applicativo", "Applicazioni", "Software",
        "Soluzione", "Strumento", "Sistema", "Piattaforma", "Servizio TIC",
    ),
    "description": (
        "Descrizione", "Descrizione del servizio", "Descrizione servizio",
        "Descrizione del prodotto", "Oggetto", "Oggetto del contratto", "Finalità", "Scopo",
        "Categoria", "Categoria merceologica", "Merceologia", "Settore", "Attività",
        "Tipo di servizio", "Tipologia di servizio", "Utilizzo",
    ),
    "website": ("Sito web", "Sito internet", "Sito", "Indirizzo web", "Pagina web", "Dominio"),
    "email": (
        "Posta elettronica", "Indirizzo e-mail", "Indirizzo email", "Email referente", "PEC",
        "E-mail fornitore",
    ),
    "country": (
        "Paese", "Paesi", "Codice paese", "Nazione", "Paese di origine", "Paese della sede",
        "Paese sede legale", "Stato estero",
    ),
    "duns": ("Numero DUNS", "Codice DUNS"),
    "lei": ("Codice LEI",),
    "tax_id": (
        "Partita IVA", "P. IVA", "P.IVA", "PIVA", "Codice fiscale", "C.F.", "Cod. fiscale",
        "Codice fiscale / P.IVA", "Codice fiscale fornitore", "Numero REA",
    ),
    "erp_number": (
        "Codice fornitore", "Cod. fornitore", "Numero fornitore", "N. fornitore", "ID fornitore",
        "Conto fornitore",
    ),
    "status": (
        "Stato", "Stato fornitore", "Stato del fornitore", "Stato contratto", "Stato del contratto",
        "Stato rapporto", "Attivo", "È attivo", "Attivo / Inattivo", "Attivo S/N", "In uso",
        "Ciclo di vita",
    ),
    "start": (
        "Inizio", "Data inizio", "Data di inizio", "Inizio contratto", "Data inizio contratto",
        "Decorrenza", "Data decorrenza", "Valido dal", "Dal", "Data di attivazione",
    ),
    "end": (
        "Data fine", "Data di fine", "Fine contratto", "Data fine contratto", "Scadenza",
        "Data scadenza", "Data di scadenza", "Scadenza contratto", "Data cessazione",
        "Data di cessazione", "Cessazione", "Cessato il", "Data recesso", "Recesso", "Risoluzione",
        "Data di risoluzione", "Valido al", "Valido fino al", "Fine validità", "Data blocco",
        "Bloccato il", "Data disattivazione", "Fine utilizzo",
    ),
    "renewal": (
        "rinnovo", "rinnovo automatico", "tacito rinnovo", "rinnovo tacito", "durata", "durata contratto",
    ),
    "owner": (
        "Responsabile", "Referente", "Referente interno", "Responsabile interno",
        "Responsabile contratto", "Responsabile del contratto", "Richiedente", "Proprietario",
        "Gestore", "Titolare interno",
    ),
    "business_unit": (
        "Reparto", "Ufficio", "Dipartimento", "Direzione", "Funzione", "Unità",
        "Unità organizzativa", "Centro di costo", "Settore richiedente", "Funzione aziendale",
    ),
    "legal_entity": (
        "Entità legale", "Entità giuridica", "Società del gruppo", "Società contraente",
        "Stazione appaltante",
    ),
    "spend": (
        "Spesa", "Spesa annua", "Spesa annuale", "Spesa totale", "Importo", "Importo annuo",
        "Importo contratto", "Importo di aggiudicazione", "Importo netto", "Costo", "Costo annuo",
        "Valore contratto", "Valore del contratto", "Fatturato annuo", "Volume di acquisto",
    ),
    "currency": ("Valuta", "Divisa", "Codice valuta"),
    "criticality": (
        "Criticità", "Critico", "Livello di criticità", "Fornitore critico", "Rischio",
        "Livello di rischio", "Classe di rischio", "Importanza", "Priorità", "Essenziale",
    ),
    "contract": (
        "Contratto", "Contratti", "Numero contratto", "Numero di contratto", "N. contratto",
        "Riferimento contratto", "CIG", "Progetto", "Programma",
    ),
    "subprocessors": (
        "Sub-responsabile", "Sub-responsabili", "Sub-responsabile del trattamento",
        "Sub-responsabili del trattamento", "Altri responsabili", "Subappaltatore",
        "Subappaltatori", "Subfornitore", "Subfornitori", "Sub-fornitore", "Sub-fornitori",
        "Quarte parti", "Quarta parte", "Fornitori di secondo livello", "Fornitore cloud",
        "Fornitore di hosting", "Ospitato da", "Fornitore IA", "Catena di fornitura",
    ),
    "sbom": ("Distinta software",),
    "model": ("Modello di IA", "Modello IA", "Modello", "Modello linguistico"),
    "notes": (
        "Nota", "Note", "Osservazioni", "Commenti", "Commento", "Annotazioni",
        "Informazioni aggiuntive",
    ),
}  # fmt: skip
"""Role of a vendor sheet's column → headers that have it."""

CONTRACT: Words = {
    "number": ("Contratto", "Numero contratto", "Numero di contratto", "N. contratto", "CIG"),
    "order": ("Ordine", "Numero ordine", "Ordine di acquisto"),
    "agency": ("Cliente", "Committente", "Nome cliente", "Amministrazione", "Ente"),
    "contract_role": ("Ruolo",),
    "clauses": ("Clausole", "Clausola"),
    "value": ("Importo", "Valore", "Valore contratto", "Valore del contratto", "Importo contratto"),
    "uses": ("Sistemi utilizzati", "Prodotti utilizzati", "Software utilizzato", "Sistemi usati"),
}  # fmt: skip
"""Role of a contracts sheet's column → headers that have it."""

NAMES = ("Nome", "Nomi", "Denominazione", "Nome completo")
"""Headers that name whatever the sheet, or the band above them, is about."""

WEAK_VENDOR = (
    "Nome", "Denominazione", "Azienda", "Aziende", "Nome azienda", "Impresa", "Ditta", "Società",
    "Nome società", "Ente fornitore", "Organizzazione", "Partner commerciale",
)  # fmt: skip
"""Headers that name a vendor only where the rest of the sheet speaks of vendors."""

ENDING_STATUS = (
    "Inattivo", "Bloccato", "Blocco", "Fornitore bloccato", "Cessato", "Disattivato", "Eliminato",
    "Cancellato", "Terminato", "Dismesso", "Archiviato", "Non attivo", "Escluso",
)  # fmt: skip
"""Status columns in which a yes means that use has ended."""
