#pragma once
#include "platform/web/request_head.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace waymark {

/// "Not Found" for 404.
std::string_view reason_for(int status);
/// Whether HTTP knows a method of that name, whatever we do with it.
bool is_http_method(std::string_view method);

/// One request off the wire, from bytes to head and pieces of body. Knows nothing of sockets: the bytes are handed in
/// as they come, and what it did not take belongs to the next request.
class HttpReader {
public:
    static constexpr std::size_t largest_head = 16 * 1024;
    static constexpr std::size_t longest_target = 8 * 1024;

    enum class State { NeedsMore, HeadDone, BodyDone, Refused };
    struct Progress {
        State state;
        std::size_t taken;  // bytes of what was handed in; the rest must be handed in again
        int status = 0;     // of a refusal: 400, 413, 414, 431 or 501
    };
    using TakePiece = std::function<void(std::string_view)>;

    HttpReader();
    ~HttpReader();

    /// Until HeadDone; the head is `head()` from then on.
    Progress read_head(std::string_view bytes);
    /// Until BodyDone; every piece of the body goes to `take`, freed of its chunks.
    Progress read_body(std::string_view bytes, TakePiece const& take);

    RequestHead const& head() const;
    /// The largest body to be taken, told after the head is known and before the body is read.
    void limit_body(std::uint64_t bytes);

private:
    class Parser;
    std::unique_ptr<Parser> parser_;
};

}  // namespace waymark
