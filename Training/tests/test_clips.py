"""What is played and what is learned from it."""

import unittest

import numpy as np

from ear.batches import (
    Mixer, Played, audibility, bell, coded, crossed, glittered, mixed, power, strokes_of, targets, tuned,
)
from ear.clips import DURATION, Composer, window
from ear.features import BAND_CENTRES
from ear.shards import Shard, stored_shares
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
            self.assertTrue(all(b in (0, a + 1) for a, b in zip(places, places[1:])))

    def test_a_cut_song_keeps_the_beginning_of_each_bar(self) -> None:
        waltz = song("mma x").cut(4, 3, 3)
        self.assertEqual((waltz.bar, waltz.beat), (3, 1))
        self.assertEqual([stroke[0] for stroke in waltz.strokes[:8]], [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5])
        self.assertLess(waltz.length, 12)


class Learning(unittest.TestCase):
    def test_what_is_drowned_does_not_count(self) -> None:
        drums = np.full((1, 1, 300, 84), 1.0, np.float32)
        strokes = np.array([[0, 0, 1.0, 0, 0.8], [0, 0, 2.0, 1, 0.8]], np.float32)
        shares = stored_shares([np.stack([np.full(84, 1.0), np.full(84, 1e-4)])])
        shard = Shard(drums, drums[0], strokes, shares, np.zeros((0, 3), np.float32))
        rows = strokes_of(shard, 0, 0)
        heard = audibility(shard, rows, drums[0, 0], drums[0, 0])
        self.assertEqual(heard.tolist(), [1, 0])
        onsets, _, weights, _ = targets(shard, 0, shard.strokes[rows], heard, 0, 300)
        self.assertEqual((onsets[100, 0], weights[100, 0], weights[200, 1]), (1, 1, 0))
        drowned = audibility(shard, rows, drums[0, 0], drums[0, 0] * 1000)
        self.assertEqual(drowned.tolist(), [0, 0])

    def test_hushed_examples_begin_in_silence_and_have_no_onset_there(self) -> None:
        mixer = Mixer(np.random.default_rng(4), frames=100)
        for _ in range(20):
            powers, onsets = np.ones((100, 84), np.float32), np.zeros((100, 12), np.float32)
            onsets[60, 0] = 1
            mixer.hush(powers, onsets, np.ones_like(onsets), np.ones((100, 2), np.float32))
            silent = powers.sum(axis=1) == 0
            self.assertTrue(silent.any())
            self.assertEqual(float(onsets[silent].sum()), 0)


class Degrading(unittest.TestCase):
    def test_a_coder_leaves_nothing_at_the_top_and_puts_noise_before_an_onset(self) -> None:
        for seed in range(10):
            powers = np.full((60, 84), 1e-3, np.float32)
            powers[30:33] = 1.0
            made = coded(powers, np.random.default_rng(seed))
            self.assertLess(float(made[:, BAND_CENTRES > 17_500].max()), 1e-4)
            self.assertGreater(float(made[29, BAND_CENTRES < 10_000].mean()), 1.2e-3)
            self.assertAlmostEqual(float(made[31, 20] / powers[31, 20]), 1, delta=0.5)

    def test_a_band_that_glitters_does_so_where_it_sounds_and_only_in_its_highs(self) -> None:
        for seed in range(10):
            band = np.full((90, 84), 1e-6, np.float32)
            band[30:60, :60] = 1.0
            added = glittered(band, np.random.default_rng(seed)) - band
            self.assertGreater(float(added.max()), 1e-3)
            self.assertLess(float(added[:, BAND_CENTRES < 1_500].max()), 1e-3)
            self.assertLess(float(added[:20].max()), 1e-4)


class Mixing(unittest.TestCase):
    def test_drums_stand_above_the_band_by_what_was_asked(self) -> None:
        drums, band = np.full((50, 84), 2.0, np.float32), np.full((50, 84), 7.0, np.float32)
        band_alone = mixed(drums, band, 6) - drums
        self.assertAlmostEqual(10 * np.log10(power(drums) / power(band_alone)), 6, places=3)

    def test_a_target_is_highest_at_the_nearest_frame_and_never_outside(self) -> None:
        heights = dict(bell(10.3, 40, 0.8))
        self.assertEqual(max(heights, key=heights.get), 10)
        self.assertTrue(all(0 <= frame < 40 for frame, _ in bell(0.1, 40, 0.8) + bell(39.9, 40, 0.8)))
