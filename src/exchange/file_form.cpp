#include "exchange/file_form.h"

#include "platform/text.h"

namespace waymark {

using namespace std::string_view_literals;

static constexpr auto export_again = "Export the return from your system as CSV files and give those."sv;
static constexpr auto save_as_csv = "Open it, choose Save as, and save it as CSV UTF-8 (comma delimited)."sv;

namespace {
struct Form {
    std::string_view begins_with;
    std::string_view is;
    std::string_view do_this;
};
}  // namespace

static constexpr Form forms[] = {
    {"\x89PNG"sv, "a picture (PNG)", export_again},
    {"\xFF\xD8\xFF"sv, "a picture (JPEG)", export_again},
    {"GIF8"sv, "a picture (GIF)", export_again},
    {"BM\0"sv, "a picture (BMP)", export_again},
    {"II*\0"sv, "a picture (TIFF)", export_again},
    {"MM\0*"sv, "a picture (TIFF)", export_again},
    {"%PDF"sv, "a PDF document", export_again},
    {"PK\x03\x04"sv, "an Excel workbook or another zipped file", save_as_csv},
    {"\xD0\xCF\x11\xE0"sv, "an Excel workbook of the old kind or another Office document", save_as_csv},
    {"\xFF\xFE"sv, "text saved as Unicode (UTF-16)", save_as_csv},
    {"\xFE\xFF"sv, "text saved as Unicode (UTF-16)", save_as_csv},
    {"\x1F\x8B"sv, "compressed (gzip)", "Unpack it and give the CSV files in it."},
    {"7z\xBC\xAF"sv, "compressed (7z)", "Unpack it and give the CSV files in it."},
    {"SQLite format 3"sv, "a database", export_again},
    {"\x7F"
     "ELF"sv,
     "a program", export_again},
    {"{\\rtf"sv, "a text document (RTF)", export_again},
};

/// Letters with a NUL after or before each: UTF-16 without its mark.
static bool looks_like_utf_16(std::string_view bytes)
{
    if (bytes.size() < 8) return false;
    for (std::size_t first_nul : {0U, 1U}) {
        bool alternates = true;
        for (std::size_t i = 0; i < 8; ++i) alternates = alternates && (bytes[i] == '\0') == (i % 2 == first_nul);
        if (alternates) return true;
    }
    return false;
}

std::optional<std::string> why_not_csv(std::string_view first_bytes)
{
    auto const told = [](std::string_view is, std::string_view do_this) {
        return "This is " + std::string{is} + ". " + std::string{do_this};
    };
    for (auto const& form : forms)
        if (first_bytes.starts_with(form.begins_with)) return told(form.is, form.do_this);
    if (looks_like_utf_16(first_bytes)) return told("text saved as Unicode (UTF-16)", save_as_csv);

    auto text = first_bytes;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    auto const opening = ascii_lower(trimmed(text));
    if (opening.starts_with("<!doctype html") || opening.starts_with("<html") || opening.starts_with("<table"))
        return told("a web page", save_as_csv);
    if (opening.starts_with("<")) return told("an XML file", export_again);
    if (opening.starts_with("{") || opening.starts_with("[")) return told("a JSON file", export_again);
    return std::nullopt;
}

}  // namespace waymark
