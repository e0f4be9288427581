#include "access/pages/routes.h"
#include "access/permissions.h"
#include "platform/testing/golden.h"
#include "platform/testing/test_database.h"
#include "platform/web/testing/page_request.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};
static Instant const noon = Instant{today} + 12h;

namespace {

/// A service manager (1), an auditor (2) and an IRO (3) who looked at both children and was refused once.
struct Trail {
    Database database = migrated_database();
    ChainWatch chain;

    explicit Trail(int looks = 2)
    {
        Transaction change{database};
        database.run_script(R"(
            INSERT INTO staff (staff_id, number, given_name, family_name, email, role) VALUES
                (1, 'S1', 'Asha', 'Lindqvist', '', 'service_manager'), (2, 'S2', 'Cara', 'Voss', '', 'auditor'),
                (3, 'S3', 'Dov', 'Hale', '', 'iro');
            INSERT INTO children (child_id, identifier, born_on, sex, called) VALUES
                (1, 'C1', '2013-01-01', 'F', 'Mina Aske'), (2, 'C2', '2014-01-01', 'M', 'Otto Brandt'))");
        for (int i = 0; i < looks; ++i)
            record_audit(database, {StaffId{3}, AuditAction::View, "child", 1 + i % 2, ""}, noon - 3h + minutes{i});
        if (looks > 0)
            record_audit(database,
                         {StaffId{3}, AuditAction::Refused, "child", 9, "nothing there for them: /children/{child}"},
                         noon - 1h);
        change.commit();
    }
    static Request request(std::int64_t staff, Fields query = {})
    {
        auto request = page_request({StaffId{staff}, today});
        request.query = std::move(query);
        request.person.permissions = permissions_of(staff == 1 ? Role::ServiceManager : Role::Auditor);
        return request;
    }
    std::string last_detail() const
    {
        return *database.maybe_one(
            [](Row const& row) {
                return row.get<std::string>(0) + " " + row.get<std::string>(1) + ": " + row.get<std::string>(2);
            },
            "SELECT action, subject_kind, detail FROM audit_events ORDER BY audit_event_id DESC LIMIT 1");
    }
};

}  // namespace

TEST_CASE("the service manager reads who did what, newest first, with the children named")
{
    Trail given;
    auto const shown = show_audit_trail(Trail::request(1), given.database, given.chain);
    CHECK(shown.status == 200);
    looks_like("access/pages/audit_trail.golden.html", shown.body);
    CHECK(given.last_detail() == "view audit trail: ");
}

TEST_CASE("the auditor reads the same rows and no child's name")
{
    Trail given;
    auto const shown = show_audit_trail(Trail::request(2, {{"who", "3"}}), given.database, given.chain);
    CHECK(shown.body.find("Dov Hale") != std::string::npos);
    CHECK(shown.body.find("Mina") == std::string::npos);
    looks_like("access/pages/audit_trail.auditor.golden.html", shown.body);
    CHECK(given.last_detail() == "view audit trail: person 3");
}

TEST_CASE("a trail with nothing in it, and filters that nothing fits, say what would be there")
{
    Trail given{0};
    auto const empty = show_audit_trail(Trail::request(1), given.database, given.chain);
    CHECK(empty.body.find("Nothing has been done yet") != std::string::npos);
    auto const none = show_audit_trail(Trail::request(1, {{"action", "break glass"}}), given.database, given.chain);
    CHECK(none.body.find("Nothing fits all of these") != std::string::npos);
}

TEST_CASE("a filter that cannot be read is said by its field, kept as typed, and shows no rows")
{
    Trail given;
    auto const shown = show_audit_trail(
        Trail::request(1, {{"from", "31/2/2023"}, {"number", "x"}, {"child", "nobody"}, {"until", "<b>"}}),
        given.database, given.chain);
    CHECK(shown.status == 422);
    for (auto const* const words : {"31/2/2023", "Enter a day that there is", "number in figures", "&lt;b&gt;",
                                    "the number that the trail gives them"})
        CHECK(shown.body.find(words) != std::string::npos);
    CHECK(shown.body.find("Looked at</td>") == std::string::npos);
}

TEST_CASE("twenty-five rows are shown at a time, with the way to older ones and back")
{
    Trail given{60};
    auto const first = show_audit_trail(Trail::request(1), given.database, given.chain);
    CHECK(first.body.find("/audit?before=37") != std::string::npos);
    CHECK(first.body.find("Newer</span>") == std::string::npos);
    auto const second = show_audit_trail(Trail::request(1, {{"before", "37"}}), given.database, given.chain);
    CHECK(second.body.find("/audit?after=36") != std::string::npos);
    CHECK(second.body.find("/audit?before=12") != std::string::npos);
    auto const last = show_audit_trail(Trail::request(1, {{"before", "12"}}), given.database, given.chain);
    CHECK(last.body.find("Older</span>") == std::string::npos);
    auto const back =
        show_audit_trail(Trail::request(1, {{"after", "36"}, {"kind", "child"}}), given.database, given.chain);
    CHECK(back.body.find("Row 61<") != std::string::npos);
    CHECK(back.body.find("Newer</span>") == std::string::npos);
}

TEST_CASE("the download holds what is shown, safe to open in a spreadsheet, and is itself in the trail")
{
    Trail given;
    {
        Transaction change{given.database};
        record_audit(given.database, {StaffId{1}, AuditAction::Search, "children", std::nullopt, "=HYPERLINK(1)"},
                     noon);
        change.commit();
    }
    auto const sent = download_audit_trail(Trail::request(1), given.database);
    looks_like("access/pages/audit_trail.golden.csv", sent.body);
    CHECK(given.last_detail() == "export audit trail: 4 rows");
    auto const cut = download_audit_trail(Trail::request(1, {{"action", "refused"}}), given.database);
    CHECK(given.last_detail() == "export audit trail: 1 row: action refused");
}

TEST_CASE("a trail that was tampered with says where, and going through all of it is in the trail too")
{
    Trail given;
    {
        Transaction change{given.database};
        given.database.run_script("UPDATE audit_events SET staff_id = 1 WHERE audit_event_id = 2");
        change.commit();
    }
    CHECK(leads_to(submit_audit_check(Trail::request(1), given.database, given.chain)) == "/audit?checked=whole");
    CHECK(given.last_detail() == "view audit trail: checked: broken");
    auto const shown = show_audit_trail(Trail::request(1, {{"checked", "whole"}}), given.database, given.chain);
    CHECK(shown.body.find("The trail is broken: row 2 was changed") != std::string::npos);
}
