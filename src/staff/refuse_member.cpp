#include "staff/refuse_member.h"

#include "access/permissions.h"
#include "platform/plain_words.h"
#include "platform/text.h"

#include <algorithm>

namespace waymark {

/// Whether a letter could be sent there is for the mail server to say; this finds a name typed into the wrong box.
static bool could_be_an_address(std::string_view email)
{
    auto const at = email.find('@');
    bool const has_both_sides = at != std::string_view::npos && at > 0 && at + 1 < email.size();
    return has_both_sides && is_plain_line(email) &&
           std::none_of(email.begin(), email.end(), [](char letter) { return letter == ' '; });
}

static bool is_no_name(std::string_view name) { return !is_blank(name) && !could_be_a_name(trimmed(name)); }

std::vector<MemberRefusal> refuse_member(StaffMember const& described, StaffId described_by)
{
    std::vector<MemberRefusal> refusals;
    auto const refuse_if = [&](bool applies, MemberRefusal refusal) {
        if (applies) refusals.push_back(refusal);
    };
    auto const reach = reach_of(described.role);
    bool const is_a_post = described.full_time_equivalent > 0 && described.full_time_equivalent <= 1;
    bool const is_own = described.id == described_by && described_by != StaffId{};
    bool const keeps_the_key = may(described.role, manage_users) && !described.left_on;
    refuse_if(is_blank(described.number), MemberRefusal::NumberMissing);
    refuse_if(is_blank(described.given_name), MemberRefusal::GivenNameMissing);
    refuse_if(is_blank(described.family_name), MemberRefusal::FamilyNameMissing);
    refuse_if(!is_blank(described.number) && !is_plain_line(described.number), MemberRefusal::NumberIsNone);
    refuse_if(is_no_name(described.given_name), MemberRefusal::GivenNameIsNone);
    refuse_if(is_no_name(described.family_name), MemberRefusal::FamilyNameIsNone);
    refuse_if(!described.email.empty() && !could_be_an_address(described.email), MemberRefusal::EmailIsNone);
    refuse_if(reach == Reach::TeamsChildren && !described.team, MemberRefusal::TeamMissing);
    refuse_if(reach == Reach::AreasChildren && !described.area, MemberRefusal::AreaMissing);
    refuse_if(!is_a_post, MemberRefusal::PostOutOfRange);
    refuse_if(described.line_manager && *described.line_manager == described.id, MemberRefusal::ManagesThemselves);
    refuse_if(is_own && !keeps_the_key, MemberRefusal::LocksThemselvesOut);
    return refusals;
}

}  // namespace waymark
