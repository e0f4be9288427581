#pragma once
#include "exchange/child_table.h"
#include "exchange/collection_year.h"
#include "exchange/file_problems.h"
#include "exchange/return_file.h"
#include "exchange/return_rows.h"
#include "platform/csv.h"
#include "platform/large_memory.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace waymark {

/// A file somebody gave, not yet opened: what it is called, and how to get at its bytes, or why that cannot be done.
struct GivenFile {
    std::string name;
    ByteSource bytes;
    std::uint64_t size = 0;  // where it is known: how much room its rows will need
    std::string why_unreadable;
    bool is_given_twice = false;
};

/// Opens a file of the machine. A folder, or a file that is not there, is a given file that cannot be read.
GivenFile given_file(std::filesystem::path const&, std::string name);

/// How far a reading has come, for whoever watches it from another thread.
struct ReadingProgress {
    std::atomic<std::uint64_t> bytes{0};
    std::atomic<std::uint64_t> rows{0};
};

/// Identifiers of the children whom whoever gives the files may not know of.
using HiddenChildren = std::set<std::string, std::less<>>;

/// One file as read: its rows, whose children are numbered for this file alone, its problems, and what it turned out to
/// be.
struct FileRows {
    /// Far more than every child in England has in ten years; what is held of a file must have an end.
    static constexpr std::size_t most_rows = 16'000'000;

    explicit FileRows(FileNumber file) : problems{file} {}

    FileKind kind = FileKind::Unknown;
    std::string_view another_table;  // "oc2", where it is one that Waymark passes over
    std::optional<YearSpan> years;   // by its own days
    std::size_t row_count = 0;       // rows that are not blank, the heading not counted
    std::size_t passed_over = 0;     // of them, those of hidden children
    bool is_refused = false;
    ChildTable children;
    std::vector<Run> runs;  // over whichever of the lists below the file fills; the last ends them
    LargeVector<HeaderRow> headers;
    LargeVector<EpisodeRow> episodes;
    LargeVector<ReviewRow> reviews;
    LargeVector<UnaccompaniedRow> unaccompanied;
    LargeVector<AllocationRow> allocations;
    FileProblems problems;

    /// Of a file that is refused after all, the problems stay and nothing else.
    void forget_rows();
};

/// `children` is an empty table, whose room may have served another file. The rows of hidden children count as rows of
/// the file and of its year, as they would if nothing were new in them, and are passed over: not checked and not kept.
FileRows read_return_file(GivenFile const&, FileNumber, ReadingProgress&, ChildTable children = {},
                          HiddenChildren const& hidden = {});

}  // namespace waymark
