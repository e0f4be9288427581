#include "access/permissions.h"

#include <algorithm>

namespace waymark {

namespace {

struct Right {
    Permission permission;
    std::vector<Role> held_by;
};

}  // namespace

/// Who holds which right, as one table. The administrator looks after accounts and settings and opens no child's file;
/// the auditor reads the trail alone; the lead member waits for published reports, the coordinator for lead roles.
static std::vector<Right> const& rights()
{
    using enum Role;
    static std::vector<Right> const table = {
        {see_my_work,
         {Iro, ServiceManager, BusinessSupport, SocialWorker, TeamManager, ChildrensServiceManager, GroupManager}},
        {see_all_reviews, {ServiceManager, BusinessSupport, ChildrensServiceManager, GroupManager}},
        {find_children,
         {Iro, ServiceManager, BusinessSupport, SocialWorker, TeamManager, ChildrensServiceManager, GroupManager}},
        {open_child,
         {Iro, ServiceManager, BusinessSupport, SocialWorker, TeamManager, ChildrensServiceManager, GroupManager}},
        {record_review, {Iro, ServiceManager}},
        {import_returns, {ServiceManager, BusinessSupport}},
        {manage_users, {Administrator}},
        {manage_allocations, {ServiceManager, BusinessSupport}},
        {manage_settings, {ServiceManager, Administrator}},
        {see_audit, {ServiceManager, Auditor}},
        {watch_access, {ServiceManager}},
        {decide_who_sees, {ServiceManager}},
        {break_glass, {Iro, ServiceManager, SocialWorker, TeamManager, ChildrensServiceManager, GroupManager}},
    };
    return table;
}

std::vector<Permission> permissions_of(Role role)
{
    std::vector<Permission> held{anyone, any_signed_in};
    for (auto const& right : rights())
        if (std::find(right.held_by.begin(), right.held_by.end(), role) != right.held_by.end())
            held.push_back(right.permission);
    return held;
}

bool may(Role role, Permission wanted)
{
    auto const held = permissions_of(role);
    return std::find(held.begin(), held.end(), wanted) != held.end();
}

bool is_known(Permission wanted)
{
    if (wanted == anyone || wanted == any_signed_in) return true;
    return std::any_of(rights().begin(), rights().end(), [&](auto const& right) { return right.permission == wanted; });
}

}  // namespace waymark
