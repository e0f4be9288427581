#include "exchange/problem.h"
#include "reviews/due.h"

#include <doctest/doctest.h>

#include <set>

using namespace waymark;
using namespace std::chrono;

TEST_CASE("every check has a name of its own and a sentence that ends")
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < check_count; ++i) {
        Problem problem;
        problem.check = static_cast<Check>(i);
        problem.value = "31/02/2023";
        problem.detail = std::make_shared<std::string const>("Detail.");
        CAPTURE(code_of(problem.check));
        CHECK(names.insert(code_of(problem.check)).second);
        auto const message = message_of(problem);
        CHECK(message.back() == '.');
        CHECK(message.find('{') == std::string::npos);
    }
}

TEST_CASE("the names stand beside their checks")
{
    CHECK(code_of(Check::Dfe101) == "101");
    CHECK(code_of(Check::Dfe1012) == "1012");
    CHECK(code_of(Check::DfeInt17) == "INT17");
    CHECK(code_of(Check::OutsideCare) == "WM-OUTSIDE-CARE");
    CHECK(code_of(Check::NoneWhereDue) == "WM-NONE-WHERE-DUE");
    CHECK(code_of(Check::NoReviews) == "WM-NO-REVIEWS");
    CHECK(effect_of(Check::NoReviews) == Effect::RefusesFile);
    CHECK(effect_of(Check::Dfe166) == Effect::StopsRow);
    CHECK(effect_of(Check::Late) == Effect::Noted);
}

TEST_CASE("a column is known by its name in any case, with spaces round it")
{
    CHECK(parse_column(" review_code ") == Column::ReviewCode);
    CHECK(parse_column("SOCIAL_WORKER_EMAIL") == Column::SocialWorkerEmail);
    CHECK_FALSE(parse_column("REVIEW CODE"));
    for (std::size_t i = 1; i < column_count; ++i)
        CHECK(parse_column(name_of(static_cast<Column>(i))) == static_cast<Column>(i));
}

TEST_CASE("a date that is none is told apart by what is wrong with it")
{
    struct {
        std::string_view value, message;
    } const dates[] = {
        {"", "The date of the review is blank. Enter the day it was held as dd/mm/yyyy."},
        {"31/02/2023",
         "The date of the review is 31/02/2023, and there is no such day. Enter the day it was held as dd/mm/yyyy."},
        {"2023-02-28",
         "The date of the review is 2023-02-28, which is year first. Enter the day it was held as dd/mm/yyyy."},
        {"28/02/23",
         "The date of the review is 28/02/23, which has only half of its year. Enter the day it was held as "
         "dd/mm/yyyy."},
        {" 28/02/2023",
         "The date of the review is  28/02/2023, with a space before or after it. Enter the day it was held as "
         "dd/mm/yyyy."},
        {"last week",
         "The date of the review is last week, which is not a date. Enter the day it was held as dd/mm/yyyy."},
    };
    for (auto const& row : dates) {
        Problem problem;
        problem.check = Check::Dfe166;
        problem.value = row.value;
        CHECK(message_of(problem) == row.message);
    }
}

TEST_CASE("a late review's sentence has its days, its date and its rule")
{
    Problem late;
    late.check = Check::Late;
    late.first = as_fact(2022y / October / 3);
    late.second = 2;
    CHECK(message_of(late) == "Held 2 working days late: it was due by 3 October 2022 (T1). Record the reason; nothing "
                              "in the return needs changing.");
    late.second = 0;
    CHECK(message_of(late).starts_with("Held less than a working day late"));
}

TEST_CASE("where the history is missing, a review is at least so late, and the sentence says why")
{
    Problem late;
    late.check = Check::Late;
    late.first = as_fact(2022y / September / 30);
    late.second = 5;
    late.third = static_cast<std::int32_t>(TimetableRule::T3);
    late.detail = std::make_shared<std::string const>(" The review before it is not in the records.");
    CHECK(message_of(late) ==
          "Held at least 5 working days late: it was due by 30 September 2022 at the latest (T3). The "
          "review before it is not in the records. Record the reason; nothing in the return needs "
          "changing.");
}
