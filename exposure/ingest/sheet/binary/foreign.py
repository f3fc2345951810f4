"""What is a binary Office file that is no .xls workbook?"""

from exposure.errors import InputError
from exposure.ingest.sheet.binary.compound import MalformedBinaryError, open_compound

_LOCKED = "remove the password in the program that made it, and save it again"
_HAND_OVER = "hand over the table or SBOM in it, as .xlsx or .csv"
_SAVE_AS = "open it in a spreadsheet program and save it as .xlsx"

_SIGNS = (
    (("EncryptedPackage", "EncryptionInfo"), "a password-protected workbook or document", _LOCKED),
    (("WordDocument",), "a word-processor document (.doc)", _HAND_OVER),
    (("PowerPoint Document", "PP97_DUALSTORAGE"), "a presentation (.ppt)", _HAND_OVER),
    (("__properties_version1.0", "__nameid_version1.0"), "an e-mail message (.msg)",
     "save its attachments and hand those over"),
    (("VisioDocument",), "a drawing (.vsd)", _HAND_OVER),
    (("FileHeader", "HwpSummaryInformation", "\x05HwpSummaryInformation"),
     "a word-processor document (.hwp)", _HAND_OVER),
    (("   114", "   112", "   19"), "a project plan (.mpp)", _HAND_OVER),
    (("MatOST", "MN0"), "a document of an older office program (.wps)", _HAND_OVER),
    (("Catalog",), "a cache of pictures (Thumbs.db)", "leave it out"),
)  # fmt: skip
"""Streams and storages at the top of the file, any of which tells what it is."""


def named_ole(document: str, raw: bytes) -> InputError:
    """Return the refusal that names what a compound file is; it holds no readable workbook."""
    try:
        names = open_compound(raw).names()
    except MalformedBinaryError as error:
        return _refusal(document, f"one that cannot be opened ({error})", _CUT_SHORT)
    for signs, what, hint in _SIGNS:
        if not names.isdisjoint(signs):
            return _refusal(document, what, hint)
    return _refusal(document, "another binary Office file", _SAVE_AS)


_CUT_SHORT = "the file may be cut short; ask its maker for it again"


def locked(document: str) -> InputError:
    """Return the refusal of a workbook whose own records are encrypted."""
    return _refusal(document, "a password-protected one", _LOCKED)


def unopened(document: str, reason: str) -> InputError:
    """Return the refusal of a workbook that is damaged."""
    return _refusal(document, f"one that cannot be opened ({reason})", _CUT_SHORT)


def _refusal(document: str, met: str, hint: str) -> InputError:
    return InputError(f"{document}: expected an .xls workbook, met {met}", hint=hint)
