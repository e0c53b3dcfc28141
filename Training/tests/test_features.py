"""What the network is fed."""

import unittest

import numpy as np

from ear import features


class Features(unittest.TestCase):
    def test_a_click_is_loudest_in_the_frame_it_is_nearest(self) -> None:
        samples = np.zeros(features.SAMPLE_RATE, np.float32)
        samples[50 * features.HOP] = 1
        self.assertEqual(int(features.band_powers(samples).sum(axis=1).argmax()), 50)

    def test_there_is_a_frame_for_every_begun_hop(self) -> None:
        for samples, frames in ((1, 1), (441, 1), (442, 2), (44_100, 100)):
            self.assertEqual(features.band_powers(np.zeros(samples, np.float32)).shape, (frames, features.BANDS))

    def test_a_tone_is_loudest_in_the_band_around_it(self) -> None:
        mel = lambda hertz: 2595 * np.log10(1 + hertz / 700)
        ladder = np.linspace(mel(features.LOWEST), mel(features.HIGHEST), features.BANDS + 2)[1:-1]
        for hertz in (220, 1_000, 8_000):
            tone = np.sin(2 * np.pi * hertz * np.arange(22_050) / features.SAMPLE_RATE).astype(np.float32)
            loudest = features.band_powers(tone)[25].argmax()
            self.assertLessEqual(abs(int(loudest) - int(np.abs(ladder - mel(hertz)).argmin())), 1)

    def test_silence_is_zero_and_a_full_scale_tone_stays_small(self) -> None:
        tone = np.sin(0.2 * np.arange(22_050)).astype(np.float32)
        self.assertEqual(float(np.abs(features.compress(features.band_powers(tone * 0))).max()), 0)
        self.assertLess(float(features.compress(features.band_powers(tone)).max()), 2.5)

    def test_shards_keep_powers_to_a_percent(self) -> None:
        powers = np.float32(10) ** np.linspace(-3, 5, 100, dtype=np.float32)
        np.testing.assert_allclose(features.restored(features.stored(powers)), powers, rtol=0.01)
