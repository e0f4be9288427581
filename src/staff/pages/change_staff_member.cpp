#include "platform/database/gathered_looks.h"
#include "platform/web/framed.h"
#include "staff/pages/routes.h"
#include "staff/pages/staff_member_form.h"
#include "staff/store/staff_store.h"

namespace waymark {

static StaffMemberChoices choices_for(StaffStore const& staff, StaffId member, Viewer viewer)
{
    StaffMemberChoices choices{staff.teams(), staff.areas(), {}};
    for (auto const& colleague : staff.list(viewer)) {
        bool const has_left = colleague.left_on && *colleague.left_on <= viewer.today;
        if (colleague.id != member && !has_left) choices.colleagues.push_back(colleague);
    }
    return choices;
}

static Html add_page(Request const& request, StaffMemberForm const& form, StaffMemberChoices const& choices,
                     FieldErrors const& errors)
{
    auto page = staff_member_form_page(form, choices, errors);
    page.heading = "Add somebody to the staff";
    page.lead = "On the next page you choose whether and how they sign in.";
    page.action = "/staff/new";
    page.button = "Add and go on";
    page.csrf_token = request.csrf_token;
    return framed(
        request,
        {.title = page.heading, .back_url = "/staff", .back_label = "Back to people", .has_errors = !errors.empty()},
        render(page));
}

Response show_add_staff_member(Request const& request, Database& database)
{
    return ok(add_page(request, {}, choices_for(StaffStore{database}, StaffId{}, request.viewer), {}));
}

static FieldErrors number_is_taken()
{
    return {{"number", "Somebody else has that number. Check it, or look for them under those who have left"}};
}

Response submit_add_staff_member(Request const& request, Database& database)
{
    StaffStore staff{database};
    auto const choices = choices_for(staff, StaffId{}, request.viewer);
    auto const form = read_staff_member_form(request.form);
    auto const member = member_in(form, choices, StaffId{}, request.viewer.staff);
    if (!member) return unprocessable(add_page(request, form, choices, member.error()));
    auto const id = staff.add(*member, request.viewer, request.now);
    if (!id) return unprocessable(add_page(request, form, choices, number_is_taken()));
    return see_other("/staff/" + std::to_string(id->value) + "/account?saved=added");
}

static Html change_page(Request const& request, StaffMember const& member, StaffMemberForm const& form,
                        StaffMemberChoices const& choices, FieldErrors const& errors)
{
    auto const url = "/staff/" + std::to_string(member.id.value);
    auto page = staff_member_form_page(form, choices, errors);
    page.heading = "Change the details of " + member.name();
    page.action = url + "/change";
    page.button = "Save the details";
    page.csrf_token = request.csrf_token;
    page.asks_when_they_left = true;
    return framed(request,
                  {.title = page.heading,
                   .back_url = url,
                   .back_label = "Back to " + member.name(),
                   .has_errors = !errors.empty()},
                  render(page));
}

Response show_change_staff_member(Request const& request, Database& database)
{
    StaffStore const staff{database};
    auto const member = staff.find(request.id<StaffId>("staff"), request.viewer);
    if (!member) return not_found();
    record_look(database, {request.viewer.staff, AuditAction::View, "member of staff", member->id.value, "to change"},
                request.now);
    auto const choices = choices_for(staff, member->id, request.viewer);
    return ok(change_page(request, *member, staff_member_form_of(*member), choices, {}));
}

Response submit_change_staff_member(Request const& request, Database& database)
{
    StaffStore staff{database};
    auto const member = staff.find(request.id<StaffId>("staff"), request.viewer);
    if (!member) return not_found();
    auto const choices = choices_for(staff, member->id, request.viewer);
    auto const form = read_staff_member_form(request.form);
    auto const changed = member_in(form, choices, member->id, request.viewer.staff);
    if (!changed) return unprocessable(change_page(request, *member, form, choices, changed.error()));
    if (!staff.change(*changed, request.viewer, request.now))
        return unprocessable(change_page(request, *member, form, choices, number_is_taken()));
    return see_other("/staff/" + std::to_string(member->id.value) + "?saved=details");
}

}  // namespace waymark
