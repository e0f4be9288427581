#pragma once

namespace waymark {

/// Before anything else of libsodium is called; again is nothing. Throws runtime_error where it cannot be started.
void start_sodium();

}  // namespace waymark
