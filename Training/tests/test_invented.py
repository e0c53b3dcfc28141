"""Drums that no bank has, made from formulas."""

import unittest

import numpy as np

from ear.bank import ONSET_LEVEL, Sample
from ear.drummer import Bank, Drummer
from ear.features import SAMPLE_RATE
from ear.invented import INVENTORS, Inventor


def recorded(drum: str) -> Sample:
    """A burst of noise: any drum will do."""
    time = np.arange(SAMPLE_RATE // 2) / SAMPLE_RATE
    sound = np.random.default_rng(6).uniform(-1, 1, len(time)) * np.exp(-time / 0.1)
    return Sample(drum, "kit", drum, 1.0, sound.astype(np.float32), 0)


class Inventing(unittest.TestCase):
    def test_every_stroke_has_a_peak_of_one_and_begins_where_it_says(self) -> None:
        inventor = Inventor(lambda drum: [recorded(drum)], np.random.default_rng(7))
        for drum in INVENTORS:
            for _ in range(20):
                for sample in inventor.instrument(drum)[0]:
                    self.assertAlmostEqual(float(np.abs(sample.sound).max()), 1, places=5)
                    self.assertLess(float(np.abs(sample.sound[: sample.onset]).max()), ONSET_LEVEL)
                    # It is plainly there within 15 ms, even where a pedal closes slowly.
                    loud = np.flatnonzero(np.abs(sample.sound) > 0.2)
                    self.assertLess((loud[0] - sample.onset) / SAMPLE_RATE, 0.015)

    def test_side_sticks_are_short_and_no_two_alike(self) -> None:
        inventor = Inventor(lambda drum: [recorded(drum)], np.random.default_rng(8))
        made = [inventor.instrument("side_stick")[0][0].sound for _ in range(20)]
        spectra = [np.abs(np.fft.rfft(sound, 8_192)) for sound in made]
        likeness = np.corrcoef([spectrum / spectrum.sum() for spectrum in spectra])
        self.assertLess(float(np.median(likeness)), 0.7)
        for sound in made:
            energy = np.cumsum(sound**2) / (sound**2).sum()
            self.assertLess(float(np.searchsorted(energy, 0.9)) / SAMPLE_RATE, 0.12)

    def test_held_out_kits_are_never_invented(self) -> None:
        bank = Bank([recorded(drum) for drum in ("side_stick", "snare", "claves")])
        kits = lambda invents: {
            Drummer(bank, np.random.default_rng(seed), invents).instrument("side_stick", None)[0][0].kit
            for seed in range(12)
        }
        self.assertEqual((kits(False), kits(True)), ({"kit"}, {"kit", "invented"}))


if __name__ == "__main__":
    unittest.main()
