#!/usr/bin/env bash
# Pins every dependency by hash: requirements/run.txt to use the program, requirements/dev.txt to work on it.
# Takes the path of uv. Nothing of the machine it runs on (indexes, folders of wheels) gets into the files.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=$1

compile() {
  env -u PIP_FIND_LINKS -u UV_FIND_LINKS "$uv" pip compile --no-config --quiet --upgrade \
    --universal --python-version 3.11 --generate-hashes \
    --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@"
}

mkdir -p requirements
compile pyproject.toml --group dev --output-file requirements/dev.txt
# The program's own requirements, and what builds it, at the versions that the tests run with.
compile pyproject.toml --group build --constraint requirements/dev.txt --output-file requirements/run.txt
