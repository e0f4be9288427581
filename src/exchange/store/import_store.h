#pragma once
#include "exchange/import_report.h"
#include "platform/database/database.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace waymark {

/// The only SQL that writes about imports. They are shown to whoever may import returns, which the route asks for; the
/// store asks again, because a report speaks of every child in the files.
class ImportStore {
public:
    explicit ImportStore(Database& database) : database_{database} {}

    /// Whether this person may see and make imports at all.
    bool is_open_to(Viewer) const;
    std::vector<Import> list_newest(Viewer, int limit) const;
    std::optional<Import> find(ImportId, Viewer) const;
    std::vector<ImportedFile> list_files(ImportId, Viewer) const;
    std::vector<ProblemCount> list_problem_counts(ImportId, Viewer) const;
    std::vector<ToldProblem> list_problems(ImportId, std::string_view rule, Viewer) const;
    std::vector<std::pair<ChangeKind, std::int64_t>> list_difference_counts(ImportId, Viewer) const;
    std::vector<Difference> list_differences(ImportId, ChangeKind, Viewer) const;

    ImportId add(std::string_view folder, std::int64_t bytes_total, Viewer by, Instant now);
    void record(ImportId, ImportReport const&);
    /// Whether the differences are those that were recorded: what somebody has read and agreed to.
    bool says_the_same(ImportId, ImportReport const&, Viewer) const;
    /// The differences that were written, where who wrote them may not know of all the children that were read.
    void record_as_written(ImportId, ImportReport const& written);
    /// The differences as they are now, in place of those that were recorded, with a sentence that says why.
    void record_anew(ImportId, ImportReport const& differences);
    /// Throws Conflict where it is no longer in the state it is to leave: somebody else pressed first.
    void move(ImportId, ImportState from, ImportState to, Viewer by, Instant now, std::string_view detail = {});
    void fail(ImportId, std::string_view why, Instant now);
    /// That of this folder is failed if it was under way when Waymark stopped: nothing of it was written.
    void fail_unfinished(std::string_view folder, Instant now);
    /// Those under way for longer than any takes, wherever their files were.
    void fail_forgotten(Instant now);
    /// The folders of the imports that wait for somebody's decision. For the machine.
    std::set<std::string> folders_waiting() const;

private:
    Import cut(Import, Viewer) const;

    Database& database_;
};

}  // namespace waymark
