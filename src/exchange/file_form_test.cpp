#include "exchange/file_form.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::string_view_literals;

TEST_CASE("a file that is no CSV file is told apart by its first bytes, and the sentence says what to do")
{
    struct {
        std::string_view because, bytes, told;
    } const cases[] = {
        {"a picture", "\x89PNG\r\n\x1A\n"sv, "This is a picture (PNG)."},
        {"a photograph", "\xFF\xD8\xFF\xE0"sv, "This is a picture (JPEG)."},
        {"a document", "%PDF-1.7"sv, "This is a PDF document."},
        {"xlsx", "PK\x03\x04\x14"sv, "Save as, and save it as CSV UTF-8"},
        {"xls", "\xD0\xCF\x11\xE0\xA1"sv, "an Excel workbook of the old kind"},
        {"Excel's Unicode text",
         "\xFF\xFE"
         "C\0H\0"sv,
         "UTF-16"},
        {"the same without its mark", "C\0H\0I\0L\0D\0"sv, "UTF-16"},
        {"the other way round", "\0C\0H\0I\0L\0D"sv, "UTF-16"},
        {"the XML return", "<?xml version=\"1.0\"?>"sv, "an XML file"},
        {"a page saved as xls", "\xEF\xBB\xBF <!DOCTYPE html>"sv, "a web page"},
    };
    for (auto const& row : cases) {
        CAPTURE(row.because);
        auto const told = why_not_csv(row.bytes);
        REQUIRE(told);
        CHECK(told->find(row.told) != std::string::npos);
    }
}

TEST_CASE("a file of rows is none of those")
{
    for (auto const bytes : {"CHILD,DOB"sv,
                             "\xEF\xBB\xBF"
                             "CHILD,DOB"sv,
                             "\"CHILD\""sv, ""sv, "C"sv, "\n\n\n"sv})
        CHECK_FALSE(why_not_csv(bytes));
}
