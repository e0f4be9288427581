#pragma once
#include "platform/database/gathered_looks.h"
#include "platform/service.h"
#include "platform/web/about_itself.h"
#include "platform/web/assets.h"
#include "platform/web/error_page.h"
#include "platform/web/form_reader.h"
#include "platform/web/request_head.h"
#include "platform/web/visit.h"

#include <memory>

namespace waymark {

enum class PartsLeft { Some, None, Broken };

/// Receives every request: finds its route, asks the gate, and only when the body may be read and was read, lets the
/// page answer. The one place where an exception becomes a page.
class FrontDesk {
public:
    FrontDesk(Service const& service, Assets const& assets, SelfKnowledge known = {});

    /// From the head alone. Where the visit comes back without an answer, its body is to be read, then `answer` called.
    Visit receive(RequestHead const& head, std::string client, Channel channel) const;
    /// After the form was read: the gate looks at it, then the page answers.
    void answer(Visit& visit) const;
    /// In place of a slow page, where too many wait already.
    void refuse_busy(Visit& visit) const;
    /// In place of a page.
    void refuse(Visit& visit, Refused refused) const;

    /// Hands a piece of the body to the form; a full disk is a fault of ours, and said so.
    std::optional<Refused> take_piece(Visit const& visit, FormReader& form, std::string_view piece) const;
    /// The answer's head; where a page set a field that cannot be sent, the answer becomes a fault of ours.
    std::string head_for(Visit& visit, HttpVersion version, AfterAnswer after, Channel channel) const;
    /// The next part of a long download.
    PartsLeft next_part(Visit& visit, std::string& part) const;
    /// Whether all that the answer rests on is on the disk, and every look that it tells of is in the audit trail:
    /// until then a power cut could take back what it says.
    bool is_kept(Visit const& visit) const
    {
        return visit.looks.empty() && (visit.route == nullptr || service_.database.is_all_on_disk());
    }
    void when_kept(Visit& visit, std::function<void(bool)> call) const;
    void wait_until_kept() const;
    /// In place of an answer that the disk failed.
    void refuse_not_kept(Visit& visit) const;
    /// Its log line, and its place in the figures.
    void note_answered(Visit const& visit, std::uint64_t bytes) const;
    /// Begins to send a load balancer, and connections as they are answered, elsewhere.
    void leave() const { about_itself_.leave(); }
    bool is_leaving() const { return about_itself_.is_leaving(); }

private:
    bool tell_about_itself(Visit& visit, RequestHead const& head, std::string_view path) const;
    void find_asset(Visit& visit, RequestHead const& head, Asset const& asset) const;
    void find_page(Visit& visit, RequestHead const& head, std::string_view path, std::string_view query) const;
    void refuse_method(Visit& visit, std::string_view path) const;
    void ask_gate(Visit& visit, RequestHead const& head) const;
    void settle(Visit& visit, std::function<std::optional<Response>()> const& decide) const;
    void refuse_unavailable(Visit& visit, Kept kept, std::string_view why) const;
    void show_error_page(Visit& visit, ErrorWords const& words) const;

    Service const& service_;
    Assets const& assets_;
    AboutItself const about_itself_;
    std::unique_ptr<GatheredLooks> const looks_;
};

}  // namespace waymark
