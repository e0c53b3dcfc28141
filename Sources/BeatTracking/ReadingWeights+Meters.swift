import MusicModel

/// What counts in one meter only; the origin is that of the other numbers.
extension ReadingWeights {
    static let meters: [Meter: Bars] = [
        Meter(2, 4): Bars(
            traits: [
                .backbeat: 0.000, .halfTime: 0.000, .twoKicks: 0.000, .kickNotSnare: 0.650,
                .likeHalf: -1.703, .meter: -1.186,
            ],
            kick: [
                -2.535, 2.535, -0.184, 0.184,
            ],
            snare: [
                0.856, -0.856, 0.161, -0.161,
            ]),
        Meter(3, 4): Bars(
            traits: [
                .backbeat: 0.000, .halfTime: 0.000, .twoKicks: 0.000, .kickNotSnare: 0.214,
                .likeHalf: 0.000, .meter: -0.583,
            ],
            kick: [
                3.584, -2.966, -0.844, 1.590, -4.481, 3.211,
            ],
            snare: [
                3.947, -0.609, -3.508, 3.217, -4.019, 1.007,
            ]),
        Meter(4, 4): Bars(
            traits: [
                .backbeat: -2.310, .halfTime: -0.703, .twoKicks: -0.631, .kickNotSnare: 1.915,
                .likeHalf: -1.707, .meter: 1.808,
            ],
            kick: [
                -1.777, 0.641, 0.357, 0.788, -1.802, 2.332, -0.002, -0.465,
            ],
            snare: [
                0.249, 0.355, -2.135, 1.534, -0.620, -0.244, -0.432, 1.277,
            ]),
        Meter(5, 4): Bars(
            traits: [
                .backbeat: 0.000, .halfTime: 0.000, .twoKicks: 0.000, .kickNotSnare: 0.706,
                .likeHalf: 0.000, .meter: -0.429,
            ],
            kick: [
                0.946, 1.739, 0.275, -0.763, -2.194, -0.239, -1.328, -2.354, 2.682, 1.238,
            ],
            snare: [
                -2.571, -0.076, -0.906, 1.562, 1.990, -6.208, -2.738, 5.295, 3.164, 0.478,
            ]),
        Meter(6, 8): Bars(
            traits: [
                .backbeat: 0.000, .halfTime: 0.000, .twoKicks: 0.000, .kickNotSnare: -3.235,
                .likeHalf: -1.126, .meter: 0.299,
            ],
            kick: [
                6.750, -6.750, 0.030, -0.030,
            ],
            snare: [
                -1.121, 1.121, 0.256, -0.256,
            ]),
        Meter(7, 8): Bars(
            traits: [
                .backbeat: 0.000, .halfTime: 0.000, .twoKicks: 0.000, .kickNotSnare: 1.027,
                .likeHalf: 0.000, .meter: -0.054,
            ],
            kick: [
                4.132, -1.063, -0.842, -0.505, -0.295, 0.172, -1.600, 0.097, -0.420, 1.568, -1.884, 0.329,
                0.294, 0.019,
            ],
            snare: [
                -2.447, 1.550, -0.132, -0.031, -0.042, -1.444, 2.553, -0.026, -0.326, -0.016, 1.040,
                -0.127, -0.257, -0.286,
            ]),
        Meter(12, 8): Bars(
            traits: [
                .backbeat: 1.471, .halfTime: 0.195, .twoKicks: 0.444, .kickNotSnare: 0.812,
                .likeHalf: 0.310, .meter: -0.291,
            ],
            kick: [
                4.300, -0.807, -1.873, -1.641, 0.215, 0.548, -0.948, 0.175,
            ],
            snare: [
                -0.455, 0.133, -0.956, 1.288, 0.244, 0.389, -0.110, -0.515,
            ]),
    ]
}
