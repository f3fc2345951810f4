"""Does a text name a country?"""

from exposure.ingest.sheet.words.fold import folded

_CODES = (
    " "
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO "
    "BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ "
    "DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP "
    "GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG "
    "KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML "
    "MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE "
    "PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL "
    "SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM "
    "US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW UK EU USA GBR DEU FRA ESP ITA PRT "
    "NLD BEL CHE AUT IRL LUX DNK SWE NOR FIN ISL POL CZE SVK HUN ROU BGR GRC TUR CAN MEX BRA "
    "ARG CHL COL PER AUS NZL JPN KOR CHN TWN HKG SGP IND IDN MYS THA VNM PHL ISR ARE SAU EGY "
    "ZAF NGA KEN MAR RUS UKR EST LVA LTU SVN HRV SRB "
)
"""ISO 3166-1: every code of two letters, those of three letters that trade uses most."""

_NAMES = frozenset(
    map(
        folded,
        (
            "Argentina", "Argentinien", "Argentine", "Australia", "Australien", "Australie",
            "Austria", "Österreich", "Autriche", "Belgium", "Belgien", "Belgique", "Bélgica",
            "Brazil", "Brasilien", "Brésil", "Brasil", "Bulgaria", "Bulgarien", "Bulgarie",
            "Canada", "Kanada", "Canadá", "Chile", "Chili", "China", "Chine",
            "People's Republic of China", "Colombia", "Kolumbien", "Colombie", "Croatia",
            "Kroatien", "Cyprus", "Zypern", "Czech Republic", "Czechia", "Tschechien",
            "République tchèque", "República Checa", "Denmark", "Dänemark", "Danemark",
            "Dinamarca", "Egypt", "Ägypten", "Estonia", "Estland", "Finland", "Finnland", "Finlande",
            "Finlandia", "France", "Frankreich", "Francia", "Germany", "Deutschland", "Allemagne",
            "Alemania", "Germania", "Alemanha", "Duitsland", "Greece", "Griechenland", "Grèce",
            "Grecia", "Hong Kong", "Hungary", "Ungarn", "Hongrie", "Iceland", "Island", "India",
            "Indien", "Inde", "Indonesia", "Ireland", "Irland", "Irlande", "Irlanda", "Israel",
            "Israël", "Italy", "Italien", "Italie", "Italia", "Japan", "Japon", "Japón",
            "Kenya", "Korea", "South Korea", "Republic of Korea", "Südkorea", "Corée du Sud",
            "Corea del Sur", "Latvia", "Lettland", "Lithuania", "Litauen", "Luxembourg", "Luxemburg",
            "Malaysia", "Malta", "Mexico", "Mexiko", "Mexique", "México", "Morocco", "Marokko",
            "Maroc", "Netherlands", "The Netherlands", "Niederlande", "Pays-Bas", "Países Bajos",
            "Nederland", "New Zealand", "Neuseeland", "Nigeria", "Norway", "Norwegen", "Norvège",
            "Noruega", "Norge", "Peru", "Perú", "Philippines", "Poland", "Polen", "Pologne",
            "Polonia", "Polska", "Portugal", "Romania", "Rumänien", "Roumanie", "Rumania",
            "Russia", "Russian Federation", "Russland", "Russie", "Rusia", "Saudi Arabia",
            "Serbia", "Singapore", "Singapur", "Singapour", "Slovakia", "Slowakei", "Slovenia",
            "Slowenien", "South Africa", "Südafrika", "Spain", "Spanien", "Espagne", "España",
            "Spagna", "Sweden", "Schweden", "Suède", "Suecia", "Sverige", "Switzerland", "Schweiz",
            "Suisse", "Suiza", "Svizzera", "Taiwan", "Thailand", "Turkey", "Türkiye", "Türkei",
            "Turquie", "Ukraine", "Ucrania", "United Arab Emirates", "UAE", "United Kingdom",
            "Great Britain", "Vereinigtes Königreich", "Großbritannien", "Royaume-Uni",
            "Reino Unido", "Regno Unito", "England", "Scotland", "United States",
            "United States of America", "Vereinigte Staaten", "États-Unis", "Estados Unidos",
            "EE.UU.", "Stati Uniti", "U.S.A.", "U.S.", "U.K.", "Vietnam", "Viet Nam", "日本", "中国",
            "中國", "美国", "美國", "アメリカ", "米国", "韓国", "台湾", "台灣", "대한민국",
            "미국", "일본", "중국",
        ),
    )
)  # fmt: skip


def is_country(text: str) -> bool:
    """Say whether a text is an ISO 3166-1 code in capitals, or a country's name."""
    return (text.isalpha() and f" {text} " in _CODES) or folded(text) in _NAMES
