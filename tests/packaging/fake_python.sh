#!/bin/sh
# Stands in for a Python interpreter in tests of scripts/setup: answers what that script asks, makes
# the skeleton of an environment, and writes each call of pip into pip.log.
# Its verdict and version stand in a file beside it: "fits 3.12", "no-venv 3.11", "old 3.9".
read -r verdict version <"$0.is"
case "$*" in
    "-m venv --clear .venv")
        rm -rf .venv
        mkdir -p .venv/bin ".venv/lib/python$version"
        cp "$0" .venv/bin/python
        cp "$0.is" .venv/bin/python.is
        ;;
    "-m pip --version" | "-m ensurepip") ;;
    "-m pip install "*)
        echo "$*" >>pip.log
        [ ! -e no-network ]
        ;;
    "--version") echo "Python $version.0" ;;
    "-ISc "*) echo "$version" ;;
    *ensurepip*)
        case "$verdict" in
            fits) echo "fits" ;;
            no-venv) echo "no venv" ;;
            *) echo "wrong version" ;;
        esac
        ;;
    *-venv*) echo "python$version-venv" ;;
    *) exit 64 ;;
esac
