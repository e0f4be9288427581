#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// What one part of a form says about itself. A part with a file name, even an empty one, is a file.
struct PartHeader {
    std::string name;
    std::optional<std::string> file_name;  // without folders, for people to read
};

/// Reads the header lines of a part, up to and with the empty line. Nothing where they are not those of a form's field.
std::optional<PartHeader> read_part_header(std::string_view lines);

/// "multipart/form-data; boundary=…" to its boundary; nothing where the type is another or the boundary is unlawful.
std::optional<std::string> boundary_of(std::string const& content_type);

/// The media type alone, in lower case: "text/csv".
std::string media_type_of(std::string_view content_type);

}  // namespace waymark
