// The reader of requests: the same head and body in whatever pieces they come, within bounds, and an address that is
// found only by clean text.
#include "fuzz/target.h"
#include "platform/text.h"
#include "platform/web/http_reader.h"
#include "platform/web/request_facts.h"
#include "platform/web/routes.h"

#include <algorithm>

using namespace waymark;
using State = HttpReader::State;

namespace {

struct Reading {
    State state = State::NeedsMore;
    RequestHead head;
    bool has_head = false;
    std::string body;
    std::size_t taken = 0;
};

constexpr std::uint64_t most_bytes = 1000;

}  // namespace

static Reading read_in_pieces(std::string_view bytes, std::size_t piece)
{
    HttpReader reader;
    Reading reading;
    std::string waiting;
    bool goes_on = true;
    for (std::size_t at = 0; at < bytes.size() && goes_on; at += piece) {
        waiting += bytes.substr(at, piece);
        auto const took = [&](HttpReader::Progress progress) {
            must_hold(progress.taken <= waiting.size(), "no more is taken than was given");
            waiting.erase(0, progress.taken);
            reading.taken += progress.taken;
            reading.state = progress.state;
        };
        if (!reading.has_head) {
            took(reader.read_head(waiting));
            reading.has_head = reading.state == State::HeadDone;
            reader.limit_body(most_bytes);
        }
        if (reading.has_head && reading.state != State::Refused)
            took(reader.read_body(waiting, [&](std::string_view more) { reading.body += more; }));
        goes_on = reading.state != State::Refused && reading.state != State::BodyDone;
    }
    reading.head = reader.head();
    return reading;
}

static void check_address(std::string_view target)
{
    static Routes const routes = [] {
        Routes made;
        Permission const any{"see a page"};
        auto const page = [](Request const&) { return Response{}; };
        made.get("/", any, page);
        made.get("/files/{file}", any, page);
        made.get("/files/{file}/notes/{note}", any, page);
        return made;
    }();
    auto const found = routes.find(Method::Get, split_target(target).path);
    if (!found.match) return;
    for (auto const& [name, value] : found.match->path)
        must_hold(!value.empty() && is_clean_utf8(value), "a part of an address is clean text");
}

int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size)
{
    if (size == 0) return 0;
    auto const text = as_text(bytes + 1, size - 1);
    auto const whole = read_in_pieces(text, text.size() + 1);
    must_hold(whole.body.size() <= most_bytes, "a body is no longer than was agreed");
    check_address(whole.head.target);
    check_address(text);
    auto const in_pieces = read_in_pieces(text, bytes[0] % 32U + 1U);
    // What is broken may be seen sooner in one than in the other; what is whole is whole in both.
    bool const is_whole = whole.state == State::BodyDone;
    must_hold((in_pieces.state == State::BodyDone) == is_whole, "pieces make no difference to whether it is a request");
    if (!is_whole) return 0;
    must_hold(whole.head.target.size() <= HttpReader::longest_target, "a target is no longer than was agreed");
    must_hold(in_pieces.head.method == whole.head.method && in_pieces.head.target == whole.head.target &&
                  in_pieces.head.cookie == whole.head.cookie && in_pieces.head.has_body == whole.head.has_body,
              "pieces make no difference to the head");
    must_hold(in_pieces.body == whole.body && in_pieces.taken == whole.taken,
              "pieces make no difference to the body, or to where the next request begins");
    return 0;
}
