#pragma once
#include "platform/web/part_header.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

namespace waymark {

/// Cuts a multipart/form-data body into its parts as it arrives, whatever pieces it arrives in, holding no more than
/// one piece. GMime reads each part's header; it cannot be given the whole body, because it holds a header of any
/// length and any number of parts in memory, and takes an uploaded e-mail apart instead of handing it on as it is.
class MultipartReader {
public:
    static constexpr std::size_t longest_header = 8 * 1024;

    explicit MultipartReader(std::string const& boundary);

    std::function<void(PartHeader)> on_part;
    std::function<void(std::string_view)> on_content;

    /// False where the body is not what it says it is; nothing more should be handed in then.
    bool take(std::string_view piece);
    /// Whether the last boundary was seen.
    bool is_complete() const { return state_ == State::Complete; }

private:
    enum class State { BeforeFirst, AfterDelimiter, Header, Content, Complete };
    enum class Step { Onward, NeedsMore, Malformed };

    Step step();
    Step step_to_delimiter();
    Step step_after_delimiter();
    Step step_header();
    void hand_on(std::size_t bytes);

    std::string const delimiter_;
    std::boyer_moore_horspool_searcher<std::string::const_iterator> search_;
    std::string pending_ = "\r\n";  // the first boundary may stand at the very start
    std::size_t at_ = 0;            // how much of it is done with
    State state_ = State::BeforeFirst;
};

}  // namespace waymark
