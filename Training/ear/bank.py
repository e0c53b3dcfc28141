"""One-shots, as instruments with velocity layers and round robins, kept in two files a bank.

    python3 -m ear.bank          builds the banks "train" and "held_out" in the workshop

Training hears the data pack, the CC0 samples of sonic-pi and two MIT sound fonts. Kits of the Hydrogen drum machine
are held out: they choose thresholds and tell how well the network does, and no weight ever learns from them.
"""

import csv
import dataclasses
import json
import pathlib

import numpy as np
import soundfile

from .classes import DISTRACTORS, ONE_SHOT_CLASSES
from .features import SAMPLE_RATE
from .places import data_pack, workshop
from .sound_fonts import SOUND_FONTS, drum_samples

HELD_OUT_KITS = {
    "ForzeeStereo", "The Black Pearl 1.0", "Millo_MultiLayered3", "Millo_MultiLayered2",
    "ColomboAcousticDrumkit", "GMRockKit", "BJA_Pacific", "TR808EmulationKit",
}
# Held-out one-shots that are no plain stroke of the drum that the list of packages files them with.
NO_STROKES = ("Snare Roll", "Hand Clap", "Hat Swish", "Hi Hat Free", "Tambourine Pedal")
# An onset is where a sample first passes this part of its peak.
ONSET_LEVEL = 0.05
LEAD = int(0.003 * SAMPLE_RATE)
LONGEST = int(2.5 * SAMPLE_RATE)


@dataclasses.dataclass
class Sample:
    """One recorded stroke: samples of peak 1, how hard it was struck (0...1), and the index of its onset."""

    drum: str
    kit: str
    instrument: str
    velocity: float
    sound: np.ndarray
    onset: int


def trimmed(drum: str, kit: str, instrument: str, velocity: float, sound: np.ndarray) -> Sample | None:
    """A sample from 3 ms before its onset to where it has died away; None where there is nothing to hear."""
    peak = float(np.abs(sound).max(initial=0))
    if peak < 1e-3:
        return None
    loud = np.flatnonzero(np.abs(sound) > ONSET_LEVEL * peak)
    start = max(0, int(loud[0]) - LEAD)
    end = min(len(sound), int(np.flatnonzero(np.abs(sound) > 1e-3 * peak)[-1]) + 1, start + LONGEST)
    sound = (sound[start:end] / peak).astype(np.float32)
    fade = min(len(sound), SAMPLE_RATE // 50)
    sound[len(sound) - fade :] *= np.linspace(1, 0, fade, dtype=np.float32)
    return Sample(drum, kit, instrument, velocity, sound, int(loud[0]) - start)


def read_mono(path: pathlib.Path) -> np.ndarray:
    sound, rate = soundfile.read(path, dtype="float32", always_2d=True)
    mono = sound.mean(axis=1)
    if rate != SAMPLE_RATE:
        mono = np.interp(np.arange(0, len(mono), rate / SAMPLE_RATE), np.arange(len(mono)), mono)
    return mono.astype(np.float32)


def known_drum(name: str) -> str | None:
    return ONE_SHOT_CLASSES.get(name) or (name if name in DISTRACTORS else None)


def pack_samples() -> list[Sample]:
    """The data pack's one-shots; a layer's velocity is its place among the layers of its articulation."""
    pack = data_pack()
    rows = list(csv.DictReader((pack / "oneshots.csv").open()))
    layers: dict[tuple[str, str, str], int] = {}
    for row in rows:
        key = (row["kit"], row["class"], row["articulation"])
        layers[key] = max(layers.get(key, 1), int(row["velocity_layer"] or 1))
    samples = []
    for row in rows:
        if drum := known_drum(row["class"]):
            velocity = int(row["velocity_layer"] or 1) / layers[row["kit"], row["class"], row["articulation"]]
            sound = read_mono(pack / row["file"])
            samples.append(trimmed(drum, row["kit"], row["class"] + row["articulation"], velocity, sound))
    return [sample for sample in samples if sample]


def package_samples(held_out: bool) -> list[Sample]:
    """One-shots that Debian packages install; the data pack's `apt_oneshots.csv` says what they are."""
    samples = []
    for row in csv.DictReader((data_pack() / "apt_oneshots.csv").open()):
        wanted = row["kit"] in HELD_OUT_KITS if held_out else row["package"] == "sonic-pi-samples"
        # A rim shot is the whole snare, struck hard; the list files it with strokes on the rim alone.
        name = "snare" if "snare" in row["instrument"].lower() and row["class"] == "sidestick" else row["class"]
        drum, path = known_drum(name), pathlib.Path(row["path"])
        is_stroke = not held_out or not any(word in row["instrument"] for word in NO_STROKES)
        if wanted and is_stroke and drum and path.exists():
            velocity = float(row["vel_max"] or 1)
            instrument = row["class"] + row["instrument"]
            samples.append(trimmed(drum, row["kit"], instrument, velocity, read_mono(path)))
    return [sample for sample in samples if sample]


def font_samples() -> list[Sample]:
    """Every drum preset of the sound fonts, struck softly, firmly and hard; of what sounds alike one is kept."""
    samples, seen = [], set()
    for name, path in SOUND_FONTS.items():
        for kit, drum, key, velocity, sound in drum_samples(name, path):
            sample = trimmed(drum, kit, f"{drum}{key}", velocity / 127, sound)
            if sample is None:
                continue
            print_of_sound = (drum, key, velocity, tuple(np.round(sample.sound[200:4000:200], 2)))
            if print_of_sound not in seen:
                seen.add(print_of_sound)
                samples.append(sample)
    return samples


def save(samples: list[Sample], stem: pathlib.Path) -> None:
    facts = [
        {name: value for name, value in vars(sample).items() if name != "sound"} | {"length": len(sample.sound)}
        for sample in samples
    ]
    sounds = [np.round(sample.sound * 32767).astype(np.int16) for sample in samples]
    np.save(stem.with_suffix(".npy"), np.concatenate(sounds))
    stem.with_suffix(".json").write_text(json.dumps(facts))


def load(name: str) -> list[Sample]:
    """The samples of the bank "train" or "held_out"."""
    stem = workshop() / "bank" / name
    sounds = np.load(stem.with_suffix(".npy"), mmap_mode="r")
    samples, start = [], 0
    for fact in json.loads(stem.with_suffix(".json").read_text()):
        length = fact.pop("length")
        sound = sounds[start : start + length].astype(np.float32) / 32767
        samples.append(Sample(sound=sound, **fact))
        start += length
    return samples


def main() -> None:
    folder = workshop() / "bank"
    folder.mkdir(exist_ok=True)
    banks = {
        "train": pack_samples() + package_samples(held_out=False) + font_samples(),
        "held_out": package_samples(held_out=True),
    }
    for name, samples in banks.items():
        save(samples, folder / name)
        print(f"{name}: {len(samples)} samples of {len({s.kit for s in samples})} kits")


if __name__ == "__main__":
    main()
