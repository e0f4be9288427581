#pragma once
#include <filesystem>
#include <vector>

namespace waymark::bench {

/// Who of a return is taken in: everybody in it, or who was still looked after on its last day.
enum class Taken { Everybody, LookedAfter };

/// Makes a data file of a return, taken in as an import takes it in, through the stores. It is put in its place whole:
/// one that was broken off is not taken for a finished one.
void write_large_database(std::filesystem::path const& path, std::vector<std::filesystem::path> const& files,
                          Taken taken);

}  // namespace waymark::bench
