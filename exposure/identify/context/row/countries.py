"""Which country does a text name, as its ISO 3166 code of two letters?

Codes after ISO 3166-1; names in English, German, French, Spanish and the country's own language,
of the countries in which the register's vendors and most of their customers sit.
"""

from exposure.identify.fold import fold

_COUNTRIES = (
    "AE ARE|United Arab Emirates|UAE"
    "|Vereinigte Arabische Emirate|Émirats arabes unis|Emiratos Árabes Unidos",
    "AR ARG|Argentina|Argentinien|Argentine",
    "AT AUT|Austria|Österreich|Autriche",
    "AU AUS|Australia|Australien|Australie",
    "BE BEL|Belgium|Belgien|Belgique|Bélgica|België",
    "BG BGR|Bulgaria|Bulgarien|Bulgarie",
    "BR BRA|Brazil|Brasilien|Brésil|Brasil",
    "BY BLR|Belarus|Weißrussland|Biélorussie|Bielorrusia",
    "CA CAN|Canada|Kanada|Canadá",
    "CH CHE|Switzerland|Schweiz|Suisse|Suiza|Svizzera",
    "CL CHL|Chile|Chili",
    "CN CHN|China|Chine|People's Republic of China|PR China|P.R. China|PRC|Mainland China"
    "|Volksrepublik China|中国|中國",
    "CO COL|Colombia|Kolumbien|Colombie",
    "CZ CZE|Czechia|Czech Republic|Tschechien|République tchèque|República Checa|Česko",
    "DE DEU|Germany|Deutschland|Allemagne|Alemania|Germania|Duitsland|Alemanha",
    "DK DNK|Denmark|Dänemark|Danemark|Dinamarca|Danmark",
    "EE EST|Estonia|Estland|Estonie|Eesti",
    "EG EGY|Egypt|Ägypten|Égypte|Egipto",
    "ES ESP|Spain|Spanien|Espagne|España|Spagna",
    "FI FIN|Finland|Finnland|Finlande|Finlandia|Suomi",
    "FR FRA|France|Frankreich|Francia|Frankrijk|França",
    "GB GBR|UK|United Kingdom|Great Britain|Britain|England|Scotland|Wales"
    "|Vereinigtes Königreich|Großbritannien|Royaume-Uni|Reino Unido|Regno Unito",
    "GR GRC|Greece|Griechenland|Grèce|Grecia|Ελλάδα",
    "HK HKG|Hong Kong|Hongkong|Hong Kong SAR|香港",
    "HR HRV|Croatia|Kroatien|Croatie|Croacia|Hrvatska",
    "HU HUN|Hungary|Ungarn|Hongrie|Hungría|Magyarország",
    "ID IDN|Indonesia|Indonesien|Indonésie",
    "IE IRL|Ireland|Irland|Irlande|Irlanda|Republic of Ireland",
    "IL ISR|Israel|Israël|ישראל",
    "IN IND|India|Indien|Inde",
    "IT ITA|Italy|Italien|Italie|Italia",
    "JP JPN|Japan|Japon|Japón|日本",
    "KE KEN|Kenya|Kenia",
    "KR KOR|South Korea|Korea|Republic of Korea|Südkorea|Corée du Sud|Corea del Sur|대한민국|한국",
    "LT LTU|Lithuania|Litauen|Lituanie|Lituania|Lietuva",
    "LU LUX|Luxembourg|Luxemburg|Luxemburgo",
    "LV LVA|Latvia|Lettland|Lettonie|Letonia|Latvija",
    "MA MAR|Morocco|Marokko|Maroc|Marruecos",
    "MO MAC|Macao|Macau",
    "MX MEX|Mexico|Mexiko|Mexique|México",
    "MY MYS|Malaysia|Malaisie|Malasia",
    "NG NGA|Nigeria",
    "NL NLD|Netherlands|The Netherlands|Niederlande|Pays-Bas|Países Bajos|Nederland|Holland",
    "NO NOR|Norway|Norwegen|Norvège|Noruega|Norge",
    "NZ NZL|New Zealand|Neuseeland|Nouvelle-Zélande|Nueva Zelanda",
    "PE PER|Peru|Perú|Pérou",
    "PH PHL|Philippines|Philippinen|Filipinas",
    "PK PAK|Pakistan",
    "PL POL|Poland|Polen|Pologne|Polonia|Polska",
    "PT PRT|Portugal",
    "RO ROU|Romania|Rumänien|Roumanie|Rumania|România",
    "RS SRB|Serbia|Serbien|Serbie",
    "RU RUS|Russia|Russian Federation|Russland|Russie|Rusia"
    "|Russische Föderation|Fédération de Russie|Россия|Российская Федерация",
    "SA SAU|Saudi Arabia|Saudi-Arabien|Arabie saoudite|Arabia Saudita",
    "SE SWE|Sweden|Schweden|Suède|Suecia|Sverige",
    "SG SGP|Singapore|Singapur|Singapour|新加坡",
    "SI SVN|Slovenia|Slowenien|Slovénie|Eslovenia|Slovenija",
    "SK SVK|Slovakia|Slowakei|Slovaquie|Eslovaquia|Slovensko",
    "TH THA|Thailand|Thaïlande|Tailandia",
    "TR TUR|Turkey|Türkiye|Türkei|Turquie|Turquía",
    "TW TWN|Taiwan|Taïwan|Taiwán|Chinese Taipei|台湾|台灣|臺灣",
    "UA UKR|Ukraine|Ucrania|Україна",
    "US USA|United States|United States of America|U.S.|U.S.A.|America"
    "|Vereinigte Staaten|États-Unis|Estados Unidos|EE.UU.|Stati Uniti|美国|美國",
    "VN VNM|Vietnam|Viet Nam",
    "ZA ZAF|South Africa|Südafrika|Afrique du Sud|Sudáfrica",
)  # fmt: skip
_BY_TEXT = {
    fold(text): country[:2]
    for country in _COUNTRIES
    for text in (country[:2], country[3:6], *country.split("|")[1:])
}


def country_of(text: str) -> str:
    """Return the ISO code of the country that a text names in full; empty for any other text."""
    return _BY_TEXT.get(fold(text), "") if text else ""
