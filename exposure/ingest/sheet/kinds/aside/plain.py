"""Which texts are plainly codes or everyday words, and so hide no vendor's name?"""

import re

from exposure.ingest.sheet.values.absent import is_blank, is_flag, is_unknown
from exposure.ingest.sheet.values.dates import read_day
from exposure.ingest.sheet.values.flags import activity
from exposure.ingest.sheet.values.numbers import CODES, currency_in, read_amount
from exposure.ingest.sheet.words.fold import folded

_CODES_OF_COUNTRIES = (
    "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br "
    "bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz "
    "ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw "
    "gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky "
    "kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv "
    "mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py "
    "qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg "
    "th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm "
    "zw uk eu usa gbr deu fra esp ita nld bel che aut can aus jpn chn ind bra mex irl pol swe nor "
    "dnk fin prt cze grc hun rou isr kor sgp twn hkg zaf tur rus ukr are sau arg chl col nzl"
)  # fmt: skip
_COUNTRY_CODES = frozenset(_CODES_OF_COUNTRIES.split())
_COUNTRIES = frozenset(
    ("afghanistan", "albania", "algeria", "andorra", "angola", "argentina", "armenia", "australia",
     "austria", "azerbaijan", "bahamas", "bahrain", "bangladesh", "barbados", "belarus", "belgium",
     "belize", "benin", "bermuda", "bhutan", "bolivia", "bosnia and herzegovina", "botswana",
     "brazil", "brunei", "bulgaria", "burkina faso", "burundi", "cambodia", "cameroon", "canada",
     "cape verde", "cayman islands", "chad", "chile", "china", "colombia", "congo", "costa rica",
     "croatia", "cuba", "cyprus", "czech republic", "czechia", "denmark", "djibouti", "dominica",
     "dominican republic", "ecuador", "egypt", "el salvador", "eritrea", "estonia", "eswatini",
     "ethiopia", "fiji", "finland", "france", "gabon", "gambia", "georgia", "germany", "ghana",
     "gibraltar", "greece", "greenland", "grenada", "guatemala", "guernsey", "guinea", "guyana",
     "haiti", "honduras", "hong kong", "hungary", "iceland", "india", "indonesia", "iran", "iraq",
     "ireland", "isle of man", "israel", "italy", "ivory coast", "jamaica", "japan", "jersey",
     "jordan", "kazakhstan", "kenya", "kosovo", "kuwait", "kyrgyzstan", "laos", "latvia",
     "lebanon", "lesotho", "liberia", "libya", "liechtenstein", "lithuania", "luxembourg", "macau",
     "madagascar", "malawi", "malaysia", "maldives", "mali", "malta", "mauritania", "mauritius",
     "mexico", "moldova", "monaco", "mongolia", "montenegro", "morocco", "mozambique", "myanmar",
     "namibia", "nepal", "netherlands", "the netherlands", "new zealand", "nicaragua", "niger",
     "nigeria", "north korea", "north macedonia", "norway", "oman", "pakistan", "panama",
     "papua new guinea", "paraguay", "peru", "philippines", "poland", "portugal", "puerto rico",
     "qatar", "romania", "russia", "russian federation", "rwanda", "samoa", "san marino",
     "saudi arabia", "senegal", "serbia", "seychelles", "sierra leone", "singapore", "slovakia",
     "slovenia", "somalia", "south africa", "south korea", "korea", "south sudan", "spain",
     "sri lanka", "sudan", "suriname", "sweden", "switzerland", "syria", "taiwan", "tajikistan",
     "tanzania", "thailand", "togo", "tonga", "trinidad and tobago", "tunisia", "turkey",
     "turkiye", "turkmenistan", "uganda", "ukraine", "united arab emirates", "united kingdom",
     "great britain", "england", "scotland", "wales", "united states",
     "united states of america", "uruguay", "uzbekistan", "vatican city", "venezuela", "vietnam",
     "yemen", "zambia", "zimbabwe", "deutschland", "osterreich", "schweiz", "frankreich",
     "italien", "spanien", "niederlande", "belgien", "polen", "vereinigtes konigreich",
     "vereinigte staaten", "irland", "danemark", "schweden", "norwegen", "finnland", "allemagne",
     "autriche", "suisse", "espagne", "italie", "pays bas", "belgique", "royaume uni",
     "etats unis", "irlande", "suede", "norvege", "alemania", "suiza", "francia", "espana",
     "italia", "paises bajos", "belgica", "reino unido", "estados unidos", "irlanda", "europe",
     "asia", "africa", "emea", "apac", "amer", "americas", "latam", "north america",
     "south america", "latin america", "global", "worldwide", "oceania", "middle east")
)  # fmt: skip
_WORDS = frozenset(
    ("low", "medium", "moderate", "high", "very low", "very high", "critical", "severe", "minor",
     "major", "negligible", "none", "other", "others", "na", "not applicable", "unknown", "pending",
     "in progress", "complete", "completed", "draft", "approved", "rejected", "under review",
     "in review", "not started", "open", "closed", "on hold", "new", "proposed", "submitted",
     "red", "amber", "yellow", "green", "gold", "silver", "bronze", "platinum", "strategic",
     "preferred", "tactical", "operational", "key", "public", "internal", "confidential",
     "restricted", "secret", "cui", "pii", "phi", "pci", "daily", "weekly", "monthly", "quarterly",
     "annually", "annual", "yearly", "biannual", "one time", "ad hoc", "prime", "sub", "subtier",
     "sub tier", "prime contractor", "subcontractor", "supplier", "vendor", "reseller",
     "software", "hardware", "saas", "paas", "iaas", "services", "service", "consulting",
     "professional services", "telecom", "telecommunications", "facilities", "logistics",
     "marketing", "legal", "finance", "hr", "human resources", "it", "information technology",
     "sales", "operations", "engineering", "procurement", "security", "research", "travel",
     "training", "insurance", "banking", "maintenance", "utilities", "office supplies",
     "january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
     "oct", "nov", "dec", "niedrig", "gering", "mittel", "hoch", "sehr hoch", "kritisch", "offen",
     "geschlossen", "in bearbeitung", "entwurf", "genehmigt", "abgelehnt", "sonstige", "faible",
     "moyen", "moyenne", "eleve", "elevee", "critique", "en cours", "brouillon", "approuve",
     "refuse", "autre", "autres", "bajo", "baja", "medio", "media", "alto", "alta", "critico",
     "en curso", "borrador", "aprobado", "rechazado", "otro", "otros", "blank", "leer", "vide",
     "en blanco", "all", "alle", "tous", "todas", "todos", "multiple items", "select", "value",
     "values", "code", "codes", "level", "levels", "label", "list", "lists", "lookup", "key",
     "option", "options", "score", "rating", "frequency", "region", "regions", "countries",
     "currencies", "statuses", "categories", "type", "types", "yes no", "year", "years", "month",
     "quarter", "date", "name", "vendor", "vendors", "vendor name", "supplier name", "suppliers",
     "vendor status", "status", "country", "currency", "spend", "total spend", "amount", "category",
     "department", "business unit", "owner", "business owner", "product", "products", "contract",
     "contracts", "notes", "description", "website", "email", "criticality", "tier", "risk",
     "risk level", "risk rating", "start date", "end date", "location", "purpose", "invoice",
     "invoices", "account", "cost center", "cost centre", "manager", "lieferant", "lieferanten",
     "land", "kategorie", "ausgaben", "abteilung", "wahrung", "fournisseur", "fournisseurs",
     "pays", "categorie", "depenses", "service demandeur", "devise", "proveedor", "proveedores",
     "categoria", "gasto", "departamento", "moneda", "estado", "statut")
)  # fmt: skip
_OF_VALUES = frozenset(
    ("values", "value", "codes", "code", "options", "levels", "list", "names", "types", "werte",
     "valeurs", "valores")
)  # fmt: skip
_NUMBERED = re.compile(
    r"(?:(?:tier|level|category|cat|class|priority|stufe|niveau|nivel|phase|step|rank|risk|fy|q"
    r"|cy|h|s|p) ?)?\d{1,4}(?: ?[ab])?|q[1-4] ?(?:fy)?\d{2,4}|(?:fy|cy) ?\d{2,4}(?: q[1-4])?"
)
_PARTED = re.compile(r"\s[-–—=]\s|[:/]")


