#include "staff/pages/staff_member.h"

#include "platform/database/gathered_looks.h"
#include "platform/web/framed.h"
#include "staff/caseload_words.h"
#include "staff/pages/routes.h"
#include "staff/pages/sign_in_words.h"
#include "staff/store/staff_store.h"

#include <algorithm>

namespace waymark {

template <class Item, class IdType>
static std::string name_of(std::vector<Item> const& items, std::optional<IdType> id)
{
    if (!id) return "None";
    auto const found = std::find_if(items.begin(), items.end(), [&](Item const& item) { return item.id == *id; });
    return found == items.end() ? "None" : found->name;
}

static std::string caseload_of(StaffMember const& member, StaffStore const& staff, Viewer viewer)
{
    for (auto const& held : staff.list_caseloads(viewer))
        if (held.iro.id == member.id) return caseload_in_words(held.caseload);
    return "None";
}

static SummaryList facts_of(StaffMember const& member, StaffStore const& staff, Request const& request)
{
    auto const viewer = request.viewer;
    auto const manager = member.line_manager ? staff.find(*member.line_manager, viewer) : std::nullopt;
    SummaryList facts;
    auto const add = [&](std::string key, std::string const& value) {
        facts.rows.push_back({.key = std::move(key), .value = escaped(value)});
    };
    add("Number", member.number);
    add("E-mail", member.email.empty() ? "None" : member.email);
    add("Team", name_of(staff.teams(), member.team));
    add("Area", name_of(staff.areas(), member.area));
    add("Part of a full-time post",
        member.full_time_equivalent >= 1.0 ? "All of it" : post_in_words(member.full_time_equivalent));
    if (member.role == Role::Iro) add("Caseload", caseload_of(member, staff, viewer));
    add("Line manager", manager ? manager->name() : "Not known");
    add("Controls resources", member.controls_resources ? "Yes, so may not be a child’s IRO" : "No");
    if (member.left_on) add("Left", day_month_year(*member.left_on));
    add("Signing in", sign_in_words(member, staff.list_sign_ins(viewer), request.today));
    return facts;
}

static std::optional<NotificationBanner> what_was_saved(Request const& request)
{
    if (request.query.get("saved") != "details") return std::nullopt;
    NotificationBanner banner;
    banner.heading = "The details are saved. What they may see follows from them at once.";
    return banner;
}

Response show_staff_member(Request const& request, Database& database)
{
    StaffStore const staff{database};
    auto const member = staff.find(request.id<StaffId>("staff"), request.viewer);
    if (!member) return not_found();
    auto const url = "/staff/" + std::to_string(member->id.value);
    StaffMemberPage const page{member->name(), std::string{title_of(member->role)}, facts_of(*member, staff, request),
                               url + "/change", url + "/account"};
    record_look(database, {request.viewer.staff, AuditAction::View, "member of staff", member->id.value, ""},
                request.now);
    return ok(framed(
        request,
        {.title = page.name, .back_url = "/staff", .back_label = "Back to people", .flash = what_was_saved(request)},
        render(page)));
}

}  // namespace waymark
