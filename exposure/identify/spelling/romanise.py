"""In which Latin spellings is a word of another alphabet written?"""

from itertools import product

_SAME = dict(zip("абвгдезиклмнопрстуф", "abvgdeziklmnoprstuf", strict=True)) | {
    "ґ": "g", "і": "i", "ѝ": "i", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz",
    "ъ": "", "ь": "", "ѕ": "dz", "қ": "q", "ғ": "g", "ң": "ng", "ү": "u", "ұ": "u", "ө": "o",
    "ә": "a", "һ": "h",
}  # fmt: skip
"""What nearly every scheme agrees on."""
_REST = "ёжйхцчшщыэюяєїў"
_SCHEMES = tuple(
    _SAME | dict(zip(_REST, latin.split(), strict=True)) | habits
    for latin, habits in (
        ("e zh y kh ts ch sh shch y e yu ya ye yi w", {}),
        ("yo zh y kh ts ch sh shch y e yu ya ie i u", {}),
        ("e zh i kh ts ch sh shch y e iu ia ie i u", {"ъ": "ie"}),
        ("e z j h c c s s y e u a e i u", {}),
        ("jo sch j ch z tsch sch schtsch y e ju ja je ji w", {"в": "w"}),
        ("io j i kh ts tch ch chtch y e iou ia ie i ou", {"у": "ou"}),
        ("jo zh j x cz ch sh shh y e yu ya ye yi u", {}),
    )
)
"""BGN/PCGN, its everyday form, passports (ICAO), ISO 9, German, French, GOST 7.79 B; folded."""
_OPENED_WITH_Y = 2
"""The first schemes write a `ye` at the beginning of a word."""
_ENDINGS = (
    ("ский", ("skiy", "skij", "sky", "ski", "skii", "skyi", "skyy")),
    ("ской", ("skoy", "skoi", "skoj")),
    ("ого", ("ogo", "ovo")),
    ("ий", ("iy", "ij", "y", "i", "ii")),
    ("ый", ("yy", "yj", "y", "yi")),
    ("ия", ("iya", "ia", "ija", "iia", "ya")),
)
_BRAND = {"в": "w", "х": "h", "й": "i", "ц": "c", "э": "e", "я": "ya", "ю": "yu"}
"""How a Latin brand that was written in Cyrillic reads when it is written back."""
_MOST_LETTERS = 40


def romanised(word: str) -> tuple[str, ...]:
    """Return the usual Latin spellings of a folded Cyrillic word, most usual first.

    Empty for words that hold any letter that is not Cyrillic, and for endless ones.
    """
    known = all(letter in _SAME or letter in _REST for letter in word)
    if not word or not known or len(word) > _MOST_LETTERS:
        return ()
    stem, endings = _parted(word)
    spellings = [
        stemmed + ending
        for scheme, written in enumerate(_SCHEMES)
        for stemmed, ending in product(_stems(stem, written, scheme), endings or ("",))
    ]
    brand = _written(word, _SCHEMES[0] | _BRAND)
    return tuple(dict.fromkeys((*spellings, brand, brand.replace("ks", "x"))))


def _parted(word: str) -> tuple[str, tuple[str, ...]]:
    for ending, latin in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending), latin
    return word, ()


def _stems(stem: str, letters: dict[str, str], scheme: int) -> tuple[str, ...]:
    latin = _written(stem, letters)
    opened = "y" + latin if scheme < _OPENED_WITH_Y and stem.startswith("е") else latin
    return tuple(dict.fromkeys((opened, latin, latin.replace("ks", "x"))))


def _written(word: str, letters: dict[str, str]) -> str:
    return "".join(letters[letter] for letter in word)
