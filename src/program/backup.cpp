#include "program/backup.h"

#include "platform/database/audit_trail.h"
#include "platform/database/migrations.h"
#include "platform/sealing/sealing.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace waymark {

namespace {

/// A folder that only its owner may look into, gone with everything in it at the end.
class PrivateFolder {
public:
    explicit PrivateFolder(std::filesystem::path const& in)
    {
        if (std::filesystem::create_directories(in))
            std::filesystem::permissions(in, std::filesystem::perms::owner_all);
        auto pattern = (in / "backup-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error{"cannot make a folder in " + in.string() + ": " + std::strerror(errno)};
        path_ = pattern;
    }
    ~PrivateFolder()
    {
        std::error_code gone_already;
        std::filesystem::remove_all(path_, gone_already);
    }
    PrivateFolder(PrivateFolder const&) = delete;
    PrivateFolder& operator=(PrivateFolder const&) = delete;

    std::filesystem::path copy() const { return path_ / "copy.db"; }

private:
    std::filesystem::path path_;
};

}  // namespace

static void leave_trace(Database& database, std::string const& detail, Instant now)
{
    Transaction trace{database};
    record_audit(database, {StaffId{}, AuditAction::Export, "backup", std::nullopt, detail}, now);
    trace.commit();
}

MovedAuthority back_up(Database& from, std::filesystem::path const& sealed, std::string const& public_key,
                       BackupWorkshop const& workshop, Instant now)
{
    leave_trace(from, "to " + sealed.filename().string(), now);
    PrivateFolder const folder{workshop.folder};
    MovedAuthority copied;
    {
        auto copy = Database::open(folder.copy());
        copied = copy_authority(from, copy, workshop.migrations);
    }
    seal_file(folder.copy(), sealed, public_key);
    return copied;
}

MovedAuthority restore(std::filesystem::path const& sealed, std::string const& secret_key, Database& to,
                       BackupWorkshop const& workshop)
{
    PrivateFolder const folder{workshop.folder};
    open_sealed_file(sealed, folder.copy(), secret_key);
    auto copy = Database::open(folder.copy());
    migrate(copy, workshop.migrations);
    return copy_authority(copy, to, workshop.migrations);
}

}  // namespace waymark
