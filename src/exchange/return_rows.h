#pragma once
// The rows of a return as it was received, packed: a national return of ten years is five million of them.
#include "exchange/received.h"

#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

/// A child by its place among the children of the return.
using ChildNumber = std::uint32_t;
/// A file by its place among the files given.
using FileNumber = std::uint16_t;

/// Rows of one child that stand together in a file, up to the first row of the next run.
struct Run {
    ChildNumber child{};
    std::uint32_t first{};
};

struct HeaderRow {
    std::uint32_t line{};
    ReceivedDate born;
    ReceivedCode<1> sex;
    ReceivedCode<1> mother;
    ReceivedCode<4> ethnicity;
    ReceivedCode<13> unique_pupil_number;
    FileNumber file{};
};

struct EpisodeRow {
    std::uint32_t line{};
    ReceivedDate started;
    ReceivedDate ended;
    ReceivedCode<1> reason_started;
    ReceivedCode<2> legal_status;
    ReceivedCode<2> need;
    ReceivedCode<3> placement;
    ReceivedCode<3> provider;
    ReceivedCode<3> reason_ceased;
    FileNumber file{};
};

struct ReviewRow {
    std::uint32_t line{};
    ReceivedDate born;
    ReceivedDate held;
    ReceivedCode<3> participation;
    FileNumber file{};
};

struct UnaccompaniedRow {
    std::uint32_t line{};
    ReceivedDate born;
    ReceivedDate status_ends;
    ReceivedCode<1> sex;
    FileNumber file{};
};

/// Who holds the child's file: not part of the return, and so a file of Waymark's own shape (docs/files.md).
struct AllocationRow {
    std::uint32_t line{};
    FileNumber file{};
    std::string given_name;
    std::string family_name;
    std::string iro_number;
    std::string iro;
    std::string iro_email;
    std::string team;
    std::string area;
    std::string social_worker_number;
    std::string social_worker;
    std::string social_worker_email;
    ReceivedDate from;
};

}  // namespace waymark
