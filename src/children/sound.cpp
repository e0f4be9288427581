#include "children/sound.h"

#include <array>

namespace waymark {

struct Heard {
    std::string_view written;
    std::string_view sound;
};

// Longest first, so that "sch" is not read as "s" and "ch".
static constexpr std::array<Heard, 19> groups{{{"sch", "s"},
                                               {"tch", "x"},
                                               {"chr", "kr"},
                                               {"igh", ""},
                                               {"augh", ""},
                                               {"ph", "f"},
                                               {"sh", "s"},
                                               {"ch", "x"},
                                               {"th", "t"},
                                               {"gh", "g"},
                                               {"ck", "k"},
                                               {"dg", "j"},
                                               {"kn", "n"},
                                               {"wr", "r"},
                                               {"ce", "s"},
                                               {"ci", "s"},
                                               {"cy", "s"},
                                               {"ge", "j"},
                                               {"gi", "j"}}};

static bool is_vowel(char letter) { return std::string_view{"aeiou"}.find(letter) != std::string_view::npos; }

/// Letters that sound like another; h, w and y are not heard after the first letter.
static std::string_view sound_of_letter(char letter, bool is_first)
{
    switch (letter) {
    case 'c':
    case 'q':
        return "k";
    case 'x':
        return "ks";
    case 'z':
        return "s";
    case 'v':
        return "f";
    case 'h':
    case 'w':
        return is_first ? (letter == 'h' ? "h" : "w") : "";
    case 'y':
        return is_first ? "y" : "";
    default:
        return {};
    }
}

static void hear(std::string& heard, std::string_view sound)
{
    for (char const letter : sound)
        if (heard.empty() || heard.back() != letter) heard += letter;
}

std::string sound_of(std::string_view word)
{
    std::string heard;
    for (std::size_t at = 0; at < word.size();) {
        auto const rest = word.substr(at);
        Heard const* group = nullptr;
        for (auto const& candidate : groups)
            if (!group && rest.substr(0, candidate.written.size()) == candidate.written) group = &candidate;
        if (group)
            hear(heard, group->sound);
        else if (is_vowel(rest[0]))
            hear(heard, at == 0 ? "a" : "");
        else if (std::string_view{"cqxzvhwy"}.find(rest[0]) != std::string_view::npos)
            hear(heard, sound_of_letter(rest[0], at == 0));
        else
            hear(heard, rest.substr(0, 1));
        at += group ? group->written.size() : 1;
    }
    return heard;
}

}  // namespace waymark
