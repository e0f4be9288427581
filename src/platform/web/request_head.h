#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace waymark {

/// What a request says about itself before its body: the line and the few fields that anything here reads.
struct RequestHead {
    std::string method;
    std::string target;  // as sent, with its query
    std::string host;
    std::string cookie;
    std::string content_type;
    std::string content_encoding;
    std::string accept_encoding;
    std::string if_none_match;
    std::string origin;           // of the page that sent a form, as the browser says
    std::string fetch_site;       // Sec-Fetch-Site: where the page that asked came from
    std::string forwarded_for;    // believed only behind a proxy of ours
    std::string forwarded_proto;  // likewise
    std::string forwarded_host;   // likewise: the host that the proxy was asked for
    std::string request_id;       // X-Request-Id; likewise
    std::optional<std::uint64_t> content_length;
    bool is_http_1_0 = false;
    bool keep_alive = true;
    bool has_body = false;
    bool expects_continue = false;
};

}  // namespace waymark
