#pragma once
#include "platform/html/html.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace waymark {

/// What goes back. Security headers, Date, length and compression are added by the server, once for all pages.
struct Response {
    int status = 200;
    std::string body;
    std::string content_type = "text/html; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;
    /// For long downloads: appends the next part to `part`, false when there is no more. Used instead of `body`.
    std::function<bool(std::string& part)> next_part;
};

Response ok(Html page);
Response unprocessable(Html page);         // 422: the same form, with its errors
Response see_other(std::string location);  // 303 to a path of ours; anything else throws logic_error
Response not_found();                      // not there, or not yours: the same answer
Response plain_text(int status, std::string text);
Response csv_download(std::string file_name, std::string body);  // with BOM, so that Excel reads it as UTF-8

}  // namespace waymark
