#!/bin/sh
# setup.sh VENV LOCK [FOLDER …]: make the virtual environment, install the pinned packages, the project and
# the packages in the folders.
# uv does it in seconds; where uv cannot be had, pip does the same. Neither stays in the environment.
set -eu
venv=$1 lock=$2
shift 2
packages="-e ."
for folder in "$@"; do packages="$packages -e $folder"; done
python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit("Digest needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
[ -x "$venv/bin/python" ] || "$python" -m venv --without-pip "$venv"
echo "Setting up $venv from $lock …"
tools="$venv/tools"
trap 'rm -rf "$tools"' EXIT
"$python" -m venv "$tools"
if "$tools/bin/python" -m pip install --quiet --disable-pip-version-check --no-compile uv 2>/dev/null \
    && "$tools/bin/uv" pip install --quiet --python "$venv/bin/python" --require-hashes -r "$lock" \
    && "$tools/bin/uv" pip install --quiet --python "$venv/bin/python" --no-deps $packages; then
    exit 0
fi
echo "uv is not to be had here; going on with pip."
pip="$tools/bin/python -m pip --python $venv/bin/python"
$pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r "$lock"
$pip install --quiet --disable-pip-version-check --no-compile --no-deps $packages
