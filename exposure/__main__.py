"""Run as `python -m exposure`, or by the name that installing gives it."""

import gc

# One run makes no cycles worth collecting: looking for them doubles the time of a scan, and costs
# a tenth of what is imported.
gc.disable()

from exposure.cli.app import main  # noqa: E402 - what is imported counts too

if __name__ == "__main__":
    main()
