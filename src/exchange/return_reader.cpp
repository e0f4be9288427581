#include "exchange/return_reader.h"

#include "exchange/file_form.h"
#include "exchange/row_checks.h"
#include "platform/text.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// The years a file's own days tell of.
struct Tallies {
    YearTally held;
    YearTally ended;
    YearTally started;
};

void count_days(EpisodeRow const& row, Tallies& tallies)
{
    if (auto const day = row.ended.day())
        tallies.ended.add(*day);
    else
        tallies.started.add(row.started.known_day());
}
void count_days(ReviewRow const& row, Tallies& tallies) { tallies.held.add(row.held.known_day()); }
void count_days(HeaderRow const&, Tallies&) {}
void count_days(UnaccompaniedRow const&, Tallies&) {}
void count_days(AllocationRow const&, Tallies&) {}

bool are_all_blank(std::span<std::string_view const> fields)
{
    return std::all_of(fields.begin(), fields.end(), [](std::string_view field) { return is_blank(field); });
}

/// The ends of episodes tell best; a file in which none has ended is of the year in which the last one started, or a
/// later one.
std::optional<YearSpan> years_of(Tallies const& tallies)
{
    if (auto const held = tallies.held.span()) return held;
    if (auto const ended = tallies.ended.span()) return ended;
    auto const last = tallies.started.last_year();
    if (!last) return std::nullopt;
    return YearSpan{*last, *last};
}

/// A row of more or fewer columns than the heading is reported, not read shifted. Empty columns at the end do no harm.
bool has_the_headings_shape(CsvReader const& csv, Heading const& heading, FileProblems& problems)
{
    auto const fields = csv.fields();
    if (fields.size() == heading.width()) return true;
    if (fields.size() > heading.width() && are_all_blank(fields.subspan(heading.width()))) return true;
    auto const seen = std::to_string(fields.size()) + " of the heading's " + std::to_string(heading.width());
    if (fields.size() < heading.width() && csv.ends_without_line_end()) {
        problems.add_about_line(Check::CutOff, csv.line(), "its last row has " + seen + " columns");
        return false;
    }
    auto& problem = problems.add(Check::RowShape, Column::None, csv.line());
    problem.first = static_cast<std::int32_t>(fields.size());
    problem.second = static_cast<std::int32_t>(heading.width());
    return false;
}

void report_fault(CsvReader const& csv, FileProblems& problems)
{
    if (!csv.fault()) return;
    switch (*csv.fault()) {
    case CsvFault::QuoteNeverClosed:
        problems.add_about_line(Check::CutOff, csv.line(), "a quotation mark is opened and never closed");
        break;
    case CsvFault::RowTooLong:
        problems.add(Check::RowTooLong, Column::None, csv.line());
        break;
    case CsvFault::NulByte:
        problems.add(Check::NotText, Column::None, csv.line());
        break;
    case CsvFault::CannotBeRead:
        problems.add_about_file(Check::Unreadable, "reading it failed part of the way");
        break;
    }
}

std::string_view identifier_in(RowCells const& cells)
{
    auto const identifier = cells[Column::Child];
    bool const has_space = !identifier.empty() && (identifier.front() <= ' ' || identifier.back() <= ' ');
    return has_space ? trimmed(identifier) : identifier;
}

/// The child of the row, or nothing where the row is no child's.
std::optional<ChildNumber> child_of(std::string_view identifier, CsvReader const& csv, FileRows& rows)
{
    if (identifier.empty()) {
        rows.problems.add(Check::NoChild, Column::Child, csv.line());
        return std::nullopt;
    }
    if (identifier.size() == 5 && ascii_upper(identifier) == name_of(Column::Child)) {
        rows.problems.add(Check::HeadingAgain, Column::None, csv.line(), identifier);
        return std::nullopt;
    }
    // It is printed wherever the child is named, and a terminal would obey it.
    if (has_control_character(identifier)) {
        rows.problems.add(Check::UnsafeText, Column::Child, csv.line(), identifier);
        return std::nullopt;
    }
    return rows.children.number_of(identifier);
}

bool has_grown_too_large(FileRows& rows)
{
    if (rows.row_count <= FileRows::most_rows && !rows.problems.are_too_many()) return false;
    bool const by_rows = rows.row_count > FileRows::most_rows;
    rows.problems.add(by_rows ? Check::TooManyRows : Check::TooManyProblems).first =
        static_cast<std::int32_t>(by_rows ? FileRows::most_rows : FileProblems::most);
    return true;
}

bool is_hidden(std::string_view identifier, HiddenChildren const& hidden)
{
    return !hidden.empty() && hidden.find(identifier) != hidden.end();
}

/// Whose row it is that has too many columns or too few: the cell under CHILD says it as well as it can.
void say_whose_misshapen_row(CsvReader const& csv, Heading const& heading, FileRows& rows, HiddenChildren const& hidden)
{
    auto& found = rows.problems.found();
    if (found.back().check != Check::RowShape || heading.position(Column::Child) >= csv.fields().size()) return;
    auto const identifier = trimmed(csv.fields()[heading.position(Column::Child)]);
    found.back().child = identifier;
    if (!is_hidden(identifier, hidden)) return;
    found.pop_back();
    ++rows.passed_over;
}

/// A file whose heading has been read.
struct Opened {
    CsvReader& csv;
    Heading const& heading;
    std::uint64_t size;
    ReadingProgress& progress;
    HiddenChildren const& hidden;
};

/// A child, a date and a code: room kept for more rows than there are costs nothing until it is used.
constexpr std::uint64_t shortest_row = 20;

template <class Row>
using ReadRow = std::optional<Row> (*)(RowCells const&, FileProblems&);

