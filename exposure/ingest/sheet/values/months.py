"""Which month does a word name?"""

_NAMES = (
    "january januar janvier enero gennaio janeiro januari jänner janúar styczeń stycznia leden ledna "
    "января январь ocak tammikuu tammikuuta",
    "february februar février febrero febbraio fevereiro februari feber luty lutego únor února "
    "февраля февраль şubat helmikuu helmikuuta",
    "march märz mars marzo março maart mrz mrt marts marzec marca březen března марта март mart "
    "maaliskuu maaliskuuta",
    "april avril abril aprile kwiecień kwietnia duben dubna апреля апрель nisan huhtikuu huhtikuuta",
    "may mai mayo maggio maio mei maj maja květen května мая май mayıs toukokuu toukokuuta",
    "june juni juin junio giugno junho czerwiec czerwca červen června июня июнь haziran kesäkuu "
    "kesäkuuta",
    "july juli juillet julio luglio julho lipiec lipca červenec července июля июль temmuz heinäkuu "
    "heinäkuuta",
    "august août agosto augustus augusti sierpień sierpnia srpen srpna августа август ağustos elokuu "
    "elokuuta",
    "september septembre septiembre settembre setembro setiembre wrzesień września září сентября "
    "сентябрь eylül syyskuu syyskuuta",
    "october oktober octobre octubre ottobre outubro październik października říjen října октября "
    "октябрь ekim lokakuu lokakuuta",
    "november novembre noviembre novembro listopad listopada listopadu ноября ноябрь kasım",
    "december dezember décembre diciembre dicembre dezembro desember grudzień grudnia prosinec "
    "prosince декабря декабрь aralık joulukuu joulukuuta",
)
_SHORTEST = 3


def _spellings(name: str) -> tuple[str, ...]:
    """Return a name as it stands, and as those write it who have no marks on their letters."""
    plain = name.translate(str.maketrans("äéûçúüşğıíáźęřłńöů", "aeucuusgiiazerlnou"))
    return (name, plain, name.replace("ä", "ae"))


def _by_beginning() -> dict[str, int]:
    """Return every beginning of three letters or more → its month, if it begins names of one only;
    a name itself counts as that one.
    """
    met: dict[str, set[int]] = {}
    whole: dict[str, int] = {}
    for number, names in enumerate(_NAMES, 1):
        for spelling in (text for name in names.split() for text in _spellings(name)):
            whole[spelling] = number
            for length in range(_SHORTEST, len(spelling) + 1):
                met.setdefault(spelling[:length], set()).add(number)
    return {
        **{start: next(iter(numbers)) for start, numbers in met.items() if len(numbers) == 1},
        **whole,
    }


_MONTHS = _by_beginning()


def month_of(word: str) -> int | None:
    """Return the month, from 1, that a word names or shortens without doubt; else None."""
    return _MONTHS.get(word.casefold().removesuffix("."))
