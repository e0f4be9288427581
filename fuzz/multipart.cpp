// The reader of forms that bring files: the same parts in whatever pieces they come, with clean names and no folders.
#include "fuzz/target.h"
#include "platform/text.h"
#include "platform/web/multipart_reader.h"

#include <vector>

using namespace waymark;

namespace {

struct ReadPart {
    std::string name;
    std::optional<std::string> file_name;
    std::string content;
    bool operator==(ReadPart const&) const = default;
};

struct Reading {
    std::vector<ReadPart> parts;
    bool went_well = true;
    bool is_complete = false;
    bool operator==(Reading const&) const = default;
};

}  // namespace

static Reading read_in_pieces(std::string_view body, std::size_t piece)
{
    Reading reading;
    MultipartReader reader{"XyZ"};
    reader.on_part = [&](PartHeader const& header) { reading.parts.push_back({header.name, header.file_name, ""}); };
    reader.on_content = [&](std::string_view content) { reading.parts.back().content += content; };
    for (std::size_t at = 0; at < body.size() && reading.went_well; at += piece)
        reading.went_well = reader.take(body.substr(at, piece));
    reading.is_complete = reader.is_complete();
    return reading;
}

int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size)
{
    if (size == 0) return 0;
    auto const body = as_text(bytes + 1, size - 1);
    if (auto const boundary = boundary_of(std::string{body}))
        must_hold(!boundary->empty() && boundary->size() <= 70, "a boundary is lawful");
    auto const reading = read_in_pieces(body, body.size() + 1);
    for (auto const& part : reading.parts) {
        must_hold(is_clean_utf8(part.name), "a name is clean text");
        if (!part.file_name) continue;
        must_hold(is_clean_utf8(*part.file_name), "a file name is clean text");
        must_hold(part.file_name->find_first_of("/\\") == std::string::npos, "a file name has no folder");
    }
    auto const in_pieces = read_in_pieces(body, bytes[0] % 32U + 1U);
    must_hold(in_pieces.went_well == reading.went_well, "pieces make no difference to whether it is a form");
    if (reading.is_complete) must_hold(in_pieces == reading, "pieces make no difference to what is in it");
    return 0;
}
