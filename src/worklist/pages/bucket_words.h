#pragma once
#include "platform/html/empty_state.h"
#include "platform/html/tone.h"
#include "worklist/bucket.h"

#include <string>
#include <string_view>

namespace waymark {

/// What people read where a heap of work is shown.
struct BucketWords {
    std::string_view one;      // on its card, under the number 1
    std::string_view many;     // and under any other
    std::string_view pill;     // on a filter above a list
    std::string_view heading;  // above its list
    std::string_view empty_heading;
    std::string_view empty_text;

    std::string_view on_card(long long number) const { return number == 1 ? one : many; }
    EmptyState nothing() const { return {std::string{empty_heading}, std::string{empty_text}}; }
};
BucketWords words_for(Bucket);
Tone tone_of(Bucket);

}  // namespace waymark
