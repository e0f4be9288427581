#pragma once
#include "calendar/reporting_year.h"
#include "demo/demonstration_authority.h"

#include <filesystem>

namespace waymark::demo {

/// Writes the SSDA903 return of one year as a council's system would export it: header.csv, episodes.csv, reviews.csv
/// and uasc.csv into `folder`, which is made where it is missing. Reviews carry the first sitting's code; children with
/// nothing but short breaks have none.
void write_return(std::filesystem::path const& folder, DemonstrationAuthority const&, ReportingYear);

/// allocations.csv: who holds each child's file on the last day of the records, in Waymark's own shape.
void write_allocations(std::filesystem::path const& folder, DemonstrationAuthority const&);

/// The returns of several years, each in a folder of its name ("2022-23"), and the allocations beside them.
void write_returns(std::filesystem::path const& folder, DemonstrationAuthority const&, ReportingYear first,
                   ReportingYear last);

}  // namespace waymark::demo
