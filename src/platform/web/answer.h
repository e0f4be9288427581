#pragma once
#include "platform/web/response.h"

#include <string>

namespace waymark {

/// A response on its way out. An asset's bytes stay where they are; a page's are the response's own.
struct Answer {
    Response response;
    std::string const* asset = nullptr;
    std::string const& body() const { return asset ? *asset : response.body; }
};

enum class Channel { Plain, Tls };
enum class AfterAnswer { KeepOpen, Close };
enum class HttpVersion { OneNought, OneOne };

/// The status line and all header fields, up to and with the empty line. A long download is sent in chunks, or to a
/// client of HTTP/1.0 until the connection closes. Throws logic_error where a page set a field that could be taken
/// for two, or one that is the server's to set.
std::string answer_head(Answer const& answer, HttpVersion version, AfterAnswer after, Channel channel);

}  // namespace waymark
