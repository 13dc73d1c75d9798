#!/bin/sh
# setup.sh VENV LOCK: make the virtual environment and install the pinned packages and the project.
# uv does it in seconds; where uv cannot be had, plain pip does the same.
set -eu
venv=$1 lock=$2
[ -x "$venv/bin/python" ] || "${PYTHON:-python3}" -m venv "$venv"
"$venv/bin/python" -c 'import sys; sys.exit("Digest needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
echo "Setting up $venv from $lock …"
fetch="$venv/uv"
trap 'rm -rf "$fetch"' EXIT
if "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-compile --target "$fetch" uv 2>/dev/null \
    && "$fetch/bin/uv" pip install --quiet --python "$venv/bin/python" --require-hashes -r "$lock" \
    && "$fetch/bin/uv" pip install --quiet --python "$venv/bin/python" --no-deps -e .; then
    exit 0
fi
echo "uv is not to be had here; going on with pip."
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r "$lock"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-compile --no-deps -e .
