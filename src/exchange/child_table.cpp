#include "exchange/child_table.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

namespace waymark {

static constexpr std::size_t fewest_places = 1024;

static std::size_t spread(std::uint64_t key) { return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 20); }

ChildTable::Place ChildTable::sought(std::string_view identifier)
{
    Place place;
    place.is_hash = identifier.size() >= sizeof place.key;
    if (place.is_hash) {
        place.key = std::hash<std::string_view>{}(identifier);
        return place;
    }
    std::array<char, sizeof place.key> letters{};
    std::copy(identifier.begin(), identifier.end(), letters.begin());
    letters.back() = static_cast<char>(identifier.size());
    std::memcpy(&place.key, letters.data(), letters.size());
    return place;
}

/// Files come in order of child: most rows are of the child before, and a child after all others is new. Only where the
/// order is broken need anybody be looked for.
ChildNumber ChildTable::number_of(std::string_view child)
{
    if (last_ < size() && identifier(last_) == child) return last_;
    if (places_.empty()) {
        if (size() == 0 || identifier(static_cast<ChildNumber>(size() - 1)) < child) return last_ = add(child);
        make_places(size());
    }
    return last_ = find_or_add(sought(child), child);
}

ChildNumber ChildTable::find_or_add(Place const& sought, std::string_view child)
{
    if (size() * 2 >= places_.size()) make_places(size() + 1);
    auto& place = place_of(sought, child);
    if (place.child_plus_one == 0) {
        place = sought;
        place.child_plus_one = add(child) + 1;
    }
    return place.child_plus_one - 1;
}

/// Where the child is, or is to be.
ChildTable::Place& ChildTable::place_of(Place const& sought, std::string_view child)
{
    auto const mask = places_.size() - 1;
    for (auto at = spread(sought.key) & mask;; at = (at + 1) & mask) {
        auto& place = places_[at];
        if (place.child_plus_one == 0) return place;
        if (place.key != sought.key || place.is_hash != sought.is_hash) continue;
        if (!place.is_hash || identifier(place.child_plus_one - 1) == child) return place;
    }
}

/// The files of one year, and those of the next, have mostly the same children in the same order: whoever followed a
/// child before is asked first.
std::vector<ChildNumber> ChildTable::numbers_of(ChildTable const& others)
{
    std::vector<ChildNumber> numbers(others.size());
    if (places_.empty()) make_places(others.size());
    followers_.resize(size() + others.size() + 1);
    ChildNumber before = 0;
    for (ChildNumber i = 0; i < numbers.size(); ++i) {
        auto const child = others.identifier(i);
        auto const follower = followers_[before];
        bool const is_as_before = follower < size() && identifier(follower) == child;
        numbers[i] = is_as_before ? follower : find_or_add(sought(child), child);
        followers_[before] = numbers[i];
        before = numbers[i];
    }
    return numbers;
}

void ChildTable::expect(std::size_t children)
{
    static constexpr std::size_t usual_identifier = 10;
    starts_.reserve(children + 1);
    letters_.reserve(children * usual_identifier);
}

ChildNumber ChildTable::add(std::string_view child)
{
    letters_.insert(letters_.end(), child.begin(), child.end());
    starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
    return static_cast<ChildNumber>(size() - 1);
}

/// Room for so many children and as many again.
void ChildTable::make_places(std::size_t count)
{
    auto wanted = fewest_places;
    while (wanted < count * 4) wanted *= 2;
    places_.assign(wanted, {});
    for (ChildNumber child = 0; child < size(); ++child) {
        auto place = sought(identifier(child));
        place.child_plus_one = child + 1;
        place_of(place, identifier(child)) = place;
    }
}

}  // namespace waymark
