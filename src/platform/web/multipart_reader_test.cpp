#include "platform/web/multipart_reader.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

using namespace waymark;

namespace {

struct Part {
    std::string name;
    std::string file_name;
    std::string content;
    bool operator==(Part const&) const = default;
};

struct Reading {
    std::vector<Part> parts;
    bool went_well = true;
    bool is_complete = false;
};

Reading read_in_pieces(std::string_view body, std::vector<std::size_t> const& sizes)
{
    Reading reading;
    MultipartReader reader{"XyZ"};
    reader.on_part = [&](PartHeader header) {
        reading.parts.push_back({header.name, header.file_name.value_or("(none)"), ""});
    };
    reader.on_content = [&](std::string_view content) { reading.parts.back().content += content; };
    for (std::size_t i = 0; !body.empty() && reading.went_well; ++i) {
        auto const size = std::min(body.size(), sizes[i % sizes.size()] % 40 + 1);
        reading.went_well = reader.take(body.substr(0, size));
        body.remove_prefix(size);
    }
    reading.is_complete = reader.is_complete();
    return reading;
}

std::string part_of(std::string const& disposition, std::string const& content, std::string const& more = "")
{
    return "--XyZ\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more + "\r\n" + content + "\r\n";
}

std::string const end = "--XyZ--\r\n";

}  // namespace

TEST_CASE("fields and files come out as they went in")
{
    std::string const message = "From: a@example.org\r\nX-Odd:   folded\r\n  more\r\n\r\nfrom x\nbare line end\r\n";
    std::string const binary{"\0\r\n--Xy\r\n--XyY\r\n\r\n\xff", 20};
    auto const body = part_of("name=\"note\"", "one\r\ntwo") + part_of("name=\"empty\"", "") +
                      part_of("name=\"file\"; filename=\"Zoë O’Hare.csv\"", "a,b\r\n", "Content-Type: text/csv\r\n") +
                      part_of("name=\"file\"; filename=\"\"", "") +
                      part_of("name=\"binary\"; filename=\"C:/old/a %22b%22.bin\"", binary) +
                      part_of("name=\"message\"; filename=\"m.eml\"", message, "Content-Type: message/rfc822\r\n") +
                      part_of("name=\"page\"; filename=\"p.mht\"", message, "Content-Type: multipart/related\r\n") +
                      end;
    auto const reading = read_in_pieces(body, {39});
    CHECK(reading.is_complete);
    CHECK(reading.parts == std::vector<Part>{{"note", "(none)", "one\r\ntwo"},
                                             {"empty", "(none)", ""},
                                             {"file", "Zoë O’Hare.csv", "a,b\r\n"},
                                             {"file", "", ""},
                                             {"binary", "a \"b\".bin", binary},
                                             {"message", "m.eml", message},
                                             {"page", "p.mht", message}});
}

TEST_CASE("the pieces a body arrives in make no difference")
{
    rc::check([](std::vector<std::size_t> sizes, std::string const& content) {
        sizes.push_back(0);
        RC_PRE(content.find("--XyZ") == std::string::npos);
        auto const body = part_of("name=\"a\"; filename=\"b\"", content) + part_of("name=\"c\"", "\r\n--Xy") + end;
        auto const reading = read_in_pieces(body, sizes);
        RC_ASSERT(reading.is_complete);
        RC_ASSERT((reading.parts == std::vector<Part>{{"a", "b", content}, {"c", "(none)", "\r\n--Xy"}}));
    });
}

TEST_CASE("a body whose parts cannot be told apart is malformed")
{
    struct {
        std::string because;
        std::string body;
    } const bodies[] = {
        {"a boundary runs on", "--XyZZ\r\n\r\n"},
        {"no disposition", "--XyZ\r\nContent-Type: text/plain\r\n\r\nx\r\n" + end},
        {"no name", part_of("filename=\"x\"", "") + end},
        {"not a form's part", "--XyZ\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n" + end},
        {"an endless header", "--XyZ\r\nContent-Disposition: form-data; name=\"" + std::string(20000, 'x')},
    };
    for (auto const& malformed : bodies) {
        CAPTURE(malformed.because);
        CHECK_FALSE(read_in_pieces(malformed.body, {39}).went_well);
    }
}

TEST_CASE("a body that breaks off is not complete")
{
    auto const whole = part_of("name=\"a\"", "one") + "--XyZ--";
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(read_in_pieces(whole.substr(0, length), {39}).is_complete);
    CHECK(read_in_pieces(whole, {39}).is_complete);
}

TEST_CASE("a boundary is read from the content type")
{
    CHECK(boundary_of("multipart/form-data; boundary=abc") == "abc");
    CHECK(boundary_of("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"") == "a b");
    CHECK_FALSE(boundary_of("multipart/form-data"));
    CHECK_FALSE(boundary_of("multipart/form-data; boundary="));
    CHECK_FALSE(boundary_of("multipart/mixed; boundary=abc"));
    CHECK_FALSE(boundary_of("multipart/form-data; boundary=" + std::string(71, 'x')));
    CHECK_FALSE(boundary_of(""));
}
