#pragma once
#include "platform/html/html.h"

#include <string>

namespace waymark {

enum class TagColour { Grey, Blue, Green, Amber, Red };

/// Where something stands, in a word or two: "Booked", "Held", "Not booked".
struct StatusTag {
    std::string label;
    TagColour colour = TagColour::Grey;

    std::string colour_class() const;
};
Html render(StatusTag const&);

}  // namespace waymark
