// Where in the HTML a template has got to: what a value standing here has to be escaped for, and what may not stand
// here.
#pragma once
#include "pieces.h"
#include "source.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What stands around a value, and so how it is written.
enum class Place { Text, TextOnly, Attribute, Url, UrlPart };

enum class Mode {
    Text,
    TagStart,  // after "<"
    TagName,
    Tag,  // between attributes
    AttributeName,
    BeforeValue,  // after "="
    Value,        // between double quotes
    TagEnd,       // after "/" in a tag
    Comment,
    Declaration  // <!doctype html>
};

class HtmlContext {
public:
    explicit HtmlContext(Source const& source) : source_{&source} {}

    /// Reads markup and returns it as it is to be sent: indentation and comments left out.
    std::string markup(Piece const&);
    /// Where a value at that offset stands. Throws TemplateError where none may.
    Place value(std::size_t offset);
    /// A newline that a browser would swallow is doubled: before a value that is the start of a textarea.
    bool is_at_start_of_kept_text() const { return mode_ == Mode::Text && at_start_of_element_ && keeps_space(); }

    /// A block begins, turns or ends here; `before` is how things stood where it began.
    void boundary(std::size_t offset);
    void must_continue(HtmlContext const& before, std::size_t offset) const;
    /// Back to where the block began, for another branch; ids of the branch that ended are remembered apart.
    void next_branch(HtmlContext const& before);
    /// After the last branch: whatever any branch left behind.
    void end_block(HtmlContext const& before);
    void enter_repetition();

    void finish(std::size_t offset) const;

private:
    struct Element {
        std::string name;
        std::size_t offset;
    };

    [[noreturn]] void fail(std::size_t offset, std::string const& message) const;
    void read(char letter, std::size_t offset);
    void read_text(char letter, std::size_t offset);
    void read_tag_start(char letter, std::size_t offset);
    void read_tag_name(char letter, std::size_t offset);
    void read_tag(char letter, std::size_t offset);
    void read_attribute_name(char letter, std::size_t offset);
    void read_value(char letter, std::size_t offset);
    void read_comment(char letter);
    void begin_attribute(char letter, std::size_t offset);
    void end_attribute();
    void check_url(std::size_t offset) const;
    void remember_id();
    void end_tag(std::size_t offset, bool closed_itself);
    void close_element();
    void open_element(std::size_t offset, bool closed_itself);
    void write_space(char letter);
    bool keeps_space() const;
    bool is_inside(std::string_view element) const;
    bool has_begun() const { return !value_.empty() || has_value_; }

    Source const* source_;
    Mode mode_ = Mode::Text;
    std::vector<Element> open_;
    std::size_t tag_offset_ = 0;
    std::string tag_;
    bool is_end_tag_ = false;
    bool at_start_of_element_ = false;
    std::size_t attribute_offset_ = 0;
    std::string attribute_;
    std::string value_;       // the constant part of the attribute so far
    bool has_value_ = false;  // a {{value}} or a block stands in the attribute
    std::map<std::string, std::size_t> ids_;
    std::map<std::string, std::size_t> ids_of_other_branches_;
    int repetitions_ = 0;
    bool wrote_space_ = true;  // the last thing written was white space
    std::string written_;
};

}  // namespace waymark
