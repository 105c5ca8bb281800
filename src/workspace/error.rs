//! What can go wrong on disk, and which exit code each kind has.

use std::{io, path::PathBuf};

use thiserror::Error;

use crate::{
    error::{Fault, Location, Refusal},
    text::{diff::PatchFault, near},
    workspace::RunId,
};

/// What state a fault leaves the checkouts in; it decides the exit code of the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Nothing was written: bad usage, or something cannot be read (exit code 2).
    Unwritten,
    /// Nothing was written, because a promise could not be kept (exit code 3).
    Refused,
    /// Writing failed, and everything is as it was before (exit code 4).
    RolledBack,
    /// A run was cut off and is not yet recovered (exit code 5).
    CutOff,
}

impl Class {
    /// Exit code of the command line.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Unwritten => 2,
            Self::Refused => 3,
            Self::RolledBack => 4,
            Self::CutOff => 5,
        }
    }
}

/// A fault of the workspace.
#[derive(Debug, Error)]
pub enum WorkspaceFault {
    /// The system said no.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// What was tried, as a verb.
        action: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A root is asked for by a name that none has.
    #[error("no root is called `{name}`; there {}", known_roots(known))]
    UnknownRoot {
        /// The name.
        name: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// `--root`, or `[roots]`, is not as it should be.
    #[error("root `{name}`: {reason}")]
    BadRoot {
        /// Its name.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// `grafter.toml` is not understood.
    #[error("{message}")]
    Settings {
        /// What was found and what was expected.
        message: String,
        /// Where.
        location: Location,
        /// What to do.
        help: String,
    },
    /// A glob is no glob.
    #[error("glob `{glob}` is not understood: {reason}")]
    BadGlob {
        /// The glob.
        glob: String,
        /// Why.
        reason: String,
    },
    /// Another process writes to this root.
    #[error("{} is locked by {}; waited {waited} s for it", root.display(), holder.map_or("another process".into(), |pid| format!("process {pid}")))]
    Locked {
        /// The root.
        root: PathBuf,
        /// Process id of the other one, where the system tells.
        holder: Option<u32>,
        /// How long was waited, in seconds.
        waited: u64,
    },
    /// What was asked cannot be kept safe.
    #[error("{0}")]
    Refused(Box<Refusal>),
    /// Writing failed on the way; every file is as it was.
    #[error("nothing was written, all files are as they were: {0}")]
    RolledBack(Box<Self>),
    /// A file has other bytes than the plan was made from.
    #[error("{path} was changed by somebody else since the plan was made")]
    Changed {
        /// The file, as root and path.
        path: String,
    },
    /// Whoever watched the run stopped it.
    #[error("stopped: {0}")]
    Stopped(io::Error),
    /// A run is neither wholly done nor undone.
    #[error("run {run} was cut off: {reason}")]
    CutOff {
        /// The run.
        run: RunId,
        /// Why it is still so.
        reason: String,
        /// What to do.
        help: String,
    },
    /// There is no such run.
    #[error("there is no run `{0}`")]
    UnknownRun(String),
    /// Every run is taken back, or there was none.
    #[error("there is no run to take back")]
    NoRun,
    /// A run's record is not as this program writes it.
    #[error("the record of run {run} is damaged: {reason}")]
    BadRecord {
        /// The run.
        run: String,
        /// What is wrong.
        reason: String,
    },
    /// A patch could not be proven.
    #[error(transparent)]
    Patch(#[from] PatchFault),
}

impl WorkspaceFault {
    /// What state the checkouts are in.
    #[must_use]
    pub fn class(&self) -> Class {
        match self {
            Self::Refused(_) => Class::Refused,
            Self::RolledBack(_) | Self::Changed { .. } => Class::RolledBack,
            Self::CutOff { .. } => Class::CutOff,
            _ => Class::Unwritten,
        }
    }

    /// The refusal, where it is one.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }
}

impl From<Refusal> for WorkspaceFault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl Fault for WorkspaceFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Io { .. } => "io",
            Self::UnknownRoot { .. } => "root-unknown",
            Self::BadRoot { .. } => "root",
            Self::Settings { .. } => "settings",
            Self::BadGlob { .. } => "glob",
            Self::Locked { .. } => "locked",
            Self::Refused(refusal) => refusal.code,
            Self::RolledBack(_) => "rolled-back",
            Self::Changed { .. } => "changed-since",
            Self::Stopped(_) => "stopped",
            Self::CutOff { .. } => "cut-off",
            Self::UnknownRun(_) | Self::NoRun => "run-unknown",
            Self::BadRecord { .. } => "run-damaged",
            Self::Patch(fault) => fault.code(),
        }
    }

    fn location(&self) -> Option<Location> {
        match self {
            Self::Settings { location, .. } => Some(location.clone()),
            Self::Changed { path } => Some(Location::file(path)),
            Self::Refused(refusal) => refusal.location.clone(),
            Self::RolledBack(cause) => cause.location(),
            Self::Patch(fault) => fault.location(),
            _ => None,
        }
    }

    fn help(&self) -> Option<String> {
        let text = match self {
            Self::UnknownRoot { name, known } => near(name, known.iter().map(String::as_str)).map_or_else(
                || "give `--root NAME=DIR`, or name it in grafter.toml under [roots]".into(),
                |near| format!("did you mean `{near}`?"),
            ),
            Self::BadRoot { .. } => "give `--root NAME=DIR` with the path of a folder".into(),
            Self::BadGlob { .. } => "write it like `src/**/*.cs`, relative to the root".into(),
            Self::Settings { help, .. } | Self::CutOff { help, .. } => help.clone(),
            Self::Locked { .. } => "let the other run end, then try again".into(),
            Self::Refused(refusal) => refusal.help.clone(),
            Self::RolledBack(cause) => return cause.help(),
            Self::Changed { .. } => "make the plan again".into(),
            Self::UnknownRun(_) | Self::NoRun => "`grafter log` lists the runs".into(),
            Self::BadRecord { run, .. } => format!("if you do not need it, remove {}/runs/{run}", super::STATE_FOLDER),
            Self::Patch(fault) => return fault.help(),
            Self::Io { .. } | Self::Stopped(_) => return None,
        };
        Some(text)
    }
}

/// For `map_err`: what was tried with which file.
pub(crate) fn io_fault<E: Into<io::Error>>(
    action: &'static str,
    path: impl Into<PathBuf>,
) -> impl FnOnce(E) -> WorkspaceFault {
    move |source| WorkspaceFault::Io { action, path: path.into(), source: source.into() }
}

fn known_roots(known: &[String]) -> String {
    match known {
        [] => "are none".into(),
        [one] => format!("is only `{one}`"),
        many => format!("are `{}`", many.join("`, `")),
    }
}
