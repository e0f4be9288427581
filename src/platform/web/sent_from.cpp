#include "platform/web/sent_from.h"

#include "platform/text.h"

namespace waymark {

/// "records.example.org" of "Records.example.org:8443".
static std::string_view without_port(std::string_view host)
{
    auto const colon = host.rfind(':');
    bool const is_port = colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos;
    return is_port ? host.substr(0, colon) : host;
}

/// The part of "https://host:port" after the scheme; nothing where it is no such origin, or its scheme another than the
/// one that was asked by.
static std::string_view host_of(std::string_view origin, Channel channel)
{
    static constexpr std::string_view tls = "https://";
    static constexpr std::string_view plain = "http://";
    if (origin.starts_with(tls)) return origin.substr(tls.size());
    if (channel == Channel::Plain && origin.starts_with(plain)) return origin.substr(plain.size());
    return {};
}

static bool is_host_asked(std::string_view origin_host, RequestHead const& head, Proxy proxy)
{
    if (origin_host.empty()) return false;
    if (proxy == Proxy::None) return ascii_lower(origin_host) == ascii_lower(head.host);
    // A proxy may listen on a port that it does not pass on, and name the host in a field of its own.
    std::string_view asked = head.host;
    if (!head.forwarded_host.empty()) asked = trimmed(split(head.forwarded_host, ',').back());
    return ascii_lower(without_port(origin_host)) == ascii_lower(without_port(asked));
}

bool was_sent_from_elsewhere(RequestHead const& head, Channel channel, Proxy proxy)
{
    bool const is_said_ours = head.fetch_site == "same-origin" || head.fetch_site == "none";
    if (!head.fetch_site.empty() && !is_said_ours) return true;
    if (head.origin.empty()) return false;
    // A browser that hides where it comes from may still say that it comes from here.
    if (head.origin == "null") return !is_said_ours;
    return !is_host_asked(host_of(head.origin, channel), head, proxy);
}

}  // namespace waymark
