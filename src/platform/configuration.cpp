#include "platform/configuration.h"

#include "platform/nearest_word.h"

#include <toml++/toml.h>

#include <algorithm>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace waymark {

/// A value that a setting cannot take; becomes a ConfigurationError once its place in the file is known.
struct Unusable {
    std::string must_be;
};

using Take = void (*)(Configuration&, toml::node const&);

struct Setting {
    std::string_view name;
    Take take;
};

static std::string text(toml::node const& value)
{
    auto const found = value.value_exact<std::string>();
    if (!found) throw Unusable{"text in quotation marks"};
    return *found;
}

static bool yes_or_no(toml::node const& value)
{
    auto const found = value.value_exact<bool>();
    if (!found) throw Unusable{"true or false"};
    return *found;
}

static int whole_number(toml::node const& value, int least, int most)
{
    auto const found = value.value_exact<std::int64_t>();
    if (!found || *found < least || *found > most)
        throw Unusable{"a whole number from " + std::to_string(least) + " to " + std::to_string(most)};
    return static_cast<int>(*found);
}

static Date day(toml::node const& value)
{
    Unusable const unusable{"a day such as 2023-03-31"};
    if (auto const written = value.value_exact<std::string>()) {
        auto const found = parse_iso_date(*written);
        if (!found) throw unusable;
        return *found;
    }
    auto const found = value.value_exact<toml::date>();
    if (!found) throw unusable;
    return std::chrono::year_month_day{std::chrono::year{found->year}, std::chrono::month{found->month},
                                       std::chrono::day{found->day}};
}

static std::string one_of(toml::node const& value, std::span<std::string_view const> words, char const* must_be)
{
    auto const found = value.value_exact<std::string>();
    if (!found || std::find(words.begin(), words.end(), *found) == words.end()) throw Unusable{must_be};
    return *found;
}

static std::string level(toml::node const& value)
{
    static constexpr std::string_view levels[] = {"debug", "info", "warning", "error"};
    return one_of(value, levels, "\"debug\", \"info\", \"warning\" or \"error\"");
}

static std::string log_format(toml::node const& value)
{
    static constexpr std::string_view formats[] = {"text", "json"};
    return one_of(value, formats, "\"text\" or \"json\"");
}

static constexpr int a_day_of_minutes = 24 * 60;

static constexpr Setting settings[] = {
    {"database", [](Configuration& known, toml::node const& value) { known.database = text(value); }},
    {"database_connections",
     [](Configuration& known, toml::node const& value) { known.database_connections = whole_number(value, 2, 1000); }},
    {"assets", [](Configuration& known, toml::node const& value) { known.assets = text(value); }},
    {"migrations", [](Configuration& known, toml::node const& value) { known.migrations = text(value); }},
    {"spool", [](Configuration& known, toml::node const& value) { known.spool = text(value); }},
    {"address", [](Configuration& known, toml::node const& value) { known.address = text(value); }},
    {"port", [](Configuration& known,
                toml::node const& value) { known.port = static_cast<std::uint16_t>(whole_number(value, 1, 65535)); }},
    {"certificate", [](Configuration& known, toml::node const& value) { known.certificate = text(value); }},
    {"private_key", [](Configuration& known, toml::node const& value) { known.private_key = text(value); }},
    {"behind_proxy", [](Configuration& known, toml::node const& value) { known.behind_proxy = yes_or_no(value); }},
    {"threads", [](Configuration& known, toml::node const& value) { known.threads = whole_number(value, 0, 1024); }},
    {"most_connections",
     [](Configuration& known, toml::node const& value) { known.most_connections = whole_number(value, 1, 1000000); }},
    {"head_seconds",
     [](Configuration& known, toml::node const& value) { known.head_seconds = whole_number(value, 1, 3600); }},
    {"keep_alive_seconds",
     [](Configuration& known, toml::node const& value) { known.keep_alive_seconds = whole_number(value, 1, 3600); }},
    {"stop_seconds",
     [](Configuration& known, toml::node const& value) { known.stop_seconds = whole_number(value, 0, 3600); }},
    {"drain_seconds",
     [](Configuration& known, toml::node const& value) { known.drain_seconds = whole_number(value, 0, 600); }},
    {"open_metrics", [](Configuration& known, toml::node const& value) { known.open_metrics = yes_or_no(value); }},
    {"least_free_mebibytes",
     [](Configuration& known, toml::node const& value) {
         known.least_free_mebibytes = whole_number(value, 0, 1 << 30);
     }},
    {"log_format", [](Configuration& known, toml::node const& value) { known.log_format = log_format(value); }},
    {"log_level", [](Configuration& known, toml::node const& value) { known.log_level = level(value); }},
    {"authority_name", [](Configuration& known, toml::node const& value) { known.authority_name = text(value); }},
    {"fixed_day", [](Configuration& known, toml::node const& value) { known.fixed_day = day(value); }},
    {"demonstration", [](Configuration& known, toml::node const& value) { known.is_demonstration = yes_or_no(value); }},
    {"session_idle_minutes",
     [](Configuration& known, toml::node const& value) {
         known.session_idle_minutes = whole_number(value, 1, a_day_of_minutes);
     }},
    {"session_longest_hours",
     [](Configuration& known, toml::node const& value) {
         known.session_longest_hours = whole_number(value, 1, 24 * 7);
     }},
};

static Setting const& setting_of(std::string_view name, std::string const& place)
{
    std::vector<std::string_view> names;
    for (auto const& setting : settings) {
        if (setting.name == name) return setting;
        names.push_back(setting.name);
    }
    auto const nearest = nearest_word(name, names);
    auto const advice = nearest.empty() ? "; every setting is explained in deploy/waymark.toml"
                                        : "; did you mean " + std::string{nearest} + "?";
    throw ConfigurationError{place + "there is no setting called " + std::string{name} + advice};
}

static toml::table table_in(std::filesystem::path const& file)
{
    try {
        return toml::parse_file(file.string());
    } catch (toml::parse_error const& error) {
        auto const line = error.source().begin.line;
        auto const place = line == 0 ? file.string() : file.string() + ":" + std::to_string(line);
        throw ConfigurationError{place + ": " + std::string{error.description()}};
    }
}

Configuration read_configuration(std::filesystem::path const& file)
{
    Configuration known;
    for (auto const& [key, value] : table_in(file)) {
        auto const place = file.string() + ":" + std::to_string(key.source().begin.line) + ": ";
        auto const& setting = setting_of(key.str(), place);
        try {
            setting.take(known, value);
        } catch (Unusable const& unusable) {
            throw ConfigurationError{place + std::string{key.str()} + " must be " + unusable.must_be};
        }
    }
    return known;
}

}  // namespace waymark
