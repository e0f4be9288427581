#include "access/unusual.h"

#include "platform/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>

namespace waymark {

static bool is_clock_time(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':') return false;
    for (auto const at : {0U, 1U, 3U, 4U})
        if (text[at] < '0' || text[at] > '9') return false;
    return text.substr(0, 2) < "24" && text.substr(3) < "60";
}

std::optional<SettingsRefusal> refuse_settings(AccessSettings const& settings)
{
    if (settings.many_children < 1 || settings.many_children > 10'000) return SettingsRefusal::ManyChildren;
    if (settings.many_refusals < 1 || settings.many_refusals > 10'000) return SettingsRefusal::ManyRefusals;
    bool const are_hours = is_clock_time(settings.hours_from) && is_clock_time(settings.hours_until) &&
                           settings.hours_from < settings.hours_until;
    if (!are_hours) return SettingsRefusal::Hours;
    if (settings.emergency_hours < 1 || settings.emergency_hours > 72) return SettingsRefusal::EmergencyHours;
    if (settings.emergencies_a_day < 1 || settings.emergencies_a_day > 100) return SettingsRefusal::EmergenciesADay;
    return std::nullopt;
}

std::string_view code_of(UnusualKind kind)
{
    switch (kind) {
    case UnusualKind::Emergency:
        return "emergency";
    case UnusualKind::PasswordSet:
        return "password";
    case UnusualKind::SameFamilyName:
        return "family-name";
    case UnusualKind::ManyRefusals:
        return "refusals";
    case UnusualKind::ManyChildren:
        return "many-children";
    case UnusualKind::OutOfHours:
        return "out-of-hours";
    }
    throw std::logic_error{"something unusual without a code"};
}

std::optional<UnusualKind> parse_unusual_kind(std::string_view code)
{
    for (auto const kind : all_unusual_kinds)
        if (code_of(kind) == code) return kind;
    return std::nullopt;
}

bool is_out_of_hours(Instant at, AccessSettings const& settings)
{
    auto const day = weekday_of(london_date(at));
    if (day == std::chrono::Saturday || day == std::chrono::Sunday) return true;
    auto const time = london_time(at);
    return time < settings.hours_from || time >= settings.hours_until;
}

namespace {

/// What one person did on one day, about one child or about none, in the order of person and day.
class ByPersonAndDay {
public:
    explicit ByPersonAndDay(UnusualKind kind) : kind_{kind} {}

    Unusual& add(StaffId who, Instant at, ChildId child = {})
    {
        auto const day = london_date(at);
        auto const [found, is_new] = found_.try_emplace({who, day, child});
        auto& unusual = found->second;
        if (is_new) unusual = {kind_, who, day, child, 0, at, at, {}, {}, {}};
        ++unusual.count;
        if (at < unusual.first_at) unusual.first_at = at;
        if (at > unusual.last_at) unusual.last_at = at;
        return unusual;
    }
    std::vector<Unusual> at_least(int count) const
    {
        std::vector<Unusual> list;
        for (auto const& entry : found_)
            if (entry.second.count >= count) list.push_back(entry.second);
        return list;
    }

private:
    UnusualKind kind_;
    std::map<std::tuple<StaffId, Date, ChildId>, Unusual> found_;
};

}  // namespace

std::vector<Unusual> many_children(std::vector<FileOpening> const& openings, AccessSettings const& settings)
{
    ByPersonAndDay days{UnusualKind::ManyChildren};
    std::set<std::tuple<StaffId, Date, ChildId>> counted_already;
    for (auto const& opening : openings)
        if (counted_already.emplace(opening.who, london_date(opening.at), opening.child).second)
            days.add(opening.who, opening.at);
    return days.at_least(settings.many_children);
}

std::vector<Unusual> out_of_hours(std::vector<FileOpening> const& openings, AccessSettings const& settings)
{
    ByPersonAndDay days{UnusualKind::OutOfHours};
    for (auto const& opening : openings)
        if (is_out_of_hours(opening.at, settings)) days.add(opening.who, opening.at);
    return days.at_least(1);
}

std::vector<Unusual> same_family_name(std::vector<FileOpening> const& openings)
{
    ByPersonAndDay days{UnusualKind::SameFamilyName};
    for (auto const& opening : openings)
        if (opening.shares_family_name) days.add(opening.who, opening.at, opening.child);
    return days.at_least(1);
}

std::vector<Unusual> many_refusals(std::vector<FileRefused> const& refusals, AccessSettings const& settings)
{
    ByPersonAndDay days{UnusualKind::ManyRefusals};
    for (auto const& refusal : refusals) days.add(refusal.who, refusal.at);
    return days.at_least(settings.many_refusals);
}

std::vector<Unusual> passwords_set(std::vector<PasswordSet> const& sets)
{
    ByPersonAndDay days{UnusualKind::PasswordSet};
    for (auto const& set : sets) {
        auto& whose = days.add(set.who, set.at).whose;
        if (std::find(whose.begin(), whose.end(), set.whose) == whose.end()) whose.push_back(set.whose);
    }
    return days.at_least(1);
}

std::vector<Unusual> emergencies(std::vector<EmergencyUse> const& uses)
{
    ByPersonAndDay days{UnusualKind::Emergency};
    for (auto const& use : uses) {
        auto& unusual = days.add(use.who, use.at, use.child);
        if (use.until > unusual.until) unusual.until = use.until;
        unusual.reason += (unusual.reason.empty() ? "" : " / ") + use.reason;
    }
    return days.at_least(1);
}

}  // namespace waymark
