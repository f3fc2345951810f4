"""Run as `python -m exposure`."""

from exposure.cli.app import main

main()
