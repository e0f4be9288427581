#include "demo/staffing/allocations.h"
#include "demo/staffing/iro_posts.h"

#include <algorithm>

namespace waymark::demo {

using std::chrono::days;

namespace {

/// A day from which another post, or another person in it, has the child.
struct Change {
    Date on{};
    std::string reason;
};

}  // namespace

/// Before a post was opened its children belonged to an older one.
static std::size_t post_before(std::size_t post, int family) { return (post + static_cast<std::size_t>(family)) % 11; }

static std::vector<Change> changes(Post const& post, Post const& older, Date from, Date until)
{
    std::vector<Change> found;
    for (auto const& holder : older.holders)
        if (holder.from_on > from && holder.from_on < std::min(until, post.opened_on))
            found.push_back({holder.from_on, "The IRO before left the service"});
    if (post.opened_on > from && post.opened_on < until)
        found.push_back({post.opened_on, "A new IRO joined and caseloads were shared out again"});
    for (auto const& holder : post.holders)
        if (holder.from_on > std::max(from, post.opened_on) && holder.from_on < until)
            found.push_back({holder.from_on, "The IRO before left the service"});
    return found;
}

static void allocate(DemonstrationChild& child, Post const& post, Post const& older, Date from,
                     std::optional<Date> until)
{
    auto const holder_on = [&](Date day) { return day < post.opened_on ? older.holder_on(day) : post.holder_on(day); };
    auto const reason = child.iros.empty() ? "Became looked after" : "Became looked after again";
    child.iros.push_back({holder_on(from), {}, from, std::nullopt, reason});
    for (auto const& change : changes(post, older, from, until.value_or(records_end_on))) {
        child.iros.back().until_on = change.on - days{1};
        child.iros.push_back({holder_on(change.on), {}, change.on, std::nullopt, change.reason});
    }
    child.iros.back().until_on = until;
}

/// Short stays come one after another: one IRO from the first to today.
static std::vector<PeriodOfCare> periods_to_allocate(DemonstrationChild const& child)
{
    auto periods = periods_of_care(child.episodes);
    if (child.story != Story::ShortBreakSeries) return periods;
    periods.front().ended_on.reset();
    periods.resize(1);
    return periods;
}

void allocate_iros(std::vector<Draft>& drafts, StaffPlan const& plan, BankHolidays const& holidays, Random random)
{
    auto const posts = choose_iro_posts(drafts, plan, holidays, random.branch("posts"));
    for (std::size_t place = 0; place < drafts.size(); ++place) {
        auto& draft = drafts[place];
        auto const& post = plan.iros[posts[place]];
        auto const& older = plan.iros[post_before(posts[place], draft.child.family)];
        for (auto const& period : periods_to_allocate(draft.child)) {
            if (!period.ended_on && awaits_an_iro(draft)) continue;
            auto const from = std::min(add_working_days(period.started_on, random.between(0, 4), holidays),
                                       period.ended_on.value_or(records_end_on));
            allocate(draft.child, post, older, from, period.ended_on);
        }
    }
}

}  // namespace waymark::demo
