// Clients that send more than anybody needs, what is no text, and addresses that would lead somewhere else.
#include "platform/testing/temporary_folder.h"
#include "platform/web/testing/loopback_client.h"
#include "platform/web/testing/loopback_server.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace waymark;

namespace {

Permission const any{"see a page"};
std::string const host = "Host: localhost\r\n";
std::string const nul(1, '\0');

Response echo(Request const& request)
{
    std::string said = "target " + request.target + "\n";
    for (auto const& [name, value] : request.path) said += name + " " + value + "\n";
    for (auto const& upload : request.uploads) said += "file " + upload.file_name + "\n";
    return plain_text(200, said);
}

/// A page under a name, one that takes files, an asset, and beside the assets a file that is nobody's to ask for.
struct EchoServer {
    EchoServer()
    {
        std::filesystem::create_directory(folder / "assets");
        std::filesystem::create_directory(folder / "spool");
        std::ofstream{folder / "assets" / "manifest.json"} << R"({"app.css": "app.css"})";
        std::ofstream{folder / "assets" / "app.css"} << "body{color:black}";
        std::ofstream{folder / "secret.txt"} << "a secret";
    }
    TemporaryFolder folder;
    LoopbackServer started()
    {
        return LoopbackServer{[this](Service& service, Configuration& known) {
            known.assets = folder / "assets";
            known.spool = folder / "spool";
            service.gate = open_gate();
            service.routes.get("/", any, echo);
            service.routes.get("/files/{file}", any, echo);
            service.routes.post("/files", any, echo, upload_body);
            service.routes.post("/form", any, echo);
        }};
    }
};

struct Trick {
    std::string because;
    std::string bytes;
    int status;
};

/// Each on a connection of its own; no answer may hold the secret, or be other than expected.
void check(std::vector<Trick> const& tricks, std::string const& called)
{
    EchoServer files;
    auto const server = files.started();
    for (auto const& trick : tricks) {
        CAPTURE(trick.because);
        LoopbackClient client{server.port()};
        client.send(trick.bytes);
        auto const answer = client.receive();
        CHECK(answer.status == trick.status);
        CHECK(answer.body.find("secret") == std::string::npos);
        CHECK_FALSE(answer.fields.contains("x-split"));
    }
    MESSAGE(tricks.size() << " inputs tried: " << called);
}

std::string get(std::string const& target, std::string const& fields = "")
{
    return "GET " + target + " HTTP/1.1\r\n" + host + fields + "\r\n";
}

std::string form(std::string const& body)
{
    return "POST /form HTTP/1.1\r\n" + host +
           "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

std::string parts(std::string const& body, std::string const& boundary = "XyZ")
{
    return "POST /files HTTP/1.1\r\n" + host + "Content-Type: multipart/form-data; boundary=" + boundary +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string part(std::string const& disposition, std::string const& content = "x")
{
    return "--XyZ\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
}

std::string const end = "--XyZ--\r\n";

std::string repeated(std::string const& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("more than anybody needs of anything is refused")
{
    check({{"a request line", get("/" + std::string(8200, 'x')), 414},
           {"a request line without end", "GET /" + std::string(20000, 'x'), 414},
           {"a method without end", std::string(20000, 'G'), 414},
           {"a query", get("/?a=" + std::string(8200, 'x')), 414},
           {"a field", get("/", "X-Long: " + std::string(17000, 'x') + "\r\n"), 431},
           {"a field's name", get("/", std::string(17000, 'x') + ": y\r\n"), 431},
           {"a cookie", get("/", "Cookie: a=" + std::string(17000, 'x') + "\r\n"), 431},
           {"many cookies", get("/", repeated("Cookie: a=" + std::string(200, 'x') + "\r\n", 90)), 431},
           {"many fields", get("/", repeated("X-Small: y\r\n", 101)), 431},
           {"many fields of the query", get("/?" + repeated("&a", 4000)), 200},
           {"many fields of a form", form(repeated("a=1&", 5001)), 400},
           {"a form", form("a=" + std::string(2 * 1024 * 1024, 'x')), 413},
           {"a part that is text", parts(part("name=\"a\"", std::string(2 * 1024 * 1024, 'x')) + end), 413},
           {"parts together", parts(repeated(part("name=\"a\"", std::string(1024 * 1024, 'x')), 3) + end), 413},
           {"a part's name", parts(part("name=\"" + std::string(9000, 'x') + "\"") + end), 400},
           {"a part's header", parts(part("name=\"a\"\r\nX-Long: " + std::string(9000, 'x')) + end), 400},
           {"a part's header without end", parts("--XyZ\r\nX: " + std::string(20000, 'x')), 400},
           {"many parts", parts(repeated(part("name=\"a\""), 5001) + end), 413},
           {"many files", parts(repeated(part("name=\"a\"; filename=\"b\""), 51) + end), 413},
           {"a boundary", parts(end, std::string(71, 'x')), 415}},
          "too much of something");
}

TEST_CASE("what is no clean text is refused, wherever it stands")
{
    // A NUL, a byte that is nobody's, an overlong "/" in two and three bytes, half a surrogate, and past the last
    // letter.
    std::vector<std::string> const unclean = {nul,        "\xff",         "\xc0\xaf",         "\xe0\x80\xaf",
                                              "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc3"};
    std::vector<Trick> tricks;
    for (auto const& bytes : unclean) {
        std::string escaped;
        for (char const byte : bytes) {
            static constexpr std::string_view digits = "0123456789abcdef";
            auto const number = static_cast<unsigned char>(byte);
            escaped += {'%', digits[number >> 4U], digits[number & 15U]};
        }
        tricks.push_back({"in a path " + escaped, get("/files/a" + escaped), 404});
        tricks.push_back({"in a query " + escaped, get("/?a=" + escaped), 400});
        tricks.push_back({"in a query's name " + escaped, get("/?" + escaped + "=1"), 400});
        tricks.push_back({"in a form " + escaped, form("a=" + escaped), 400});
        tricks.push_back({"in a form's name " + escaped, form(escaped + "=1"), 400});
        tricks.push_back({"raw in a form " + escaped, form("a=" + bytes), 400});
        tricks.push_back({"raw in a part " + escaped, parts(part("name=\"a\"", bytes) + end), 400});
        tricks.push_back({"raw in a query " + escaped, get("/?a=" + bytes), 400});
        tricks.push_back({"raw in a path " + escaped, get("/files/a" + bytes), bytes == nul ? 400 : 404});
    }
    for (auto const* const broken : {"%", "%4", "%zz", "%%34", "%u0041"}) {
        tricks.push_back({std::string{"half an escape in a query "} + broken, get("/?a=" + std::string{broken}), 400});
        tricks.push_back(
            {std::string{"half an escape in a path "} + broken, get("/files/" + std::string{broken}), 404});
        tricks.push_back({std::string{"half an escape in a form "} + broken, form("a=" + std::string{broken}), 400});
    }
    tricks.push_back({"NUL in a field", get("/", "X-Note: a" + nul + "b\r\n"), 400});
    tricks.push_back({"NUL in a field's name", get("/", "X-N" + nul + "te: a\r\n"), 400});
    tricks.push_back({"NUL in a cookie", get("/", "Cookie: a=" + nul + "\r\n"), 400});
    tricks.push_back({"NUL in the method", "G" + nul + "ET / HTTP/1.1\r\n" + host + "\r\n", 400});
    tricks.push_back({"a byte that is nobody's in a cookie", get("/", "Cookie: a=\xff\r\n"), 200});
    check(tricks, "what is no clean text");
}

TEST_CASE("the names of a part are clean text, or the form is refused")
{
    EchoServer files;
    auto const server = files.started();
    int tried = 0;
    for (std::string const& bytes : {nul, std::string{"\xff"}, std::string{"\xc0\xaf"}, std::string{"\xed\xa0\x80"}})
        for (std::string const& disposition : {"name=\"a" + bytes + "b\"", "name=\"a\"; filename=\"a" + bytes + "b\"",
                                               "name=\"a\"; filename*=UTF-8''a" + bytes + "b"}) {
            CAPTURE(disposition);
            LoopbackClient client{server.port()};
            client.send(parts(part(disposition) + end));
            auto const answer = client.receive();
            // GMime reads bytes that are no UTF-8 as Latin letters, and ends a name at a NUL; raw, neither gets in.
            CHECK((answer.status == 400 || answer.status == 200));
            CHECK(answer.body.find(bytes) == std::string::npos);
            ++tried;
        }
    MESSAGE(tried << " inputs tried: names of parts");
}

TEST_CASE("an address leads to a page of ours or nowhere, however it is written")
{
    check({{"a step up", get("/../secret.txt"), 404},
           {"a step up from the assets", get("/assets/../../secret.txt"), 404},
           {"an escaped step up", get("/assets/%2e%2e/secret.txt"), 404},
           {"an escaped step and slash", get("/assets/%2e%2e%2fsecret.txt"), 404},
           {"a step escaped twice", get("/assets/%252e%252e/secret.txt"), 404},
           {"a step that is half escaped", get("/assets/.%2e/secret.txt"), 404},
           {"a backslash", get("/assets/..\\secret.txt"), 404},
           {"an escaped backslash", get("/assets/..%5csecret.txt"), 404},
           {"an absolute name", get("/assets//etc/passwd"), 404},
           {"an escaped absolute name", get("/assets/%2fetc%2fpasswd"), 404},
           {"a NUL before the end", get("/assets/app.css%00.txt"), 404},
           {"the manifest", get("/assets/manifest.json"), 404},
           {"the folder itself", get("/assets/"), 404},
           {"two slashes", get("//files/1"), 404},
           {"two slashes and a host", get("//elsewhere.example/files/1"), 404},
           {"a slash at the end", get("/files/1/"), 404},
           {"an escaped slash is part of a name", get("/files/a%2fb"), 200},
           {"a name of two points is a name", get("/files/.."), 200},
           {"a semicolon is part of a name", get("/files/1;x=y"), 200},
           {"an address with a host", get("http://localhost/files/1"), 200},
           {"another host's address", get("http://elsewhere.example/files/1"), 200},
           {"another host's address without a path", get("http://elsewhere.example"), 200},
           {"another host's address with a query alone", get("http://elsewhere.example?a=/files/1"), 200},
           {"another scheme", get("ftp://localhost/files/1"), 400},
           {"a file's address", get("file:///etc/passwd"), 400},
           {"a script's address", get("javascript:alert(1)"), 400},
           {"a host alone", "CONNECT localhost:443 HTTP/1.1\r\n" + host + "\r\n", 400},
           {"a star", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", 400},
           {"a star by another method", get("*"), 400},
           {"no slash", get("files/1"), 400},
           {"an empty address", "GET  HTTP/1.1\r\n" + host + "\r\n", 400},
           {"a fragment", get("/files/1#x"), 200},
           {"a space", get("/files/1 2"), 400},
           {"a tracing method", "TRACE / HTTP/1.1\r\n" + host + "\r\n", 405}},
          "addresses");
}

TEST_CASE("an uploaded file's name is never a path")
{
    struct {
        std::string sent;
        std::string shown;
    } const names[] = {
        {"../../etc/passwd", "passwd"},
        {"..\\\\..\\\\windows\\\\win.ini", "win.ini"},
        {"/etc/passwd", "passwd"},
        {"C:/old/return.csv", "return.csv"},
        {"..", ".."},
        {"a/", ""},
        {"a%2f..%2fb.csv", "a%2f..%2fb.csv"},
        {"=?utf-8?B?Li4vLi4vYQ==?=", "a"},
        {"|rm -rf", "|rm -rf"},
    };
    EchoServer files;
    auto const server = files.started();
    for (auto const& name : names) {
        CAPTURE(name.sent);
        LoopbackClient client{server.port()};
        client.send(parts(part("name=\"file\"; filename=\"" + name.sent + "\"") + end));
        CHECK(client.receive().body == "target /files\nfile " + name.shown + "\n");
        CHECK_FALSE(std::filesystem::exists(files.folder / name.shown / "x"));
    }
    MESSAGE(std::size(names) << " inputs tried: names of files");
}

TEST_CASE("no value that a page puts into a field of the answer makes another")
{
    std::string value;
    LoopbackServer const server{[&](Service& service, Configuration&) {
        service.gate = open_gate();
        auto const field = [&](std::string name) {
            return [&value, name](Request const&) {
                auto response = plain_text(200, "as asked");
                response.headers.emplace_back(name, value);
                return response;
            };
        };
        service.routes.get("/cookie", any, field("Set-Cookie"));
        service.routes.get("/disposition", any, field("Content-Disposition"));
        service.routes.get("/location", any, [&](Request const&) { return see_other("/" + value); });
        service.routes.get("/download", any, [&](Request const&) { return csv_download(value, "a"); });
        service.routes.get("/type", any, [&](Request const&) {
            auto response = plain_text(200, "as asked");
            response.content_type = value;
            return response;
        });
    }};
    int tried = 0;
    for (auto const* const ended : {"\r\n", "\n", "\r", "\v", "\x7f", "\r\n\r\n"}) {
        for (auto const* const page : {"/cookie", "/disposition", "/location", "/download", "/type"}) {
            value = std::string{"a"} + ended + "X-Split: 1" + ended;
            CAPTURE(value);
            LoopbackClient client{server.port()};
            auto const answer = client.get(page);
            CHECK(answer.status == (std::string{page} == "/download" ? 200 : 500));
            CHECK_FALSE(answer.fields.contains("x-split"));
            ++tried;
        }
    }
    for (auto const* const elsewhere :
         {"/elsewhere.example", "\\elsewhere.example", "\t/elsewhere.example", " x", "\xc3\xab"}) {
        value = elsewhere;
        CAPTURE(value);
        LoopbackClient client{server.port()};
        CHECK(client.get("/location").status == 500);
        ++tried;
    }
    MESSAGE(tried << " inputs tried: values of fields");
}
