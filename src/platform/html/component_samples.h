// Every component in the states that people meet, with invented content, for the goldens and the gallery.
#pragma once
#include "platform/html/html.h"

#include <string>
#include <vector>

namespace waymark {

struct ComponentSample {
    std::string name;  // of its golden
    Html html;
};

std::vector<ComponentSample> form_samples();
std::vector<ComponentSample> page_part_samples();

}  // namespace waymark
