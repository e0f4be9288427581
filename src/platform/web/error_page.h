#pragma once
#include "platform/html/html.h"
#include "platform/web/request.h"

#include <string>
#include <string_view>

namespace waymark {

/// What became of a change that was asked for and failed.
enum class Kept { Nothing, Unknown };

/// What a person is told when a page cannot be shown.
struct ErrorWords {
    int status = 500;
    std::string_view title;
    std::string_view sentence;
    std::string reference;  // to quote; only where the fault is ours
};
ErrorWords error_words(int status, std::string const& reference);
/// The same where the database cannot be asked just now (503).
ErrorWords words_for_unavailable(Method, Kept, std::string const& reference);

/// The same where too many people ask at once for what takes long, such as signing in (503).
ErrorWords words_for_busy(std::string const& reference);

/// The page for it where the site has given none of its own.
Html plain_error_page(ErrorWords const&);

}  // namespace waymark
