#pragma once
#include "exchange/file_problems.h"
#include "exchange/problem.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace waymark {

/// Which file of the return it is, or the allocations beside it. Told by the set of its columns, never by its name.
enum class FileKind { Header, Episodes, Reviews, Unaccompanied, Allocations, AnotherTable, Unknown };
std::string_view name_of(FileKind);  // "header", "uasc"

/// The first row of a file: which file it is, and where each column stands. Any order, any case, spaces around a name
/// and columns that Waymark does not know are all borne.
class Heading {
public:
    /// Adds what is wrong with it to the problems; a file it refuses must not be read.
    Heading(std::span<std::string_view const> cells, FileProblems&);

    FileKind kind() const { return kind_; }
    /// "oc2", "missing" …: another table of the return, which Waymark passes over.
    std::string_view another_table() const { return another_table_; }
    std::size_t width() const { return width_; }
    bool has(Column column) const { return position_[static_cast<std::size_t>(column)] >= 0; }
    /// Where in a row the column stands; only where it has it.
    std::size_t position(Column column) const
    {
        return static_cast<std::size_t>(position_[static_cast<std::size_t>(column)]);
    }

private:
    void place_columns(std::span<std::string_view const> cells, FileProblems&);
    void recognise(std::span<std::string_view const> cells);
    void refuse_unknown(std::span<std::string_view const> cells, FileProblems&) const;
    void find_missing_columns(FileProblems&) const;
    void find_extra_columns(std::span<std::string_view const> cells, FileProblems&) const;

    FileKind kind_ = FileKind::Unknown;
    std::string_view another_table_;
    std::size_t width_ = 0;
    std::array<std::int16_t, column_count> position_{};
};

/// One row's cells by their column; a column that the file does not have is blank.
class RowCells {
public:
    RowCells(std::span<std::string_view const> fields, Heading const& heading, std::size_t line)
        : fields_{fields}, heading_{heading}, line_{line}
    {
    }
    std::string_view operator[](Column column) const
    {
        return heading_.has(column) ? fields_[heading_.position(column)] : std::string_view{};
    }
    bool has(Column column) const { return heading_.has(column); }
    std::uint32_t line() const { return static_cast<std::uint32_t>(line_); }

private:
    std::span<std::string_view const> fields_;
    Heading const& heading_;
    std::size_t line_;
};

}  // namespace waymark
