#pragma once
#include "platform/html/html.h"

#include <string>

namespace waymark {

/// Something that opens when it is wanted. It is the browser's own, so it works without script.
struct Details {
    std::string summary;
    Html content;
    bool is_open = false;
};
Html render(Details const&);

}  // namespace waymark
