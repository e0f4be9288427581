#include "exchange/child_in_return.h"

#include "exchange/code_sets.h"

#include <algorithm>

namespace waymark {

/// An end that is still to come is no end yet.
static Episode episode_of(EpisodeRow const& row, Date today)
{
    Episode episode;
    episode.started_on = row.started.known_day();
    episode.reason_started = ReasonStarted{row.reason_started.text()};
    episode.legal_status = parse_legal_status(row.legal_status.text()).value_or(LegalStatus::V2);
    episode.need = CategoryOfNeed{row.need.text()};
    episode.placement = PlacementType{row.placement.text()};
    episode.provider = PlacementProvider{row.provider.text()};
    if (row.ended.is_day() && row.ended.known_day() > today) return episode;
    episode.ended_on = row.ended.day();
    episode.reason_ceased = ReasonCeased{row.reason_ceased.text()};
    return episode;
}

/// A code in capitals, as a row keeps it; anything else is no code.
static std::optional<Participation> participation_of(ReviewRow const& row)
{
    auto const code = row.participation.text();
    if (!is_participation(code)) return std::nullopt;
    return static_cast<Participation>(code.back() - '0');
}

ChildInReturn const& ChildAssembly::of(ChildNumber number)
{
    child_.number = number;
    child_.identifier = data_.children.identifier(number);
    gather_rows();
    gather_facts();
    gather_episodes();
    gather_reviews();
    child_.periods = periods_of_care(child_.episodes);
    child_.allocation = child_.allocation_rows.empty() ? nullptr : child_.allocation_rows.front();
    return child_;
}

template <class Row>
static void append(std::vector<Row const*>& pointers, LargeVector<Row> const& rows, RowsByChild::Place place)
{
    for (std::size_t i = place.first; i < std::size_t{place.first} + place.count; ++i) pointers.push_back(&rows[i]);
}

void ChildAssembly::gather_rows()
{
    child_.header_rows.clear();
    child_.episode_rows.clear();
    child_.review_rows.clear();
    child_.unaccompanied_rows.clear();
    child_.allocation_rows.clear();
    for (auto const place : data_.places.of(child_.number)) {
        auto const& file = data_.rows[place.file];
        switch (file.kind) {
        case FileKind::Header:
            append(child_.header_rows, file.headers, place);
            break;
        case FileKind::Episodes:
            append(child_.episode_rows, file.episodes, place);
            break;
        case FileKind::Reviews:
            append(child_.review_rows, file.reviews, place);
            break;
        case FileKind::Unaccompanied:
            append(child_.unaccompanied_rows, file.unaccompanied, place);
            break;
        case FileKind::Allocations:
            append(child_.allocation_rows, file.allocations, place);
            break;
        case FileKind::AnotherTable:
        case FileKind::Unknown:
            break;
        }
    }
}

/// Files of which neither tells its year are as late as each other; the one given last then counts.
bool ChildAssembly::is_of_a_later_year(FileNumber file, FileNumber than) const
{
    auto const& years = data_.files[file].years;
    auto const& others = data_.files[than].years;
    if (!years || !others || years->last == others->last) return file > than;
    return years->last > others->last;
}

void ChildAssembly::gather_facts()
{
    HeaderRow const* header = nullptr;
    for (auto const* row : child_.header_rows)
        if (row->born.is_day() && (!header || is_of_a_later_year(row->file, header->file))) header = row;
    child_.born_on = header ? header->born.day() : std::nullopt;
    child_.sex = header ? parse_sex(header->sex.text()) : std::nullopt;
    child_.ethnicity = header ? header->ethnicity.text() : std::string_view{};
    child_.unique_pupil_number = header ? header->unique_pupil_number.text() : std::string_view{};

    UnaccompaniedRow const* unaccompanied = nullptr;
    for (auto const* row : child_.unaccompanied_rows)
        if (!unaccompanied || is_of_a_later_year(row->file, unaccompanied->file)) unaccompanied = row;
    child_.is_unaccompanied = unaccompanied != nullptr;
    child_.asylum_status_ends_on = unaccompanied ? unaccompanied->status_ends.day() : std::nullopt;

    if (!child_.born_on && unaccompanied) child_.born_on = unaccompanied->born.day();
    for (auto const* row : child_.review_rows)
        if (!child_.born_on) child_.born_on = row->born.day();
}

void ChildAssembly::gather_episodes()
{
    auto& rows = child_.taken_episodes;
    rows.clear();
    for (auto const* row : child_.episode_rows)
        if (row->started.known_day() <= today_) rows.push_back(row);
    // Of one start, the row of the latest year comes last and is the one that is kept.
    auto const comes_before = [this](EpisodeRow const* a, EpisodeRow const* b) {
        auto const first = a->started.known_day();
        auto const second = b->started.known_day();
        if (first != second) return first < second;
        return a->file == b->file ? a->line < b->line : is_of_a_later_year(b->file, a->file);
    };
    if (!std::is_sorted(rows.begin(), rows.end(), comes_before)) std::sort(rows.begin(), rows.end(), comes_before);
    std::size_t kept = 0;
    for (auto const* row : rows) {
        bool const same_start = kept > 0 && rows[kept - 1]->started == row->started;
        rows[same_start ? kept - 1 : kept++] = row;
    }
    rows.resize(kept);
    child_.episodes.clear();
    for (auto const* row : rows) child_.episodes.push_back(episode_of(*row, today_));
}

void ChildAssembly::gather_reviews()
{
    by_date_.assign(child_.review_rows.begin(), child_.review_rows.end());
    auto const comes_before = [](ReviewRow const* a, ReviewRow const* b) {
        auto const first = a->held.known_day();
        auto const second = b->held.known_day();
        if (first != second) return first < second;
        return a->file == b->file ? a->line < b->line : a->file < b->file;
    };
    if (!std::is_sorted(by_date_.begin(), by_date_.end(), comes_before))
        std::sort(by_date_.begin(), by_date_.end(), comes_before);
    child_.reviews.clear();
    child_.left_out.clear();
    for (auto const* row : by_date_) {
        auto const held_on = row->held.known_day();
        bool const again_that_day = !child_.reviews.empty() && child_.reviews.back().held_on == held_on;
        if (again_that_day || held_on > today_)
            child_.left_out.push_back(row);
        else
            child_.reviews.push_back({held_on, participation_of(*row), row});
    }
}

}  // namespace waymark
