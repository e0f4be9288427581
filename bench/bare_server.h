#pragma once
#include <cstdint>
#include <functional>
#include <string>

namespace waymark::bench {

/// As little of an HTTP server as there can be: a thread for each `threads`, each with the connections it took, that
/// answers every request with the same bytes once it has done `work`. Never returns.
void serve_bytes(std::uint16_t port, int threads, std::string const& bytes,
                 std::function<std::function<void()>()> const& work_of_thread);

}  // namespace waymark::bench
