#pragma once
#include "platform/html/error_summary.h"
#include "platform/html/file_upload.h"

#include <string>
#include <vector>

namespace waymark {

struct ImportLine {
    std::string url;
    std::string when;
    std::string who;
    std::string state;
    std::string told;  // "12 differences, 3 problems"
};

/// Where a return comes in: choosing its files, and what was imported before.
struct BeginImportPage {
    ErrorSummary errors;
    FileUpload files;
    std::string csrf_token;
    std::vector<ImportLine> earlier;
};
Html render(BeginImportPage const&);

}  // namespace waymark
