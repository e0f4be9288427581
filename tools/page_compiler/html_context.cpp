#include "html_context.h"

#include "html_names.h"

#include <algorithm>
#include <cctype>

namespace waymark {

static bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r'; }

static bool is_letter(char letter) { return std::isalpha(static_cast<unsigned char>(letter)) != 0; }

void HtmlContext::fail(std::size_t offset, std::string const& message) const
{
    throw TemplateError{*source_, offset, message};
}

std::string HtmlContext::markup(Piece const& piece)
{
    written_.clear();
    bool indenting = source_->is_start_of_line(piece.offset);
    for (std::size_t i = 0; i < piece.text.size(); ++i) {
        char const letter = piece.text[i];
        bool const is_indent = indenting && (letter == ' ' || letter == '\t');
        if (!is_indent) indenting = false;
        if (letter == '\n') indenting = true;
        if (is_indent && mode_ != Mode::Value && !(mode_ == Mode::Text && keeps_space())) continue;
        read(letter, piece.offset + i);
    }
    return std::move(written_);
}

void HtmlContext::read(char letter, std::size_t offset)
{
    switch (mode_) {
    case Mode::Text:
        return read_text(letter, offset);
    case Mode::TagStart:
        return read_tag_start(letter, offset);
    case Mode::TagName:
        return read_tag_name(letter, offset);
    case Mode::Tag:
    case Mode::TagEnd:
        return read_tag(letter, offset);
    case Mode::AttributeName:
        return read_attribute_name(letter, offset);
    case Mode::BeforeValue:
        if (letter != '"') fail(offset, "put the value of " + attribute_ + " in double quotes");
        mode_ = Mode::Value;
        written_ += letter;
        return;
    case Mode::Value:
        return read_value(letter, offset);
    case Mode::Comment:
        return read_comment(letter);
    case Mode::Declaration:
        written_ += letter;
        if (letter == '>') mode_ = Mode::Text;
        return;
    }
}

bool HtmlContext::keeps_space() const
{
    return std::any_of(open_.begin(), open_.end(), [](Element const& one) { return keeps_white_space(one.name); });
}

bool HtmlContext::is_inside(std::string_view element) const
{
    return std::any_of(open_.begin(), open_.end(), [&](Element const& one) { return one.name == element; });
}

void HtmlContext::write_space(char letter)
{
    if (keeps_space()) {
        at_start_of_element_ = false;
        written_ += letter;
        return;
    }
    if (letter == '\n' && !written_.empty() && written_.back() == ' ') written_.back() = '\n';
    if (!wrote_space_ && letter != '\r') written_ += letter == '\n' ? '\n' : ' ';
    wrote_space_ = true;
}

void HtmlContext::read_text(char letter, std::size_t offset)
{
    if (letter == '<') {
        tag_offset_ = offset;
        mode_ = Mode::TagStart;
        return;
    }
    if (is_space(letter)) return write_space(letter);
    if (is_inside("script")) fail(offset, "the content security policy forbids script in a page; put it in assets/");
    at_start_of_element_ = false;
    wrote_space_ = false;
    written_ += letter;
}

void HtmlContext::read_tag_start(char letter, std::size_t offset)
{
    tag_.clear();
    value_.clear();
    is_end_tag_ = letter == '/';
    if (letter == '!') {
        mode_ = source_->text().substr(offset, 3) == "!--" ? Mode::Comment : Mode::Declaration;
        if (mode_ == Mode::Declaration) written_ += "<!";
        return;
    }
    if (!is_end_tag_ && !is_letter(letter)) fail(tag_offset_, "write a < that begins no tag as &lt;");
    if (!is_end_tag_ && !open_.empty() && holds_only_text(open_.back().name))
        fail(tag_offset_, "no tag can stand in <" + open_.back().name + ">");
    mode_ = Mode::TagName;
    written_ += '<';
    written_ += letter;
    if (!is_end_tag_) tag_ += letter;
}

void HtmlContext::read_tag_name(char letter, std::size_t offset)
{
    bool const ends = is_space(letter) || letter == '>' || letter == '/';
    if (!ends) {
        tag_ += letter;
        written_ += letter;
        return;
    }
    mode_ = Mode::Tag;
    read_tag(letter, offset);
}

void HtmlContext::read_tag(char letter, std::size_t offset)
{
    if (mode_ == Mode::TagEnd && letter != '>') fail(offset, "a / in a tag must be followed by >");
    if (letter == '>') return end_tag(offset, mode_ == Mode::TagEnd);
    if (letter == '/') {
        mode_ = Mode::TagEnd;
    } else if (is_space(letter)) {
        mode_ = Mode::Tag;
    } else {
        begin_attribute(letter, offset);
    }
}

/// `>` or `/>`.
void HtmlContext::end_tag(std::size_t offset, bool closed_itself)
{
    mode_ = Mode::Text;
    if (closed_itself && (is_svg_element(tag_) || is_inside("svg"))) written_ += '/';
    written_ += '>';
    wrote_space_ = false;
    if (is_end_tag_)
        close_element();
    else
        open_element(offset, closed_itself);
}

void HtmlContext::open_element(std::size_t offset, bool closed_itself)
{
    if (tag_ == "style") fail(tag_offset_, "the content security policy forbids <style>; put it in assets/");
    if (is_void_element(tag_)) return;
    if (closed_itself && !is_inside("svg")) fail(offset, "<" + tag_ + "> needs an end tag; only SVG may use />");
    if (closed_itself) return;
    open_.push_back({tag_, tag_offset_});
    at_start_of_element_ = true;
}

void HtmlContext::close_element()
{
    if (open_.empty()) fail(tag_offset_, "</" + tag_ + "> closes nothing");
    auto const& last = open_.back();
    if (last.name != tag_)
        fail(tag_offset_, "</" + tag_ + "> does not close <" + last.name + "> of line " +
                              std::to_string(source_->position(last.offset).line));
    open_.pop_back();
    at_start_of_element_ = false;
}

void HtmlContext::read_comment(char letter)
{
    value_ += letter;
    bool const ends = value_.size() >= 5 && value_.substr(value_.size() - 3) == "-->";
    if (ends) mode_ = Mode::Text;
}

void HtmlContext::finish(std::size_t offset) const
{
    if (mode_ != Mode::Text) fail(offset, "the template ends in the middle of a tag");
    if (!open_.empty()) fail(open_.back().offset, "<" + open_.back().name + "> is never closed");
}

}  // namespace waymark
