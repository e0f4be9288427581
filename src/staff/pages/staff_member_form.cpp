#include "staff/pages/staff_member_form.h"

#include "platform/number_in.h"
#include "platform/text.h"
#include "platform/web/form_id.h"
#include "staff/pages/wording.h"

#include <algorithm>

namespace waymark {

static constexpr std::size_t longest_answer = 200;

static std::string answer(Fields const& form, std::string_view name) { return std::string{trimmed(form.get(name))}; }

StaffMemberForm read_staff_member_form(Fields const& form)
{
    return {answer(form, "number"),
            answer(form, "given-name"),
            answer(form, "family-name"),
            answer(form, "email"),
            form.get("role"),
            form.get("team"),
            form.get("area"),
            answer(form, "post"),
            form.get("line-manager"),
            form.has("controls"),
            {form.get("left-day"), form.get("left-month"), form.get("left-year")},
            form.get("version")};
}

template <class IdType>
static std::string chosen(std::optional<IdType> id)
{
    return id ? std::to_string(id->value) : "";
}

/// "1", "0.6", "0.75": as somebody would type it.
static std::string post_as_typed(double full_time_equivalent)
{
    char digits[32];
    auto const [end, error] = std::to_chars(digits, digits + sizeof digits, full_time_equivalent);
    return error == std::errc{} ? std::string{digits, end} : "";
}

StaffMemberForm staff_member_form_of(StaffMember const& member)
{
    return {member.number,
            member.given_name,
            member.family_name,
            member.email,
            std::string{code_of(member.role)},
            chosen(member.team),
            chosen(member.area),
            post_as_typed(member.full_time_equivalent),
            chosen(member.line_manager),
            member.controls_resources,
            member.left_on ? typed(*member.left_on) : TypedDate{},
            std::to_string(member.version)};
}

/// The id chosen, if it is among what may be chosen: any other number was sent by no form of ours.
template <class IdType, class Item>
static std::optional<IdType> chosen_among(std::string const& value, std::vector<Item> const& items)
{
    auto const id = form_id<IdType>(Fields{{"chosen", value}}, "chosen");
    bool const is_there = id && std::any_of(items.begin(), items.end(), [&](auto const& one) { return one.id == *id; });
    return is_there ? id : std::nullopt;
}

/// Nought stands for what is no number: no post is that small, and nothing has that version.
static StaffMember described_in(StaffMemberForm const& form, StaffMemberChoices const& choices)
{
    StaffMember member;
    member.number = form.number;
    member.given_name = form.given_name;
    member.family_name = form.family_name;
    member.email = form.email;
    member.role = parse_role(form.role).value_or(Role::Iro);
    member.team = chosen_among<TeamId>(form.team, choices.teams);
    member.area = chosen_among<AreaId>(form.area, choices.areas);
    member.full_time_equivalent = number_in<double>(form.post).value_or(0);
    member.line_manager = chosen_among<StaffId>(form.line_manager, choices.colleagues);
    member.controls_resources = form.controls_resources;
    member.left_on = parse(form.left);
    member.version = number_in<int>(form.version).value_or(0);
    return member;
}

static void refuse_what_cannot_be_read(StaffMemberForm const& form, FieldErrors& errors)
{
    struct {
        char const* field;
        std::string const& answer;
    } const answers[] = {{"given-name", form.given_name},
                         {"family-name", form.family_name},
                         {"number", form.number},
                         {"email", form.email}};
    for (auto const& one : answers)
        if (one.answer.size() > longest_answer)
            errors.add(one.field, "Keep this to " + std::to_string(longest_answer) + " letters");
    if (!parse_role(form.role)) errors.add("role", "Choose what they do");
    if (form.left.is_blank()) return;
    if (auto const mistake = mistake_in(form.left, "The day they left")) errors.add_date("left", *mistake);
}

/// One message for each question, in the order in which they are asked.
static FieldErrors in_order(FieldErrors const& found)
{
    FieldErrors ordered;
    for (std::string const field :
         {"given-name", "family-name", "number", "email", "role", "team", "area", "post", "line-manager", "left"}) {
        auto const& all = found.all();
        auto const first = std::find_if(all.begin(), all.end(), [&](FieldError const& error) {
            return error.field == field || error.field.rfind(field + "-", 0) == 0;
        });
        if (first != all.end()) ordered.add(first->field, first->message);
    }
    return ordered;
}

Result<StaffMember, FieldErrors> member_in(StaffMemberForm const& form, StaffMemberChoices const& choices,
                                           StaffId staff, StaffId described_by)
{
    auto member = described_in(form, choices);
    member.id = staff;
    FieldErrors errors;
    refuse_what_cannot_be_read(form, errors);
    for (auto const refusal : refuse_member(member, described_by)) {
        auto words = explain(refusal);
        errors.add(std::move(words.field), std::move(words.message));
    }
    if (!errors.empty()) return in_order(errors);
    return member;
}

template <class Item, class Label>
static Select select_of(std::string name, std::string label, std::string nobody, std::vector<Item> const& items,
                        Label label_of)
{
    Select made{.name = std::move(name), .label = std::move(label), .choices = {{"", std::move(nobody)}}};
    for (auto const& item : items) made.choices.push_back({std::to_string(item.id.value), label_of(item)});
    return made;
}

static void ask_who(StaffMemberFormPage& page, StaffMemberForm const& form)
{
    page.given_name = {.name = "given-name", .label = "Given name", .value = form.given_name};
    page.family_name = {.name = "family-name", .label = "Family name", .value = form.family_name};
    page.number = {.name = "number",
                   .label = "Staff or registration number",
                   .hint = "The authority’s own number for them. Files that are taken in know them by it",
                   .value = form.number,
                   .width = "govuk-input--width-20"};
    page.email = {.name = "email", .label = "E-mail address", .value = form.email, .type = "email"};
}

static void ask_what_they_do(StaffMemberFormPage& page, StaffMemberForm const& form, StaffMemberChoices const& choices)
{
    page.role = {.name = "role", .label = "What they do", .choices = {{"", "Choose"}}, .value = form.role};
    for (auto const role : all_roles)
        page.role.choices.push_back({std::string{code_of(role)}, std::string{title_of(role)}});
    page.team = select_of("team", "Team", "None", choices.teams, [](Team const& team) { return team.name; });
    page.team.hint = "A social worker or team manager sees the children whose file the team holds";
    page.team.value = form.team;
    page.area = select_of("area", "Area", "None", choices.areas, [](Area const& area) { return area.name; });
    page.area.hint = "A Children’s Service Manager sees the children of the area’s teams";
    page.area.value = form.area;
    page.post = {.name = "post",
                 .label = "How much of a full-time post",
                 .hint = "1 for full time, 0.6 for three days a week. An IRO’s caseload is measured by it",
                 .value = form.post,
                 .width = "govuk-input--width-5",
                 .inputmode = "decimal"};
}

static void ask_who_manages(StaffMemberFormPage& page, StaffMemberForm const& form, StaffMemberChoices const& choices)
{
    page.line_manager =
        select_of("line-manager", "Line manager", "Not known", choices.colleagues,
                  [](StaffMember const& one) { return one.name() + ", " + std::string{title_of(one.role)}; });
    page.line_manager.value = form.line_manager;
    page.controls = {.name = "controls",
                     .legend = "Resources",
                     .choices = {{"yes", "They control the resources for children’s care",
                                  "Such a person may not be a child’s IRO (regulation 46)"}}};
    if (form.controls_resources) page.controls.values = {"yes"};
    page.left = {.name = "left",
                 .legend = "When they left",
                 .hint = "Leave it empty while they work here. From that day they can no longer sign in",
                 .value = form.left};
}

StaffMemberFormPage staff_member_form_page(StaffMemberForm const& form, StaffMemberChoices const& choices,
                                           FieldErrors const& errors)
{
    StaffMemberFormPage page;
    page.errors = {errors};
    page.version = form.version;
    ask_who(page, form);
    ask_what_they_do(page, form, choices);
    ask_who_manages(page, form, choices);
    for (auto* const input : {&page.given_name, &page.family_name, &page.number, &page.email, &page.post})
        input->error = errors.message_for(input->name);
    for (auto* const select : {&page.role, &page.team, &page.area, &page.line_manager})
        select->error = errors.message_for(select->name);
    page.left.error = errors.message_for("left");
    page.left.wrong_part = errors.part_of("left");
    return page;
}

}  // namespace waymark
