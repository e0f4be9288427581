#pragma once
#include "exchange/import_report.h"
#include "exchange/return_data.h"
#include "exchange/return_reader.h"
#include "exchange/store/kept_files.h"
#include "platform/clock.h"
#include "platform/database/database.h"
#include "platform/jobs.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace waymark {

/// Takes in a return: keeps its files, reads and checks them as a job, and, when it is told to, writes what they say in
/// one transaction. Whatever goes wrong, nothing is half-written.
class ImportDesk {
public:
    ImportDesk(Database&, Clock const&, Jobs&, std::filesystem::path spool);

    /// Moves the files into a folder of the import's own and begins to read them.
    ImportId receive(std::vector<ReceivedFile> const&, Viewer by, Instant now);
    /// Writes what the report said, and nothing else: where the records changed since it was made, nothing is written
    /// and a new report waits. Throws Conflict where it was confirmed or discarded by somebody else first. The files
    /// must be here.
    void confirm(ImportId, ImportChoice, Viewer by, Instant now);
    void discard(ImportId, Viewer by, Instant now);
    /// False where another process of Waymark keeps them in a spool of its own.
    bool has_files_of(Import const&) const;

    /// Bytes read so far, while it is being read here.
    std::optional<std::uint64_t> bytes_read(ImportId) const;
    /// How many rows were passed over in reading because their children are hidden from whom the import is by. For the
    /// person at the machine, who has its database; never for a page.
    std::size_t rows_passed_over(ImportId) const;
    /// Every problem, as rows of a CSV file that begin with whose each is: to be cut to who reads it.
    std::filesystem::path problem_list(Import const&) const;
    /// After Waymark was stopped: whatever was under way here is failed, and files that nobody waits for are let go.
    /// What another process has under way has its files in a spool of its own.
    void take_up_after_stop(Instant now);

private:
    using Progress = std::shared_ptr<ReadingProgress>;

    KeptFiles files_of(Import const&) const;
    // Asked to end, they leave the import as it is, and it is failed when Waymark starts again.
    void read(ImportId, Viewer by, std::stop_token const&);
    void read_files(Import const&, ReadingProgress&, Viewer by, std::stop_token const&);
    void apply(ImportId, ImportChoice, Viewer by, std::stop_token const&);
    void apply_files(Import const&, ImportChoice, Viewer by, std::stop_token const&);
    ImportReport write_all(ReturnData const&, Viewer by, Instant now);
    void keep_passed_over(ImportId, std::size_t rows);
    void fail(Import const&, std::string_view why);

    Database& database_;
    Clock const& clock_;
    Jobs& jobs_;
    std::filesystem::path spool_;
    mutable std::mutex lock_;
    std::map<ImportId, Progress> under_way_;
    std::map<ImportId, std::size_t> passed_over_;
};

}  // namespace waymark
