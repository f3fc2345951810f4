"""What does each exit code of a check say, in words?"""

_WORDS = {
    0: "nothing fails the build",
    1: "a finding, or an asset that cannot be assessed, fails the build",
    2: "an input that was named cannot be used",
    3: "something could not be read that may hide a vendor",
}


def exit_words(code: int) -> str:
    """Return what a code says; the table of codes stands in docs/reference/cli.md."""
    return _WORDS[code]
