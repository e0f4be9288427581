#include "platform/web/http_reader.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/http/verb.hpp>

namespace waymark {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::iequals;
using TextView = boost::beast::string_view;

std::string_view reason_for(int status)
{
    auto const reason = http::obsolete_reason(http::int_to_status(static_cast<unsigned>(status)));
    return {reason.data(), reason.size()};
}

bool is_http_method(std::string_view method)
{
    return http::string_to_verb({method.data(), method.size()}) != http::verb::unknown;
}

static constexpr int most_header_fields = 100;

static std::string text_of(TextView text) { return {text.data(), text.size()}; }

/// Beast's parser, told to keep the few fields we read and to send the body onward piece by piece.
class HttpReader::Parser : public http::basic_parser<true> {
public:
    Parser()
    {
        header_limit(largest_head);
        body_limit(boost::none);
    }

    RequestHead head;
    TakePiece const* take = nullptr;
    std::size_t head_bytes = 0;
    int refusal = 0;  // ours, where Beast's own error does not say which status it is

private:
    void on_request_impl(http::verb, TextView method, TextView target, int version, error_code& error) override
    {
        head.method = text_of(method);
        head.target = text_of(target);
        head.is_http_1_0 = version == 10;
        if (target.size() > longest_target) refuse(414, error);
    }

    void on_field_impl(http::field name, TextView spelling, TextView value, error_code& error) override
    {
        // Fields after the body could rewrite what was already decided on.
        if (is_header_done()) return;
        if (++field_count_ > most_header_fields) return refuse(431, error);
        if (name != http::field::unknown)
            keep(name, value, error);
        else if (iequals(spelling, "X-Forwarded-For"))
            append(head.forwarded_for, value, ", ");
        else if (iequals(spelling, "X-Forwarded-Proto"))
            append(head.forwarded_proto, value, ", ");
        else if (iequals(spelling, "X-Forwarded-Host"))
            append(head.forwarded_host, value, ", ");
        else if (iequals(spelling, "X-Request-Id"))
            append(head.request_id, value, ", ");
    }

    void keep(http::field name, TextView value, error_code& error)
    {
        if (name == http::field::host)
            keep_once(head.host, has_host_, value, error);
        else if (name == http::field::content_type)
            keep_once(head.content_type, has_content_type_, value, error);
        else if (name == http::field::content_encoding)
            append(head.content_encoding, value, ", ");
        else if (name == http::field::cookie)
            append(head.cookie, value, "; ");
        else if (name == http::field::accept_encoding)
            append(head.accept_encoding, value, ", ");
        else if (name == http::field::if_none_match)
            append(head.if_none_match, value, ", ");
        else if (name == http::field::origin)
            append(head.origin, value, ", ");
        else if (name == http::field::sec_fetch_site)
            append(head.fetch_site, value, ", ");
        else if (name == http::field::transfer_encoding)
            check_transfer_encoding(value, error);
        else if (name == http::field::expect)
            head.expects_continue = iequals(value, "100-continue");
    }

    // An empty one counts: another reader could take the first of two where we take the second.
    void keep_once(std::string& kept, bool& was_there, TextView value, error_code& error)
    {
        if (was_there) return refuse(400, error);
        was_there = true;
        kept = text_of(value);
    }

    static void append(std::string& kept, TextView value, char const* between)
    {
        if (!kept.empty()) kept += between;
        kept.append(value.data(), value.size());
    }

    // Any coding but "chunked" would leave a body whose end we and a proxy could see in different places.
    void check_transfer_encoding(TextView value, error_code& error)
    {
        if (head.is_http_1_0) refuse(400, error);
        if (!iequals(value, "chunked")) refuse(501, error);
    }

    void on_header_impl(error_code& error) override
    {
        head.keep_alive = keep_alive();
        head.has_body = chunked() || content_length().value_or(0) > 0;
        if (auto const length = content_length()) head.content_length = *length;
        if (head.host.empty() && !head.is_http_1_0) refuse(400, error);
    }

    std::size_t on_body_impl(TextView piece, error_code&) override
    {
        (*take)({piece.data(), piece.size()});
        return piece.size();
    }

    std::size_t on_chunk_body_impl(std::uint64_t, TextView piece, error_code& error) override
    {
        return on_body_impl(piece, error);
    }

    void on_response_impl(int, TextView, int, error_code&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) override {}
    void on_chunk_header_impl(std::uint64_t, TextView, error_code&) override {}
    void on_finish_impl(error_code&) override {}

    void refuse(int status, error_code& error)
    {
        refusal = status;
        error = http::error::bad_field;
    }

    int field_count_ = 0;
    bool has_host_ = false;
    bool has_content_type_ = false;
};

HttpReader::HttpReader() : parser_{std::make_unique<Parser>()} {}
HttpReader::~HttpReader() = default;

RequestHead const& HttpReader::head() const { return parser_->head; }

void HttpReader::limit_body(std::uint64_t bytes) { parser_->body_limit(bytes); }

static int status_for(error_code error, bool in_first_line)
{
    if (error == http::error::header_limit) return in_first_line ? 414 : 431;
    if (error == http::error::body_limit) return 413;
    return 400;
}

HttpReader::Progress HttpReader::read_head(std::string_view bytes)
{
    error_code error;
    auto const taken = parser_->put(boost::asio::const_buffer{bytes.data(), bytes.size()}, error);
    // Beast limits what it is shown at once; a head that trickles in field by field is counted here.
    parser_->head_bytes += taken;
    bool const in_first_line = parser_->head.method.empty() && bytes.find("\r\n") >= largest_head;
    if (parser_->refusal != 0) return {State::Refused, taken, parser_->refusal};
    if (error && error != http::error::need_more) return {State::Refused, taken, status_for(error, in_first_line)};
    if (parser_->head_bytes > largest_head) return {State::Refused, taken, 431};
    return {parser_->is_header_done() ? State::HeadDone : State::NeedsMore, taken};
}

HttpReader::Progress HttpReader::read_body(std::string_view bytes, TakePiece const& take)
{
    if (parser_->is_done()) return {State::BodyDone, 0};
    // No body in chunks ends in fewer than the five bytes of its last chunk, and Beast 1.81 stops the program where it
    // is shown that chunk's beginning twice.
    if (parser_->chunked() && bytes.size() < 5) return {State::NeedsMore, 0};
    parser_->take = &take;
    parser_->eager(true);
    error_code error;
    auto const taken = parser_->put(boost::asio::const_buffer{bytes.data(), bytes.size()}, error);
    if (error && error != http::error::need_more) return {State::Refused, taken, status_for(error, false)};
    // A line between chunks that never ends would otherwise fill memory.
    if (error && bytes.size() - taken > largest_head) return {State::Refused, taken, 400};
    return {parser_->is_done() ? State::BodyDone : State::NeedsMore, taken};
}

}  // namespace waymark
