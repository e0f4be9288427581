#pragma once
#include "exchange/import_report.h"
#include "exchange/return_data.h"
#include "exchange/return_reader.h"
#include "platform/clock.h"
#include "platform/database/database.h"
#include "platform/jobs.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// A file received with a form, waiting in the spool.
struct ReceivedFile {
    std::string name;  // as the browser said it, for people to read
    std::filesystem::path path;
};

/// Takes in a return: keeps its files, reads and checks them as a job, and, when it is told to, writes what they say in
/// one transaction. Whatever goes wrong, nothing is half-written.
class ImportDesk {
public:
    ImportDesk(Database&, Clock const&, Jobs&, std::filesystem::path spool);

    /// Moves the files into a folder of the import's own and begins to read them.
    ImportId receive(std::vector<ReceivedFile> const&, Viewer by, Instant now);
    /// Throws Conflict where it was confirmed or discarded by somebody else first.
    void confirm(ImportId, ImportChoice, Viewer by, Instant now);
    void discard(ImportId, Viewer by, Instant now);

    /// Bytes read so far, while it is being read here.
    std::optional<std::uint64_t> bytes_read(ImportId) const;
    /// Every problem, as a CSV file, where the files are still kept.
    std::filesystem::path problem_list(Import const&) const;

private:
    using Progress = std::shared_ptr<ReadingProgress>;

    std::vector<GivenFile> kept_files(Import const&) const;
    void read(ImportId, Viewer by);
    void apply(ImportId, ImportChoice, Viewer by);
    void write_all(ReturnData const&, Viewer by, Instant now);
    void let_go_of_files(Import const&) const;

    Database& database_;
    Clock const& clock_;
    Jobs& jobs_;
    std::filesystem::path spool_;
    mutable std::mutex lock_;
    std::map<ImportId, Progress> under_way_;
};

}  // namespace waymark
