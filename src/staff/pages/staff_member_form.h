#pragma once
#include "platform/html/checkboxes.h"
#include "platform/html/date_input.h"
#include "platform/html/error_summary.h"
#include "platform/html/select.h"
#include "platform/html/text_input.h"
#include "platform/result.h"
#include "platform/web/fields.h"
#include "staff/staff.h"

#include <string>
#include <vector>

namespace waymark {

/// The answers about a member of staff as they were typed, kept whatever they are.
struct StaffMemberForm {
    std::string number;
    std::string given_name;
    std::string family_name;
    std::string email;
    std::string role;
    std::string team;
    std::string area;
    std::string post = "1";
    std::string line_manager;
    bool controls_resources = false;
    TypedDate left;
    std::string version = "1";  // that the answers were made from
};
StaffMemberForm read_staff_member_form(Fields const&);
StaffMemberForm staff_member_form_of(StaffMember const&);

/// What may be chosen in it.
struct StaffMemberChoices {
    std::vector<Team> teams;
    std::vector<Area> areas;
    std::vector<StaffMember> colleagues;
};

/// Who is described, or what is missing or refused, each by its field. `staff` is StaffId{} for somebody new.
Result<StaffMember, FieldErrors> member_in(StaffMemberForm const&, StaffMemberChoices const&, StaffId staff,
                                           StaffId described_by);

/// Adding somebody to the staff, or changing what is kept about them: the same questions.
struct StaffMemberFormPage {
    ErrorSummary errors;
    std::string heading;
    std::string lead;  // what happens next
    std::string action;
    std::string button;
    std::string csrf_token;
    std::string version;
    TextInput given_name;
    TextInput family_name;
    TextInput number;
    TextInput email;
    Select role;
    Select team;
    Select area;
    TextInput post;
    Select line_manager;
    Checkboxes controls;
    DateInput left;
    bool asks_when_they_left = false;
};
Html render(StaffMemberFormPage const&);

/// The questions, with what was answered and what is wrong; who the page is about is for the caller to say.
StaffMemberFormPage staff_member_form_page(StaffMemberForm const&, StaffMemberChoices const&, FieldErrors const&);

}  // namespace waymark
