#!/usr/bin/env bash
# Installs the program from the checkout of this action, apart from whatever the job installs.
set -euo pipefail

python=${INPUT_PYTHON:-python}
"$python" -I -c 'import sys; sys.exit(sys.version_info < (3, 11) and "exposure needs Python 3.11 or newer: name one with the input python")'

# -I: the folder that is checked may hold a pip.py of its own, and must not be imported from.
place=$(mktemp -d "$RUNNER_TEMP/exposure.XXXXXX")
"$python" -I -m venv "$place/venv"
bin=$place/venv/bin
[ -d "$bin" ] || bin=$place/venv/Scripts
"$bin/python" -I -m pip install --quiet --disable-pip-version-check "$GITHUB_ACTION_PATH"

echo "program=$bin/exposure" >>"$GITHUB_OUTPUT"
