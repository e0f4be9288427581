#include "html_names.h"

#include <algorithm>
#include <array>

namespace waymark {

template <std::size_t Count>
static bool is_one_of(std::array<std::string_view, Count> const& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_void_element(std::string_view element)
{
    static constexpr std::array<std::string_view, 13> names{"area",  "base", "br",   "col",    "embed", "hr", "img",
                                                            "input", "link", "meta", "source", "track", "wbr"};
    return is_one_of(names, element);
}

bool holds_only_text(std::string_view element) { return element == "title" || element == "textarea"; }

bool keeps_white_space(std::string_view element) { return element == "pre" || element == "textarea"; }

bool is_svg_element(std::string_view element)
{
    static constexpr std::array<std::string_view, 14> names{"circle", "defs", "desc",    "ellipse",  "g",
                                                            "line",   "path", "polygon", "polyline", "rect",
                                                            "svg",    "text", "tspan",   "use"};
    return is_one_of(names, element);
}

bool is_url_attribute(std::string_view attribute)
{
    static constexpr std::array<std::string_view, 9> names{"href", "src",  "action", "formaction", "poster",
                                                           "cite", "data", "ping",   "xlink:href"};
    return is_one_of(names, attribute);
}

bool refuses_values(std::string_view attribute)
{
    static constexpr std::array<std::string_view, 4> names{"srcdoc", "srcset", "imagesrcset", "http-equiv"};
    return is_one_of(names, attribute);
}

}  // namespace waymark
