#include "exchange/return_file.h"

#include "platform/text.h"

#include <algorithm>

namespace waymark {

namespace {

struct KindOfFile {
    FileKind kind;
    std::string_view name;
    std::vector<Column> told_by;  // one of them is enough …
    std::size_t enough;           // … or this many
    std::vector<Column> needed;
    std::vector<Column> also;  // may be there; nothing is lost, or what is lost is said
};

/// In the order in which they are tried: a header is what has a child's facts and none of the other files' columns.
std::vector<KindOfFile> const& kinds_of_file()
{
    using enum Column;
    static std::vector<KindOfFile> const kinds{
        {FileKind::Episodes,
         "episodes",
         {Decom, Rne, Ls, Cin, Place, Dec, Rec},
         2,
         {Child, Decom, Rne, Ls, Dec, Rec},
         {Cin, Place, PlaceProvider, ReasonPlaceChange, HomePost, PlPost, Urn}},
        {FileKind::Reviews, "reviews", {Review, ReviewCode}, 1, {Child, Review}, {Dob, ReviewCode}},
        {FileKind::Unaccompanied, "uasc", {Duc}, 1, {Child, Duc}, {Sex, Dob}},
        {FileKind::Allocations,
         "allocations",
         {Iro, IroNumber, SocialWorker, SocialWorkerNumber},
         1,
         {Child, Iro},
         {Dob, GivenName, FamilyName, IroNumber, IroEmail, Team, Area, SocialWorkerNumber, SocialWorker,
          SocialWorkerEmail, From}},
        {FileKind::Header,
         "header",
         {Sex, Ethnic, Upn, Mother, McDob},
         1,
         {Child, Dob},
         {Sex, Ethnic, Upn, Mother, McDob}},
    };
    return kinds;
}

struct AnotherTable {
    std::string_view told_by;
    std::string_view name;
};
constexpr AnotherTable other_tables[] = {
    {"SDQ_SCORE", "oc2"},
    {"IN_TOUCH", "oc3"},
    {"DATE_INT", "ad1"},
    {"DATE_PLACED", "placed_for_adoption"},
    {"PREV_PERM", "previous_permanence"},
    {"MIS_START", "missing"},
    {"SW_ID", "sw_episodes"},
    {"DOLO_START", "DoLo"},
};

/// What cannot be told without a column that is there in most returns.
struct Loss {
    FileKind kind;
    Column column;
    std::string_view sentence;
};
constexpr Loss losses[] = {
    {FileKind::Episodes, Column::Place, "so a child placed for adoption cannot be told from any other."},
    {FileKind::Reviews, Column::ReviewCode, "so every review is shown as not coded."},
    {FileKind::Reviews, Column::Dob, "so codes are not checked against the child's age."},
};

bool has_name(std::span<std::string_view const> cells, std::string_view name)
{
    return std::any_of(cells.begin(), cells.end(),
                       [&](std::string_view cell) { return ascii_upper(trimmed(cell)) == name; });
}

KindOfFile const* find_kind(FileKind kind)
{
    for (auto const& one : kinds_of_file())
        if (one.kind == kind) return &one;
    return nullptr;
}

bool is_among(std::vector<Column> const& columns, Column column)
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

}  // namespace

std::string_view name_of(FileKind kind)
{
    if (auto const* known = find_kind(kind)) return known->name;
    return kind == FileKind::AnotherTable ? "another table" : "unknown";
}

Heading::Heading(std::span<std::string_view const> cells, FileProblems& problems) : width_{cells.size()}
{
    position_.fill(-1);
    place_columns(cells, problems);
    recognise(cells);
    if (kind_ == FileKind::Unknown) refuse_unknown(cells, problems);
    if (kind_ == FileKind::Unknown || kind_ == FileKind::AnotherTable) return;
    find_missing_columns(problems);
    find_extra_columns(cells, problems);
}

void Heading::place_columns(std::span<std::string_view const> cells, FileProblems& problems)
{
    // Empty cells at the end are what a spreadsheet leaves of a column that was cleared.
    for (std::size_t i = 0; i < cells.size() && i < INT16_MAX; ++i) {
        auto const column = parse_column(cells[i]);
        if (!column) continue;
        auto& position = position_[static_cast<std::size_t>(*column)];
        if (position >= 0) problems.add(Check::ColumnTwice, *column, 1, name_of(*column));
        position = static_cast<std::int16_t>(i);
    }
}

void Heading::recognise(std::span<std::string_view const> cells)
{
    auto const told = [this](KindOfFile const& kind) {
        auto const found = std::count_if(kind.told_by.begin(), kind.told_by.end(), [this](Column c) { return has(c); });
        return static_cast<std::size_t>(found) >= kind.enough;
    };
    for (auto const& kind : kinds_of_file()) {
        // Before the header, which would take any file with SEX in it.
        if (kind.kind == FileKind::Header)
            for (auto const& other : other_tables)
                if (has_name(cells, other.told_by)) {
                    kind_ = FileKind::AnotherTable;
                    another_table_ = other.name;
                    return;
                }
        if (told(kind)) {
            kind_ = kind.kind;
            return;
        }
    }
}

void Heading::refuse_unknown(std::span<std::string_view const> cells, FileProblems& problems) const
{
    auto const first = cells.empty() ? std::string_view{} : cells.front();
    std::string detail = "Waymark does not know this file by its columns. Give the return's header, episodes, reviews "
                         "or uasc file, or allocations, with the heading as the first line.";
    if (cells.size() == 1 && first.find_first_of(";\t|") != std::string_view::npos)
        detail = "The columns of this file are not separated by commas. Save it as CSV (comma delimited).";
    problems.add_about_file(Check::UnknownFile, std::move(detail));
}

void Heading::find_missing_columns(FileProblems& problems) const
{
    auto const& kind = *find_kind(kind_);
    for (auto const column : kind.needed)
        if (!has(column)) problems.add_about_file(Check::ColumnMissing, std::string{kind.name}, name_of(column));
    for (auto const& loss : losses)
        if (loss.kind == kind_ && !has(loss.column))
            problems.add_about_file(Check::OptionalColumn,
                                    std::string{name_of(loss.column)} + ", " + std::string{loss.sentence});
}

void Heading::find_extra_columns(std::span<std::string_view const> cells, FileProblems& problems) const
{
    auto const& kind = *find_kind(kind_);
    for (auto const cell : cells) {
        auto const column = parse_column(cell);
        bool const is_used = column && (is_among(kind.needed, *column) || is_among(kind.also, *column));
        if (!is_used && !is_blank(cell)) problems.add(Check::ExtraColumn, Column::None, 1, trimmed(cell));
    }
}

}  // namespace waymark
