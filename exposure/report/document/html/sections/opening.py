"""What stands at the top of the page: what was asked, on which dates, and who may read it?"""

from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.html.markup import (
    NOTHING,
    Markup,
    element,
    joined,
    paragraph,
    words,
)
from exposure.report.withheld.codes import hides_any
from exposure.report.words import NOT_ADVICE, inputs_dated, looked_for_words

TITLE = "Supply-chain exposure"
STANDING = (
    "Every finding is unconfirmed until a person has confirmed match and use. "
    "What was not given to the scan, or could not be read, is unknown."
)
WHOLE = "Whole edition, for insiders"
WHOLE_BECAUSE = (
    "Something in this page is not public: {files}. Do not hand the page on. "
    "`exposure check` writes an edition for others."
)
OTHERS = "Edition for others"
OTHERS_BECAUSE = "What is not public stands here as a code: {codes}."
NO_SCRIPT = (
    "This browser runs no scripts, or blocks them here. What stands below is text and pictures alone, "
    "with the most urgent findings and the number of the others. Search, filters, routes and evidence "
    "need scripts; findings.xlsx holds every finding, too."
)


def opening(result: ScanResult) -> Markup:
    """Return the head of the page, dates side by side."""
    return element(
        "header",
        banner(result),
        element("p", words("Report of a scan"), class_="kicker"),
        element("h1", words(TITLE)),
        paragraph(asked_words(result), "lead"),
        dates(result),
        paragraph(f"{STANDING} {NOT_ADVICE}", "standing"),
        element("p", words(NO_SCRIPT), class_="notice", id="no-script"),
        class_="opening",
    )


def banner(result: ScanResult) -> Markup:
    """Return who may read the page, where that is not everybody."""
    if hides_any(result):
        files = ", ".join(result.register.not_public) or "what the user's own files state"
        return _banner(WHOLE, WHOLE_BECAUSE.format(files=files))
    if result.withheld:
        return _banner(OTHERS, OTHERS_BECAUSE.format(codes=", ".join(result.withheld)))
    return NOTHING


def asked_words(result: ScanResult) -> str:
    """Return what the scan asked, in one sentence."""
    files = number_of(len(result.inputs), "file")
    verb = "tells" if len(result.inputs) == 1 else "tell"
    return (
        f"By which routes do {looked_for_words(result)} reach the company or one of its contracts, "
        f"as far as {files} {verb}? Silence about any other vendor means nothing."
    )


def dates(result: ScanResult) -> Markup:
    """Return the law date beside the dates of the inputs and of the facts."""
    pairs = (
        ("Law date", result.as_of, "Designations and rules are read as they stood on this day."),
        ("Inputs dated", inputs_dated(result.coverage), "What the files say of their own age."),
        ("Facts known to", result.facts_known, "How far the register's facts reach."),
    )
    return element("dl", joined(_date(*pair) for pair in pairs), class_="dates")


def _date(name: str, value: str, meaning: str) -> Markup:
    told = element("dd", words(value), class_="figure"), element("dd", words(meaning))
    return element("div", element("dt", words(name)), *told)


def _banner(head: str, because: str) -> Markup:
    inside = element("strong", words(f"{head}.")), words(f" {because}")
    return element("p", *inside, class_="banner")
