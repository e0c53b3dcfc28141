"""What training is told that it does wrong."""

import pathlib
import tempfile
import unittest

import torch

from ear.classes import CLASSES, INDEX
from ear.network import Shape
from ear.train import Progress, load, naming_loss, rarity_of

TINY = Shape(channels=(2, 2, 2, 2), width=8, blocks=1)


def answers(**logits: float) -> torch.Tensor:
    """One frame of logits; what is not named is very unlikely."""
    frame = torch.full((1, 1, len(CLASSES)), -9.0)
    for name, logit in logits.items():
        frame[0, 0, INDEX[name]] = logit
    return frame


class Naming(unittest.TestCase):
    def loss(self, logits: torch.Tensor, drum: str, weight: float = 1) -> float:
        onsets = torch.zeros(1, 1, len(CLASSES))
        onsets[0, 0, INDEX[drum]] = 1
        return float(naming_loss(logits, onsets, torch.full_like(onsets, weight), torch.ones(len(CLASSES))))

    def test_the_wrong_drum_of_a_group_costs_and_the_right_one_does_not(self) -> None:
        heard = answers(snare=3, kick=3)
        self.assertLess(self.loss(heard, "snare"), 0.01)
        self.assertGreater(self.loss(heard, "side_stick"), 3)
        self.assertEqual(self.loss(heard, "kick"), 0)

    def test_what_cannot_be_heard_costs_nothing(self) -> None:
        self.assertEqual(self.loss(answers(snare=3), "side_stick", weight=0), 0)

    def test_how_active_the_group_is_does_not_matter(self) -> None:
        even = [self.loss(answers(ride=logit, crash=logit), "crash") for logit in (-3.0, 0.0, 4.0)]
        for loss in even:
            self.assertAlmostEqual(loss, 0.693, places=2)

    def test_rare_drums_count_more_up_to_three_times(self) -> None:
        counts = torch.ones(len(CLASSES), dtype=torch.float64)
        counts[INDEX["snare"]], counts[INDEX["ride"]], counts[INDEX["crash"]] = 1_000, 400, 100
        rarity = rarity_of(counts)
        self.assertEqual([float(rarity[INDEX[n]]) for n in ("kick", "snare", "side_stick", "crash")], [1, 1, 3, 2])


class Beginning(unittest.TestCase):
    def test_a_run_after_another_begins_with_its_network_and_counts_its_steps(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            first, second = (pathlib.Path(folder) / f"{name}.checkpoint" for name in "ab")
            before = Progress.start(TINY, torch.device("cpu"))
            before.step, before.seconds = 70, 90.0
            before.save(first)
            after = Progress.start(TINY, torch.device("cpu"))
            after.begin_after(first)
            self.assertEqual((after.step, after.seconds, after.earlier), (0, 0.0, 70))
            after.step = 5
            after.save(second)
            network, steps = load(second)
            self.assertEqual(steps, 75)
            for old, new in zip(before.average.parameters(), network.parameters()):
                self.assertTrue(torch.equal(old, new))


if __name__ == "__main__":
    unittest.main()
