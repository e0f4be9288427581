#include "platform/web/part_header.h"

#include "platform/text.h"

#include <gmime/gmime.h>

#include <memory>
#include <mutex>

namespace waymark {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

static void prepare_gmime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

static Owned<GMimeObject> parsed(std::string_view lines)
{
    prepare_gmime();
    Owned<GMimeStream> const stream{g_mime_stream_mem_new_with_buffer(lines.data(), lines.size())};
    Owned<GMimeParser> const parser{g_mime_parser_new_with_stream(stream.get())};
    return Owned<GMimeObject>{g_mime_parser_construct_part(parser.get(), nullptr)};
}

/// Browsers write a quotation mark as %22; Internet Explorer sent whole paths.
static std::string readable_file_name(std::string name)
{
    if (auto const folder = name.find_last_of("/\\"); folder != std::string::npos) name.erase(0, folder + 1);
    for (auto at = name.find("%22"); at != std::string::npos; at = name.find("%22", at)) name.replace(at, 3, "\"");
    return name;
}

std::optional<PartHeader> read_part_header(std::string_view lines)
{
    auto const part = parsed(lines);
    auto* const disposition = part ? g_mime_object_get_content_disposition(part.get()) : nullptr;
    if (!disposition || ascii_lower(g_mime_content_disposition_get_disposition(disposition)) != "form-data")
        return std::nullopt;
    char const* const name = g_mime_content_disposition_get_parameter(disposition, "name");
    char const* const file_name = g_mime_content_disposition_get_parameter(disposition, "filename");
    if (!name || !is_clean_utf8(name)) return std::nullopt;
    if (file_name && !is_clean_utf8(file_name)) return std::nullopt;
    PartHeader header{name, std::nullopt};
    if (file_name) header.file_name = readable_file_name(file_name);
    return header;
}

std::optional<std::string> boundary_of(std::string const& content_type)
{
    prepare_gmime();
    Owned<GMimeContentType> const type{g_mime_content_type_parse(nullptr, content_type.c_str())};
    if (!type || !g_mime_content_type_is_type(type.get(), "multipart", "form-data")) return std::nullopt;
    char const* const boundary = g_mime_content_type_get_parameter(type.get(), "boundary");
    if (!boundary) return std::nullopt;
    std::string found{boundary};
    if (found.empty() || found.size() > 70) return std::nullopt;  // RFC 2046, 5.1.1
    return found;
}

std::string media_type_of(std::string_view content_type)
{
    return ascii_lower(trimmed(content_type.substr(0, content_type.find(';'))));
}

}  // namespace waymark
