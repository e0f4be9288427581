#include "platform/web/conversation.h"

#include "platform/web/http_reader.h"

#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>

#include <cstdio>
#include <memory>

namespace waymark {

using Doing = OpenConnections::Doing;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

static constexpr std::size_t head_piece = 4 * 1024;
static constexpr std::size_t body_piece = 64 * 1024;

static milliseconds since(steady_clock::time_point moment)
{
    return std::chrono::duration_cast<milliseconds>(steady_clock::now() - moment);
}

/// One connection's requests, one after another.
template <class Stream>
class Conversation {
public:
    Conversation(Stream stream, Premises const& premises)
        : wire{std::move(stream), premises.connections}, premises_{premises}, client_{wire.client()}
    {
    }

    Awaitable<void> run()
    {
        bool goes_on = true;
        while (goes_on && !premises_.is_stopping) goes_on = co_await serve_one();
    }

    Wire<Stream> wire;

private:
    enum class Arrival { Ready, Closed, Refused };
    static constexpr Channel channel = Wire<Stream>::is_tls ? Channel::Tls : Channel::Plain;

    Awaitable<bool> serve_one()
    {
        HttpReader reader;
        int status = 0;
        auto const arrival = co_await read_head(reader, status);
        if (arrival == Arrival::Closed) co_return false;

        auto const& head = reader.head();
        auto visit = premises_.desk.receive(head, client_, channel);
        if (arrival == Arrival::Refused) premises_.desk.refuse(visit, {status, "the head could not be read"});
        FormReader form{head.content_type, premises_.spool};
        bool is_whole = arrival == Arrival::Ready && !head.has_body;
        if (!visit.answer && !is_whole) is_whole = co_await read_form(reader, visit, form);
        wire.entry.begins_answering();
        if (!visit.answer) co_await answer(visit);
        if (!premises_.desk.is_kept(visit) && !co_await until_kept(visit)) premises_.desk.refuse_not_kept(visit);

        auto const version = head.is_http_1_0 ? HttpVersion::OneNought : HttpVersion::OneOne;
        bool const ends_by_closing = visit.answer->response.next_part && version == HttpVersion::OneNought;
        bool const stays = !premises_.is_stopping && !premises_.desk.is_leaving();
        bool const keep = is_whole && head.keep_alive && !ends_by_closing && stays;
        bool const was_sent = co_await send(visit, version, keep ? AfterAnswer::KeepOpen : AfterAnswer::Close);
        if (was_sent && !is_whole) co_await wire.linger(premises_.limits.lingering);
        co_return keep&& was_sent;
    }

    Awaitable<void> answer(Visit& visit)
    {
        if (visit.route->pace == Pace::Quick) {
            premises_.desk.answer(visit);
        } else if (!premises_.slow_pages.takes_another()) {
            premises_.desk.refuse_busy(visit);
        } else {
            co_await premises_.slow_pages.run([this, &visit] { premises_.desk.answer(visit); });
        }
    }

    Awaitable<Arrival> read_head(HttpReader& reader, int& status)
    {
        wire.entry.begins(Doing::Waiting, premises_.limits.waiting);
        bool has_begun = false;
        while (true) {
            if (!wire.in.empty()) {
                if (!has_begun) wire.entry.begins(Doing::Reading, premises_.limits.head);
                has_begun = true;
                auto const progress = reader.read_head(wire.in.ready());
                wire.in.take(progress.taken);
                status = progress.status;
                if (progress.state == HttpReader::State::HeadDone) co_return Arrival::Ready;
                if (progress.state == HttpReader::State::Refused) co_return Arrival::Refused;
            }
            auto const arrived = co_await wire.read_more(head_piece);
            if (arrived > 0) continue;
            status = 408;
            co_return has_begun&& wire.entry.was_cut() ? Arrival::Refused : Arrival::Closed;
        }
    }

