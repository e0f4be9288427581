#include "platform/testing/test_database.h"
#include "reviews/store/late_reason_store.h"
#include "staff/testing/a_colleague.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;
using namespace std::chrono_literals;

static Date const today{2023y / March / 13d};
static Instant const noon = Instant{today} + 12h;

namespace {

struct Reasons {
    Database database = migrated_database();
    LateReasonStore store{database};
    Viewer manager{a_service_manager().in(database), today};

    Reasons() { store.add_shipped_reasons(); }
    std::int64_t audited(char const* action) const
    {
        return database.count(
            "SELECT COUNT(*) FROM audit_events WHERE action = ? AND subject_kind = 'late reason' AND staff_id = ?",
            action, manager.staff);
    }
};

}  // namespace

TEST_CASE("an empty list is filled with the shipped reasons, of which only the last asks for words")
{
    Reasons given;
    auto const reasons = given.store.in_force();
    REQUIRE(reasons.size() == 10);
    CHECK(reasons.front().wording == "IRO not available");
    CHECK(reasons.back().wording == "Another reason");
    for (auto const& reason : reasons) CHECK(reason.needs_text == (reason.id == reasons.back().id));
}

TEST_CASE("a list that was filled is not filled again, even where all of it was withdrawn")
{
    Reasons given;
    for (auto const& reason : given.store.in_force()) given.store.withdraw(reason.id, given.manager, noon);
    given.store.add_shipped_reasons();
    CHECK(given.store.in_force().empty());
    CHECK(given.store.all().size() == 10);
}

TEST_CASE("a reason that is added stands last and is audited")
{
    Reasons given;
    auto const added = given.store.add("The school was closed", given.manager, noon);
    CHECK(given.store.in_force().back().id == added);
    CHECK(given.store.in_force().back().wording == "The school was closed");
    CHECK(given.audited("create") == 1);
}

TEST_CASE("a reason that is withdrawn is offered no more, keeps its wording, and is audited")
{
    Reasons given;
    auto const first = given.store.in_force().front();
    given.store.withdraw(first.id, given.manager, noon);
    CHECK(given.store.in_force().front().id != first.id);
    CHECK(given.store.all().front().wording == first.wording);
    CHECK(given.audited("remove") == 1);
}

TEST_CASE("withdrawing what is withdrawn already leaves no second trace")
{
    Reasons given;
    auto const first = given.store.in_force().front();
    given.store.withdraw(first.id, given.manager, noon);
    given.store.withdraw(first.id, given.manager, noon + 1h);
    CHECK(given.audited("remove") == 1);
}
