"""How thresholds are chosen, and what counts as right."""

import unittest

import numpy as np
from score import Count

from ear.thresholds import CANDIDATES, best_thresholds, judge


class Judging(unittest.TestCase):
    def test_strokes_that_cannot_be_heard_are_neither_missed_nor_wrong(self) -> None:
        strokes = np.array([[1.0, 0, 0.8, 1.0], [2.0, 0, 0.1, 0.1], [3.0, 0, 0.8, 1.0]])
        count, right, excused = judge(strokes, [0], [1.01, 2.01, 4.0], 0.05)
        self.assertEqual((count.found, count.wrong, count.missed), (1, 1, 1))
        self.assertEqual((right, excused), ({1.01}, {2.01}))


class Thresholds(unittest.TestCase):
    def test_a_hard_group_does_not_spoil_an_easy_one(self) -> None:
        """Alone the hard group does best by guessing all along; together with the easy one, when it is surer."""
        places = range(len(CANDIDATES))
        easy = [Count(900, 10, 90) for _ in places]
        hard = [Count(100, 150, 0) if place < 10 else Count(55, 40, 45) for place in places]
        self.assertGreater(Count(100, 150, 0).f, Count(55, 40, 45).f)
        self.assertGreater(best_thresholds([easy, hard])[1], CANDIDATES[9])


if __name__ == "__main__":
    unittest.main()
