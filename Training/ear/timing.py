"""Measures what a model costs in PyTorch on one thread, beside the program that runs it: `make bench BENCH=ear`.

    python3 -m ear.timing --model ../Models/fast.safetensors SAMPLES

SAMPLES are raw: one channel of little-endian float32 at 44.1 kHz. Prints seconds of processor time for a minute of audio.
"""

import argparse
import pathlib
import time

import numpy as np
import torch

from . import features
from .recipe import run
from .transcribe import read_model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=pathlib.Path, required=True)
    parser.add_argument("samples", type=pathlib.Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    settings, tensors = read_model(options.model)
    samples = np.fromfile(options.samples, dtype="<f4")
    costs = []
    for _ in range(3):
        start = time.process_time()
        with torch.inference_mode():
            run(settings["layers"], tensors, torch.from_numpy(features.compress(features.band_powers(samples))))
        costs.append(time.process_time() - start)
    print(min(costs) * 60 * features.SAMPLE_RATE / len(samples))


if __name__ == "__main__":
    main()
