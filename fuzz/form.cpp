// The reader of urlencoded forms and queries: what it takes is clean text, bounded, and the same when sent again.
#include "fuzz/target.h"
#include "platform/html/html.h"
#include "platform/text.h"
#include "platform/web/fields.h"

using namespace waymark;

int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size)
{
    auto const fields = parse_urlencoded(as_text(bytes, size));
    if (!fields) return 0;
    must_hold(fields->pairs().size() <= most_fields, "there are no more fields than any page has");
    std::string again;
    for (auto const& [name, value] : fields->pairs()) {
        must_hold(is_clean_utf8(name) && is_clean_utf8(value), "a field is clean text");
        must_hold((name + value).find('\r') == std::string::npos, "line ends are plain");
        again += url_part(name) + "=" + url_part(value) + "&";
    }
    auto const read_again = parse_urlencoded(again);
    must_hold(read_again && read_again->pairs() == fields->pairs(), "what is sent again is read again");
    return 0;
}
