#include "platform/html/field_intro.h"

namespace waymark {

std::string described_by(std::string_view id, std::string_view hint, std::string_view error)
{
    std::string ids;
    if (!hint.empty()) ids.append(id).append("-hint");
    if (!hint.empty() && !error.empty()) ids += ' ';
    if (!error.empty()) ids.append(id).append("-error");
    return ids;
}

}  // namespace waymark
