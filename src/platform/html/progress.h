#pragma once
#include "platform/html/html.h"

#include <string>

namespace waymark {

/// How far a long piece of work has got. The words carry it; the bar is for the eye.
struct Progress {
    std::string label;  // "Reading episodes.csv"
    long long done = 0;
    long long total = 1;
    std::string note = {};  // "84,000 of 110,000 rows"

    long long percent() const;
};
Html render(Progress const&);

}  // namespace waymark
