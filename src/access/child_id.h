#pragma once
#include "platform/id.h"

namespace waymark {

/// The number of a child's file. Here rather than in children/, because who may see whom is decided below it.
using ChildId = Id<struct ChildTag>;

}  // namespace waymark
