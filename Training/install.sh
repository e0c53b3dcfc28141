#!/bin/sh
# Installs what training needs: Debian's sound fonts, kits and programs, and Python's packages into a folder.
#     Training/install.sh VENV [TORCH]      TORCH is pip's name for PyTorch, for example torch==2.13.0+cpu (torch)
set -eu
venv=${1:?name a folder for the Python environment}
apt-get install -y fluidsynth mma espeak-ng fluid-soundfont-gm musescore-general-soundfont csound-soundfont \
    sonic-pi-samples hydrogen-drumkits hydrogen-data
python3 -m venv "$venv"
"$venv/bin/pip" install "${2:-torch}" numpy scipy numba soundfile mido safetensors
