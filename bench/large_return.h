#pragma once
// An invented 903 return of any size, the same every time it is made: what the reader and the timetable are measured
// on.
#include <filesystem>
#include <vector>

namespace waymark::bench {

struct LargeReturn {
    int looked_after = 1000;  // on the last day
    int years = 10;           // of returns, the last of them 2022-23
};

/// Writes header, episodes, reviews and uasc files, one of each a year, and says which. Files that are there already
/// are kept: a national return takes a while to write.
std::vector<std::filesystem::path> write_large_return(std::filesystem::path const& folder, LargeReturn);

}  // namespace waymark::bench
