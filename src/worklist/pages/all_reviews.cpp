#include "worklist/pages/all_reviews.h"

#include "access/permissions.h"
#include "calendar/store/bank_holiday_store.h"
#include "platform/database/gathered_looks.h"
#include "platform/text.h"
#include "platform/web/framed.h"
#include "reviews/store/due_list.h"
#include "staff/store/staff_store.h"
#include "worklist/pages/bucket_words.h"
#include "worklist/pages/list_query.h"
#include "worklist/pages/routes.h"

#include <array>

namespace waymark {

static DueFilter asked_for(ListQuery const& query)
{
    DueFilter filter;
    filter.iro = query.iro;
    filter.team = query.team;
    return filter;
}

template <class Item, class Label>
static Select select(std::string name, std::string label, std::string everyone, std::vector<Item> const& items,
                     std::int64_t chosen, Label label_of)
{
    Select made{.name = std::move(name), .label = std::move(label), .choices = {{"", std::move(everyone)}}};
    for (auto const& item : items) made.choices.push_back({std::to_string(item.id.value), label_of(item)});
    if (chosen != 0) made.value = std::to_string(chosen);
    return made;
}

static void fill_filters(AllReviewsPage& page, ListQuery const& query, StaffStore const& staff, Viewer viewer)
{
    page.iro = select("iro", "IRO", "Every IRO", staff.list_of_role(Role::Iro, viewer),
                      query.iro.value_or(StaffId{}).value, [](StaffMember const& iro) { return iro.name(); });
    page.team = select("team", "Team", "Every team", staff.teams(), query.team.value_or(TeamId{}).value,
                       [](Team const& team) { return team.name; });
    if (query.show) page.show = code_of(*query.show);
}

static FilterPills heap_pills(DueList const& list, ListQuery const& query, Request const& request)
{
    FilterPills pills{"Show", {}};
    auto const chosen = query.show.value_or(Bucket::Everyone);
    static constexpr std::array shown = {Bucket::Everyone,    Bucket::Overdue,   Bucket::DueIn14Days,
                                         Bucket::DueIn8Weeks, Bucket::NotBooked, Bucket::AwaitingIro};
    std::vector<DueFilter> heaps;
    for (auto const bucket : shown) heaps.push_back(narrowed_to(bucket, asked_for(query), request.today));
    auto const counts = list.counts(heaps, asked_for(query), request.viewer);
    for (std::size_t i = 0; i < shown.size(); ++i)
        pills.pills.push_back({std::string{words_for(shown[i]).pill}, with_thousands(counts[i]),
                               query.address("/reviews", shown[i], 1), shown[i] == chosen});
    return pills;
}

static void record_look(Database& database, Request const& request, AuditAction action, std::string detail)
{
    record_look(database, {request.viewer.staff, action, "all reviews", std::nullopt, std::move(detail)}, request.now);
}

Response show_all_reviews(Request const& request, Database& database)
{
    AllReviewsPage page;
    {
        Snapshot const at_once{database};
        auto const query = read_list_query(request);
        auto const bucket = query.show.value_or(Bucket::Everyone);
        auto const filter = narrowed_to(bucket, asked_for(query), request.today);
        DueList const list{database};
        fill_filters(page, query, StaffStore{database}, request.viewer);
        page.heaps = heap_pills(list, query, request);
        page.pagination = paginate(list.count(filter, request.viewer), query.page, rows_on_a_page,
                                   query.address("/reviews", query.show, 1), "children");
        page.subtitle =
            full_date(request.today) + " · " + counted(page.pagination.total, "child", "children") + " on this list";
        auto const offset = (page.pagination.page - 1) * rows_on_a_page;
        page.table = due_table(list.list(filter, request.viewer, rows_on_a_page, offset),
                               BankHolidayStore{database}.in_force(), request.today, offers_to(request.person));
        page.table.shows_iro = true;
        if (page.table.rows.empty()) page.nothing = words_for(bucket).nothing();
        page.csv_url = query.address("/reviews.csv", query.show, 1);
    }
    record_look(database, request, AuditAction::View, request.query.get("show"));
    return ok(framed(request, {.title = "All reviews"}, render(page)));
}

Response download_all_reviews(Request const& request, Database& database)
{
    auto const query = read_list_query(request);
    auto const filter = narrowed_to(query.show.value_or(Bucket::Everyone), asked_for(query), request.today);
    auto const rows = DueList{database}.list(filter, request.viewer, rows_in_a_download, 0);
    record_look(database, request, AuditAction::Export, counted(static_cast<long long>(rows.size()), "row", "rows"));
    return csv_download("reviews-" + iso(request.today) + ".csv",
                        due_csv(rows, BankHolidayStore{database}.in_force(), request.today));
}

}  // namespace waymark
