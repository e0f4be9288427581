// What puts text into a page: nothing that it writes can open a tag, end an attribute or lead to another site.
#include "fuzz/target.h"
#include "platform/html/append.h"

#include <algorithm>

using namespace waymark;

static bool begins_an_entity(std::string_view rest)
{
    for (std::string_view const entity : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"})
        if (rest.starts_with(entity)) return true;
    return false;
}

static bool is_inert(std::string_view markup)
{
    if (markup.find_first_of("<>\"'") != std::string_view::npos) return false;
    for (std::size_t i = 0; i < markup.size(); ++i)
        if (markup[i] == '&' && !begins_an_entity(markup.substr(i))) return false;
    return markup.find('\0') == std::string_view::npos;
}

/// Told apart from append_url's own test of it: a scheme is letters and a colon before any "/", "?" or "#".
static bool leads_elsewhere(std::string_view url)
{
    auto const scheme = url.find(':');
    return url.starts_with("//") || (scheme != std::string_view::npos && scheme < url.find_first_of("/?#"));
}

int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size)
{
    auto const text = as_text(bytes, size);
    std::string between_tags;
    append_value(between_tags, text);
    must_hold(is_inert(between_tags), "text between tags is text");
    std::string attribute;
    append_attribute(attribute, text);
    must_hold(is_inert(attribute), "text in an attribute ends nothing");
    std::string url;
    append_url(url, text);
    must_hold(is_inert(url) && !leads_elsewhere(url), "a URL stays with us");
    must_hold(url.find_first_of(" \\\t\n\r") == std::string::npos, "a URL hides nothing");
    auto const part = url_part(text);
    must_hold(std::all_of(part.begin(), part.end(),
                          [](char letter) {
                              return std::string_view{"/?#&=+:;\\\"'<> "}.find(letter) == std::string_view::npos &&
                                     letter > ' ';
                          }),
              "a part of a URL is one part");
    return 0;
}
