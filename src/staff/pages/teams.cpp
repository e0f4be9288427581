#include "staff/pages/teams.h"

#include "platform/plain_words.h"
#include "platform/text.h"
#include "platform/web/form_id.h"
#include "platform/web/framed.h"
#include "staff/pages/routes.h"
#include "staff/store/staff_store.h"

#include <algorithm>

namespace waymark {

static constexpr std::size_t longest_name = 100;

static std::vector<AreaWithTeams> areas_with_teams(StaffStore const& staff)
{
    auto const teams = staff.teams();
    std::vector<AreaWithTeams> areas;
    for (auto const& area : staff.areas()) {
        areas.push_back({area.name, {}});
        for (auto const& team : teams)
            if (team.area == area.id) areas.back().teams.push_back(team.name);
    }
    return areas;
}

static std::optional<NotificationBanner> what_was_added(Request const& request)
{
    auto const& saved = request.query.get("saved");
    if (saved != "team" && saved != "area") return std::nullopt;
    NotificationBanner banner;
    banner.heading = saved == "team" ? "The team is added. People can be put into it now."
                                     : "The area is added. Add its teams next.";
    return banner;
}

static Html teams_page(Request const& request, StaffStore const& staff, FieldErrors const& errors)
{
    TeamsPage page;
    page.errors = {errors};
    page.csrf_token = request.csrf_token;
    page.areas = areas_with_teams(staff);
    page.team_name = {.name = "team-name",
                      .label = "Name of the team",
                      .value = request.field("team-name"),
                      .error = errors.message_for("team-name")};
    page.team_area = {.name = "team-area",
                      .label = "Its area",
                      .choices = {{"", "Choose"}},
                      .value = request.field("team-area"),
                      .error = errors.message_for("team-area")};
    for (auto const& area : staff.areas()) page.team_area.choices.push_back({std::to_string(area.id.value), area.name});
    page.area_name = {.name = "area-name",
                      .label = "Name of the area",
                      .value = request.field("area-name"),
                      .error = errors.message_for("area-name")};
    return framed(request,
                  {.title = "Teams and areas",
                   .back_url = "/staff",
                   .back_label = "Back to people",
                   .flash = what_was_added(request),
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_teams(Request const& request, Database& database)
{
    return ok(teams_page(request, StaffStore{database}, {}));
}

static void refuse_name(std::string_view name, std::string const& field, std::string const& what, FieldErrors& errors)
{
    if (is_blank(name)) errors.add(field, "Enter the name of the " + what);
    if (!is_plain_line(name)) errors.add(field, "Enter the name with letters, figures and spaces");
    if (name.size() > longest_name) errors.add(field, "Keep the name to " + std::to_string(longest_name) + " letters");
}

Response submit_team(Request const& request, Database& database)
{
    StaffStore staff{database};
    auto const name = trimmed(request.field("team-name"));
    auto const areas = staff.areas();
    auto const area = form_id<AreaId>(request.form, "team-area");
    bool const is_area = std::any_of(areas.begin(), areas.end(), [&](Area const& one) { return one.id == area; });
    FieldErrors errors;
    refuse_name(name, "team-name", "team", errors);
    if (!is_area) errors.add("team-area", "Choose the area that the team belongs to");
    if (errors.empty() && !staff.add_team(name, *area, request.viewer, request.now))
        errors.add("team-name", "There is a team of that name already");
    if (!errors.empty()) return unprocessable(teams_page(request, staff, errors));
    return see_other("/staff/teams?saved=team");
}

Response submit_area(Request const& request, Database& database)
{
    StaffStore staff{database};
    auto const name = trimmed(request.field("area-name"));
    FieldErrors errors;
    refuse_name(name, "area-name", "area", errors);
    if (errors.empty() && !staff.add_area(name, request.viewer, request.now))
        errors.add("area-name", "There is an area of that name already");
    if (!errors.empty()) return unprocessable(teams_page(request, staff, errors));
    return see_other("/staff/teams?saved=area");
}

}  // namespace waymark
