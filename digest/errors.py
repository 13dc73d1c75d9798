"""Every error we mean to raise.

DigestError                     anything below; its text is one paragraph: what, where, what to do
├── ConfigError                 digest.toml, an option or a name is wrong            exit 2
├── BuildError                  the night could not be finished; the old site stands exit 1
│   ├── TemplateError           a template is wrong: file, line, excerpt, near name
│   ├── NoteError               the editor's note cannot be read: file, line
│   ├── RecordError             a record, ledger or state file is damaged
│   └── PublishError            a publish target refused
├── CheckError                  check or verify found something                      exit 4
└── TemporaryError              try again later: lock held, no network at all        exit 75

What goes wrong with one source is never raised: it is a `model.Failure`, a value.
"""

from __future__ import annotations


class DigestError(Exception):
    """What went wrong, where, and what to do, in one paragraph a person can act on."""

    exit_code = 1


class ConfigError(DigestError):
    """The configuration, an option or a name given by the operator is wrong."""

    exit_code = 2


class BuildError(DigestError):
    """The issue or the site could not be made; nothing that was published has changed."""


class TemplateError(BuildError):
    """A template is wrong; the text names its file and line and the nearest known name."""


class NoteError(BuildError):
    """The editor's note of a day cannot be read; the text names its file and line."""


class RecordError(BuildError):
    """A durable file under content/ is damaged or of a schema we do not know."""


class PublishError(BuildError):
    """A publish target refused the site; the issue stays open."""


class CheckError(DigestError):
    """A check found something the operator should know."""

    exit_code = 4


class TemporaryError(DigestError):
    """Nothing is wrong that time will not mend: the lock is held, or no host answered."""

    exit_code = 75
