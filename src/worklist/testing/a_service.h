#pragma once
#include "access/permissions.h"
#include "calendar/store/bank_holiday_store.h"
#include "children/testing/a_child.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"
#include "reviews/testing/a_review.h"
#include "staff/testing/a_colleague.h"

#include <string>

namespace waymark {

/// For tests: a service on Monday 13 March 2023. Priya's four children are at four places of the timetable: late, soon,
/// later and booked, nothing due. A fifth has no IRO yet. One name would be run by a spreadsheet.
struct ServiceAtWork {
    static constexpr Date today{std::chrono::year{2023} / 3 / 13};

    Database database = migrated_database();
    TeamId ashdown = a_team(database, "Ashdown");
    StaffId priya = an_iro().called("Priya", "Shah").in(database);
    StaffId manager = a_service_manager().called("Grace", "Iwu").in(database);
    StaffId support = a_colleague(Role::BusinessSupport).called("Femi", "Oduya").in(database);
    StaffId worker = a_colleague(Role::SocialWorker).called("Nia", "Bevan").in_team(ashdown).in(database);

    ServiceAtWork()
    {
        using namespace std::chrono_literals;
        using namespace std::chrono;
        Date const long_since{2022y / January / 10d};
        Transaction change{database};
        BankHolidayStore{database}.merge(shipped_bank_holidays(), "shipped", Viewer{}, Instant{long_since});
        change.commit();
        auto const late = child("Robin", long_since).with_iro(priya).in(database);
        add_reviews(database, late,
                    {Date{2022y / February / 4d}, Date{2022y / May / 3d}, Date{2022y / September / 2d}});
        child("=HYPERLINK(\"http://example.org\")", Date{2023y / February / 20d}).with_iro(priya).in(database);
        auto const later = child("Sky", Date{2022y / June / 6d}).with_iro(priya).in(database);
        add_reviews(database, later, {Date{2022y / July / 1d}, Date{2022y / September / 30d}});
        book_review(database, later, Date{2023y / March / 29d});
        auto const grown = child("Ash", long_since).born_on(Date{2005y / April / 1d}).with_iro(priya).in(database);
        add_reviews(database, grown, {Date{2022y / September / 1d}, Date{2022y / December / 1d}});
        child("Wren", Date{2023y / March / 6d}).in(database);
        work_out_for(database, today);
    }

    Request asks(StaffId who, Role role, Fields query = {}) const
    {
        auto request = page_request({who, today});
        request.person.permissions = permissions_of(role);
        request.query = std::move(query);
        return request;
    }
    /// The last thing of that kind in the trail: "my work overdue".
    std::string last_audited(char const* action) const
    {
        return database
            .maybe_one([](Row const& row) { return row.get<std::string>(0); },
                       "SELECT subject_kind || ' ' || detail FROM audit_events WHERE action = ?"
                       " ORDER BY audit_event_id DESC",
                       action)
            .value_or("nothing");
    }

private:
    ChildBuilder child(std::string const& name, Date since) const
    {
        return a_child().called(name, "Fernhill").looked_after_since(since).in_team(ashdown, worker);
    }
};

inline int times_in(std::string const& text, std::string const& wanted)
{
    int times = 0;
    for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + wanted.size())) ++times;
    return times;
}

}  // namespace waymark
