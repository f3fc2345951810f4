"""Are the columns of a vendor sheet understood in the language of whoever wrote it?"""

from collections import Counter

import pytest

from exposure.ingest.sheet import header_words
from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.columns.meaning import WEAK_VENDOR
from exposure.ingest.sheet.meanings import (
    contract_meaning,
    folded,
    vendor_meaning,
)
from exposure.ingest.sheet.roles import roles_of

SHEETS = {
    "German": "Lieferantenname=vendor;Lieferanten-Nr.=erp_number;Kurzname=other_names"
    ";Leistungsbeschreibung=description;Produkt=product;Ansprechpartner=owner"
    ";E-Mail-Adresse=email;Webseite=website;Land=country;USt-IdNr.=tax_id;Währung=currency"
    ";Jahresumsatz=spend;Vertragsnummer=contract;Vertragsbeginn=start;Vertragsende=end"
    ";Gesperrt=status;Unterauftragsverarbeiter=subprocessors;Kritikalität=criticality"
    ";Fachbereich=business_unit;Buchungskreis=legal_entity;Bemerkungen=notes",
    "German without umlauts": "Kreditor=vendor;Geschaeftsbereich=business_unit;Waehrung=currency"
    ";Gueltig bis=end;Fruehere Namen=other_names;Laendercode=country;Kritikalitaet=criticality"
    ";Zustaendig=owner;Loeschkennzeichen=status",
    "German firms": "Firma=vendor;Anschrift=;Ansprechpartner=owner;Status=status;Kündigung zum=end",
    "French": "Raison sociale=vendor;Code fournisseur=erp_number;Nom commercial=other_names"
    ";Prestation=product;Objet du contrat=description;Site internet=website;Courriel=email"
    ";Pays=country;N° SIRET=tax_id;Statut=status;Date de début=start;Date de résiliation=end"
    ";Responsable=owner;Direction métier=business_unit;Entité juridique=legal_entity"
    ";Montant annuel=spend;Devise=currency;Criticité=criticality;N° de marché=contract"
    ";Sous-traitant ultérieur=subprocessors;Observations=notes",
    "French without accents": "Nom du prestataire=vendor;Date de resiliation=end;Etat=status"
    ";Societe mere=parent;Numero de contrat=contract;Hebergeur=subprocessors",
    "Spanish": "Razón social=vendor;Código de proveedor=erp_number;Nombre comercial=other_names"
    ";Servicio contratado=product;Descripción=description;Página web=website"
    ";Correo electrónico=email;País=country;NIF/CIF=tax_id;Estado=status;Fecha de alta=start"
    ";Fecha de baja=end;Responsable=owner;Departamento=business_unit;Importe anual=spend"
    ";Divisa=currency;Nivel de riesgo=criticality;Nº contrato=contract;Subencargado=subprocessors"
    ";Observaciones=notes",
    "Spanish flags": "Proveedor=vendor;Bloqueado=status;Vencimiento=end;Subcontratistas=subprocessors",
    "Italian": "Ragione sociale=vendor;Codice fornitore=erp_number;Capogruppo=parent"
    ";Servizio=product;Oggetto del contratto=description;Sito web=website;Paese=country"
    ";Partita IVA=tax_id;Stato=status;Data inizio=start;Data scadenza=end;Referente=owner"
    ";Reparto=business_unit;Importo annuo=spend;Valuta=currency;Criticità=criticality"
    ";Subfornitori=subprocessors;Note=notes",
    "Portuguese": "Nome do fornecedor=vendor;Código do fornecedor=erp_number"
    ";Nome fantasia=other_names;Serviço=product;Descrição=description;Sítio web=website"
    ";País=country;CNPJ=tax_id;Situação=status;Data de início=start;Data de término=end"
    ";Responsável=owner;Departamento=business_unit;Valor anual=spend;Moeda=currency"
    ";Criticidade=criticality;Subcontratados=subprocessors;Observações=notes",
    "Dutch": "Leverancier=vendor;Leveranciersnummer=erp_number;Moederbedrijf=parent"
    ";Dienst=product;Omschrijving=description;E-mailadres=email;Land=country;KvK-nummer=tax_id"
    ";Status=status;Ingangsdatum=start;Einddatum=end;Eigenaar=owner;Afdeling=business_unit"
    ";Bedrag=spend;Munteenheid=currency;Risiconiveau=criticality;Subverwerkers=subprocessors"
    ";Opmerkingen=notes",
    "Polish": "Nazwa dostawcy=vendor;Produkt=product;Stan=status;Data zakończenia=end"
    ";Kraj=country;Strona internetowa=website;Uwagi=notes;Podwykonawcy=subprocessors",
    "Swedish": "Leverantör=vendor;Tjänst=product;Status=status;Slutdatum=end;Land=country"
    ";Webbplats=website;Anteckningar=notes;Underbiträden=subprocessors",
    "Japanese": "ベンダー名=vendor;製品名=product;ステータス=status;終了日=end;国=country"
    ";ウェブサイト=website;備考=notes;再委託先=subprocessors",
    "Japanese in half width": "ﾍﾞﾝﾀﾞｰ=vendor;ｻｰﾋﾞｽ名=product;状態=status",
    "Chinese": "供应商名称=vendor;产品=product;状态=status;结束日期=end;国家=country"
    ";网站=website;备注=notes;分包商=subprocessors",
    "Chinese in traditional script": "供應商名稱=vendor;產品=product;狀態=status;結束日期=end"
    ";國家=country;網站=website;備註=notes;分包商=subprocessors",
    "Korean": "공급업체명=vendor;제품=product;상태=status;종료일=end;국가=country"
    ";웹사이트=website;비고=notes;재수탁사=subprocessors",
    "full-width English": "Ｖｅｎｄｏｒ　Ｎａｍｅ=vendor;Ｓｔａｔｕｓ=status;Ｎｏｔｅｓ=notes",
}
"""Headers, each with the role that a person who reads the language gives it."""

