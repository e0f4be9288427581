// What compiled templates call: each value is written as the place it stands in needs.
#pragma once
#include "platform/html/html.h"

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace waymark {

template <class T>
concept PrintableText = std::convertible_to<T const&, std::string_view>;
template <class T>
concept WholeNumber = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;
/// A component: its own template, or a function, makes it Html.
template <class T>
concept ComponentView = !std::same_as<T, Html> && requires(T const& value)
{
    {
        render(value)
        } -> std::same_as<Html>;
};

template <WholeNumber T>
void append_number(std::string& out, T number)
{
    char digits[24];
    auto const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, static_cast<std::size_t>(end - digits));
}

/// Only text of a known kind is printed: a Date, a bool or an enum is put into words in C++ first.
template <class T>
inline constexpr bool is_printed_in_words_first = false;

/// Between tags.
template <class T>
void append_value(std::string& out, T const& value)
{
    if constexpr (std::same_as<T, Html>)
        out += value.text();
    else if constexpr (PrintableText<T>)
        append_escaped(out, value);
    else if constexpr (WholeNumber<T>)
        append_number(out, value);
    else if constexpr (ComponentView<T>)
        out += render(value).text();
    else
        static_assert(is_printed_in_words_first<T>, "give the template text, a whole number, Html or a component");
}

/// In a double-quoted attribute, and where no tag may stand (title, textarea).
template <class T>
void append_attribute(std::string& out, T const& value)
{
    if constexpr (PrintableText<T>)
        append_escaped(out, value);
    else if constexpr (WholeNumber<T>)
        append_number(out, value);
    else
        static_assert(is_printed_in_words_first<T>, "only text or a whole number can stand in an attribute");
}

/// A whole URL, or its beginning: a path of ours, "?…", "#…" or relative. Anything else becomes "#".
void append_url(std::string& out, std::string_view url);

/// One part of a path or one value of a query, percent-encoded.
template <class T>
void append_url_part(std::string& out, T const& value)
{
    if constexpr (WholeNumber<T>)
        append_number(out, value);
    else if constexpr (PrintableText<T>)
        out += url_part(value);
    else
        static_assert(is_printed_in_words_first<T>, "only text or a whole number can stand in a URL");
}

/// What {{#if}}, {{#unless}}, {{#each}} and {{#with}} ask.
inline bool present(bool value) { return value; }
inline bool present(char const*) = delete;
inline bool present(std::string_view text) { return !text.empty(); }
template <class T>
requires(requires(T const& value) { value.empty(); } && !PrintableText<T>) bool present(T const& collection)
{
    return !collection.empty();
}
template <class T>
bool present(std::optional<T> const& maybe)
{
    return maybe.has_value();
}
template <WholeNumber T>
bool present(T) = delete;  // is nought present? Ask in C++.

template <class T>
T const& content_of(std::optional<T> const& maybe)
{
    return *maybe;
}

}  // namespace waymark
