#pragma once
// What one row says by itself: its dates and codes, without a look at any other row.
#include "exchange/file_problems.h"
#include "exchange/return_file.h"
#include "exchange/return_rows.h"

#include <optional>

namespace waymark {

/// Each reads a row, without its child and file, and reports what is wrong with it; nothing where the row is stopped.
std::optional<HeaderRow> read_header(RowCells const&, FileProblems&);
std::optional<EpisodeRow> read_episode(RowCells const&, FileProblems&);
std::optional<ReviewRow> read_review(RowCells const&, FileProblems&);
std::optional<UnaccompaniedRow> read_unaccompanied(RowCells const&, FileProblems&);
std::optional<AllocationRow> read_allocation(RowCells const&, FileProblems&);

}  // namespace waymark