VALUES = {
    "": "10115 Ort",
    "start": "2026-01-31",
    "end": "2027-01-31",
    "email": "info@acme.example",
    "website": "https://acme.example",
    "spend": "1234.50",
    "status": "aktiv",
    "erp_number": "4711",
}


@pytest.mark.parametrize("language", SHEETS)
def test_every_header_of_a_language_has_its_role(language) -> None:
    said = [pair.rpartition("=") for pair in SHEETS[language].split(";")]
    headers = [header for header, _, _ in said]
    row = Row(2, [VALUES.get(role, "Acme") for _, _, role in said])

    roles = roles_of(Table("list.csv", "", "list", [row]), headers, None)

    assert roles.kind == "vendors"
    assert {column.header: column.role.replace("other", "") for column in roles.columns} == {
        header: role.replace("other", "") for header, _, role in said
    }


@pytest.mark.parametrize(
    "header",
    [
        "Primary contact / Name",
        "Ansprechpartner / Name",
        "Contact Name",
        "Vendor contact",
        "Vendor manager's e-mail",
        "Supplier category",
        "Lieferanten Bewertung",
        "Bank / Name",
        "Requester / Company",
        "Name of excluded bidders",
        "Names of excluded bidders",
        "First name",
        "Number of suppliers",
        "Vendor address",
        "Address (vendor)",
        "Supplier / Street",
        "Shoe size",
        "",
    ],
)
def test_a_header_that_names_no_vendor_is_not_taken_for_one(header) -> None:
    meaning = vendor_meaning(header)

    assert meaning is None or meaning.role not in ("vendor", WEAK_VENDOR, "email")


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Supplier / Name", "vendor"),
        ("Vendor information / Vendor / Legal name", "vendor"),
        ("General / Vendor", "vendor"),
        ("Lieferant / Name", "vendor"),
        ("Supplier / Status", "status"),
        ("Supplier / Country", "country"),
        ("Contact / E-mail", "email"),
        ("Kontakt / E-Mail", "email"),
        ("Sub-processor / Name", "subprocessors"),
        ("Parent company / Name", "parent"),
        ("Doing business as / former name", "other_names"),
        ("Contract / End date", "end"),
        ("Product / Service", "product"),
    ],
)
def test_a_header_below_another_means_what_both_say(header, role) -> None:
    meaning = vendor_meaning(header)

    assert meaning is not None
    assert meaning.role == role


