#include "access/pages/looked_at.h"

#include "access/pages/audit_words.h"
#include "access/pages/routes.h"
#include "access/store/watch_store.h"
#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/framed.h"

namespace waymark {

static std::string did_words(Looker const& looker)
{
    std::string words;
    for (auto const& [code, count] : looker.acts) {
        auto const act = words_for_action(code) + " " + counted(count, "time", "times");
        words += words.empty() ? act : ", " + ascii_lower(act);
    }
    return words;
}

static std::string theirs_words(Looker const& looker)
{
    auto const days = static_cast<long long>(looker.days.size());
    if (looker.sees_every_child) return "Sees every child";
    if (looker.days_not_theirs == 0) return days == 1 ? "Yes" : "Yes, on each of " + std::to_string(days) + " days";
    auto const emergency = looker.emergencies > 0 ? ": opened in an emergency" : "";
    if (looker.days_not_theirs == days) return std::string{"No"} + emergency;
    return "Not on " + counted(looker.days_not_theirs, "day", "days") + " of " + std::to_string(days) + emergency;
}

static LookerLine line_of(Looker const& looker, std::string const& child)
{
    LookerLine line;
    auto const role = parse_role(looker.role);
    line.name = looker.name;
    line.role = role ? std::string{title_of(*role)} : "";
    line.first = moment_in_words(looker.first_at);
    line.last = moment_in_words(looker.last_at);
    line.did = did_words(looker);
    line.theirs = theirs_words(looker);
    line.was_not_theirs = !looker.sees_every_child && looker.days_not_theirs > 0;
    line.trail_url = "/audit?who=" + std::to_string(looker.who.value) + "&child=" + child;
    return line;
}

Response show_looked_at(Request const& request, Database& database)
{
    auto const child = find_child_named(database, request.id<ChildId>("child"), request.viewer);
    if (!child) return not_found();
    auto const lookers = WatchStore{database}.list_lookers(child->id, request.viewer);
    record_look(database, {request.viewer.staff, AuditAction::View, "child", child->id.value, "who looked"},
                request.now);
    LookedAtPage page;
    page.called = child->called;
    page.subtitle = counted(static_cast<long long>(lookers.size()), "person", "people") + " since the trail began";
    page.trail_url = "/audit?child=" + url_part(child->identifier);
    for (auto const& looker : lookers) page.rows.push_back(line_of(looker, url_part(child->identifier)));
    if (lookers.empty())
        page.nothing =
            EmptyState{"Nobody has looked at this file yet",
                       "Everybody who opens or changes it stands here from then on, with whether the child was "
                       "theirs on that day."};
    return ok(framed(request,
                     {.title = "Who looked at this child",
                      .back_url = "/children/" + std::to_string(child->id.value),
                      .back_label = "Back to the child’s file"},
                     render(page)));
}

}  // namespace waymark
