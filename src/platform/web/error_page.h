#pragma once
#include "platform/html/html.h"

#include <string>
#include <string_view>

namespace waymark {

/// What a person is told when a page cannot be shown.
struct ErrorWords {
    std::string_view title;
    std::string_view sentence;
};
ErrorWords error_words(int status);

/// The page for that status where the site has given none of its own. Only a fault of ours shows its reference.
Html plain_error_page(int status, std::string_view reference);

}  // namespace waymark
