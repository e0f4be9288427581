#pragma once
#include "platform/web/answer.h"
#include "platform/web/request_facts.h"
#include "platform/web/request_head.h"

namespace waymark {

/// Whether a form was sent from a page of another site, or of another port of this machine, as far as the browser says
/// so: by Sec-Fetch-Site, and by Origin against the host that was asked. Who says neither is no browser of today, and
/// is left to the form's token. Behind a proxy the host is the one that the proxy was asked for.
bool was_sent_from_elsewhere(RequestHead const&, Channel, Proxy);

}  // namespace waymark
