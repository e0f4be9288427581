#include "calendar/shipped_bank_holidays.h"
#include "calendar/store/bank_holiday_store.h"
#include "exchange/testing/import_room.h"
#include "platform/csv.h"
#include "reviews/store/due_list.h"
#include "reviews/store/review_store.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <string>

using namespace waymark;
using namespace std::chrono;

namespace {

using Cells = std::map<std::string, std::string>;

std::string text_of(std::filesystem::path const& path)
{
    std::ostringstream text;
    text << std::ifstream{path, std::ios::binary}.rdbuf();
    return text.str();
}

GivenTexts awkward_return()
{
    GivenTexts texts;
    for (auto const* year : {"2022-23", "2023-24"})
        for (auto const* file : {"header.csv", "episodes.csv", "reviews.csv", "uasc.csv"})
            texts.emplace_back(file, text_of(std::filesystem::path{"demo/awkward_return"} / year / file));
    texts.emplace_back("allocations.csv", text_of("demo/awkward_return/allocations.csv"));
    return texts;
}

/// The dates worked out by hand (demo/awkward_return/expected.md), by child.
std::map<std::string, Cells> expected_by_hand()
{
    std::map<std::string, Cells> rows;
    CsvReader csv{*bytes_of_file("demo/awkward_return/expected.csv")};
    REQUIRE(csv.next());
    std::vector<std::string> const columns{csv.fields().begin(), csv.fields().end()};
    while (csv.next())
        for (std::size_t i = 0; i < columns.size(); ++i)
            rows[std::string{csv.fields()[0]}][columns[i]] = csv.fields()[i];
    return rows;
}

std::string text_of(std::optional<Date> day) { return day ? iso(*day) : std::string{}; }

/// The awkward return as an authority has it that took it in on Easter Sunday 2024.
struct TakenIn : ImportRoom {
    TakenIn() : ImportRoom{2024y / March / 31d}
    {
        Transaction change{database};
        BankHolidayStore{database}.merge(shipped_bank_holidays(), "shipped", manager, noon);
        change.commit();
        auto const read = ImportRoom::read(awkward_return());
        REQUIRE(read.stopped_count == 0);
        REQUIRE(applied(read).state == ImportState::Done);
    }

    std::map<std::string, ChildId> children() const
    {
        std::map<std::string, ChildId> found;
        database.visit("SELECT identifier, child_id FROM children", {}, [&](Row const& row) {
            found[row.get<std::string>(0)] = row.get<ChildId>(1);
            return true;
        });
        return found;
    }
};

}  // namespace

TEST_CASE("the awkward return taken in gives the list of what is due that was worked out by hand")
{
    TakenIn const given;
    std::map<std::string, DueRow> listed;
    for (auto& row : DueList{given.database}.list({}, given.manager, 100, 0)) listed[row.identifier] = row;
    std::size_t looked_after = 0;
    for (auto const& [child, expected] : expected_by_hand()) {
        auto const name = child;
        CAPTURE(name);
        CHECK(listed.contains(child) == !expected.at("looked_after_since").empty());
        if (!listed.contains(child)) continue;
        ++looked_after;
        auto const& row = listed.at(child);
        CHECK(iso(row.looked_after_since) == expected.at("looked_after_since"));
        CHECK(text_of(row.last_review_on) == expected.at("last_review"));
        CHECK(text_of(row.due ? std::optional{row.due->due_on} : std::nullopt) == expected.at("next_due"));
        CHECK(text_of(row.due ? std::optional{row.due->last_practicable_on} : std::nullopt) ==
              expected.at("last_practicable"));
        CHECK((row.due ? code_of(row.due->rule) : "") == expected.at("rule"));
        CHECK((row.due && row.due->due_on < given.clock.today() ? "yes" : "no") == expected.at("overdue"));
    }
    CHECK(looked_after == listed.size());
}

TEST_CASE("the awkward return taken in gives each child's file the date, the rule and the late reviews by hand")
{
    TakenIn given;
    ReviewStore const reviews{given.database};
    auto const holidays = BankHolidayStore{given.database}.in_force();
    auto const children = given.children();
    CHECK(children.size() == 17);
    for (auto const& [child, expected] : expected_by_hand()) {
        auto const name = child;
        CAPTURE(name);
        auto const facts = reviews.find_facts(children.at(child), given.manager).value();
        auto const next = next_review(facts, holidays, given.clock.today());
        auto const* due = std::get_if<ReviewDue>(&next);
        CHECK((due ? iso(due->due_on) : "") == expected.at("next_due"));
        CHECK((due ? code_of(due->rule) : "") == expected.at("rule"));

        std::string late;
        for (auto const& one : obligations(facts, holidays, given.clock.today()))
            if (one.can_be_judged && one.met_on && *one.met_on > one.due.due_on)
                late += iso(*one.met_on) + "," + iso(one.due.due_on) + "," + std::to_string(one.working_days_late);
        auto const by_hand =
            expected.at("late_review").empty()
                ? std::string{}
                : expected.at("late_review") + "," + expected.at("late_due") + "," + expected.at("working_days_late");
        CHECK(late == by_hand);
    }
}
