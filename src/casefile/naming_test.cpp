#include "casefile/naming.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::chrono;

static Date const today{2023y / March / 13d};
static StaffId const priya{1};
static StaffId const ben{2};

static Naming naming_of(StaffId iro, Date from_on)
{
    Naming naming;
    naming.iro.id = iro;
    naming.iro.role = Role::Iro;
    naming.with_this_child = {55, 1.0};
    naming.from_on = from_on;
    naming.reason = "Priya leaves the service";
    return naming;
}

static BeforeNaming with_iro_since(Date from_on, std::optional<Date> until_on = std::nullopt)
{
    return {{}, {{priya, "Priya Shah", from_on, until_on, ""}}, today};
}

TEST_CASE("an IRO is named from today or an earlier day, after the one before began")
{
    using enum NamingRefusal;
    auto const february_1 = Date{2023y / February / 1d};
    auto const february_20 = Date{2023y / February / 20d};
    struct {
        char const* because;
        Naming naming;
        BeforeNaming before;
        std::vector<NamingRefusal> refused;
    } const rows[] = {
        {"the first IRO, from today", naming_of(ben, today), {{}, {}, today}, {}},
        {"the first IRO, from a day past", naming_of(ben, Date{2020y / May / 4d}), {{}, {}, today}, {}},
        {"tomorrow", naming_of(ben, today + days{1}), {{}, {}, today}, {InTheFuture}},
        {"after the one before began", naming_of(ben, today), with_iro_since(february_1), {}},
        {"the same day, put right", naming_of(ben, february_1), with_iro_since(february_1), {}},
        {"before the one before began",
         naming_of(ben, Date{2023y / January / 31d}),
         with_iro_since(february_1),
         {BeforeTheLatest}},
        {"on the last day of one that ended",
         naming_of(ben, february_20),
         with_iro_since(february_1, february_20),
         {BeforeTheLatest}},
        {"the day after it", naming_of(ben, february_20 + days{1}), with_iro_since(february_1, february_20), {}},
        {"the IRO there is", naming_of(priya, today), with_iro_since(february_1), {IsTheIroNow}},
        {"one who was the IRO before", naming_of(priya, today), with_iro_since(february_1, february_20), {}},
    };
    for (auto const& row : rows) {
        CAPTURE(std::string{row.because});
        CHECK(refuse_naming(row.naming, row.before) == row.refused);
    }
}

TEST_CASE("a change of IRO wants a reason; the first naming needs none")
{
    auto naming = naming_of(ben, today);
    naming.reason = " ";
    CHECK(weigh_naming(naming, {{}, {}, today}).empty());
    CHECK(weigh_naming(naming, with_iro_since(Date{2023y / February / 1d})) ==
          std::vector{AllocationWarning::ChangedWithoutReason});
    naming.reason = "Priya leaves the service";
    CHECK(weigh_naming(naming, with_iro_since(Date{2023y / February / 1d})).empty());
}

TEST_CASE("siblings with another IRO and a full caseload are weighed too")
{
    auto naming = naming_of(ben, today);
    naming.with_this_child = {71, 1.0};
    auto before = with_iro_since(Date{2023y / February / 1d}, Date{2023y / February / 20d});
    before.around.iros_of_siblings = {priya};
    CHECK(weigh_naming(naming, before) ==
          std::vector{AllocationWarning::SiblingsHaveAnotherIro, AllocationWarning::CaseloadOver});
}
