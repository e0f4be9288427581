#include "platform/html/data_table.h"

#include <stdexcept>

namespace waymark {

std::vector<DrawnRow> DataTable::drawn() const
{
    std::vector<DrawnRow> made;
    for (auto const& row : rows) made.push_back({*this, row});
    return made;
}

std::vector<DrawnCell> DataTable::headings() const
{
    static Html const nothing;
    std::vector<DrawnCell> made;
    for (auto const& column : columns) made.push_back({column, nothing, made.empty()});
    return made;
}

std::vector<DrawnCell> DrawnRow::cells() const
{
    if (row.size() != table.columns.size()) throw std::logic_error{"a row has not as many cells as there are columns"};
    std::vector<DrawnCell> made;
    for (std::size_t i = 0; i < row.size(); ++i) made.push_back({table.columns[i], row[i], i == 0});
    return made;
}

}  // namespace waymark
