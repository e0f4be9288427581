#include "access/visible_children.h"

#include "access/permissions.h"
#include "access/visibility_class.h"

namespace waymark {

/// `text` with every `hole` filled.
static std::string filled(std::string text, std::string_view hole, std::string_view with)
{
    for (auto at = text.find(hole); at != std::string::npos; at = text.find(hole, at + with.size()))
        text.replace(at, hole.size(), with);
    return text;
}

/// "'iro', 'service_manager'": the codes of the roles of which `is_wanted` says yes.
template <class Wanted>
static std::string codes_of_roles(Wanted is_wanted)
{
    std::string list;
    for (Role const role : all_roles) {
        if (!is_wanted(role)) continue;
        if (!list.empty()) list += ", ";
        list += "'" + std::string{code_of(role)} + "'";
    }
    return list.empty() ? "''" : list;  // PostgreSQL takes no empty list, and no role is called nothing
}

static std::string codes_that_reach(Reach reach)
{
    return codes_of_roles([&](Role role) { return reach_of(role) == reach; });
}

// The names begin with "viewing" so that none hides a name of the statement this stands in.
static constexpr std::string_view viewer_at_work = R"(EXISTS (
    SELECT 1 FROM (SELECT CAST(? AS BIGINT) AS staff_id, CAST(? AS TEXT) AS today, CAST(? AS TEXT) AS moment) AS viewing
      JOIN staff AS viewing_staff ON viewing_staff.staff_id = viewing.staff_id
     WHERE (viewing_staff.left_on IS NULL OR viewing_staff.left_on > viewing.today) AND ()";

// A view over the kinds of allocation would read better, but a database does not look into a UNION child by child:
// with 100,000 children it was 20 times slower. The last day of an allocation is a day on which it is in force.
static constexpr std::string_view child_within_reach = R"(
         viewing_staff.role IN ({every child})
         OR (viewing_staff.role IN ({own children}) AND EXISTS (
                SELECT 1 FROM iro_allocations AS viewing_held
                 WHERE viewing_held.child_id = {child} AND viewing_held.staff_id = viewing_staff.staff_id
                   AND viewing.today BETWEEN viewing_held.from_on AND COALESCE(viewing_held.until_on, '9999-12-31')))
         OR (viewing_staff.role IN ({own children}) AND EXISTS (
                SELECT 1 FROM iro_allocations AS viewing_held
                  JOIN iro_cover AS viewing_cover ON viewing_cover.away_id = viewing_held.staff_id
                 WHERE viewing_held.child_id = {child} AND viewing_cover.covering_id = viewing_staff.staff_id
                   AND viewing.today BETWEEN viewing_cover.from_on AND viewing_cover.until_on
                   AND viewing.today BETWEEN viewing_held.from_on AND COALESCE(viewing_held.until_on, '9999-12-31')))
         OR (viewing_staff.role IN ({team's children}) AND EXISTS (
                SELECT 1 FROM social_work_allocations AS viewing_held
                 WHERE viewing_held.child_id = {child} AND viewing_held.team_id = viewing_staff.team_id
                   AND viewing.today BETWEEN viewing_held.from_on AND COALESCE(viewing_held.until_on, '9999-12-31')))
         OR (viewing_staff.role IN ({area's children}) AND EXISTS (
                SELECT 1 FROM social_work_allocations AS viewing_held
                  JOIN teams AS viewing_team ON viewing_team.team_id = viewing_held.team_id
                 WHERE viewing_held.child_id = {child} AND viewing_team.area_id = viewing_staff.area_id
                   AND viewing.today BETWEEN viewing_held.from_on AND COALESCE(viewing_held.until_on, '9999-12-31')))
         OR (viewing_staff.role IN ({sees children}) AND EXISTS (
                SELECT 1 FROM child_grants AS viewing_grant
                 WHERE viewing_grant.staff_id = viewing_staff.staff_id AND viewing_grant.child_id = {child}
                   AND viewing.today BETWEEN viewing_grant.from_on AND viewing_grant.until_on)))";

// The list of a restricted child narrows and never widens: who is named sees the child while the work is theirs.
static constexpr std::string_view child_not_restricted = R"(NOT EXISTS (
                SELECT 1 FROM child_restrictions AS viewing_bar
                 WHERE viewing_bar.child_id = {child} AND viewing_bar.lifted_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM restriction_names AS viewing_named
                     WHERE viewing_named.child_restriction_id = viewing_bar.child_restriction_id
                       AND viewing_named.staff_id = viewing_staff.staff_id)))";

