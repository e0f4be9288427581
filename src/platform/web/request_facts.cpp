#include "platform/web/request_facts.h"

#include "platform/text.h"

#include <random>

namespace waymark {

static std::map<std::string, std::string> cookies_of(std::string_view field)
{
    std::map<std::string, std::string> cookies;
    for (auto const part : split(field, ';')) {
        auto const cookie = trimmed(part);
        auto const equals = cookie.find('=');
        if (equals == std::string_view::npos || equals == 0) continue;
        // The first of two of one name is the one set for the narrower path.
        cookies.emplace(cookie.substr(0, equals), cookie.substr(equals + 1));
    }
    return cookies;
}

/// A mark as proxies make them: a word that can be looked for, and nothing that could be read as more than that.
static bool is_request_id(std::string_view text)
{
    static constexpr std::string_view marks = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.:";
    return text.size() >= 8 && text.size() <= 64 && text.find_first_not_of(marks) == std::string_view::npos;
}

void describe(Request& request, RequestHead const& head, std::string client, Channel channel, Proxy proxy)
{
    request.reference = new_reference();
    request.cookies = cookies_of(head.cookie);
    request.client = std::move(client);
    request.over_tls = channel == Channel::Tls;
    if (proxy == Proxy::None) return;
    if (is_request_id(head.request_id)) request.reference = head.request_id;
    // Only the last address was written by our own proxy; those before it are the client's claim.
    if (!head.forwarded_for.empty()) request.client = trimmed(split(head.forwarded_for, ',').back());
    request.over_tls = trimmed(split(head.forwarded_proto, ',').back()) == "https";
}

Target split_target(std::string_view target)
{
    for (std::string_view const scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        auto const slash = target.find('/', scheme.size());
        target = slash == std::string_view::npos ? "/" : target.substr(slash);
    }
    auto const question = target.find('?');
    if (question == std::string_view::npos) return {target, {}};
    return {target.substr(0, question), target.substr(question + 1)};
}

std::string_view method_name(std::string_view method)
{
    for (std::string_view const known : {"GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"})
        if (method == known) return known;
    return "-";
}

std::string new_reference()
{
    // Without letters that are read for one another over the telephone.
    static constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    thread_local std::mt19937_64 chance{std::random_device{}()};
    std::uniform_int_distribution<std::size_t> any{0, letters.size() - 1};
    std::string reference;
    for (int i = 0; i < 8; ++i) reference += letters[any(chance)];
    return reference;
}

}  // namespace waymark
