"""Which basic headers do people write in Polish and in Swedish?"""

from exposure.ingest.sheet.words.fold import Words

VENDOR: Words = {
    "vendor": (
        "Dostawca", "Dostawcy", "Nazwa dostawcy", "Nazwa dostawcy usług", "Dostawca usług",
        "Kontrahent", "Kontrahenci", "Nazwa kontrahenta", "Wykonawca", "Nazwa wykonawcy",
        "Usługodawca", "Nazwa usługodawcy", "Producent", "Nazwa producenta", "Sprzedawca",
        "Podmiot przetwarzający", "Wierzyciel", "Leverantör", "Leverantörer", "Leverantörsnamn",
        "Leverantörens namn", "Namn på leverantör", "Leverantör namn", "Tjänsteleverantör",
        "Tillverkare", "Personuppgiftsbiträde", "Utförare", "Tredje part", "Tredjepart",
        "Avtalspart", "Återförsäljare",
    ),
    "other_names": (
        "Spółka dominująca", "Spółka matka", "Grupa kapitałowa", "Poprzednia nazwa", "Dawna nazwa",
        "Nazwa handlowa", "Inne nazwy", "Nazwa skrócona", "Alias", "Moderbolag", "Koncern",
        "Tidigare namn", "Andra namn", "Handelsnamn", "Kortnamn",
    ),
    "product": (
        "Produkt", "Produkty", "Nazwa produktu", "Usługa", "Usługi", "Nazwa usługi",
        "Produkt / Usługa", "Aplikacja", "Nazwa aplikacji", "Oprogramowanie", "Rozwiązanie",
        "Produkter", "Produktnamn", "Tjänst", "Tjänster", "Tjänstens namn", "Produkt / Tjänst",
        "Applikation", "Programvara", "Systemnamn",
    ),
    "description": (
        "Opis", "Opis usługi", "Przedmiot umowy", "Cel", "Cel przetwarzania", "Kategoria", "Branża",
        "Zakres", "Beskrivning", "Tjänstebeskrivning", "Ändamål", "Syfte", "Kategori", "Bransch",
    ),
    "website": (
        "Strona internetowa", "Strona www", "Strona", "WWW", "Adres www", "Webbplats", "Webbsida",
        "Hemsida", "Webbadress",
    ),
    "email": (
        "Adres e-mail", "Adres email", "E-mail kontaktowy", "Poczta elektroniczna", "E-post",
        "E-postadress", "Epost",
    ),
    "country": (
        "Kraj", "Kod kraju", "Kraj pochodzenia", "Kraj siedziby", "Państwo", "Land", "Landskod",
        "Ursprungsland",
    ),
    "tax_id": (
        "NIP", "Numer NIP", "REGON", "KRS", "Numer KRS", "Organisationsnummer", "Org.nr", "Orgnr",
        "Momsregistreringsnummer", "VAT-nummer",
    ),
    "erp_number": (
        "Numer dostawcy", "Kod dostawcy", "ID dostawcy", "Nr dostawcy", "Numer kontrahenta",
        "Leverantörsnummer", "Leverantörsnr", "Leverantörs-ID",
    ),
    "status": (
        "Stan", "Status dostawcy", "Status umowy", "Aktywny", "Czy aktywny", "W użyciu",
        "Leverantörsstatus", "Aktiv", "Avtalsstatus", "I bruk", "Används",
    ),
    "start": (
        "Data rozpoczęcia", "Początek", "Data od", "Ważny od", "Obowiązuje od", "Od kiedy",
        "Startdatum", "Avtalsstart", "Giltig från", "Från och med", "Sedan",
    ),
    "end": (
        "Data zakończenia", "Koniec", "Koniec umowy", "Data końca umowy", "Data wygaśnięcia",
        "Ważny do", "Obowiązuje do", "Data do", "Data rozwiązania", "Rozwiązana dnia",
        "Data blokady", "Slutdatum", "Slut", "Avtalsslut", "Avtalets slutdatum", "Giltig till",
        "Till och med", "Utgångsdatum", "Uppsagt datum", "Upphörde", "Avslutad datum",
    ),
    "owner": (
        "Właściciel", "Osoba odpowiedzialna", "Odpowiedzialny", "Opiekun", "Opiekun umowy", "Ägare",
        "Ansvarig", "Systemägare", "Avtalsägare", "Avtalsansvarig",
    ),
    "business_unit": (
        "Dział", "Jednostka", "Jednostka organizacyjna", "Departament", "Avdelning", "Enhet",
        "Affärsområde", "Förvaltning", "Kostnadsställe",
    ),
    "spend": (
        "Kwota", "Wartość umowy", "Roczne wydatki", "Wydatki", "Koszt", "Koszt roczny", "Belopp",
        "Årlig kostnad", "Kostnad", "Avtalsvärde", "Inköpsvolym", "Utgifter",
    ),
    "currency": ("Waluta", "Valuta"),
    "criticality": (
        "Krytyczność", "Krytyczny", "Ryzyko", "Poziom ryzyka", "Priorytet", "Kritikalitet",
        "Risknivå", "Riskklass", "Kritisk leverantör",
    ),
    "contract": (
        "Umowa", "Numer umowy", "Nr umowy", "Umowy", "Avtal", "Avtalsnummer", "Avtals-ID",
        "Diarienummer",
    ),
    "subprocessors": (
        "Podwykonawca", "Podwykonawcy", "Nazwa podwykonawcy", "Podprocesor", "Podprocesorzy",
        "Dalszy podmiot przetwarzający", "Dalsze podmioty przetwarzające", "Podpowierzenie",
        "Poddostawca", "Poddostawcy", "Dostawca hostingu", "Underbiträde", "Underbiträden",
        "Underleverantör", "Underleverantörer", "Underentreprenör", "Personuppgiftsunderbiträden",
        "Fjärde part", "Fjärdepart", "Molnleverantör", "Driftleverantör",
    ),
    "model": ("Model AI", "Model językowy", "AI-modell", "Språkmodell"),
    "notes": (
        "Uwagi", "Notatki", "Komentarz", "Komentarze", "Anteckning", "Anteckningar", "Kommentar",
        "Kommentarer", "Anmärkning", "Övrigt",
    ),
}  # fmt: skip
"""Role of a vendor sheet's column → headers that have it."""

