#include "exchange/store/hidden_children.h"

#include "access/visible_children.h"

namespace waymark {

HiddenChildren hidden_children(Database const& database, Viewer viewer)
{
    static std::string const sql = "SELECT h.identifier FROM restricted_children r"
                                   " JOIN child_headings h ON h.child_id = r.child_id WHERE NOT " +
                                   not_hidden_from_viewer("h");
    HiddenChildren hidden;
    for (auto& identifier : database.list([](Row const& row) { return row.get<std::string>(0); }, sql, viewer.staff,
                                          viewer.today, viewer.now))
        hidden.insert(std::move(identifier));
    return hidden;
}

}  // namespace waymark
