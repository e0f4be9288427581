#pragma once

namespace waymark {

/// How pressing something is. Red and amber mean late and soon and nothing else, and the words always say so too.
enum class Tone { Plain, Soon, Late };

}  // namespace waymark
