#pragma once
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// The fields of a query or a form, in the order they were sent. Values are valid UTF-8 without NUL,
/// with line ends as "\n"; a body that is not is refused (400) before a page sees it.
class Fields {
public:
    Fields() = default;
    Fields(std::initializer_list<std::pair<std::string, std::string>> fields) : fields_{fields} {}

    void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
    /// The first value of that name; "" where there is none.
    std::string const& get(std::string_view name) const;
    bool has(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    std::vector<std::pair<std::string, std::string>> const& pairs() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

/// More fields than any page has are refused: they cost more to hold than to send.
inline constexpr std::size_t most_fields = 5000;

/// Reads "a=1&b=two+words"; nothing if an escape is broken, the text is not clean UTF-8, or there are too many fields.
std::optional<Fields> parse_urlencoded(std::string_view text);

/// Line ends as "\n", whichever way they were sent.
std::string with_plain_line_ends(std::string_view text);

}  // namespace waymark
