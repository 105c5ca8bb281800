//! Plain reading and writing of files that belong to no root: codemods, queries, specs, plans.

use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use crate::workspace::{WorkspaceFault, error::io_fault};

/// Files of a codemod's folder are small; what is larger is no codemod.
const LARGEST: u64 = 16 << 20;

/// The bytes of a file.
///
/// # Errors
/// It is not there, cannot be read, or has more than 16 MB.
pub fn read_file(path: &Path) -> Result<Vec<u8>, WorkspaceFault> {
    let read = || {
        let len = fs::metadata(path)?.len();
        if len > LARGEST { Err(std::io::ErrorKind::FileTooLarge.into()) } else { fs::read(path) }
    };
    read().map_err(io_fault("read", path))
}

/// The files beneath a folder with their bytes, by relative path with `/`; nothing where there is no such folder. Hidden
/// files and links are left out.
///
/// # Errors
/// The folder or a file cannot be read.
pub fn read_folder(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, WorkspaceFault> {
    let mut files = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    let visible =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_entry(visible) {
        let entry = entry.map_err(io_fault("list", folder))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        files.insert(path.to_string_lossy().replace('\\', "/"), read_file(entry.path())?);
    }
    Ok(files)
}

/// Writes a file that is no source: all of it, or the file stays as it was.
///
/// # Errors
/// The folder is not there, or cannot be written.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), WorkspaceFault> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || {
        let mut file = tempfile::Builder::new().permissions(mode(path)).tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.persist(path).map(drop).map_err(|error| error.error)
    };
    write().map_err(io_fault("write", path))
}

/// Creates these files beneath a new folder; the folder must not be there.
///
/// # Errors
/// It is there, or something cannot be written.
pub fn create_folder(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), WorkspaceFault> {
    if let Some(above) = folder.parent() {
        fs::create_dir_all(above).map_err(io_fault("create", above))?;
    }
    fs::create_dir(folder).map_err(io_fault("create", folder))?;
    for (name, bytes) in files {
        let path: PathBuf = folder.join(name);
        let above = path.parent().unwrap_or(folder);
        fs::create_dir_all(above).map_err(io_fault("create", above))?;
        fs::write(&path, bytes).map_err(io_fault("write", &path))?;
    }
    Ok(())
}

fn mode(path: &Path) -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).map_or_else(|_| fs::Permissions::from_mode(0o666), |found| found.permissions())
}
