#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace waymark {

/// What came back: the status, the fields by their names in lower case, and the body freed of its chunks.
struct Received {
    int status = 0;  // 0 where the connection ended first
    std::map<std::string, std::string> fields;
    std::string body;
};

/// A client that sends exactly the bytes it is given. It waits five seconds for an answer, never longer.
class LoopbackClient {
public:
    explicit LoopbackClient(std::uint16_t port);
    ~LoopbackClient();
    LoopbackClient(LoopbackClient const&) = delete;
    LoopbackClient& operator=(LoopbackClient const&) = delete;

    /// False where the server has closed.
    bool send(std::string_view bytes);
    Received receive();
    Received receive_head();  // for HEAD, and for what has no body
    bool is_closed();         // waits for it
    /// One request, by GET, and its answer.
    Received get(std::string_view path, std::string_view more_fields = {});

private:
    bool read_more();
    std::string line();
    std::string bytes(std::size_t count);

    int socket_ = -1;
    std::string unread_;
    bool has_ended_ = false;
};

}  // namespace waymark
