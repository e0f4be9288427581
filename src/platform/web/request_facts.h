#pragma once
#include "platform/web/answer.h"
#include "platform/web/request.h"
#include "platform/web/request_head.h"

#include <string>
#include <string_view>

namespace waymark {

enum class Proxy { None, InFront };

/// What the request's head says that a page or the gate may want: cookies, the client's address, whether it came by
/// TLS. A proxy's word on the last two is taken only where the configuration says that there is one.
void describe(Request& request, RequestHead const& head, std::string client, Channel channel, Proxy proxy);

struct Target {
    std::string_view path;
    std::string_view query;
};
/// "/find?name=x" in two; of "http://host/find" the path alone, as a proxy may send it.
Target split_target(std::string_view target);

/// The method as the log may show it: one of the known ones, or "-".
std::string_view method_name(std::string_view method);

/// A short mark for one request, on its log lines and on its error page.
std::string new_reference();

}  // namespace waymark
