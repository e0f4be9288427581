#pragma once
#include "platform/html/html.h"

#include <string>
#include <vector>

namespace waymark {

/// One fact and, where it may be changed, the way to change it.
struct SummaryRow {
    std::string key;
    Html value;
    std::string action_url = {};
    std::string action = "Change";
    std::string about = {};  // read out after the action: "date of birth"
};

/// Facts as pairs: answers to check, or what is known about one thing.
struct SummaryList {
    std::vector<SummaryRow> rows;
};
Html render(SummaryList const&);

}  // namespace waymark
