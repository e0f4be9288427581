// A fuzz target: one reader of what strangers send, and what must hold of it whatever they send.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// libFuzzer calls it with inputs that it makes up, run_corpus with the files that are kept.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size);

namespace waymark {

inline std::string_view as_text(std::uint8_t const* bytes, std::size_t size)
{
    return {reinterpret_cast<char const*>(bytes), size};
}

/// Stops the program at a promise that was not kept, as both runners expect.
inline void must_hold(bool kept, char const* promise)
{
    if (kept) return;
    std::fprintf(stderr, "not kept: %s\n", promise);
    std::abort();
}

}  // namespace waymark
