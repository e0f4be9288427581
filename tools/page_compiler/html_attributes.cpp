// Attributes, and the places in which a value may stand.
#include "html_context.h"
#include "html_names.h"

#include <cctype>

namespace waymark {

static bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r'; }

static std::string lower(std::string text)
{
    for (auto& letter : text) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return text;
}

void HtmlContext::begin_attribute(char letter, std::size_t offset)
{
    if (is_end_tag_) fail(offset, "an end tag has no attributes");
    if (std::isalpha(static_cast<unsigned char>(letter)) == 0)
        fail(offset, std::string{"an attribute cannot begin with "} + letter);
    written_ += ' ';
    written_ += letter;
    attribute_ = letter;
    attribute_offset_ = offset;
    value_.clear();
    has_value_ = false;
    mode_ = Mode::AttributeName;
}

static bool is_forbidden(std::string const& attribute)
{
    return attribute == "style" || (attribute.size() > 2 && attribute.substr(0, 2) == "on");
}

void HtmlContext::read_attribute_name(char letter, std::size_t offset)
{
    bool const ends = is_space(letter) || letter == '=' || letter == '>' || letter == '/';
    if (!ends) {
        attribute_ += letter;
        written_ += letter;
        return;
    }
    attribute_ = lower(attribute_);
    if (is_forbidden(attribute_))
        fail(attribute_offset_, "the content security policy forbids the attribute " + attribute_ + "; use a class");
    if (letter == '=') {
        mode_ = Mode::BeforeValue;
        written_ += letter;
        return;
    }
    mode_ = Mode::Tag;
    read_tag(letter, offset);
}

void HtmlContext::read_value(char letter, std::size_t offset)
{
    if (letter == '"')
        end_attribute();
    else
        value_ += letter;
    if (letter == '<') fail(offset, "write < in an attribute as &lt;");
    written_ += letter;
}

void HtmlContext::end_attribute()
{
    if (is_url_attribute(attribute_)) check_url(attribute_offset_);
    if (attribute_ == "id" && !has_value_) remember_id();
    mode_ = Mode::Tag;
}

/// The author's own beginning of a URL may name mail or a telephone, and nothing that runs.
void HtmlContext::check_url(std::size_t offset) const
{
    auto const scheme = lower(value_.substr(0, value_.find_first_of(":/?#")));
    bool const has_scheme = value_.size() > scheme.size() && value_[scheme.size()] == ':';
    bool const is_outside = scheme == "https" || scheme == "http";
    if (has_scheme && scheme != "mailto" && scheme != "tel" && !is_outside)
        fail(offset, attribute_ + " cannot hold a " + scheme + ": URL");
    if (has_value_ && (is_outside || value_.substr(0, 2) == "//"))
        fail(offset, "a value cannot be part of a URL that leaves Waymark");
}

void HtmlContext::remember_id()
{
    if (repetitions_ > 0) fail(attribute_offset_, "id \"" + value_ + "\" is repeated by {{#each}}");
    auto const [seen, is_new] = ids_.emplace(value_, attribute_offset_);
    if (!is_new)
        fail(attribute_offset_,
             "id \"" + value_ + "\" is already used on line " + std::to_string(source_->position(seen->second).line));
}

Place HtmlContext::value(std::size_t offset)
{
    wrote_space_ = false;
    bool const plain = !open_.empty() && holds_only_text(open_.back().name);
    switch (mode_) {
    case Mode::Text:
        at_start_of_element_ = false;
        if (is_inside("script")) fail(offset, "no value can stand in <script>");
        return plain ? Place::TextOnly : Place::Text;
    case Mode::Value:
        break;
    case Mode::Comment:
        fail(offset, "no value can stand in an HTML comment; use {{! … }}");
    case Mode::BeforeValue:
        fail(offset, "put the value of " + attribute_ + " in double quotes");
    case Mode::TagStart:
    case Mode::TagName:
        fail(offset, "no value can be the name of a tag");
    case Mode::Tag:
    case Mode::TagEnd:
    case Mode::AttributeName:
        fail(offset, "no value can be the name of an attribute; use {{#if …}}");
    case Mode::Declaration:
        fail(offset, "no value can stand in a declaration");
    }
    if (refuses_values(attribute_)) fail(offset, "no value can stand in the attribute " + attribute_);
    bool const begins = !has_begun();
    has_value_ = true;
    if (!is_url_attribute(attribute_)) return Place::Attribute;
    if (!begins) check_url(offset);
    return begins ? Place::Url : Place::UrlPart;
}

}  // namespace waymark
