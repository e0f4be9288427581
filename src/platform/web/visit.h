#pragma once
#include "platform/database/gathered_looks.h"
#include "platform/web/answer.h"
#include "platform/web/request.h"
#include "platform/web/routes.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace waymark {

/// One request on its way through the server. Once it has an answer, nothing more is read for it.
struct Visit {
    Request request;
    Route const* route = nullptr;
    std::optional<Answer> answer;
    std::string_view pattern = "-";  // what the log calls it: the route, never what was typed
    std::string_view method = "-";
    bool is_head = false;
    GatheredLooks::Looks looks = {};  // nothing is sent before they are kept
    std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
};

}  // namespace waymark
