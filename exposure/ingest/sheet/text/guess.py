"""In which encoding does a text stand that is neither UTF-8 nor marked as UTF-16?

Scripts of their own are told by a library that knows how often their characters occur; among the
many encodings of Latin letters it is no judge, so those are weighed here.
"""

from charset_normalizer import from_bytes

_SAMPLE = 65_536
_LATIN = ("cp1252", "cp1250", "cp1254", "mac_roman", "cp850")
"""In the order of preference where two read equally well."""
_SINGLE = frozenset("àáâäãåæçèéêëìíîïñòóôöõøœùúûüßÀÁÂÄÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜ")
_SLAVIC = frozenset("ąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽőűŐŰășțĂȘȚşţŞŢđĐ")
_TURKISH = frozenset("ğışİĞŞ")
_AROUND = frozenset("’‘“”–—…€£©®™°§·«»¡¿ºª\xa0•")
"""Signs that stand between words, in any of these encodings."""
_MONEY = frozenset("€£§¥¤")
"""Signs that stand before numbers and not before letters."""
_SCRIPTS = frozenset(
    ("gb18030", "gbk", "gb2312", "big5", "big5hkscs", "cp950", "cp932", "shift_jis", "shift_jis_2004",
     "euc_jp", "iso2022_jp", "euc_kr", "cp949", "johab", "cp1251", "koi8_r", "koi8_u", "cp866",
     "mac_cyrillic", "iso8859_5", "cp1253", "iso8859_7", "mac_greek", "cp1255", "iso8859_8",
     "cp1256", "iso8859_6", "cp874", "tis_620")
)  # fmt: skip
"""Encodings of other scripts: Chinese, Japanese, Korean, Cyrillic, Greek, Hebrew, Arabic, Thai."""


def encoding_of(raw: bytes) -> str:
    """Return the likeliest encoding of bytes that are not UTF-8, as Python names it."""
    sample = _telling_lines(raw)
    best = from_bytes(sample).best()
    if best is not None and best.encoding in _SCRIPTS:
        return best.encoding
    return max(_LATIN, key=lambda encoding: (_fit(sample, encoding), -_LATIN.index(encoding)))


def _telling_lines(raw: bytes) -> bytes:
    """Return the first lines that hold other than ASCII bytes: they alone tell an encoding."""
    lines = (line for line in raw.splitlines() if not line.isascii())
    sample = bytearray()
    for line in lines:
        sample += line[:1_000] + b"\n"
        if len(sample) > _SAMPLE:
            break
    return bytes(sample)


def _fit(sample: bytes, encoding: str) -> float:
    """Return how well the bytes read as Latin letters: common ones in words, signs between them."""
    text = sample.decode(encoding, "replace")
    score = 0.0
    for before, char, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if char.isascii():
            continue
        within = before.isalpha() or after.isalpha()
        if char.isupper() and before.islower():
            # No word changes to capitals in its middle.
            score -= 1.0
        elif char in _SINGLE:
            score += 1.0 if within else 0.2
        elif char in _SLAVIC or char in _TURKISH:
            score += 0.8 if within else 0.1
        elif char in _MONEY and after.isalpha():
            score -= 1.0
        elif char in _AROUND:
            score += 0.3 if not (before.isalpha() and after.isalpha()) or char in "’‘" else -0.5
        else:
            score -= 2.0 if char == "\ufffd" else 1.0
    return score
