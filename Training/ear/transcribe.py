"""Transcribes recordings with an exported model, for `score.py`; the reference for the program that does it fast.

    python3 -m ear.transcribe --model ../Models/fast.safetensors --out DIR RECORDING...
"""

import argparse
import json
import pathlib

import torch
from safetensors import safe_open

from . import features
from .bank import read_mono
from .classes import CLASSES
from .hits import Rules, hits
from .kit_sense import sifted
from .recipe import run


def read_model(path: pathlib.Path) -> tuple[dict, dict[str, torch.Tensor]]:
    """(settings, tensors)."""
    with safe_open(path, framework="pt") as file:
        return json.loads(file.metadata()["drumscribe"]), {name: file.get_tensor(name) for name in file.keys()}


def rules_of(settings: dict) -> Rules:
    rules = settings["hits"]
    lines = rules["calibration"]
    return Rules(rules["thresholds"], rules["second_thresholds"], lines["slopes"], lines["offsets"])


def transcribe(path: pathlib.Path, settings: dict, tensors: dict[str, torch.Tensor]) -> dict:
    """What `song.json` calls hits."""
    heard = torch.from_numpy(features.compress(features.band_powers(read_mono(path))))
    onsets, velocities, _ = run(settings["layers"], tensors, heard)
    found = sifted(hits(onsets.numpy(), velocities.numpy(), rules_of(settings)))
    return {
        "hits": [
            {"time": round(hit.seconds, 4), "drum": CLASSES[hit.drum],
             "velocity": max(1, round(127 * hit.velocity)), "confidence": round(hit.confidence, 3)}
            for hit in found
        ]
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="folder for NAME.json")
    parser.add_argument("recordings", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    settings, tensors = read_model(options.model)
    options.out.mkdir(parents=True, exist_ok=True)
    for path in options.recordings:
        (options.out / f"{path.stem}.json").write_text(json.dumps(transcribe(path, settings, tensors)))


if __name__ == "__main__":
    main()
