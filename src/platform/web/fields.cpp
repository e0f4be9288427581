#include "platform/web/fields.h"

#include "platform/text.h"
#include "platform/web/percent.h"

namespace waymark {

std::string const& Fields::get(std::string_view name) const
{
    static std::string const none;
    for (auto const& field : fields_)
        if (field.first == name) return field.second;
    return none;
}

bool Fields::has(std::string_view name) const
{
    for (auto const& field : fields_)
        if (field.first == name) return true;
    return false;
}

std::vector<std::string> Fields::all(std::string_view name) const
{
    std::vector<std::string> values;
    for (auto const& field : fields_)
        if (field.first == name) values.push_back(field.second);
    return values;
}

std::string with_plain_line_ends(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            plain += text[i];
            continue;
        }
        plain += '\n';
        if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    }
    return plain;
}

static std::optional<std::string> form_decoded(std::string_view text)
{
    auto decoded = percent_decoded(text, Plus::MeansSpace);
    if (!decoded || !is_clean_utf8(*decoded)) return std::nullopt;
    return with_plain_line_ends(*decoded);
}

std::optional<Fields> parse_urlencoded(std::string_view text)
{
    Fields fields;
    for (auto const part : split(text, '&')) {
        if (part.empty()) continue;
        if (fields.pairs().size() == most_fields) return std::nullopt;
        auto const equals = part.find('=');
        auto name = form_decoded(part.substr(0, equals));
        auto value = form_decoded(equals == std::string_view::npos ? std::string_view{} : part.substr(equals + 1));
        if (!name || !value) return std::nullopt;
        fields.add(std::move(*name), std::move(*value));
    }
    return fields;
}

}  // namespace waymark
