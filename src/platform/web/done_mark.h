#pragma once
#include "platform/date.h"
#include "platform/web/fields.h"

#include <string>
#include <string_view>

namespace waymark {

/// After a form was taken, the page that follows says what was done by a word of its address ("?saved=iro"). The
/// address carries a mark too, made with the session's secret and good for a minute, so that a link that somebody
/// sends, or one opened again tomorrow, shows no banner. Nothing is kept for it: it holds in any tab and any process.
std::string with_done_mark(std::string location, std::string_view secret, Instant now);
bool has_done_mark(std::string_view path, Fields const& query, std::string_view secret, Instant now);

}  // namespace waymark
