// The reader of cookies and of what a proxy says: names are whole, and a value ends at its semicolon.
#include "fuzz/target.h"
#include "platform/text.h"
#include "platform/web/request_facts.h"

using namespace waymark;

int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size)
{
    auto const text = std::string{as_text(bytes, size)};
    RequestHead head;
    head.cookie = text;
    head.forwarded_for = text;
    head.forwarded_proto = text;
    Request request;
    describe(request, head, "127.0.0.1", Channel::Plain, Proxy::InFront);
    for (auto const& [name, value] : request.cookies) {
        must_hold(!name.empty() && name.find_first_of("=;") == std::string::npos, "a cookie has a name");
        must_hold(value.find(';') == std::string::npos, "a cookie ends at its semicolon");
        must_hold(text.find(name + "=" + value) != std::string::npos, "a cookie is as it was sent");
    }
    must_hold(request.client.find(',') == std::string::npos, "a client is one address");
    Request alone;
    describe(alone, head, "127.0.0.1", Channel::Plain, Proxy::None);
    must_hold(alone.client == "127.0.0.1" && !alone.over_tls, "without a proxy nobody's word is taken");
    return 0;
}
