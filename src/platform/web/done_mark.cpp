#include "platform/web/done_mark.h"

#include "platform/sealing/sealed_words.h"
#include "platform/web/request_facts.h"

#include <charconv>

namespace waymark {

static constexpr std::string_view mark_name = "done";
static constexpr std::chrono::seconds good_for{60};

static std::string text_marked(std::string_view path, Fields const& query, std::int64_t second)
{
    std::string text = std::to_string(second) + "\n" + std::string{path};
    for (auto const& [name, value] : query.pairs())
        if (name != mark_name) text += "\n" + name + "=" + value;
    return text;
}

static std::int64_t second_of(Instant now) { return now.time_since_epoch().count(); }

std::string with_done_mark(std::string location, std::string_view secret, Instant now)
{
    auto const hash = std::min(location.find('#'), location.size());
    auto const [path, query] = split_target(std::string_view{location}.substr(0, hash));
    auto const fields = parse_urlencoded(query);
    if (query.empty() || !fields || fields->has(mark_name)) return location;
    auto const second = second_of(now);
    auto const mark = "&" + std::string{mark_name} + "=" + std::to_string(second) + "." +
                      mark_of(text_marked(path, *fields, second), secret);
    return location.insert(hash, mark);
}

bool has_done_mark(std::string_view path, Fields const& query, std::string_view secret, Instant now)
{
    std::string_view const sent = query.get(mark_name);
    std::int64_t second = 0;
    auto const [end, error] = std::from_chars(sent.data(), sent.data() + sent.size(), second);
    if (error != std::errc{} || end == sent.data() + sent.size() || *end != '.' || secret.empty()) return false;
    auto const age = second_of(now) - second;
    if (age < -good_for.count() || age > good_for.count()) return false;  // another process may be a little ahead
    auto const mark = sent.substr(static_cast<std::size_t>(end - sent.data()) + 1);
    return is_mark_of(mark, text_marked(path, query, second), secret);
}

}  // namespace waymark