    /// Whether the whole body was taken. Where it was not, or was no form, the visit has its answer.
    Awaitable<bool> read_form(HttpReader& reader, Visit& visit, FormReader& form)
    {
        reader.limit_body(visit.route->limit.bytes);
        if (reader.head().expects_continue && wire.in.empty()) co_await say_continue();
        std::optional<Refused> refused;
        std::uint64_t taken = 0;
        auto const began = steady_clock::now();
        HttpReader::TakePiece const take = [&](std::string_view piece) {
            taken += piece.size();
            if (!refused) refused = premises_.desk.take_piece(visit, form, piece);
        };
        bool is_whole = false;
        while (!refused && !is_whole) {
            auto const progress = reader.read_body(wire.in.ready(), take);
            wire.in.take(progress.taken);
            is_whole = progress.state == HttpReader::State::BodyDone;
            if (progress.state == HttpReader::State::Refused) refused = Refused{progress.status, "a broken body"};
            if (refused || is_whole) break;
            wire.entry.begins(Doing::Reading, premises_.limits.to_move(taken) - since(began));
            auto const arrived = co_await wire.read_more(body_piece);
            if (wire.entry.was_cut())
                refused = Refused{408, "the body took too long"};
            else if (arrived == 0)
                refused = Refused{400, "the body broke off"};
        }
        if (!refused) refused = form.finish(visit.request);
        if (refused) premises_.desk.refuse(visit, *refused);
        co_return is_whole;
    }

    /// The disk is at work meanwhile, and this thread on other connections.
    Awaitable<bool> until_kept(Visit& visit)
    {
        auto const executor = co_await boost::asio::this_coro::executor;
        auto const wait = [this, &visit, executor](auto handler) {
            auto const goes_on = std::make_shared<decltype(handler)>(std::move(handler));
            premises_.desk.when_kept(visit, [goes_on, executor](bool is_kept) {
                boost::asio::post(executor, [goes_on, is_kept] { std::move (*goes_on)(is_kept); });
            });
        };
        constexpr boost::asio::use_awaitable_t<Executor> in_place;
        co_return co_await boost::asio::async_initiate<decltype(in_place), void(bool)>(wait, in_place);
    }

    Awaitable<void> say_continue()
    {
        wire.entry.begins(Doing::Sending, premises_.limits.moving);
        co_await wire.write("HTTP/1.1 100 Continue\r\n\r\n");
    }

    Awaitable<bool> send(Visit& visit, HttpVersion version, AfterAnswer after)
    {
        auto const head = premises_.desk.head_for(visit, version, after, channel);
        auto const& body = visit.answer->body();
        auto const bytes = visit.is_head ? 0 : body.size();
        wire.entry.begins(Doing::Sending, premises_.limits.to_move(bytes));
        bool was_sent = co_await wire.write(head, std::string_view{body}.substr(0, bytes));
        std::uint64_t streamed = 0;
        if (was_sent && visit.answer->response.next_part && !visit.is_head)
            was_sent = co_await send_parts(visit, version, streamed);
        premises_.desk.note_answered(visit, bytes + streamed);
        co_return was_sent;
    }

    Awaitable<bool> send_parts(Visit& visit, HttpVersion version, std::uint64_t& sent)
    {
        bool const chunked = version == HttpVersion::OneOne;
        auto has_more = PartsLeft::Some;
        while (has_more == PartsLeft::Some) {
            wire.entry.begins_answering();
            std::string part;
            has_more = premises_.desk.next_part(visit, part);
            if (has_more == PartsLeft::Broken) co_return false;
            sent += part.size();
            if (part.empty()) continue;
            wire.entry.begins(Doing::Sending, premises_.limits.to_move(part.size()));
            auto const size = chunked ? chunk_size_line(part.size()) : std::string{};
            bool const arrived = co_await wire.write(size, part, chunked ? "\r\n" : "");
            if (!arrived) co_return false;
        }
        if (!chunked) co_return true;
        wire.entry.begins(Doing::Sending, premises_.limits.moving);
        co_return co_await wire.write("0\r\n\r\n");
    }

    static std::string chunk_size_line(std::size_t size)
    {
        std::array<char, 24> line{};
        auto const length = std::snprintf(line.data(), line.size(), "%zx\r\n", size);
        return {line.data(), static_cast<std::size_t>(length)};
    }

    Premises const& premises_;
    std::string client_;
};

Awaitable<void> converse(Socket socket, Premises const& premises)
{
    Conversation<Socket> conversation{std::move(socket), premises};
    co_await conversation.run();
}

Awaitable<void> converse_over_tls(Socket socket, boost::asio::ssl::context& tls, Premises const& premises)
{
    Conversation<TlsStream> conversation{TlsStream{std::move(socket), tls}, premises};
    auto& wire = conversation.wire;
    wire.entry.begins(Doing::Reading, premises.limits.head);
    auto const [failed] = co_await wire.stream().async_handshake(boost::asio::ssl::stream_base::server, as_result);
    if (failed) co_return;
    co_await conversation.run();
    wire.entry.begins(Doing::Sending, premises.limits.lingering);
    co_await wire.stream().async_shutdown(as_result);
}

}  // namespace waymark
