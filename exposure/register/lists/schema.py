"""What may a person write of a list that comes with the program?"""

from exposure.register.schema import Authored, Identifier, Text


class AuthoredDoubt(Authored):
    """A name of a list that may also be somebody or something else."""

    text: Text
    reason: Text


class AuthoredList(Authored):
    """One row of lists.yaml."""

    file: Text
    """In the folder lists/."""
    source: Identifier
    caution: Text
    ambiguous: list[AuthoredDoubt]
