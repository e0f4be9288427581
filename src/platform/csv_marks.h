#pragma once
// Where fields may end, 64 bytes at a time: what makes reading a return cost little more than reading its bytes.
#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace waymark {

inline constexpr std::size_t csv_block_size = 64;

inline bool is_csv_mark(char letter)
{
    return letter == ',' || letter == '"' || static_cast<unsigned char>(letter) < 0x20;
}

/// One bit for each of 64 bytes that is a comma, a quotation mark or a control character.
inline std::uint64_t csv_marks(char const* block)
{
    std::uint64_t marks = 0;
#if defined(__SSE2__)
    auto const comma = _mm_set1_epi8(',');
    auto const quote = _mm_set1_epi8('"');
    auto const last_control = _mm_set1_epi8(0x1F);
    for (unsigned part = 0; part < csv_block_size; part += 16) {
        auto const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(block + part));
        auto const control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes);
        auto const either = _mm_or_si128(_mm_cmpeq_epi8(bytes, comma), _mm_cmpeq_epi8(bytes, quote));
        auto const found = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(control, either)));
        marks |= std::uint64_t{found} << part;
    }
#else
    for (unsigned i = 0; i < csv_block_size; ++i) marks |= std::uint64_t{is_csv_mark(block[i])} << i;
#endif
    return marks;
}

}  // namespace waymark
