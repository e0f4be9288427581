#include "reviews/testing/a_history.h"

using namespace std::chrono;
using namespace waymark;

static std::string reason(ReviewDue const& due, std::string const& label)
{
    for (auto const& found : explain(due))
        if (found.label == label) return found.sentence;
    return {};
}

TEST_CASE("a date in months explains its rule, its anchor and its sum")
{
    auto const due = review_due(a_history()
                                    .looked_after_since(2022y / January / 14d)
                                    .reviewed(2022y / February / 9d)
                                    .reviewed(2022y / May / 6d)
                                    .reviewed(2022y / September / 2d),
                                2022y / September / 5d);
    CHECK(reason(due, "Rule") ==
          "Not more than 6 months after the previous review (regulation 33(2), Care Planning Regulations 2010)");
    CHECK(reason(due, "Counted from") == "Third review, held Friday 2 September 2022");
    CHECK(reason(due, "Calculation") ==
          "2 September 2022 + 6 calendar months = 2 March 2023. It does not move for weekends or holidays.");
    CHECK(reason(due, "Last day that works").empty());
}

TEST_CASE("a date in working days names the bank holidays it left out")
{
    auto const due = review_due(a_history().looked_after_since(2022y / August / 27d), 2022y / September / 1d);
    CHECK(reason(due, "Rule") ==
          "Within 20 working days of becoming looked after (regulation 33(1), Care Planning Regulations 2010)");
    CHECK(reason(due, "Counted from") == "Became looked after on Saturday 27 August 2022");
    CHECK(reason(due, "Calculation") ==
          "27 August 2022 + 20 working days = 27 September 2022. Weekends are left out, and the bank holidays on "
          "29 August 2022 and 19 September 2022.");
    auto const plain = review_due(a_history().looked_after_since(2022y / October / 3d), 2022y / October / 3d);
    CHECK(reason(plain, "Calculation").find("no bank holiday falls inside") != std::string::npos);
}

TEST_CASE("a date explains what is peculiar to it")
{
    struct {
        std::string because;
        History history;
        Date as_at;
        std::string label;
        std::string sentence;
    } const rows[] = {
        {"due on a Sunday", a_history().looked_after_since(2023y / January / 4d).reviewed(2023y / January / 31d),
         2023y / February / 1d, "Last day that works",
         "Sunday 30 April 2023 is not a working day. The last working day before it is Friday 28 April 2023"},
        {"a month too short", a_history().looked_after_since(2022y / November / 2d).reviewed(2022y / November / 30d),
         2022y / December / 1d, "Calculation",
         "30 November 2022 + 3 calendar months = 28 February 2023, the last day of that month. It does not move for "
         "weekends or holidays."},
        {"a window",
         a_history()
             .looked_after_since(2021y / May / 4d, LegalStatus::E1)
             .moves_to("A6", 2022y / September / 5d)
             .moves_to("U6", 2023y / February / 3d),
         2023y / February / 6d, "Not before", "Friday 3 March 2023"},
        {"four weeks", a_history().looked_after_since(2021y / May / 4d).moves_to("A6", 2022y / December / 12d),
         2022y / December / 20d, "Calculation",
         "12 December 2022 + 28 days = 9 January 2023. It does not move for weekends or holidays."},
        {"short breaks that are none any more",
         a_history()
             .looked_after_since(2022y / July / 16d, LegalStatus::V4)
             .changes_to(LegalStatus::C1, 2022y / September / 2d),
         2022y / September / 5d, "Rule",
         "Within 20 working days of the short breaks no longer meeting regulation 48 (regulation 33(1), Care Planning "
         "Regulations 2010)"},
        {"records that begin in the middle",
         a_history().looked_after_since(2015y / June / 1d).records_begin(2022y / April / 1d), 2022y / May / 1d,
         "Counted from",
         "The records begin on 1 April 2022. The review before is not in them and is taken to have been held on the "
         "day before at the latest"},
        {"a review whose number nobody knows",
         a_history()
             .looked_after_since(2015y / June / 1d)
             .records_begin(2022y / April / 1d)
             .reviewed(2022y / May / 10d),
         2022y / May / 11d, "Counted from", "Previous review, held Tuesday 10 May 2022"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.because);
        CHECK(reason(review_due(row.history, row.as_at), row.label) == row.sentence);
    }
}

TEST_CASE("a long-term foster placement says that a meeting may be left out")
{
    auto const due = review_due(a_history()
                                    .looked_after_since(2020y / March / 2d)
                                    .moves_to("U1", 2021y / March / 1d)
                                    .reviewed(2022y / January / 10d)
                                    .reviewed(2022y / April / 8d),
                                2022y / May / 1d);
    CHECK(reason(due, "Meeting") ==
          "This review may be held without a meeting. Long-term foster care of more than a year: a meeting at least "
          "once a year (Care Planning Regulations 2010 as amended in 2015)");
}

TEST_CASE("the same is told in a line for the command line and for files")
{
    auto const ordinary = a_history().looked_after_since(2022y / September / 2d).reviewed(2022y / September / 28d);
    CHECK(explain_in_a_line(next_review(ordinary.facts(), england(), 2022y / October / 3d)) ==
          "T2: Not more than 3 months after the first review (regulation 33(2), Care Planning Regulations 2010). First "
          "review, held Wednesday 28 September 2022. 28 September 2022 + 3 calendar months = 28 December 2022.");
    auto const incomplete = a_history().looked_after_since(2015y / June / 1d).records_begin(2022y / April / 1d);
    CHECK(explain_in_a_line(next_review(incomplete.facts(), england(), 2022y / May / 3d)) ==
          "T3: Not more than 6 months after the previous review (regulation 33(2), Care Planning Regulations 2010). "
          "The records begin on 1 April 2022. The review before is not in them and is taken to have been held on the "
          "day before at the latest. 31 March 2022 + 6 calendar months = 30 September 2022, the last day of that "
          "month. Due then at the latest.");
    CHECK(explain_in_a_line(NothingDue::NotLookedAfter) == "Not looked after on this day, so no review is due");
}
