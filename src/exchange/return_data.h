#pragma once
#include "exchange/child_table.h"
#include "exchange/collection_year.h"
#include "exchange/problem.h"
#include "exchange/return_file.h"
#include "exchange/return_rows.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace waymark {

/// Rows of one kind from every file, those of one child together, in the order of the files given.
template <class Row>
class RowsByChild {
public:
    RowsByChild() = default;
    /// Takes the lists over: each is let go as soon as its rows are in place.
    RowsByChild(std::vector<std::vector<Row>> lists, std::size_t children) : starts_(children + 2)
    {
        for (auto const& list : lists)
            for (auto const& row : list) ++starts_[row.child + 2];
        for (std::size_t child = 2; child < starts_.size(); ++child) starts_[child] += starts_[child - 1];
        rows_.resize(starts_.back());
        for (auto& list : lists) {
            for (auto& row : list) rows_[starts_[row.child + 1]++] = std::move(row);
            list = {};
        }
    }
    std::span<Row const> of(ChildNumber child) const
    {
        return {rows_.data() + starts_[child], starts_[child + 1] - starts_[child]};
    }
    std::span<Row const> all() const { return rows_; }

private:
    std::vector<std::uint32_t> starts_{0, 0};
    std::vector<Row> rows_;
};

/// What became of one of the files given.
struct FileRead {
    std::string name;
    FileKind kind = FileKind::Unknown;
    std::string_view another_table;
    /// Nothing for a file whose rows tell no year: those files go with every year.
    std::optional<YearSpan> years;
    std::size_t row_count = 0;
    bool is_refused = false;

    bool goes_with(FileRead const& other) const { return !years || !other.years || years->meets(*other.years); }
};

/// A whole return, or those of several years together, as received.
struct ReturnData {
    std::vector<FileRead> files;
    ChildTable children;
    RowsByChild<HeaderRow> headers;
    RowsByChild<EpisodeRow> episodes;
    RowsByChild<ReviewRow> reviews;
    RowsByChild<UnaccompaniedRow> unaccompanied;
    RowsByChild<AllocationRow> allocations;
    std::vector<Problem> problems;
    /// The day from which every review is known: the first of the unbroken run of years that ends with the last year
    /// whose reviews were given.
    std::optional<Date> records_begin_on;
    std::optional<ReportingYear> last_year;

    bool has_usable(FileKind) const;
};

}  // namespace waymark
