#include "ckernels.h"

#include <stdint.h>

// Vectors are passed only between functions that are inlined, so it does not matter how a processor would pass them.
#pragma clang diagnostic ignored "-Wpsabi"

#if defined(__x86_64__)
#define FOR_EVERY_PROCESSOR __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define FOR_EVERY_PROCESSOR
#endif
#define INLINED static inline __attribute__((always_inline))

enum { lane_count = 8, most_rows = 6 };

typedef float lanes __attribute__((vector_size(32)));
typedef int32_t masks __attribute__((vector_size(32)));
typedef float unaligned_lanes __attribute__((vector_size(32), aligned(4)));

INLINED lanes load(const float *from) { return *(const unaligned_lanes *)from; }
INLINED void store(float *to, lanes values) { *(unaligned_lanes *)to = values; }

// Spelt out: 0 + x is not x for every x, so a sum with a zero vector would cost an addition.
INLINED lanes broadcast(float x) { return (lanes){x, x, x, x, x, x, x, x}; }

// What is not above zero becomes zero, and so does what is no number.
INLINED lanes rectified(lanes x) { return (lanes)((masks)x & (masks)(x > 0)); }

// `rows` rows of one tile: sums that stay in registers, 2 x 6 of the 16 that AVX2 has. `rows` is a constant once this
// is inlined.
INLINED void tile(
    const struct ckernels_correlation *c, const int rows, const float *input, const float *weights,
    const float *biases, float *output) {
    lanes low[most_rows], high[most_rows];
#pragma unroll
    for (int row = 0; row < rows; row++) {
        low[row] = load(biases);
        high[row] = load(biases + lane_count);
    }
    for (ptrdiff_t tap = 0; tap < c->taps; tap++) {
        const float *from = input + tap * c->tap_stride;
        for (ptrdiff_t place = 0; place < c->depth; place++) {
            lanes low_weights = load(weights), high_weights = load(weights + lane_count);
            weights += ckernels_tile;
#pragma unroll
            for (int row = 0; row < rows; row++) {
                lanes value = broadcast(from[row * c->row_stride + place]);
                low[row] += value * low_weights;
                high[row] += value * high_weights;
            }
        }
    }
#pragma unroll
    for (int row = 0; row < rows; row++) {
        float *to = output + row * c->output_stride;
        if (c->adds) {
            low[row] += load(to);
            high[row] += load(to + lane_count);
        }
        store(to, c->rectifies ? rectified(low[row]) : low[row]);
        store(to + lane_count, c->rectifies ? rectified(high[row]) : high[row]);
    }
}

FOR_EVERY_PROCESSOR
void ckernels_correlate(
    const struct ckernels_correlation *correlation, const float *input, const float *weights, const float *biases,
    float *output) {
    const struct ckernels_correlation c = *correlation;
    for (ptrdiff_t first = 0; first < c.outputs; first += ckernels_tile) {
        const float *own = weights + first * c.taps * c.depth;
        float *to = output + first;
        ptrdiff_t row = 0;
        for (; row + most_rows <= c.rows; row += most_rows)
            tile(&c, most_rows, input + row * c.row_stride, own, biases + first, to + row * c.output_stride);
        for (; row < c.rows; row++)
            tile(&c, 1, input + row * c.row_stride, own, biases + first, to + row * c.output_stride);
    }
}

FOR_EVERY_PROCESSOR
void ckernels_pool(
    const float *input, ptrdiff_t channels, ptrdiff_t row_stride, ptrdiff_t height, ptrdiff_t width, float *output) {
    for (ptrdiff_t channel = 0; channel < channels; channel += lane_count) {
        lanes highest = load(input + channel);
        for (ptrdiff_t row = 0; row < height; row++)
            for (ptrdiff_t column = 0; column < width; column++) {
                lanes value = load(input + row * row_stride + column * channels + channel);
                masks is_higher = (masks)(value > highest);
                highest = (lanes)(((masks)value & is_higher) | ((masks)highest & ~is_higher));
            }
        store(output + channel, highest);
    }
}
