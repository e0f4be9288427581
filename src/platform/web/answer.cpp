#include "platform/web/answer.h"

#include "platform/text.h"
#include "platform/web/http_reader.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <stdexcept>
#include <string_view>

namespace waymark {

static constexpr std::string_view security_fields =
    "Content-Security-Policy: default-src 'none'; object-src 'none'; style-src 'self'; script-src 'self'; img-src "
    "'self' data:; "
    "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; connect-src 'self'; "
    "manifest-src 'self'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()\r\n";

static constexpr std::string_view transport_security =
    "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";

static std::string const& date_field()
{
    thread_local std::time_t written_at = 0;
    thread_local std::string field;
    auto const now = std::time(nullptr);
    if (now != written_at) {
        std::tm parts{};
        ::gmtime_r(&now, &parts);
        std::array<char, 64> text{};
        auto const size = std::strftime(text.data(), text.size(), "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &parts);
        field.assign(text.data(), size);
        written_at = now;
    }
    return field;
}

static bool is_token(std::string_view name)
{
    static constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
        bool const is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        return is_letter || (letter >= '0' && letter <= '9') || others.find(letter) != std::string_view::npos;
    });
}

static bool is_servers_own(std::string_view name)
{
    static constexpr std::string_view own[] = {
        "connection",       "content-length", "content-security-policy", "date", "strict-transport-security",
        "transfer-encoding"};
    return std::find(std::begin(own), std::end(own), ascii_lower(name)) != std::end(own);
}

static void add_field(std::string& head, std::string_view name, std::string_view value)
{
    bool const splits = std::any_of(value.begin(), value.end(), [](char letter) {
        return (letter >= 0 && letter < ' ' && letter != '\t') || letter == 0x7F;
    });
    if (splits || !is_token(name)) throw std::logic_error{"a header field that would be read as two"};
    head.append(name).append(": ").append(value).append("\r\n");
}

static bool has_field(Response const& response, std::string_view name)
{
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](auto const& field) { return ascii_lower(field.first) == name; });
}

static void add_framing(std::string& head, Answer const& answer, HttpVersion version)
{
    auto const& response = answer.response;
    if (response.status == 204 || response.status == 304) return;
    if (!response.next_part)
        head.append("Content-Length: ").append(std::to_string(answer.body().size())).append("\r\n");
    else if (version == HttpVersion::OneOne)
        head += "Transfer-Encoding: chunked\r\n";
    if (response.next_part || !answer.body().empty()) add_field(head, "Content-Type", response.content_type);
}

std::string answer_head(Answer const& answer, HttpVersion version, AfterAnswer after, Channel channel)
{
    auto const& response = answer.response;
    std::string head;
    head.reserve(1200);
    head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    head.append(reason_for(response.status)).append("\r\n");
    head += date_field();
    add_framing(head, answer, version);
    for (auto const& [name, value] : response.headers) {
        if (is_servers_own(name)) throw std::logic_error{"a header field that only the server sets: " + name};
        add_field(head, name, value);
    }
    if (!has_field(response, "cache-control")) head += "Cache-Control: no-store\r\n";
    head += security_fields;
    if (channel == Channel::Tls) head += transport_security;
    if (after == AfterAnswer::Close)
        head += "Connection: close\r\n";
    else if (version == HttpVersion::OneNought)
        head += "Connection: keep-alive\r\n";
    return head += "\r\n";
}

}  // namespace waymark
