#!/bin/sh
# How many bars of known grooves come back from sound: plays them, renders them on held-out kits, hears and judges them.
#     Training/grooves.sh BENCH FOLDER [MODEL] [ERROR] [SEED]
# BENCH is the program drumscribe-bench; MODEL a model's file; ERROR the drummers', in milliseconds; SEED the kits'.
# Needs what the README says, and the banks of its first step.
set -eu
bench=$(realpath "${1:?name drumscribe-bench}")
mkdir -p "${2:?name a folder for the renders}"
folder=$(realpath "$2")
cd "$(dirname "$0")"
model=$(realpath "${3:-../Models/accurate.safetensors}")
"$bench" play "$folder" --error "${4:-8}"
python3 -m ear.grooves "$folder" --seed "${5:-5}"
"$bench" hear "$folder" --model "$model"
"$bench" judge "$folder" --error "${4:-8}"
