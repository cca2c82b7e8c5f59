// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace vermilion {

/// What went wrong, as the program distinguishes it. widgets/common/ErrorText and app/cli/ErrorLine turn each into
/// a sentence that says what to do next.
enum class ErrorCode {
    FileNotFound,       ///< no such file or folder
    FileNotReadable,    ///< it is there, but may not be read
    FileNotWritable,    ///< may not be written or created there
    FileExists,         ///< would overwrite something
    FileEmpty,          ///< zero bytes, or only white space
    FileTruncated,      ///< ends in the middle of its own structure
    UnsupportedFormat,  ///< binary or a format no reader takes
    NoArticle,          ///< readable, but there is no article in it
    NoStructure,        ///< nothing in the page's structure tells a block from others, so that a site rule cannot either
    TooLarge,           ///< over a limit of size, depth or count
    DiskFull,
    NotAProject,        ///< not a Vermilion project file
    NewerProject,       ///< written by a newer version of the program
    DamagedProject,     ///< a check of structure or digests failed
    ProjectInUse,       ///< another program holds it
    QuoteMismatch,      ///< the text at the offsets is not the quote
    InvalidInput,       ///< a row, column or value that makes no sense; detail says which
    NotFound,           ///< an id or name that the project does not have
    Conflict,           ///< the rows were changed since, so the step cannot be taken back
    HostNotFound,       ///< the network knows no host of that name
    NoConnection,       ///< the host does not answer, or broke off
    InsecureServer,     ///< its certificate is none that can be trusted
    ServerRefused,      ///< it answers with an HTTP error; detail is the status
    TimedOut,
    CaptureMissing,     ///< the program that fetches pages is not there
    NoSandbox,          ///< the web engine's sandbox cannot be had, and without it no page is fetched
    CaptureFailed,      ///< the program that fetches pages ended without a result
    Cancelled,
    Internal,           ///< a bug; detail is for the log
};

/// An error as a value: a code for the program, a subject (a path, a tag, a column; may be empty) and an English
/// detail for the log.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString subject;
    QString detail;
    int line = 0;  ///< 1-based line of the input, 0 where lines mean nothing

    bool operator==(const Error&) const = default;
};

/// Either a value or an Error; never to be ignored.
template <typename T>
class [[nodiscard]] Result : public std::expected<T, Error> {
public:
    using std::expected<T, Error>::expected;
};

[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString subject = {}, QString detail = {}, int line = 0)
{
    return std::unexpected(Error{code, std::move(subject), std::move(detail), line});
}

}  // namespace vermilion

/// The value of a Result, or an early return of its error from the calling function (which returns a Result itself).
#define TRY(expression)                                                     \
    ({                                                                      \
        auto tried = (expression);                                          \
        if (!tried.has_value())                                             \
            return std::unexpected(std::move(tried).error());               \
        vermilion::detail::unwrap(std::move(tried));                        \
    })

namespace vermilion::detail {

template <typename T>
T unwrap(Result<T>&& result)
{
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

}  // namespace vermilion::detail
