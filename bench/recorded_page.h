#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace waymark::bench {

/// A page as Waymark answers it to somebody who is signed in, with the statements it ran to read what is on it.
struct RecordedPage {
    std::string cookie;  // the whole header line, for whoever asks again
    std::string head;
    std::string body;
    std::vector<std::string> reads;  // in their order, with the values in their places
};

/// Signs the person in, by their name to sign in with, on a data file that `waymark serve` may open afterwards; asks
/// for the page once, and once more to record it.
RecordedPage record_page(std::filesystem::path const& data_file, std::string const& sign_in_name,
                         std::string const& target);

}  // namespace waymark::bench