CONTRACT: Words = {
    "number": ("Umowa", "Numer umowy", "Nr umowy", "Avtal", "Avtalsnummer"),
    "agency": ("Klient", "Zamawiający", "Kund", "Beställare", "Uppdragsgivare"),
    "value": ("Wartość", "Wartość umowy", "Värde", "Avtalsvärde"),
}
"""Role of a contracts sheet's column → headers that have it."""

NAMES = ("Nazwa", "Nazwa pełna", "Pełna nazwa", "Namn", "Fullständigt namn")
"""Headers that name whatever the sheet, or the band above them, is about."""

WEAK_VENDOR = (
    "Nazwa", "Pełna nazwa", "Firma", "Nazwa firmy", "Przedsiębiorstwo", "Spółka", "Podmiot", "Namn",
    "Företag", "Företagsnamn", "Bolag", "Bolagsnamn", "Organisation",
)  # fmt: skip
"""Headers that name a vendor only where the rest of the sheet speaks of vendors."""

ENDING_STATUS = (
    "Nieaktywny", "Zablokowany", "Zablokowana", "Blokada", "Usunięty", "Zakończony", "Zakończona",
    "Rozwiązana", "Wygasła", "Inaktiv", "Spärrad", "Blockerad", "Avslutad", "Uppsagd", "Borttagen",
    "Avvecklad",
)  # fmt: skip
"""Status columns in which a yes means that use has ended."""
