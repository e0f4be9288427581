#include "exchange/child_table.h"

#include <algorithm>
#include <functional>

namespace waymark {

static constexpr std::size_t fewest_places = 1024;

static std::uint32_t hash_of(std::string_view identifier)
{
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(identifier));
}

/// Files come in order of child: most rows are of the child before, and a child after all others is new. Only where the
/// order is broken need anybody be looked for.
ChildNumber ChildTable::number_of(std::string_view child)
{
    if (last_ < size() && identifier(last_) == child) return last_;
    if (places_.empty()) {
        auto const newest = static_cast<ChildNumber>(size() - 1);
        if (size() == 0 || identifier(newest) < child) return last_ = add(child);
        make_places(size());
    }
    return last_ = find_or_add(child);
}

ChildNumber ChildTable::find_or_add(std::string_view child)
{
    if (size() * 2 >= places_.size()) make_places(size() + 1);
    auto const hash = hash_of(child);
    auto& place = place_of(hash, child);
    if (place.child_plus_one == 0) place = {hash, add(child) + 1};
    return place.child_plus_one - 1;
}

/// Where the child is, or is to be.
ChildTable::Place& ChildTable::place_of(std::uint32_t hash, std::string_view child)
{
    auto const mask = places_.size() - 1;
    for (auto at = hash & mask;; at = (at + 1) & mask) {
        auto& place = places_[at];
        if (place.child_plus_one == 0) return place;
        if (place.hash == hash && identifier(place.child_plus_one - 1) == child) return place;
    }
}

// The first child of all, who follows nobody.
static constexpr ChildNumber nobody_known = 0;

/// The files of one year, and those of the next, have mostly the same children in the same order: those who followed a
/// child before are asked first. A few of them may have left.
std::optional<ChildNumber> ChildTable::found_after(ChildNumber before, std::string_view child) const
{
    static constexpr int far_enough = 6;
    auto follower = followers_[before];
    for (int step = 0; step < far_enough && follower != nobody_known; ++step, follower = followers_[follower])
        if (identifier(follower) == child) return follower;
    return std::nullopt;
}

std::vector<ChildNumber> ChildTable::numbers_of(ChildTable const& others)
{
    std::vector<ChildNumber> numbers(others.size());
    if (places_.empty()) make_places(others.size());
    followers_.resize(size() + others.size() + 1);
    // A file of few children would teach an order full of gaps.
    bool const has_most = others.size() * 4 >= most_at_once_ * 3;
    most_at_once_ = std::max(most_at_once_, others.size());
    ChildNumber before = 0;
    for (ChildNumber i = 0; i < numbers.size(); ++i) {
        auto const child = others.identifier(i);
        auto const found = found_after(before, child);
        numbers[i] = found ? *found : find_or_add(child);
        if (has_most) followers_[before] = numbers[i];
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

void ChildTable::clear()
{
    letters_.clear();
    starts_.resize(1);
    places_.clear();
    followers_.clear();
    most_at_once_ = 0;
    last_ = 0;
}

ChildNumber ChildTable::add(std::string_view child)
{
    auto const from = letters_.size();
    letters_.resize(from + child.size());
    std::copy(child.begin(), child.end(), letters_.begin() + static_cast<std::ptrdiff_t>(from));
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
        auto const hash = hash_of(identifier(child));
        place_of(hash, identifier(child)) = {hash, child + 1};
    }
}

}  // namespace waymark
