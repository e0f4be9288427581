#pragma once
#include "exchange/child_table.h"
#include "exchange/collection_year.h"
#include "exchange/problem.h"
#include "exchange/return_file.h"
#include "exchange/return_reader.h"
#include "exchange/return_rows.h"
#include "platform/large_memory.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace waymark {

/// Where in the files each child's rows are.
class RowsByChild {
public:
    struct Place {
        std::uint32_t first{};
        std::uint16_t count{};
        FileNumber file{};
    };

    RowsByChild() = default;
    /// `numbers` turns a file's own numbers of its children into those of the return.
    RowsByChild(std::vector<FileRows> const& files, std::vector<std::vector<ChildNumber>> const& numbers,
                std::size_t children);

    /// In the order of the files.
    std::span<Place const> of(ChildNumber child) const
    {
        return {places_.data() + starts_[child], starts_[child + 1] - starts_[child]};
    }

private:
    LargeVector<std::uint32_t> starts_ = LargeVector<std::uint32_t>(2);
    LargeVector<Place> places_;
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

/// "reviews.csv (2022-23)": two years may have files of one name.
std::string named(FileRead const&);

/// A whole return, or those of several years together, as received.
struct ReturnData {
    std::vector<FileRead> files;
    ChildTable children;
    std::vector<FileRows> rows;  // of each file
    RowsByChild places;
    std::vector<Problem> problems;
    /// The day from which every review is known: the first of the unbroken run of years that ends with the last year
    /// whose reviews were given.
    std::optional<Date> records_begin_on;
    std::optional<ReportingYear> last_year;
    std::size_t passed_over = 0;  // rows of hidden children

    bool has_usable(FileKind) const;
};

}  // namespace waymark
