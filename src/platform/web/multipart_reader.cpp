#include "platform/web/multipart_reader.h"

namespace waymark {

MultipartReader::MultipartReader(std::string const& boundary)
    : delimiter_{"\r\n--" + boundary}, search_{delimiter_.begin(), delimiter_.end()}
{
}

bool MultipartReader::take(std::string_view piece)
{
    if (state_ == State::Complete) return true;  // what follows the last boundary is nobody's
    pending_.erase(0, at_);
    at_ = 0;
    pending_ += piece;
    auto went = Step::Onward;
    while (went == Step::Onward) went = step();
    return went != Step::Malformed;
}

MultipartReader::Step MultipartReader::step()
{
    switch (state_) {
    case State::BeforeFirst:
    case State::Content:
        return step_to_delimiter();
    case State::AfterDelimiter:
        return step_after_delimiter();
    case State::Header:
        return step_header();
    case State::Complete:
        return Step::NeedsMore;
    }
    return Step::Malformed;
}

MultipartReader::Step MultipartReader::step_to_delimiter()
{
    std::string_view const rest = std::string_view{pending_}.substr(at_);
    auto const found = static_cast<std::size_t>(search_(rest.begin(), rest.end()).first - rest.begin());
    if (found < rest.size()) {
        hand_on(found);
        at_ += delimiter_.size();
        state_ = State::AfterDelimiter;
        return Step::Onward;
    }
    // The last bytes may be the beginning of a boundary.
    if (rest.size() >= delimiter_.size()) hand_on(rest.size() - delimiter_.size() + 1);
    return Step::NeedsMore;
}

void MultipartReader::hand_on(std::size_t bytes)
{
    if (state_ == State::Content && bytes > 0) on_content(std::string_view{pending_}.substr(at_, bytes));
    at_ += bytes;
}

MultipartReader::Step MultipartReader::step_after_delimiter()
{
    std::string_view const rest = std::string_view{pending_}.substr(at_);
    if (rest.size() < 2) return Step::NeedsMore;
    if (rest.starts_with("--")) {
        state_ = State::Complete;
        return Step::NeedsMore;
    }
    if (!rest.starts_with("\r\n")) return Step::Malformed;
    at_ += 2;
    state_ = State::Header;
    return Step::Onward;
}

MultipartReader::Step MultipartReader::step_header()
{
    std::string_view const rest = std::string_view{pending_}.substr(at_);
    auto const end = rest.find("\r\n\r\n");
    if (std::min(end, rest.size()) > longest_header) return Step::Malformed;
    if (end == std::string_view::npos) return Step::NeedsMore;
    auto header = read_part_header(rest.substr(0, end + 4));
    if (!header) return Step::Malformed;
    on_part(std::move(*header));
    at_ += end + 4;
    state_ = State::Content;
    return Step::Onward;
}

}  // namespace waymark
