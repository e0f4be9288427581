#include "calendar/gov_uk_bank_holidays.h"

#include <boost/json.hpp>

#include <algorithm>
#include <optional>

namespace waymark {

namespace json = boost::json;

static json::array const* events_of(json::value const& file)
{
    auto const* const divisions = file.if_object();
    auto const* const division = divisions ? divisions->if_contains("england-and-wales") : nullptr;
    auto const* const fields = division ? division->if_object() : nullptr;
    auto const* const events = fields ? fields->if_contains("events") : nullptr;
    return events ? events->if_array() : nullptr;
}

static std::string text_of(json::object const& event, char const* field)
{
    auto const* const value = event.if_contains(field);
    auto const* const text = value ? value->if_string() : nullptr;
    return text ? std::string{text->data(), text->size()} : std::string{};
}

static std::optional<BankHoliday> read_event(json::value const& value)
{
    auto const* const event = value.if_object();
    if (!event) return std::nullopt;
    auto const day = parse_iso_date(text_of(*event, "date"));
    auto title = text_of(*event, "title");
    if (!day || title.empty() || !is_in_a_holiday_year(*day)) return std::nullopt;
    if (text_of(*event, "notes") == "Substitute day") title += " (substitute day)";
    return BankHoliday{*day, title};
}

Result<std::vector<BankHoliday>, std::string> read_gov_uk_bank_holidays(std::string_view text)
{
    boost::system::error_code problem;
    auto const file = json::parse({text.data(), text.size()}, problem);
    if (problem) return std::string{"The file is not JSON. Download bank-holidays.json from GOV.UK again"};
    auto const* const events = events_of(file);
    if (!events)
        return std::string{"The file has no list of events for england-and-wales. Choose the file bank-holidays.json "
                           "from www.gov.uk/bank-holidays.json"};

    std::vector<BankHoliday> holidays;
    for (auto const& event : *events) {
        auto holiday = read_event(event);
        if (!holiday)
            return "Bank holiday number " + std::to_string(holidays.size() + 1) +
                   " for england-and-wales has no title or no date written as 2023-05-08";
        holidays.push_back(std::move(*holiday));
    }
    std::sort(holidays.begin(), holidays.end(), [](auto const& a, auto const& b) { return a.day < b.day; });
    return holidays;
}

}  // namespace waymark
