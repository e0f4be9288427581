#include "worklist/pages/my_work.h"

#include "access/permissions.h"
#include "calendar/store/bank_holiday_store.h"
#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/framed.h"
#include "reviews/store/due_list.h"
#include "staff/caseload_words.h"
#include "staff/store/staff_store.h"
#include "worklist/pages/bucket_words.h"
#include "worklist/pages/list_query.h"
#include "worklist/pages/routes.h"

#include <stdexcept>

namespace waymark {

/// Whose children a person's own work is about: the IRO's own and those they cover for, the team's, the area's, or the
/// whole service's. What they may see cuts it again where the list is made.
static DueFilter own_children(StaffMember const& me)
{
    DueFilter filter;
    switch (reach_of(me.role)) {
    case Reach::OwnChildren:
        filter.seen_by_iro = me.id;
        break;
    case Reach::TeamsChildren:
        filter.team = me.team;
        break;
    case Reach::AreasChildren:
        filter.area = me.area;
        break;
    case Reach::EveryChild:
    case Reach::PublishedOnly:
    case Reach::NoChildren:
        break;
    }
    return filter;
}

static StaffMember who_asks(Request const& request, Database& database)
{
    auto const me = StaffStore{database}.find(request.viewer.staff, request.viewer);
    if (!me) throw std::logic_error{"a session of somebody who is not on the staff"};
    return *me;
}

static std::string greeting(Instant now, std::string const& name)
{
    auto const time = london_time(now);
    char const* const part = time < "12:00" ? "Good morning, " : time < "18:00" ? "Good afternoon, " : "Good evening, ";
    return part + name;
}

static std::string subtitle(StaffMember const& me, std::int64_t children, std::int64_t own, Date today)
{
    auto const text = full_date(today) + " · " + counted(children, "child", "children");
    if (me.role != Role::Iro) return text;
    Caseload const load{static_cast<int>(own), me.full_time_equivalent};
    auto const covered = children - own;
    if (covered > 0)
        return text + ", " + std::to_string(covered) + " of them for a colleague who is away · " +
               post_in_words(me.full_time_equivalent) + ", " + load_in_words(load);
    return text + " · " + post_in_words(me.full_time_equivalent) + ", " + load_in_words(load);
}

static std::vector<Bucket> buckets_for(Request const& request)
{
    std::vector<Bucket> shown = {Bucket::Overdue, Bucket::DueIn14Days, Bucket::DueIn8Weeks, Bucket::NotBooked};
    if (request.person.may(manage_allocations)) shown.push_back(Bucket::AwaitingIro);
    shown.push_back(Bucket::Everyone);
    return shown;
}

static void record_look(Database& database, Request const& request, AuditAction action, std::string detail)
{
    record_look(database, {request.viewer.staff, action, "my work", std::nullopt, std::move(detail)}, request.now);
}

namespace {

/// How many children are in each heap, and in how many the IRO is named themselves.
struct Counts {
    std::vector<Bucket> buckets;
    std::vector<std::int64_t> of_buckets;
    std::int64_t everyone = 0;
    std::int64_t own = 0;
    std::int64_t chosen = 0;
};

}  // namespace

static Counts count_children(DueList const& list, Request const& request, DueFilter const& whose, Bucket chosen)
{
    Counts counts;
    counts.buckets = buckets_for(request);
    std::vector<DueFilter> heaps;
    for (auto const bucket : counts.buckets) heaps.push_back(narrowed_to(bucket, whose, request.today));
    heaps.push_back(narrowed_to(chosen, whose, request.today));
    heaps.push_back(whose);
    heaps.back().iro = request.viewer.staff;
    counts.of_buckets = list.counts(heaps, whose, request.viewer);
    counts.own = counts.of_buckets.back();
    counts.of_buckets.pop_back();
    counts.chosen = counts.of_buckets.back();
    counts.of_buckets.pop_back();
    counts.everyone = counts.of_buckets.back();
    return counts;
}

static CountCards count_cards(Counts const& counts, ListQuery const& query)
{
    CountCards cards{"Your work in numbers", {}};
    auto const chosen = query.show.value_or(Bucket::Everyone);
    for (std::size_t i = 0; i < counts.buckets.size(); ++i) {
        auto const bucket = counts.buckets[i];
        auto const count = counts.of_buckets[i];
        cards.cards.push_back({count, std::string{words_for(bucket).on_card(count)},
                               query.address("/my-work", bucket, 1) + "#list", tone_of(bucket), bucket == chosen});
    }
    return cards;
}

/// Everything on the page as it was at one moment, so that each number is the length of the list it opens.
static MyWorkPage read_page(Request const& request, ListQuery const& query, Database& database)
{
    Snapshot const at_once{database};
    auto const me = who_asks(request, database);
    auto const bucket = query.show.value_or(Bucket::Everyone);
    auto const whose = own_children(me);
    DueList const list{database};

    MyWorkPage page;
    auto const counts = count_children(list, request, whose, bucket);
    page.counts = count_cards(counts, query);
    page.heading = greeting(request.now, me.given_name);
    page.subtitle = subtitle(me, counts.everyone, counts.own, request.today);
    page.list_heading = words_for(bucket).heading;
    auto const filter = narrowed_to(bucket, whose, request.today);
    page.pagination =
        paginate(counts.chosen, query.page, rows_on_a_page, query.address("/my-work", query.show, 1), "children");
    auto const offset = (page.pagination.page - 1) * rows_on_a_page;
    page.table = due_table(list.list(filter, request.viewer, rows_on_a_page, offset),
                           BankHolidayStore{database}.in_force(), request.today, offers_to(request.person));
    page.table.shows_iro = me.role != Role::Iro;
    if (page.table.rows.empty()) page.nothing = words_for(bucket).nothing();
    page.csv_url = query.address("/my-work.csv", query.show, 1);
    return page;
}

Response show_my_work(Request const& request, Database& database)
{
    auto const query = read_list_query(request);
    auto const page = read_page(request, query, database);
    record_look(database, request, AuditAction::View, std::string{code_of(query.show.value_or(Bucket::Everyone))});
    return ok(framed(request, {.title = "My work"}, render(page)));
}

Response download_my_work(Request const& request, Database& database)
{
    auto const query = read_list_query(request);
    auto const filter =
        narrowed_to(query.show.value_or(Bucket::Everyone), own_children(who_asks(request, database)), request.today);
    auto const rows = DueList{database}.list(filter, request.viewer, rows_in_a_download, 0);
    record_look(database, request, AuditAction::Export, counted(static_cast<long long>(rows.size()), "row", "rows"));
    return csv_download("my-work-" + iso(request.today) + ".csv",
                        due_csv(rows, BankHolidayStore{database}.in_force(), request.today));
}

}  // namespace waymark