static constexpr std::string_view opened_in_emergency = R"((viewing_staff.role IN ({may break glass}) AND EXISTS (
                SELECT 1 FROM opened_files AS viewing_opened
                 WHERE viewing_opened.staff_id = viewing_staff.staff_id AND viewing_opened.child_id = {child}
                   AND viewing_opened.until_at > viewing.moment)))";

static constexpr std::string_view nobody_named_watches = R"(NOT EXISTS (
                SELECT 1 FROM child_restrictions AS viewing_bar
                  JOIN restriction_names AS viewing_named
                       ON viewing_named.child_restriction_id = viewing_bar.child_restriction_id
                  JOIN staff AS viewing_watcher ON viewing_watcher.staff_id = viewing_named.staff_id
                 WHERE viewing_bar.child_id = {child} AND viewing_bar.lifted_at IS NULL
                   AND viewing_watcher.role IN ({watches})
                   AND (viewing_watcher.left_on IS NULL OR viewing_watcher.left_on > viewing.today)))";

static std::string with_roles(std::string text)
{
    text = filled(text, "{every child}", codes_that_reach(Reach::EveryChild));
    text = filled(text, "{own children}", codes_that_reach(Reach::OwnChildren));
    text = filled(text, "{team's children}", codes_that_reach(Reach::TeamsChildren));
    text = filled(text, "{area's children}", codes_that_reach(Reach::AreasChildren));
    text = filled(text, "{sees children}", codes_of_roles(sees_children));
    text = filled(text, "{reads the trail alone}",
                  codes_of_roles([](Role role) { return may(role, see_audit) && !sees_children(role); }));
    text = filled(text, "{watches}", codes_of_roles([](Role role) { return may(role, watch_access); }));
    return filled(text, "{may break glass}", codes_of_roles([](Role role) { return may(role, break_glass); }));
}

std::string visible_to_viewer(std::string_view alias)
{
    static std::string const condition =
        with_roles(std::string{viewer_at_work} + "((" + std::string{child_within_reach} + ") AND " +
                   std::string{child_not_restricted} + ") OR " + std::string{opened_in_emergency} + "))");
    return filled(condition, "{child}", std::string{alias} + ".child_id");
}

std::string changeable_by_viewer(std::string_view alias)
{
    static std::string const condition =
        with_roles(std::string{viewer_at_work} + "(" + std::string{child_within_reach} + ") AND " +
                   std::string{child_not_restricted} + "))");
    return filled(condition, "{child}", std::string{alias} + ".child_id");
}

std::string not_restricted_from_viewer(std::string_view alias)
{
    static std::string const condition = std::string{viewer_at_work} + std::string{child_not_restricted} + "))";
    return filled(condition, "{child}", std::string{alias} + ".child_id");
}

std::string looked_into_by_viewer(std::string_view alias)
{
    static std::string const condition = with_roles(
        std::string{viewer_at_work} + "viewing_staff.role IN ({watches}) AND {opener} <> viewing_staff.staff_id AND (" +
        std::string{child_not_restricted} + " OR " + std::string{nobody_named_watches} + ")))");
    return filled(filled(condition, "{child}", std::string{alias} + ".child_id"), "{opener}",
                  std::string{alias} + ".staff_id");
}

std::string within_reach_of_viewer(std::string_view alias)
{
    static std::string const condition =
        with_roles(std::string{viewer_at_work} + std::string{child_within_reach} + "))");
    return filled(condition, "{child}", std::string{alias} + ".child_id");
}

std::string not_hidden_from_viewer(std::string_view alias)
{
    static std::string const condition =
        with_roles(std::string{viewer_at_work} + "viewing_staff.role IN ({reads the trail alone}) OR " +
                   std::string{child_not_restricted} + " OR " + std::string{opened_in_emergency} + "))");
    return filled(condition, "{child}", std::string{alias} + ".child_id");
}

std::string class_read_by_viewer(std::string_view alias)
{
    std::string any;
    for (auto const visibility : all_visibility_classes) {
        auto const roles = codes_of_roles([&](Role role) { return may_read(role, visibility); });
        if (!any.empty()) any += " OR ";
        any += "(" + std::string{alias} + ".visibility = '" + std::string{code_of(visibility)} +
               "' AND viewing_staff.role IN (" + roles + "))";
    }
    return std::string{viewer_at_work} + any + "))";
}

std::string viewer_may(Permission wanted)
{
    auto const roles = codes_of_roles([&](Role role) { return may(role, wanted); });
    return std::string{viewer_at_work} + "viewing_staff.role IN (" + roles + ")))";
}

}  // namespace waymark
