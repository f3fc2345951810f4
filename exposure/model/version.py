"""Which version of the program is this? The same number stands in pyproject.toml."""

VERSION = "0.1.0"
