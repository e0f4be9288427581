#include "casefile/pages/responsible_lines.h"

#include "calendar/months.h"
#include "platform/text.h"

namespace waymark {

static int whole_months(Date from, Date until)
{
    int months = 0;
    while (add_months(from, months + 1) <= until) ++months;
    return months;
}

std::string length_of_time(Date from, Date until)
{
    static constexpr int months_told_as_months = 24;
    auto const months = whole_months(from, until);
    if (months == 0) return counted((until - from).count() + 1, "day", "days");
    if (months < months_told_as_months) return counted(months, "month", "months");
    auto text = counted(months / 12, "year", "years");
    if (months % 12 != 0) text += " and " + counted(months % 12, "month", "months");
    return text;
}

static std::string from_until(Date from, std::optional<Date> until, Date today)
{
    auto const length = " · " + length_of_time(from, until.value_or(today));
    if (!until) return "since " + day_month_year(from) + length;
    return day_month_year(from) + " to " + day_month_year(*until) + length;
}

std::vector<ResponsibleLine> responsible_lines(std::vector<IroAllocation> const& allocations, Date today)
{
    std::vector<ResponsibleLine> lines;
    for (auto const& held : allocations)
        lines.push_back({held.iro_name, from_until(held.from_on, held.until_on, today), held.reason});
    return lines;
}

std::vector<ResponsibleLine> responsible_lines(std::vector<SocialWorkAllocation> const& allocations, Date today)
{
    std::vector<ResponsibleLine> lines;
    for (auto const& held : allocations) {
        auto const name =
            held.social_worker_name.empty() ? held.team_name : held.social_worker_name + ", " + held.team_name;
        lines.push_back({name, from_until(held.from_on, held.until_on, today)});
    }
    return lines;
}

}  // namespace waymark
