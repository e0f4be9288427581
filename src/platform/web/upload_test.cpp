#include "platform/testing/temporary_folder.h"
#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace waymark;

namespace {

Permission const any{"import a file"};

std::string content_of(std::filesystem::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Answers with what arrived, a line for each file.
Response what_arrived(Request const& request)
{
    std::string lines = "note: " + request.field("note") + "\n";
    for (auto const& upload : request.uploads) {
        auto const rights = std::filesystem::status(upload.path).permissions();
        bool const is_private = rights == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        lines += upload.field + " " + upload.file_name + " " + std::to_string(upload.size) + " " +
                 (upload.size < 100 ? content_of(upload.path) : "") + (is_private ? " private\n" : " OPEN\n");
    }
    return plain_text(200, lines);
}

/// A server whose spool the test can look into.
struct UploadServer {
    TemporaryFolder spool;
    LoopbackServer server{[this](Service& service, Configuration& known) {
        known.spool = spool.path();
        service.gate = open_gate();
        service.routes.post("/import", any, what_arrived, upload_body);
        service.routes.post(
            "/keep", any,
            [this](Request const& request) {
                std::filesystem::rename(request.uploads.front().path, spool / "kept.csv");
                return plain_text(200, "");
            },
            upload_body);
        service.routes.post("/note", any, what_arrived);
    }};

    /// The answer is sent before the request has quite ended, so a file may be there a moment longer.
    bool is_left_with(std::ptrdiff_t files) const
    {
        namespace fs = std::filesystem;
        for (int tries = 0; tries < 200; ++tries) {
            if (std::distance(fs::directory_iterator{spool.path()}, fs::directory_iterator{}) == files) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
        return false;
    }
};

std::string head_of(std::string const& path, std::uint64_t length)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=XyZ\r\n" +
           "Content-Length: " + std::to_string(length) + "\r\n\r\n";
}

std::string part(std::string const& disposition, std::string const& content)
{
    return "--XyZ\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
}

std::string const end = "--XyZ--\r\n";

Received sent(UploadServer const& on, std::string const& path, std::string const& body)
{
    LoopbackClient client{on.server.port()};
    client.send(head_of(path, body.size()) + body);
    return client.receive();
}

/// The most memory this process has ever had, in MiB.
long most_memory()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stol(line.substr(6)) / 1024;
    return 0;
}

}  // namespace

TEST_CASE("files arrive with their names, privately, and are gone when the request is")
{
    UploadServer const on;
    auto const answer =
        sent(on, "/import",
             part("name=\"note\"", "Zoë\r\nand more") +
                 part("name=\"file\"; filename=\"Überprüfung 2023.csv\"", "a,b\r\n1,2") +
                 part("name=\"file\"; filename=\"empty.csv\"", "") + part("name=\"other\"; filename=\"\"", "") + end);
    CHECK(answer.status == 200);
    CHECK(answer.body == "note: Zoë\nand more\n"
                         "file Überprüfung 2023.csv 8 a,b\r\n1,2 private\n"
                         "file empty.csv 0  private\n");
    CHECK(on.is_left_with(0));
}

TEST_CASE("a file that a page moved away is the page's to keep")
{
    UploadServer const on;
    CHECK(sent(on, "/keep", part("name=\"file\"; filename=\"a.csv\"", "1,2") + end).status == 200);
    CHECK(on.is_left_with(1));
    CHECK(content_of(on.spool / "kept.csv") == "1,2");
}

TEST_CASE("a malformed form, a text too long and a broken-off upload leave nothing behind")
{
    UploadServer const on;
    std::string const file = part("name=\"file\"; filename=\"a.csv\"", "1,2");
    CHECK(sent(on, "/import", file + "--XyZ\r\nno header\r\n\r\n").status == 400);
    CHECK(sent(on, "/import", file).status == 400);
    CHECK(sent(on, "/import", file + part("name=\"note\"", "\xff") + end).status == 400);
    CHECK(sent(on, "/import", file + part("name=\"note\"", std::string(form_body.bytes + 1, 'x')) + end).status == 413);
    CHECK(sent(on, "/note", part("name=\"file\"; filename=\"a\"", std::string(form_body.bytes, 'x')) + end).status ==
          413);
    std::string many;
    for (int i = 0; i < 51; ++i) many += file;
    CHECK(sent(on, "/import", many + end).status == 413);
    {
        LoopbackClient client{on.server.port()};
        client.send(head_of("/import", 1000) + file);
    }
    CHECK(on.is_left_with(0));
}

TEST_CASE("a body of more than the largest upload is refused before it is read")
{
    UploadServer const on;
    LoopbackClient client{on.server.port()};
    client.send(head_of("/import", upload_body.bytes + 1));
    CHECK(client.receive().status == 413);
}

TEST_CASE("300 MB pass through without being held in memory")
{
    UploadServer const on;
    LoopbackClient client{on.server.port()};
    std::string const beginning = part("name=\"file\"; filename=\"large.csv\"", "");
    std::string const row = "1234567,A,01/04/2022,PN1,PN2\r\n";
    std::string block;
    while (block.size() < 1000 * 1000) block += row;
    constexpr std::size_t blocks = 300;
    auto const size = blocks * block.size();
    auto const before = most_memory();
    // The line end after an empty content is the first of this one.
    client.send(head_of("/import", beginning.size() + size + end.size()) + beginning);
    for (std::size_t i = 0; i < blocks; ++i) client.send(block);
    client.send(end);
    auto const answer = client.receive();
    CHECK(answer.body == "note: \nfile large.csv " + std::to_string(size) + "  private\n");
    CHECK(most_memory() - before < 16);
    CHECK(on.is_left_with(0));
}
