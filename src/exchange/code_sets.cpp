#include "exchange/code_sets.h"

#include <algorithm>
#include <array>

namespace waymark {

template <std::size_t count>
static bool is_one_of(std::array<std::string_view, count> const& codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// A letter and a digit in a run, as most of the return's codes are. Fifteen million of them are looked at in a
/// national return.
static bool is_numbered(std::string_view code, char letter, char first, char last)
{
    return code.size() == 2 && code[0] == letter && code[1] >= first && code[1] <= last;
}

/// The same after P and another letter.
static bool is_numbered_p(std::string_view code, char letter, char last)
{
    return code.size() == 3 && code[0] == 'P' && code[1] == letter && code[2] >= '0' && code[2] <= last;
}

bool is_ethnicity(std::string_view code)
{
    static constexpr std::array<std::string_view, 20> codes{"WBRI", "WIRI", "WOTH", "WIRT", "WROM", "MWBC", "MWBA",
                                                            "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB",
                                                            "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"};
    return is_one_of(codes, code);
}

bool is_reason_started(std::string_view code)
{
    return code.size() == 1 && std::string_view{"SLPTBU"}.find(code) != std::string_view::npos;
}

bool is_legal_status(std::string_view code)
{
    return is_numbered(code, 'C', '1', '2') || is_numbered(code, 'V', '2', '4') || is_numbered(code, 'L', '1', '3') ||
           is_numbered(code, 'J', '1', '3') || is_numbered(code, 'E', '1', '1') || is_numbered(code, 'D', '1', '1');
}

bool is_category_of_need(std::string_view code) { return is_numbered(code, 'N', '1', '8'); }

bool is_placement_provider(std::string_view code) { return is_numbered_p(code, 'R', '5'); }

bool is_reason_ceased(std::string_view code)
{
    static constexpr std::array<std::string_view, 22> codes{"X1",  "E4A", "E4B", "E41", "E45", "E46", "E47", "E48",
                                                            "E13", "E11", "E12", "E2",  "E3",  "E5",  "E6",  "E7",
                                                            "E8",  "E9",  "E14", "E15", "E16", "E17"};
    return is_one_of(codes, code);
}

bool is_reason_for_place_change(std::string_view code)
{
    static constexpr std::array<std::string_view, 12> codes{"CARPL", "CLOSE", "ALLEG", "STAND", "APPRR",  "CREQB",
                                                            "CREQO", "CHILD", "LAREQ", "PLACE", "CUSTOD", "OTHER"};
    return is_one_of(codes, code);
}

bool is_participation(std::string_view code) { return is_numbered_p(code, 'N', '7'); }

bool is_sex(std::string_view code, std::optional<ReportingYear> year)
{
    bool const is_number = code == "1" || code == "2";
    bool const is_letter = code == "M" || code == "F" || code == "U";
    if (!year) return is_number || is_letter;
    return year->starts_in < 2024 ? is_number : is_letter;
}

bool is_placement(std::string_view code, std::optional<ReportingYear> year)
{
    // In every year, then what came in and went out.
    bool const always =
        is_numbered(code, 'U', '1', '6') || is_numbered(code, 'K', '1', '2') || is_numbered(code, 'A', '3', '6') ||
        is_numbered(code, 'R', '1', '3') || is_numbered(code, 'R', '5', '5') || is_numbered(code, 'T', '0', '4') ||
        is_numbered(code, 'P', '1', '1') || is_numbered(code, 'P', '3', '3') || is_numbered(code, 'S', '1', '1');
    if (always) return true;
    struct Change {
        std::string_view code;
        int from, until;
    };
    static constexpr std::array<Change, 8> changes{{{"H5", 0, 2023},
                                                    {"P2", 0, 2023},
                                                    {"K3", 2024, 9999},
                                                    {"Z1", 0, 2024},
                                                    {"Z11", 2025, 9999},
                                                    {"Z12", 2025, 9999},
                                                    {"Z13", 2025, 9999},
                                                    {"Z14", 2025, 9999}}};
    return std::any_of(changes.begin(), changes.end(), [&](Change const& change) {
        return change.code == code && (!year || (change.from <= year->starts_in && year->starts_in <= change.until));
    });
}

}  // namespace waymark
