#include "platform/testing/golden.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace waymark {

static std::string content_of_file(std::string const& file)
{
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// The first line on which the two part, since a whole page twice tells nobody anything.
static std::string first_difference(std::string const& kept, std::string const& shown)
{
    std::istringstream kept_lines{kept};
    std::istringstream shown_lines{shown};
    std::string was;
    std::string is;
    for (int number = 1;; ++number) {
        bool const kept_ended = !std::getline(kept_lines, was);
        bool const shown_ended = !std::getline(shown_lines, is);
        if (kept_ended && shown_ended) return "only the last line end";
        if (kept_ended || shown_ended || was != is)
            return "line " + std::to_string(number) + "\n  was: " + (kept_ended ? "(the end)" : was) +
                   "\n  is:  " + (shown_ended ? "(the end)" : is);
    }
}

void looks_like(std::string const& path, std::string const& shown)
{
    auto const file = "src/" + path;
    auto const page = shown + "\n";
    auto const* const accept = std::getenv("WAYMARK_ACCEPT");
    if (accept != nullptr && std::string{accept} == "1") {
        std::ofstream{file, std::ios::binary} << page;
        return;
    }
    auto const kept = content_of_file(file);
    bool const is_same = kept == page;
    CHECK_MESSAGE(is_same, file, " differs at ", first_difference(kept, page),
                  "\n  If that is meant, run again with WAYMARK_ACCEPT=1 (make accept).");
}

}  // namespace waymark
