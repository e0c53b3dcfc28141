// The inner loops of the network that hears drums: what Swift cannot compile for several processors at once. On x86-64
// each is built twice, for any processor and for those with AVX2 and FMA, and the loader picks.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>

enum {
    // Outputs are worked on so many at a time: weights come in tiles of so many outputs, and `outputs` is a multiple.
    ckernels_tile = 16
};

// A correlation: row r of the result, for r = 0 ... rows - 1, is, for every output o,
//
//     bias[o] + sum over t < taps, d < depth of input[r row_stride + t tap_stride + d] weight[t, d, o]
//
// A dense layer has one tap; one that is dilated over time has its taps far apart; the taps of a 3 x 3 convolution over
// planes whose channels lie side by side are lines of 3 pixels. Strides count floats.
struct ckernels_correlation {
    ptrdiff_t rows, row_stride;
    ptrdiff_t taps, tap_stride;
    ptrdiff_t depth;
    ptrdiff_t outputs, output_stride;
    bool adds;      // to what stands in the output
    bool rectifies; // max(0, x), last of all
};

// Weights are laid out [outputs / tile][taps][depth][tile], biases [outputs]. Nothing needs to be aligned; the output
// overlaps nothing else.
void ckernels_correlate(
    const struct ckernels_correlation *correlation, const float *input, const float *weights, const float *biases,
    float *output);

// The highest of `height` rows x `width` columns of one block, channel by channel. Channels are side by side and a
// multiple of 8.
void ckernels_pool(
    const float *input, ptrdiff_t channels, ptrdiff_t row_stride, ptrdiff_t height, ptrdiff_t width, float *output);

#endif