@pytest.mark.parametrize(
    "header", ["Parent / Country", "Sub-processor / Website", "Owner / E-mail"]
)
def test_what_stands_below_somebody_else_is_not_the_vendors(header) -> None:
    assert vendor_meaning(header) is None


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Vendor #", "erp_number"),
        ("1. Vendor Name *", "vendor"),
        ("(a) Supplier", "vendor"),
        ("VATNumber", "tax_id"),
        ("SUPPLIER_NAME", "vendor"),
        ("SupplierName (required)", "vendor"),
        ("Supplier [Name|Address|Ref type]", "vendor"),
        ("Custom field (Vendor)", "vendor"),
        ("Nom de la société / fournisseur", "vendor"),
        ("Annual spend (USD)", "spend"),
        ("Vendor - Legal name", "vendor"),
        ("Company (vendor)", "vendor"),
        ("Fourth party / sub-contractor", "subprocessors"),
        ("Underlying AI provider", "subprocessors"),
        ("Vendor name, address", WEAK_VENDOR),
        ("Prestataire / sous-traitant", WEAK_VENDOR),
    ],
)
def test_a_header_is_known_however_it_is_dressed(header, role) -> None:
    meaning = vendor_meaning(header)

    assert meaning is not None
    assert meaning.role == role


@pytest.mark.parametrize(
    "header", ["Insurance expiry date", "SOC 2 end date", "Zertifikat gültig bis", "NDA expiration"]
)
def test_the_date_of_a_paper_ends_no_use(header) -> None:
    assert vendor_meaning(header) is None


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Auftraggeber", "agency"),
        ("Numéro de marché", "number"),
        ("Cláusulas aplicables", "clauses"),
        ("Vertragswert", "value"),
        ("POP end date", "end"),
        ("Eingesetzte Systeme", "uses"),
    ],
)
def test_the_headers_of_contracts_are_known(header, role) -> None:
    meaning = contract_meaning(header)

    assert meaning is not None
    assert meaning.role == role


@pytest.mark.parametrize("table", ["VENDOR_WORDS", "CONTRACT_WORDS"])
def test_no_header_word_has_two_roles(table) -> None:
    words = Counter(word for headers in getattr(header_words, table).values() for word in headers)

    assert [word for word, count in words.items() if count > 1] == []


def test_a_word_that_names_vendors_surely_is_not_also_a_doubtful_one() -> None:
    sure = set(header_words.VENDOR_WORDS["vendor"])

    assert sure & {*header_words.WEAK_VENDOR_WORDS, *header_words.ENDING_STATUS_WORDS} == set()


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("Währung", "wahrung"),
        ("Société mère", "societe mere"),
        ("Wa\u0308hrung", "wahrung"),
        ("Usługa", "usluga"),
        ("ﾍﾞﾝﾀﾞｰ", "ベンダー"),
        ("공급업체", "공급업체"),
        ("Straße", "strasse"),
        ("N.º de fornecedor", "numero de fornecedor"),
        ("E-Mail", "email"),
        ("Sub-Processors", "subprocessors"),
        ("", ""),
    ],
)
def test_folding_takes_marks_from_latin_letters_only(header, text) -> None:
    assert folded(header) == text
    assert folded(text) == text


def test_a_very_long_header_is_cut_and_means_nothing() -> None:
    assert vendor_meaning("x\u0301" * 100_000) is None
