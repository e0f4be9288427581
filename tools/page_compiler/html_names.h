// What HTML says of its elements and attributes, as far as a template needs it.
#pragma once
#include <string_view>

namespace waymark {

bool is_void_element(std::string_view element);
/// Text alone stands in it: title and textarea.
bool holds_only_text(std::string_view element);
bool keeps_white_space(std::string_view element);
bool is_svg_element(std::string_view element);
/// The browser follows or fetches what stands in it.
bool is_url_attribute(std::string_view attribute);
/// The browser reads a language of its own in it, which escaping cannot make safe.
bool refuses_values(std::string_view attribute);

}  // namespace waymark
