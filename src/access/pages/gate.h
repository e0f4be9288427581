#pragma once
#include "platform/service.h"

namespace waymark {

/// The one gate that every request passes: who is asking (their session), whether their role may open the route, and
/// whether a form comes from a page of ours. A refusal is audited.
Gate make_gate(Service const&);

}  // namespace waymark
