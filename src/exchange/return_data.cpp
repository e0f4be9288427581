#include "exchange/return_data.h"

#include <algorithm>

namespace waymark {

std::string named(FileRead const& file) { return file.years ? file.name + " (" + file.years->name() + ")" : file.name; }

bool ReturnData::has_usable(FileKind kind) const
{
    return std::any_of(files.begin(), files.end(),
                       [kind](FileRead const& file) { return file.kind == kind && !file.is_refused; });
}

/// A run longer than a place can tell of is put in several places.
template <class Take>
static void for_each_place(std::vector<FileRows> const& files, Take take)
{
    for (std::size_t file = 0; file < files.size(); ++file) {
        auto const& runs = files[file].runs;
        for (std::size_t i = 0; i + 1 < runs.size(); ++i)
            for (auto first = runs[i].first; first < runs[i + 1].first;) {
                auto const count = std::min<std::uint32_t>(runs[i + 1].first - first, UINT16_MAX);
                take(file, runs[i].child,
                     RowsByChild::Place{first, static_cast<std::uint16_t>(count), static_cast<FileNumber>(file)});
                first += count;
            }
    }
}

RowsByChild::RowsByChild(std::vector<FileRows> const& files, std::vector<std::vector<ChildNumber>> const& numbers,
                         std::size_t children)
    : starts_(children + 2)
{
    for_each_place(files, [&](std::size_t file, ChildNumber child, Place) { ++starts_[numbers[file][child] + 2]; });
    for (std::size_t child = 2; child < starts_.size(); ++child) starts_[child] += starts_[child - 1];
    places_.resize(starts_.back());
    for_each_place(files, [&](std::size_t file, ChildNumber child, Place place) {
        places_[starts_[numbers[file][child] + 1]++] = place;
    });
}

}  // namespace waymark