def is_country_code(text: str) -> bool:
    """Say whether a text is a country's code; two letters may be a company's name as well."""
    return folded(text) in _COUNTRY_CODES


def is_plain(text: str) -> bool:
    """Say whether a text is a number, day, country, currency, level or the like, and no name."""
    if _is_plain_alone(text):
        return True
    # `1 - Very High` and `EUR: Euro` explain one plain word by another.
    parts = [part.strip() for part in _PARTED.split(text)]
    return len(parts) > 1 and all(_is_plain_alone(part) for part in parts if part)


def is_figure(text: str) -> bool:
    """Say whether a text is a number, a day or an amount with its currency, and no word."""
    if not any(map(str.isalpha, text)) or read_day(text, "dmy").iso is not None:
        return True
    return bool(currency_in(text)) and read_amount(text, "") is not None


def _heads_values(word: str) -> bool:
    """Say whether a text heads a list of values, such as `Status values` or `Risk levels`."""
    first, _, last = word.rpartition(" ")
    return last in _OF_VALUES and first in _WORDS


def _is_plain_alone(text: str) -> bool:
    if not any(map(str.isalpha, text)) or is_flag(text) or is_blank(text) or is_unknown(text):
        return True
    word = folded(text)
    if word in _WORDS or word in _COUNTRIES or text.upper() in CODES or _heads_values(word):
        return True
    if _NUMBERED.fullmatch(word) or activity([(text, False)]) is not None:
        return True
    # `3M` is written like an amount and is a company: an amount in letters names its currency.
    stated = currency_in(text) and read_amount(text, "") is not None
    return bool(stated) or read_day(text, "dmy").iso is not None
