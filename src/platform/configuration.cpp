#include "platform/configuration.h"

namespace waymark {

Configuration read_configuration(std::filesystem::path const&) { return {}; }

}  // namespace waymark
