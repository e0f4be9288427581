#pragma once
#include <chrono>
#include <filesystem>

namespace waymark {

/// A certificate for one test alone, signed by itself, and its key.
void write_certificate(std::filesystem::path const& certificate, std::filesystem::path const& private_key,
                       std::chrono::seconds valid_for = std::chrono::hours{1});

}  // namespace waymark
