#pragma once
#include "platform/html/html.h"

#include <string>
#include <vector>

namespace waymark {

enum class ColumnKind { Words, Number, Action };

struct TableColumn {
    std::string label;  // "" for a column of buttons
    ColumnKind kind = ColumnKind::Words;
};

/// One cell with what its column says of it.
struct DrawnCell {
    TableColumn const& column;
    Html const& content;
    bool is_first;

    bool is_number() const { return column.kind == ColumnKind::Number; }
    bool is_action() const { return column.kind == ColumnKind::Action; }
};

struct DataTable;

struct DrawnRow {
    DataTable const& table;
    std::vector<Html> const& row;

    std::vector<DrawnCell> cells() const;
};

/// A table that turns into cards at phone width, each cell under its column's label.
struct DataTable {
    std::string caption;
    std::vector<TableColumn> columns;
    std::vector<std::vector<Html>> rows;
    std::string caption_class = "govuk-table__caption--m";  // "govuk-visually-hidden" where a heading says it already

    std::vector<DrawnRow> drawn() const;
    std::vector<DrawnCell> headings() const;
};
Html render(DataTable const&);

}  // namespace waymark
