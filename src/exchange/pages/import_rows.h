#pragma once
#include "platform/html/html.h"

#include <string>
#include <vector>

namespace waymark {

struct ImportRow {
    std::string where;
    std::string what;
    std::string before;
    std::string after;
};

/// Some of an import spelt out: the differences of one kind, or the problems of one rule.
struct ImportRowsPage {
    std::string heading;
    std::string sentence;
    std::string where_label;
    std::string what_label;
    std::string before_label;
    std::string after_label;
    std::vector<ImportRow> rows;
};
Html render(ImportRowsPage const&);

}  // namespace waymark
