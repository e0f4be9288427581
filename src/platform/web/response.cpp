#include "platform/web/response.h"

#include "platform/html/html.h"

#include <algorithm>
#include <stdexcept>

namespace waymark {

static Response page(int status, Html html)
{
    Response response;
    response.status = status;
    response.body = std::move(html).text();
    return response;
}

Response ok(Html html) { return page(200, std::move(html)); }

Response unprocessable(Html html) { return page(422, std::move(html)); }

/// A path of this site as a header may carry it. "//elsewhere" and "/\elsewhere" are other sites to a browser.
static bool is_path_of_ours(std::string_view location)
{
    if (location.empty() || location[0] != '/') return false;
    if (location.size() > 1 && (location[1] == '/' || location[1] == '\\')) return false;
    return std::all_of(location.begin(), location.end(), [](char letter) { return letter > ' ' && letter < 0x7F; });
}

Response see_other(std::string location)
{
    if (!is_path_of_ours(location)) throw std::logic_error{"a redirect to somewhere that is not a path of ours"};
    Response response;
    response.status = 303;
    response.headers.emplace_back("Location", std::move(location));
    return response;
}

Response not_found()
{
    Response response;
    response.status = 404;
    return response;
}

Response plain_text(int status, std::string text)
{
    Response response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

/// A file name that every browser takes as it stands, whatever was asked for.
static std::string plain_file_name(std::string name)
{
    for (auto& letter : name) {
        bool const kept = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                          (letter >= '0' && letter <= '9') || letter == '.' || letter == '-' || letter == '_';
        if (!kept) letter = '-';
    }
    return name;
}

Response csv_download(std::string file_name, std::string body)
{
    Response response;
    response.content_type = "text/csv; charset=utf-8";
    response.body = "\xEF\xBB\xBF" + std::move(body);
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + plain_file_name(std::move(file_name)) + "\"");
    return response;
}

}  // namespace waymark
