#include "access/permissions.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("each role may do what its work asks for, and nothing else")
{
    using enum Role;
    struct {
        Role role;
        std::vector<Permission> rights;
    } const table[] = {
        {Iro, {see_my_work, find_children, open_child, record_review, break_glass}},
        {ServiceManager,
         {see_my_work, see_all_reviews, find_children, open_child, record_review, import_returns, manage_allocations,
          manage_settings, see_audit, watch_access, decide_who_sees, break_glass}},
        {BusinessSupport,
         {see_my_work, see_all_reviews, find_children, open_child, import_returns, manage_allocations}},
        {SocialWorker, {see_my_work, find_children, open_child, break_glass}},
        {TeamManager, {see_my_work, find_children, open_child, break_glass}},
        {ChildrensServiceManager, {see_my_work, see_all_reviews, find_children, open_child, break_glass}},
        {GroupManager, {see_my_work, see_all_reviews, find_children, open_child, break_glass}},
        {ChildProtectionCoordinator, {}},
        {LeadMember, {}},
        {Auditor, {see_audit}},
        {Administrator, {manage_users, manage_settings}},
    };
    CHECK(std::size(table) == all_roles.size());
    for (auto const& row : table) {
        CAPTURE(code_of(row.role));
        std::vector<Permission> expected{anyone, any_signed_in};
        expected.insert(expected.end(), row.rights.begin(), row.rights.end());
        CHECK(permissions_of(row.role) == expected);
    }
}

TEST_CASE("only those who may see children may open what is about them")
{
    for (Role const role : all_roles) {
        CAPTURE(code_of(role));
        for (auto const right : {see_my_work, find_children, open_child})
            CHECK(may(role, right) == sees_children(role));
    }
}

TEST_CASE("a right nobody wrote down is not known and held by nobody")
{
    constexpr Permission invented{"open every door"};
    CHECK_FALSE(is_known(invented));
    CHECK(is_known(anyone));
    CHECK(is_known(see_audit));
    for (Role const role : all_roles) CHECK_FALSE(may(role, invented));
}

TEST_CASE("a role is kept by its code, and a code that is none is nobody's role")
{
    for (Role const role : all_roles) {
        CHECK(parse_role(code_of(role)) == role);
        CHECK_FALSE(title_of(role).empty());
    }
    CHECK_FALSE(parse_role("IRO"));
    CHECK_FALSE(parse_role(""));
}
