// What {{#if}}, {{#each}} and their like may enclose, so that the page is well formed whichever way they turn.
#include "html_context.h"
#include "html_names.h"

namespace waymark {

void HtmlContext::boundary(std::size_t offset)
{
    switch (mode_) {
    case Mode::Text:
    case Mode::Tag:
        return;
    case Mode::TagName:
    case Mode::AttributeName:
        mode_ = Mode::Tag;
        return;
    case Mode::Value:
        has_value_ = has_value_ || attribute_ == "id";
        return;
    case Mode::Comment:
        fail(offset, "no block can stand in an HTML comment; use {{! … }}");
    case Mode::BeforeValue:
        fail(offset, "put the value of " + attribute_ + " in double quotes");
    case Mode::TagStart:
    case Mode::TagEnd:
    case Mode::Declaration:
        fail(offset, "no block can stand here");
    }
}

void HtmlContext::must_continue(HtmlContext const& before, std::size_t offset) const
{
    for (std::size_t i = 0; i < before.open_.size(); ++i)
        if (i >= open_.size() || open_[i].offset != before.open_[i].offset)
            fail(offset, "this block closes <" + before.open_[i].name + ">, which it did not open");
    if (open_.size() > before.open_.size())
        fail(open_.back().offset, "<" + open_.back().name + "> must be closed in the block that opens it");

    bool const same_tag = mode_ == Mode::Text || tag_offset_ == before.tag_offset_;
    bool const same_attribute = mode_ != Mode::Value || attribute_offset_ == before.attribute_offset_;
    if (mode_ != before.mode_ || !same_tag || !same_attribute)
        fail(offset, "a block must end in the tag, attribute or text in which it began");
    if (mode_ == Mode::Value && is_url_attribute(attribute_) && has_begun() != before.has_begun())
        fail(offset, "a URL cannot begin inside a block; put the whole attribute in it");
}

void HtmlContext::next_branch(HtmlContext const& before)
{
    auto others = std::move(ids_of_other_branches_);
    others.insert(ids_.begin(), ids_.end());
    *this = before;
    ids_of_other_branches_ = std::move(others);
}

void HtmlContext::end_block(HtmlContext const& before)
{
    ids_.insert(ids_of_other_branches_.begin(), ids_of_other_branches_.end());
    ids_of_other_branches_ = before.ids_of_other_branches_;
    repetitions_ = before.repetitions_;
    wrote_space_ = false;
}

/// What was written before the second turn is the end of the first, not what stands before the block.
void HtmlContext::enter_repetition()
{
    ++repetitions_;
    wrote_space_ = false;
}

}  // namespace waymark
