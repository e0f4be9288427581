#pragma once
#include "platform/web/request.h"
#include "worklist/bucket.h"

#include <optional>
#include <string>

namespace waymark {

inline constexpr int rows_on_a_page = 25;
/// A download holds everything that is on the list, up to this many rows.
inline constexpr int rows_in_a_download = 100'000;

/// What a list's address asks for: /my-work?show=overdue&page=2. Anything that cannot be read is as if not there.
struct ListQuery {
    std::optional<Bucket> show;
    std::optional<StaffId> iro;
    std::optional<TeamId> team;
    int page = 1;

    int offset() const { return (page - 1) * rows_on_a_page; }
    /// The address of the same list with another page or heap.
    std::string address(std::string_view path, std::optional<Bucket> heap, int of_page) const;
};
ListQuery read_list_query(Request const&);

}  // namespace waymark
