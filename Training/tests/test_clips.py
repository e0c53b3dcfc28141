"""What is played and what is learned from it."""

import unittest

import numpy as np

from ear.batches import bell, mixed, power
from ear.clips import DURATION, Composer, window
from ear.songs import Song


def song(source: str, held_out: bool = False) -> Song:
    strokes = [(quarter / 2, "kick" if quarter % 4 == 0 else "snare", 100, 36) for quarter in range(32)]
    notes = [(float(quarter), 1.0, 0, 33, 40, 90) for quarter in range(16)]
    return Song(source, held_out, 120, 4, 16, strokes, [], notes)


class Clips(unittest.TestCase):
    def test_a_song_begins_again_after_its_last_bar(self) -> None:
        events = [(0.0, "a"), (7.5, "b")]
        self.assertEqual(window(events, 7.6, start=7, quarters=2), [(0.5, "b"), (1.0, "a")])

    def test_clips_stay_within_their_time_and_their_beats_count_bars(self) -> None:
        songs = [song("groove beat"), song("groove fill"), song("mma x"), song("game")]
        composer = Composer(songs, np.random.default_rng(1))
        for _ in range(40):
            clip = composer.clip()
            self.assertTrue(all(0 < stroke[0] < DURATION for stroke in clip.strokes))
            places = [place for _, place in clip.beats]
            self.assertTrue(all((a + 1) % 4 == b for a, b in zip(places, places[1:])))


class Mixing(unittest.TestCase):
    def test_drums_stand_above_the_band_by_what_was_asked(self) -> None:
        drums, band = np.full((50, 84), 2.0, np.float32), np.full((50, 84), 7.0, np.float32)
        band_alone = mixed(drums, band, 6) - drums
        self.assertAlmostEqual(10 * np.log10(power(drums) / power(band_alone)), 6, places=3)

    def test_a_target_is_highest_at_the_nearest_frame_and_never_outside(self) -> None:
        heights = dict(bell(10.3, 40, 0.8))
        self.assertEqual(max(heights, key=heights.get), 10)
        self.assertTrue(all(0 <= frame < 40 for frame, _ in bell(0.1, 40, 0.8) + bell(39.9, 40, 0.8)))
