"""One hand keeps time, and a song keeps to its kit."""

import unittest

from ear.classes import CLASSES, INDEX
from ear.hits import Hit
from ear.kit_sense import sifted


def hit(drum: str, seconds: float, confidence: float = 0.5) -> Hit:
    return Hit(seconds, INDEX[drum], 0.6, confidence, confidence)


def drums(hits: list[Hit]) -> list[str]:
    return [CLASSES[hit.drum] for hit in hits]


class KitSense(unittest.TestCase):
    def test_of_a_hat_and_a_cymbal_at_one_moment_the_one_stays_that_the_song_is_full_of(self) -> None:
        groove = [hit("closed_hi_hat", second, 0.8) for second in range(8)]
        pair = [hit("ride", 8, 0.6), hit("closed_hi_hat", 8.01)]
        self.assertEqual(drums(sifted(groove + pair)), ["closed_hi_hat"] * 9)

    def test_what_other_limbs_play_stays(self) -> None:
        hits = [hit("kick", 0), hit("snare", 0), hit("pedal_hi_hat", 0), hit("ride", 0), hit("closed_hi_hat", 0.05)]
        self.assertEqual(sifted(hits), hits)

    def test_a_few_bells_are_the_ride_and_many_are_bells(self) -> None:
        rides = [hit("ride", second) for second in range(4)]
        for bells, heard in ((1, "ride"), (3, "ride_bell")):
            song = rides + [hit("ride_bell", 10 + second) for second in range(bells)]
            self.assertEqual(drums(sifted(song))[-1], heard)


if __name__ == "__main__":
    unittest.main()
