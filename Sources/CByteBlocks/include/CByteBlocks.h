// Where the bytes that matter stand in 64 bytes of delimited text, one bit a byte: what Swift's vectors cannot give,
// since no operation of theirs gathers a bit of every byte.
#ifndef DONDOC_BYTE_BLOCKS_H
#define DONDOC_BYTE_BLOCKS_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// The lowest bit is the first byte.
struct dondoc_block {
    // The delimiter, LF and CR: what ends a bare field.
    uint64_t ends;
    // The quote, LF and CR: what matters within a quoted field.
    uint64_t quotes;
};

// Reads 64 bytes at `bytes`, wherever it is aligned.
static inline struct dondoc_block dondoc_block_at(const void *bytes, uint8_t delimiter) {
    struct dondoc_block block = {0, 0};
#if defined(__SSE2__)
    const __m128i delimiters = _mm_set1_epi8((char)delimiter), marks = _mm_set1_epi8('"');
    const __m128i feeds = _mm_set1_epi8('\n'), returns = _mm_set1_epi8('\r');
    for (int i = 0; i < 4; i++) {
        __m128i part = _mm_loadu_si128((const __m128i *)bytes + i);
        __m128i lines = _mm_or_si128(_mm_cmpeq_epi8(part, feeds), _mm_cmpeq_epi8(part, returns));
        __m128i ends = _mm_or_si128(lines, _mm_cmpeq_epi8(part, delimiters));
        __m128i quotes = _mm_or_si128(lines, _mm_cmpeq_epi8(part, marks));
        block.ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(ends) << (16 * i);
        block.quotes |= (uint64_t)(uint32_t)_mm_movemask_epi8(quotes) << (16 * i);
    }
#else
    for (int i = 0; i < 64; i++) {
        uint8_t byte = ((const uint8_t *)bytes)[i];
        uint64_t line = byte == '\n' || byte == '\r';
        block.ends |= (line | (byte == delimiter)) << i;
        block.quotes |= (line | (byte == '"')) << i;
    }
#endif
    return block;
}

#endif
