#pragma once
#include "platform/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace waymark {

/// Where bytes come from, a piece at a time: fills `into` and says how many there were, 0 at the end, -1 where they
/// cannot be read.
using ByteSource = std::function<std::ptrdiff_t(std::span<char> into)>;

/// The text must outlive the source.
ByteSource bytes_of(std::string_view text);
Result<ByteSource, std::error_code> bytes_of_file(std::filesystem::path const&);

/// Why a reader stopped before the end. The rows before the fault stand.
enum class CsvFault { QuoteNeverClosed, RowTooLong, NulByte, CannotBeRead };

/// Reads comma-separated rows (RFC 4180) of any length of file in constant memory, as UTF-8 whatever they were: with
/// or without a byte order mark, Windows-1252 where a byte cannot be UTF-8, rows ended by LF, CR or both.
/// Blank lines are passed over and counted.
class CsvReader {
public:
    /// A row longer than this is a fault: no field, and so no memory, can grow without bound.
    static constexpr std::size_t longest_row = 1U << 20;

    explicit CsvReader(ByteSource source);

    /// Moves to the next row; false at the end, or at a fault.
    bool next();

    /// The row's fields, quotation marks taken off. They last until the next call of `next`.
    std::span<std::string_view const> fields() const { return {fields_.data(), field_count_}; }

    /// The line the row starts on, counted from the first row that is not blank as 1; or the line of the fault.
    std::size_t line() const { return line_; }

    std::optional<CsvFault> fault() const { return fault_; }

    /// The row is the last and no line end follows it: where it is also too short, the file was cut off.
    bool ends_without_line_end() const { return line_end_added_ && at_ == end_; }

    /// The first bytes as they came, for telling a picture from a file of rows. Reads no row.
    std::string_view first_bytes();

    /// Bytes taken from the source so far: progress.
    std::uint64_t bytes_read() const { return bytes_read_; }

private:
    enum class RowRead { Whole, Unfinished };

    RowRead read_row();
    RowRead read_row_with_quotes();
    std::optional<std::size_t> end_of_row_with_quotes() const;
    void split_row_with_quotes(std::size_t row_end);
    void add_field(std::size_t from, std::size_t to);
    std::optional<std::size_t> next_mark();
    void scan_from(std::size_t position);

    bool refill();
    std::ptrdiff_t bring(std::span<char> into);
    void make_room();
    void decode();
    void finish();

    ByteSource source_;
    std::vector<char> buffer_;
    std::size_t at_ = 0;       // where the next row starts
    std::size_t end_ = 0;      // past the last byte held
    std::size_t decoded_ = 0;  // past the last byte known to be UTF-8
    std::size_t block_ = 0;    // the 64 bytes that marks_ speaks of
    std::uint64_t marks_ = 0;
    std::vector<std::string_view> fields_;
    std::size_t field_count_ = 0;
    std::size_t line_ = 1;
    std::size_t lines_passed_ = 0;
    std::uint64_t bytes_read_ = 0;
    std::optional<CsvFault> fault_;
    std::array<char, 64> first_bytes_{};
    std::size_t first_byte_count_ = 0;
    bool is_windows_1252_ = false;
    bool inside_quotes_ = false;  // the unfinished row stopped inside a quoted field
    bool source_ended_ = false;
    bool line_end_added_ = false;
};

/// People open a CSV file in a spreadsheet, which runs a cell that starts with = + - @: such a cell gets an
/// apostrophe before it. A file for a machine (the 903) is written exactly.
enum class CsvFor { People, Machines };

/// Writes rows with CRLF ends, quoting what has to be quoted.
class CsvWriter {
public:
    CsvWriter(std::ostream& out, CsvFor readers) : out_{out}, readers_{readers} {}
    void row(std::span<std::string_view const> fields);
    void row(std::initializer_list<std::string_view> fields) { row(std::span{fields.begin(), fields.size()}); }

private:
    std::ostream& out_;
    CsvFor readers_;
    std::string line_;
};

/// One field as a row holds it.
void append_csv_field(std::string& line, std::string_view field, CsvFor);

}  // namespace waymark
