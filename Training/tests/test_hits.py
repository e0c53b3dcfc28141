"""From activations to hits."""

import unittest

import numpy as np

from ear.classes import CLASSES, INDEX
from ear.hits import Rules, hits, undecided
from ear.peaks import peaks


def bell(centre: float, height: float, frames: int = 60) -> np.ndarray:
    return height * np.exp(-0.5 * ((np.arange(frames) - centre) / 0.8) ** 2)


def activations(**bells: np.ndarray) -> np.ndarray:
    found = np.zeros((60, len(CLASSES)))
    for name, values in bells.items():
        found[:, INDEX[name]] = values
    return found


class Peaks(unittest.TestCase):
    def test_a_bell_peaks_at_its_centre_even_between_frames(self) -> None:
        for centre in (20.0, 20.3, 20.49, 31.7):
            found = peaks(bell(centre, 0.9), 0.3).seconds
            np.testing.assert_allclose(found, [centre / 100], atol=1e-6)

    def test_what_is_under_the_threshold_is_no_peak(self) -> None:
        self.assertEqual(len(peaks(bell(20, 0.29), 0.3).seconds), 0)

    def test_of_a_plateau_the_first_frame_counts(self) -> None:
        self.assertEqual(peaks(np.array([0, 0, 0.8, 0.8, 0, 0]), 0.3).frames.tolist(), [2])

    def test_a_peak_at_the_very_start_is_found(self) -> None:
        self.assertEqual(peaks(np.array([0.9, 0.2, 0, 0]), 0.3).frames.tolist(), [0])


class Hits(unittest.TestCase):
    def heard(self, onsets: np.ndarray, rules: Rules) -> list[str]:
        return [CLASSES[hit.drum] for hit in hits(onsets, np.full_like(onsets, 0.5), rules)]

    def test_drums_of_a_group_add_up_and_the_likeliest_is_hit(self) -> None:
        rules = undecided()
        rules.thresholds = [0.5] * len(rules.thresholds)
        onsets = activations(closed_hi_hat=bell(20, 0.35), open_hi_hat=bell(20, 0.25))
        self.assertEqual(self.heard(onsets, rules), ["closed_hi_hat"])

    def test_a_second_drum_of_a_group_is_hit_where_it_is_likely_itself(self) -> None:
        onsets = activations(crash=bell(20, 0.9), ride=bell(20, 0.7))
        self.assertEqual(self.heard(onsets, undecided()), ["crash", "ride"])

    def test_drums_of_different_groups_do_not_compete(self) -> None:
        onsets = activations(kick=bell(20, 0.6), crash=bell(20, 0.5))
        self.assertEqual(self.heard(onsets, undecided()), ["kick", "crash"])

    def test_confidence_follows_the_calibration(self) -> None:
        rules = undecided()
        onsets = activations(kick=bell(20, 0.7))
        self.assertAlmostEqual(hits(onsets, onsets, rules)[0].confidence, 0.7, places=6)
        rules.offsets[INDEX["kick"]] = -1.0
        self.assertLess(hits(onsets, onsets, rules)[0].confidence, 0.5)
