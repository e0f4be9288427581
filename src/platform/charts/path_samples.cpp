#include "platform/charts/path_samples.h"

namespace waymark {

using namespace std::chrono;

Path a_late_path()
{
    Path path{.title = "Tobi’s path",
              .marks = {},
              .due = PathDue{2023y / March / 2, 2022y / December / 1, Lateness::Late},
              .today = 2023y / March / 4};
    path.marks = {
        {MarkKind::Entry, 2022y / January / 14, "came into care"},
        {MarkKind::ReviewHeld, 2022y / February / 10, "1st", "First review held"},
        {MarkKind::ReviewHeld, 2022y / May / 6, "2nd", "Second review held"},
        {MarkKind::ReviewHeld, 2022y / September / 2, "3rd", "Third review held"},
        {MarkKind::Midway, 2023y / January / 12, "midway"},
        {MarkKind::ReviewBooked, 2023y / March / 25, "booked 25 March", "Fourth review booked"},
        {MarkKind::Concern, 2023y / February / 6, "", "Concern, stage 1: contact plan not updated"},
    };
    for (auto const day : {2022y / February / 4, 2022y / March / 28, 2022y / May / 1, 2022y / July / 5,
                           2022y / August / 28, 2022y / October / 14, 2023y / February / 22})
        path.marks.push_back({MarkKind::Contact, sys_days{day}, "", "Spoke to Tobi alone"});
    return path;
}

static std::string numbered(int number)
{
    bool const is_teen = number / 10 == 1;
    if (number % 10 == 1 && !is_teen) return std::to_string(number) + "st";
    if (number % 10 == 2 && !is_teen) return std::to_string(number) + "nd";
    if (number % 10 == 3 && !is_teen) return std::to_string(number) + "rd";
    return std::to_string(number) + "th";
}

Path a_long_path()
{
    Path path{.title = "Amara’s path",
              .marks = {},
              .due = PathDue{2023y / June / 14, 2023y / April / 14},
              .today = 2023y / March / 13};
    path.marks.push_back({MarkKind::Entry, 2013y / February / 4, "came into care"});
    path.marks.push_back({MarkKind::ReviewHeld, 2013y / March / 1, "1st"});
    path.marks.push_back({MarkKind::ReviewHeld, 2013y / May / 28, "2nd"});
    sys_days day = 2013y / November / 20;
    for (int number = 3; day < sys_days{2023y / March / 1}; ++number, day += days{178}) {
        path.marks.push_back({MarkKind::ReviewHeld, day, numbered(number)});
        path.marks.push_back({MarkKind::Contact, day - days{8}});
        path.marks.push_back({MarkKind::Contact, day + days{60}});
    }
    path.marks.back().on = 2023y / March / 1;
    path.marks[path.marks.size() - 6].is_late = true;
    return path;
}

Path a_new_path()
{
    return {.title = "Noor’s path",
            .marks = {{MarkKind::Entry, 2023y / February / 22, "came into care"}},
            .due = PathDue{2023y / March / 22},
            .today = 2023y / March / 1};
}

Path a_path_of_two_stays()
{
    return {.title = "Callum’s path",
            .marks = {{MarkKind::Entry, 2021y / June / 1, "came into care"},
                      {MarkKind::ReviewHeld, 2021y / June / 28, "1st"},
                      {MarkKind::ReviewHeld, 2021y / September / 20, "2nd"},
                      {MarkKind::Exit, 2021y / December / 17, "went home"},
                      {MarkKind::Entry, 2022y / May / 3, "came back"},
                      {MarkKind::ReviewHeld, 2022y / May / 30, "1st"},
                      {MarkKind::ReviewHeld, 2022y / August / 25, "2nd"},
                      {MarkKind::ReviewHeld, 2023y / February / 27, "3rd", "", true},
                      {MarkKind::Exit, 2023y / March / 10, "left"}},
            .due = {},
            .today = 2023y / March / 13};
}

}  // namespace waymark
