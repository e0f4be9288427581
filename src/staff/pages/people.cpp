#include "staff/pages/people.h"

#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/form_id.h"
#include "platform/web/framed.h"
#include "staff/caseload_words.h"
#include "staff/pages/routes.h"
#include "staff/pages/sign_in_words.h"
#include "staff/pages/staff_group.h"
#include "staff/store/staff_store.h"

#include <algorithm>
#include <map>

namespace waymark {

static constexpr int people_on_a_page = 25;

namespace {

/// Everything the list is made from, read as at one moment.
struct Everybody {
    std::vector<StaffMember> people;
    std::map<TeamId, std::string> teams;
    std::map<StaffId, Caseload> caseloads;
    std::vector<SignInStanding> sign_ins;
};

}  // namespace

static Everybody read_everybody(Database& database, Viewer viewer)
{
    Snapshot const at_once{database};
    StaffStore const staff{database};
    Everybody all{staff.list(viewer), {}, {}, staff.list_sign_ins(viewer)};
    for (auto const& team : staff.teams()) all.teams.emplace(team.id, team.name);
    for (auto const& held : staff.list_caseloads(viewer)) all.caseloads.emplace(held.iro.id, held.caseload);
    return all;
}

static std::string note_of(StaffMember const& member)
{
    if (!member.left_on) return member.number;
    return member.number + " · left on " + day_month_year(*member.left_on);
}

static PersonRow row_of(StaffMember const& member, Everybody const& all, Date today)
{
    PersonRow row;
    row.url = "/staff/" + std::to_string(member.id.value);
    row.name = member.name();
    row.note = note_of(member);
    row.role = title_of(member.role);
    if (member.team) row.team = all.teams.at(*member.team);
    if (auto const held = all.caseloads.find(member.id); held != all.caseloads.end())
        row.caseload = caseload_in_words(held->second);
    row.sign_in = sign_in_words(member, all.sign_ins, today);
    return row;
}

static FilterPills pills_of(std::vector<StaffMember> const& people, StaffGroup chosen, Date today)
{
    FilterPills pills{"Show", {}};
    for (auto const group : all_staff_groups) {
        long long count = 0;
        for (auto const& member : people) count += belongs(member, group, today) ? 1 : 0;
        auto const code = std::string{code_of(group)};
        pills.pills.push_back(
            {std::string{label_of(group)}, with_thousands(count), "/staff?show=" + code, group == chosen});
    }
    return pills;
}

static void fill_rows(PeoplePage& page, Everybody const& all, std::vector<StaffMember> const& shown, Date today)
{
    auto const first = static_cast<std::size_t>(page.pagination.page - 1) * people_on_a_page;
    auto const last = std::min(shown.size(), first + people_on_a_page);
    for (auto at = first; at < last; ++at) page.rows.push_back(row_of(shown[at], all, today));
}

static PeoplePage page_of(Request const& request, Everybody const& all)
{
    auto const group = parse_staff_group(request.query.get("show")).value_or(StaffGroup::AtWork);
    std::vector<StaffMember> shown;
    for (auto const& member : all.people)
        if (belongs(member, group, request.today)) shown.push_back(member);

    static constexpr std::int64_t no_page_beyond = 1'000'000;
    auto const asked = form_id<StaffId>(request.query, "page").value_or(StaffId{1}).value;
    PeoplePage page;
    page.groups = pills_of(all.people, group, request.today);
    page.pagination = paginate(static_cast<long long>(shown.size()), static_cast<int>(std::min(asked, no_page_beyond)),
                               people_on_a_page, "/staff?show=" + std::string{code_of(group)}, "people");
    page.subtitle = "Who works here, what they may see, and who can sign in";
    fill_rows(page, all, shown, request.today);
    if (page.rows.empty()) page.nothing = EmptyState{"Nobody here", "People stand here once they are added."};
    return page;
}

Response show_people(Request const& request, Database& database)
{
    auto const page = page_of(request, read_everybody(database, request.viewer));
    record_look(database, {request.viewer.staff, AuditAction::View, "people", std::nullopt, ""}, request.now);
    return ok(framed(request, {.title = "People"}, render(page)));
}

}  // namespace waymark
