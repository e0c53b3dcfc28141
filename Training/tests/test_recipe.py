"""The network as it is shipped."""

import unittest

import torch

from ear.network import Ear, Shape
from ear.recipe import recipe, run

SMALL = Shape(channels=(4, 8, 8, 8), width=16, blocks=3)


def trained() -> Ear:
    """A network whose batch norms are not what they start as."""
    torch.manual_seed(1)
    network = Ear(SMALL)
    for _ in range(3):
        network(torch.rand(2, 100, 84))
    return network.eval()


class Recipe(unittest.TestCase):
    def test_the_folded_network_says_what_the_trained_one_says(self) -> None:
        network, features = trained(), torch.rand(80, 84)
        with torch.no_grad():
            expected = [torch.sigmoid(part[0]) for part in network(features[None])]
        for mine, theirs in zip(run(*recipe(network), features), expected):
            torch.testing.assert_close(mine, theirs, atol=1e-5, rtol=0)

    def test_an_odd_number_of_frames_gets_as_many_answers(self) -> None:
        onsets, velocities, beats = run(*recipe(trained()), torch.rand(81, 84))
        self.assertEqual([len(onsets), len(velocities), len(beats)], [81, 81, 81])

    def test_chunks_with_enough_around_them_answer_as_the_whole_does(self) -> None:
        layers, tensors = recipe(trained())
        features, reach = torch.rand(200, 84), 2 * (2 * (1 + 2 + 4) + 4)
        whole = run(layers, tensors, features)[0]
        chunk = run(layers, tensors, features[100 - reach : 140 + reach])[0]
        torch.testing.assert_close(chunk[reach : reach + 40], whole[100:140], atol=1e-5, rtol=0)
