#pragma once
#include "platform/date.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Every column that a file given to Waymark may have and that Waymark reads.
enum class Column : std::uint8_t {
    None,
    Child,
    Dob,
    Sex,
    Ethnic,
    Upn,
    Mother,
    McDob,
    Decom,
    Rne,
    Ls,
    Cin,
    Place,
    PlaceProvider,
    Dec,
    Rec,
    ReasonPlaceChange,
    HomePost,
    PlPost,
    Urn,
    Review,
    ReviewCode,
    Duc,
    GivenName,
    FamilyName,
    IroNumber,
    Iro,
    IroEmail,
    Team,
    Area,
    SocialWorkerNumber,
    SocialWorker,
    SocialWorkerEmail,
    From,
};
inline constexpr std::size_t column_count = static_cast<std::size_t>(Column::From) + 1;
std::string_view name_of(Column);  // "REVIEW_CODE"; "" for None
std::optional<Column> parse_column(std::string_view heading);

/// What a check looks for: the DfE's rule by its number, or a rule of Waymark's own, named WM-…, which the DfE does not
/// make. docs/files.md lists them; problem.cpp has the sentence of each.
enum class Check : std::uint8_t {
    Dfe101,
    Dfe102,
    Dfe103,
    Dfe141,
    Dfe143,
    Dfe144,
    Dfe145,
    Dfe146,
    Dfe147,
    Dfe148,
    Dfe149,
    Dfe166,
    Dfe167,
    Dfe178,
    Dfe302,
    Dfe355,
    Dfe356,
    Dfe399,
    Dfe440,
    Dfe441,
    Dfe1009,
    Dfe1012,
    DfeInt08,
    DfeInt17,
    DfeInt32,
    NoChild,
    NoStart,
    NoStatus,
    NoSuchDay,
    RowShape,
    HeadingAgain,
    Overlap,
    Vanished,
    OutsideCare,
    OutsideYear,
    SameDay,
    DaysApart,
    Future,
    FutureEnd,
    After18,
    Late,
    NoneWhereDue,
    TwoBirthdays,
    NoBirthday,
    UnknownChild,
    TwoAllocations,
    UnsafeText,
    ExtraColumn,
    OptionalColumn,
    Unreadable,
    NotCsv,
    Empty,
    NoRows,
    UnknownFile,
    ColumnMissing,
    ColumnTwice,
    GivenTwice,
    SameYear,
    CutOff,
    NotText,
    RowTooLong,
    TooManyRows,
    TooManyProblems,
    NoEpisodes,
    NoReviews,
    YearsBetween,
};
inline constexpr std::size_t check_count = static_cast<std::size_t>(Check::YearsBetween) + 1;

/// What a problem does to what it is found in. A row that is stopped is left out of every date and figure.
enum class Effect { Noted, StopsRow, RefusesFile };

/// One thing wrong, and where. It keeps the facts its sentence needs, not the sentence: a return may have a million.
struct Problem {
    static constexpr std::uint16_t no_file = 0xFFFF;

    Check check{};
    Column column = Column::None;
    std::uint16_t file = no_file;  // into the files given
    std::uint32_t line = 0;        // counted from the heading as 1; 0 where it is of the file as a whole
    std::string value;             // the cell as it was received
    std::string child;             // whose row it is, by the identifier; blank where it is nobody's
    std::int32_t first = 0;        // days or numbers that the sentence of this check speaks of
    std::int32_t second = 0;
    std::int32_t third = 0;
    std::shared_ptr<std::string const> detail;  // words that the sentence of this check speaks of

    friend bool operator==(Problem const&, Problem const&) = default;
};

std::string_view code_of(Check);  // "166", "WM-LATE"
Effect effect_of(Check);
/// What is wrong and what to do, in one or two sentences.
std::string message_of(Problem const&);
/// The sentence before its facts are filled in, for the list in docs/files.md.
std::string_view sentence_of(Check);

/// A day as a problem keeps it.
std::int32_t as_fact(Date);

/// In the order of the files, and of the lines in them.
bool stands_before(Problem const&, Problem const&);
void sort_problems(std::vector<Problem>&);

}  // namespace waymark
