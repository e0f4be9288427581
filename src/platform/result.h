#pragma once
#include <utility>
#include <variant>

namespace waymark {

/// Either the value, or the reason there is none. Stands in for std::expected,
/// which our compilers only offer in C++23.
template <class T, class E>
class [[nodiscard]] Result {
public:
    Result(T value) : either_{std::in_place_index<0>, std::move(value)} {}
    Result(E error) : either_{std::in_place_index<1>, std::move(error)} {}

    explicit operator bool() const { return either_.index() == 0; }
    T const& operator*() const { return std::get<0>(either_); }
    T const* operator->() const { return &std::get<0>(either_); }
    E const& error() const { return std::get<1>(either_); }

private:
    std::variant<T, E> either_;
};

}  // namespace waymark
