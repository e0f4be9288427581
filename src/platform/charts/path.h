#pragma once
#include "platform/date.h"
#include "platform/html/data_table.h"
#include "platform/html/html.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// What a mark on the path stands for; each has a shape of its own, so that the path reads in black and white.
enum class MarkKind { Entry, ReviewHeld, ReviewBooked, Midway, Contact, Concern, Exit };

struct PathMark {
    MarkKind kind{};
    Date on{};
    std::string label = {};  // "3rd", "booked 15 March", "came into care"; the table says it in full
    std::string told = {};   // for the table, as it stands: "Third review held, late"
    bool is_late = false;
};

enum class Lateness { InTime, Late };

/// When the next review is due, and the time in which it is to be held, where there is one.
struct PathDue {
    Date due_on{};
    std::optional<Date> window_from = {};
    Lateness lateness = Lateness::InTime;
};

/// One person's time with us as a line: coming in at its beginning, reviews as marks, what is due, and today.
struct Path {
    std::string title;  // "Tobi’s path"
    std::vector<PathMark> marks;
    std::optional<PathDue> due = {};
    Date today{};
    bool shows_today = true;  // false for a path that ended long ago and was drawn only so far
    std::string id = "path";  // begins the ids of its parts
};

/// The path lying, for a wide page and for paper, and standing, for a narrow one; the styles choose which is seen.
/// More than three years are folded: all but the last two stand as one piece, with the number of reviews in it.
Html draw(Path const&);

/// The same in words, for those who cannot see it.
std::string told_in_words(Path const&);

/// Every mark as a row, oldest first: the table behind the picture.
DataTable table_of(Path const&);

}  // namespace waymark