void add_to_run(ChildNumber child, std::size_t row, std::vector<Run>& runs)
{
    if (runs.empty() || runs.back().child != child) runs.push_back({child, static_cast<std::uint32_t>(row)});
}

/// Nothing of the row is kept but the year that its days tell of.
template <class Row>
void pass_over(RowCells const& cells, ReadRow<Row> read, Tallies& tallies, FileRows& rows)
{
    FileProblems told_to_nobody{rows.problems.file()};
    if (auto const row = read(cells, told_to_nobody)) count_days(*row, tallies);
    ++rows.passed_over;
}

template <class Row>
void read_row(RowCells const& cells, ChildNumber child, FileRows& rows, LargeVector<Row>& into, ReadRow<Row> read,
              Tallies& tallies)
{
    auto const found_before = rows.problems.found().size();
    auto row = read(cells, rows.problems);
    rows.problems.say_whose(found_before, rows.children.identifier(child));
    if (!row) return;
    row->line = cells.line();
    row->file = rows.problems.file();
    count_days(*row, tallies);
    add_to_run(child, into.size(), rows.runs);
    into.push_back(std::move(*row));
}

template <class Row>
void read_rows(Opened& file, FileRows& rows, LargeVector<Row>& into, ReadRow<Row> read)
{
    auto& [csv, heading, size, progress, hidden] = file;
    auto const room = std::min<std::size_t>(FileRows::most_rows, size / shortest_row);
    into.reserve(room);
    rows.runs.reserve(room);
    rows.children.expect(room);
    Tallies tallies;
    std::uint64_t bytes_told = 0;
    while (csv.next() && !has_grown_too_large(rows)) {
        if (csv.bytes_read() != bytes_told)
            progress.bytes += csv.bytes_read() - std::exchange(bytes_told, csv.bytes_read());
        if (csv.fields()[0].empty() && are_all_blank(csv.fields())) continue;
        ++rows.row_count;
        if (!has_the_headings_shape(csv, heading, rows.problems)) {
            say_whose_misshapen_row(csv, heading, rows, hidden);
            continue;
        }
        RowCells const cells{csv.fields(), heading, csv.line()};
        auto const identifier = identifier_in(cells);
        if (is_hidden(identifier, hidden))
            pass_over(cells, read, tallies, rows);
        else if (auto const child = child_of(identifier, csv, rows))
            read_row(cells, *child, rows, into, read, tallies);
    }
    rows.runs.push_back({0, static_cast<std::uint32_t>(into.size())});
    progress.rows += rows.row_count;
    rows.years = years_of(tallies);
}

void read_rows_of_kind(Opened file, FileRows& rows)
{
    switch (file.heading.kind()) {
    case FileKind::Header:
        return read_rows(file, rows, rows.headers, read_header);
    case FileKind::Episodes:
        return read_rows(file, rows, rows.episodes, read_episode);
    case FileKind::Reviews:
        return read_rows(file, rows, rows.reviews, read_review);
    case FileKind::Unaccompanied:
        return read_rows(file, rows, rows.unaccompanied, read_unaccompanied);
    case FileKind::Allocations:
        return read_rows(file, rows, rows.allocations, read_allocation);
    case FileKind::AnotherTable:
    case FileKind::Unknown:
        return;
    }
}

/// A year without unaccompanied children is a uasc file of a heading alone; no other file may be.
bool may_have_no_rows(FileKind kind) { return kind == FileKind::Unaccompanied || kind == FileKind::Allocations; }

/// Two years may have the same children, and then their files of these kinds are the same to the letter. Of the others
/// a file that comes again is a mistake.
bool may_come_again(FileKind kind) { return kind == FileKind::Header || kind == FileKind::Unaccompanied; }

void read_opened_file(CsvReader& csv, GivenFile const& given, FileRows& rows, ReadingProgress& progress,
                      HiddenChildren const& hidden)
{
    if (auto told = why_not_csv(csv.first_bytes())) return rows.problems.add_about_file(Check::NotCsv, *told);
    if (!csv.next()) {
        if (!csv.fault()) rows.problems.add(Check::Empty);
        return report_fault(csv, rows.problems);
    }
    Heading const heading{csv.fields(), rows.problems};
    rows.kind = heading.kind();
    rows.another_table = heading.another_table();
    if (rows.problems.refuse_the_file()) return;
    if (given.is_given_twice && !may_come_again(rows.kind)) {
        rows.problems.add(Check::GivenTwice);
        return;
    }
    read_rows_of_kind({csv, heading, given.size, progress, hidden}, rows);
    report_fault(csv, rows.problems);
    bool const is_bare = rows.row_count == 0 && !csv.fault() && rows.kind != FileKind::AnotherTable;
    if (is_bare && !may_have_no_rows(rows.kind)) rows.problems.add(Check::NoRows);
}

}  // namespace

FileRows read_return_file(GivenFile const& given, FileNumber number, ReadingProgress& progress, ChildTable children,
                          HiddenChildren const& hidden)
{
    FileRows rows{number};
    rows.children = std::move(children);
    if (!given.why_unreadable.empty()) {
        rows.problems.add_about_file(Check::Unreadable, given.why_unreadable);
    } else {
        CsvReader csv{given.bytes};
        read_opened_file(csv, given, rows, progress, hidden);
    }
    rows.is_refused = rows.problems.refuse_the_file();
    if (rows.is_refused) rows.forget_rows();
    return rows;
}

void FileRows::forget_rows()
{
    runs = {};
    headers = {};
    episodes = {};
    reviews = {};
    unaccompanied = {};
    allocations = {};
}

}  // namespace waymark
