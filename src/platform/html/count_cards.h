#pragma once
#include "platform/html/html.h"
#include "platform/html/tone.h"

#include <string>
#include <vector>

namespace waymark {

/// A number that opens the list whose length it is.
struct CountCard {
    long long number = 0;
    std::string label;  // "reviews overdue"
    std::string url;
    Tone tone = Tone::Plain;
    bool is_chosen = false;  // its list is the one on this page

    bool is_late() const { return tone == Tone::Late && number > 0; }
    bool is_soon() const { return tone == Tone::Soon && number > 0; }
    std::string written() const;
};

/// The row of counts at the top of a page of work.
struct CountCards {
    std::string title;  // for those who cannot see it: "Your work in numbers"
    std::vector<CountCard> cards;
};
Html render(CountCards const&);

}  // namespace waymark
