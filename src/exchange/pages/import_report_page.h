#pragma once
#include "exchange/import_report.h"
#include "platform/html/count_cards.h"
#include "platform/html/error_summary.h"
#include "platform/html/progress.h"
#include "platform/html/radios.h"

#include <optional>
#include <string>
#include <vector>

namespace waymark {

struct ImportFileLine {
    std::string name;
    std::string kind;
    std::string rows;
};

struct ProblemLine {
    std::string rule;
    std::string count;
    std::string effect;
    std::string example;
    std::string url;
    bool is_stopping = false;
};

/// One import from the moment its files are in: how far it has come, what it would change, what is wrong, and the
/// choice to make.
struct ImportReportPage {
    ErrorSummary errors;
    std::string heading;
    std::string sentence;
    bool is_under_way = false;         // read or written, just now
    std::optional<Progress> progress;  // while it is read
    std::string address;               // its own, to look again
    std::vector<ImportFileLine> files;
    std::string differences_heading = "What would change";
    std::optional<CountCards> differences;
    std::vector<std::string> newcomers;  // people and teams that will be added
    std::string more_newcomers;
    std::vector<ProblemLine> problems;
    std::string problem_list_url;
    std::optional<Radios> choice;  // only where rows are left out
    bool is_waiting = false;       // for a person's decision
    std::string why_nothing_changes;
    bool is_done = false;
    std::string confirm_url;
    std::string discard_url;
    std::string csrf_token;
};
Html render(ImportReportPage const&);

}  // namespace waymark
