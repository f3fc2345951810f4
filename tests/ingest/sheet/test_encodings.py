"""Is a text read in the encoding in which its names make sense?"""

import pytest

from exposure.ingest.sheet.text.decode import decode
from exposure.model.gap import GapEffect

LISTS = {
    "gb18030": "供应商,产品\n华为技术有限公司,交换机\n杭州海康威视数字技术股份有限公司,摄像头\n",
    "big5": "供應商,產品,狀態\n台灣積體電路製造股份有限公司,晶片,有效\n華為技術有限公司,交換機,有效\n",
    "shift_jis": "取引先名,製品,状態\nソニー株式会社,カメラ,有効\n株式会社日立製作所,サーバー,終了\n",
    "euc_kr": "공급업체,제품,상태\n삼성전자 주식회사,휴대폰,활성\n엘지전자,모니터,종료\n",
    "cp1251": "Поставщик;Продукт;Статус\nЛаборатория Касперского;Антивирус;Активен\n",
    "cp1253": "Προμηθευτής;Προϊόν\nΑθήνα Α.Ε.;Υπηρεσίες\nΕλλάς ΕΠΕ;Λογισμικό\n",
    "cp1250": "Dostawca;Produkt\nŻółw Sp. z o.o.;Łódź usługi\nČeská pošta, s.p.;Služby\n",
    "cp1252": "Lieferant;Produkt\nBäckerei Übersee GmbH;Brötchen\nSociété Générale;Banque – services\n",
    "latin-1": "Lieferant;Produkt\nBäckerei Übersee GmbH;Brötchen\nAcme;x\n",
    "cp1254": "Tedarikçi;Ürün\nTürkiye İş Bankası;Hizmet\nşirket ğ A.Ş.;yazılım\n",
    "mac_roman": "Fournisseur;Produit\nSociété Générale;Banque\nCafé Léger;Élan\nZoë’s Bäckerei;Übung\n",
    "cp850": "Lieferant;Produkt\nBäckerei Übersee GmbH;Brötchen\nMüller & Söhne;Straße\n",
}


@pytest.mark.parametrize("encoding", LISTS)
def test_names_keep_their_letters(encoding: str) -> None:
    decoded = decode("list.csv", LISTS[encoding].encode(encoding))

    assert decoded.text == LISTS[encoding]


@pytest.mark.parametrize("encoding", LISTS)
def test_a_guess_is_said(encoding: str) -> None:
    (gap,) = decode("list.csv", LISTS[encoding].encode(encoding)).gaps

    assert (gap.kind, gap.effect) == ("encoding", GapEffect.note)


def test_one_accent_in_a_long_list_is_enough_to_tell() -> None:
    text = "Vendor,Product\n" + "Acme Inc,Tool\n" * 3_000 + "Café Ltd,Tea\n"

    assert decode("list.csv", text.encode("cp1252")).text == text


def test_utf8_is_never_guessed() -> None:
    decoded = decode("list.csv", LISTS["gb18030"].encode())

    assert (decoded.encoding, decoded.gaps) == ("utf-8", ())


def test_utf8_with_one_bad_byte_keeps_its_other_letters() -> None:
    text = "Vendor;Product\n" + "Bäckerei Übersee GmbH;Brötchen\n" * 50
    raw = text.encode().replace("Brötchen".encode(), b"Br\xf6tchen", 1)

    assert "Bäckerei Übersee GmbH" in decode("list.csv", raw).text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_in_any_script(encoding: str) -> None:
    decoded = decode("list.csv", LISTS["gb18030"].encode(encoding))

    assert (decoded.text, decoded.encoding) == (LISTS["gb18030"], encoding)


def test_utf8_with_a_few_nuls_is_no_utf16() -> None:
    raw = "Vendor,Notes\nMüller,x\n".encode() * 40 + b"Ac\x00me,x\n"

    assert decode("list.csv", raw).encoding == "utf-8"


def test_a_mark_of_byte_order_within_the_text_is_taken_out() -> None:
    assert decode("list.csv", "a,b\n\ufeffc,d\n".encode()).text == "a,b\nc,d\n"
