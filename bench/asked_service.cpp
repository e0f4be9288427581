#include "bench/asked_service.h"

#include "access/store/session_store.h"
#include "platform/log.h"

#include <future>
#include <malloc.h>
#include <stdexcept>

namespace waymark::bench {

using namespace std::chrono;

/// As the server does.
static void keep_memory_between_pages()
{
    ::mallopt(M_TRIM_THRESHOLD, 32 * 1024 * 1024);
    ::mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
    ::mallopt(M_TOP_PAD, 1024 * 1024);
}

static Configuration configured(std::filesystem::path const& data_file)
{
    start_log("error");
    keep_memory_between_pages();
    Configuration configuration;
    configuration.database = data_file;
    configuration.migrations = "migrations";
    configuration.assets = "build/assets";
    return configuration;
}

static std::string sign_in(Database& database, std::string const& name, Instant now)
{
    auto const person = database.maybe_one([](Row const& row) { return row.get<StaffId>(0); },
                                           "SELECT staff_id FROM accounts WHERE sign_in_name = ?", name);
    if (!person) throw std::runtime_error{"nobody signs in as " + name};
    Transaction change{database};
    auto const session = SessionStore{database}.start(*person, "", now);
    change.commit();
    return "waymark-session=" + session.token;
}

AskedService::AskedService(std::filesystem::path const& data_file, std::string const& sign_in_name)
    : configuration_{configured(data_file)}, clock_{Date{2023y / April / 3d}},
      database_{open_authority(configuration_, clock_)}, service_{database_, clock_, configuration_, jobs_},
      assets_{configuration_.assets}, desk_{service_, assets_}, cookie_{sign_in(database_, sign_in_name, clock_.now())}
{
    add_slices(service_);
    use_asset_names(assets_);
}

AskedService::Answered AskedService::ask(std::string const& target) const
{
    RequestHead head;
    head.method = "GET";
    head.target = target;
    head.host = "localhost";
    head.cookie = cookie_;
    auto visit = desk_.receive(head, "127.0.0.1", Channel::Plain);
    if (!visit.answer) desk_.answer(visit);
    if (visit.answer->response.status != 200)
        throw std::runtime_error{target + " was answered with " + std::to_string(visit.answer->response.status)};
    if (!desk_.is_kept(visit)) {
        std::promise<bool> kept;
        desk_.when_kept(visit, [&](bool is_kept) { kept.set_value(is_kept); });
        if (!kept.get_future().get()) throw std::runtime_error{"the look at " + target + " was not kept"};
    }
    auto sent = desk_.head_for(visit, HttpVersion::OneOne, AfterAnswer::KeepOpen, Channel::Plain);
    return {std::move(sent), visit.answer->body()};
}

}  // namespace waymark::bench
