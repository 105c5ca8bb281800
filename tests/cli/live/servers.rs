//! Private servers: each in a temporary folder, on loopback, ended with the test. `None`: it is not installed here, which is told.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{Ipv4Addr, TcpListener},
    os::unix::{fs::PermissionsExt as _, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{common::not_run, project::ran};

/// The password of the user that only reads: one that must be escaped in a URL.
pub(super) const PASSWORD: &str = "p@ss/w#rd";
pub(super) const ESCAPED: &str = "p%40ss%2Fw%23rd";

/// A process that ends with its owner.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(super) struct MariaDb {
    pub(super) port: u16,
    socket: PathBuf,
    _server: Running,
    _folder: tempfile::TempDir,
}

impl MariaDb {
    pub(super) fn start() -> Option<Self> {
        here(
            "the schema lock of a live MariaDB",
            "mariadb-server",
            &["mariadb-install-db", "mariadbd", "mariadb", "mariadb-dump"],
        )?;
        let folder = tempfile::tempdir().unwrap();
        let (data, socket, port) = (folder.path().join("data"), folder.path().join("socket"), free_port());
        let user: &[&str] = if is_root() { &["--user=root"] } else { &[] };
        let mut install = Command::new("mariadb-install-db");
        install.arg("--no-defaults").args(user).arg(format!("--datadir={}", data.display()));
        sound(install.args(["--auth-root-authentication-method=normal", "--skip-test-db"]));
        let mut server = Command::new("mariadbd");
        server.arg("--no-defaults").args(user).arg(format!("--datadir={}", data.display()));
        server
            .arg(format!("--socket={}", socket.display()))
            .args([format!("--port={port}"), "--bind-address=127.0.0.1".into()]);
        let server = Running(server.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        let database = Self { port, socket, _server: server, _folder: folder };
        until("MariaDB", || ran(&mut database.client(&["-e", "SELECT 1"])).code == 0);
        Some(database)
    }

    fn client(&self, arguments: &[&str]) -> Command {
        let mut client = Command::new("mariadb");
        client
            .arg("--no-defaults")
            .arg(format!("--socket={}", self.socket.display()))
            .arg("--user=root")
            .args(arguments);
        client
    }

    /// Makes a database of this DDL, and a user that may read it.
    pub(super) fn make(&self, name: &str, ddl: &str) {
        let head = format!(
            "CREATE DATABASE {name} CHARACTER SET utf8mb4; CREATE USER IF NOT EXISTS 'reader'@'%' IDENTIFIED BY '{PASSWORD}'; \
             GRANT SELECT, SHOW VIEW, TRIGGER ON {name}.* TO 'reader'@'%'; USE {name};\nSET FOREIGN_KEY_CHECKS = 0;\n"
        );
        self.sql("mysql", &(head + ddl));
    }

    /// What the client prints for this SQL.
    pub(super) fn sql(&self, database: &str, sql: &str) -> String {
        piped(self.client(&["--batch", database]), sql)
    }

    /// The schema as `mariadb-dump` prints it.
    pub(super) fn dump(&self, database: &str) -> String {
        let mut dump = Command::new("mariadb-dump");
        dump.arg("--no-defaults").arg(format!("--socket={}", self.socket.display())).args([
            "--user=root",
            "--no-data",
            database,
        ]);
        sound(&mut dump)
    }

    /// The URL of the reader.
    pub(super) fn url(&self, database: &str) -> String {
        format!("mysql://reader:{ESCAPED}@127.0.0.1:{}/{database}", self.port)
    }
}

pub(super) struct Postgres {
    pub(super) port: u16,
    folder: tempfile::TempDir,
    _server: Running,
}

impl Postgres {
    pub(super) fn start() -> Option<Self> {
        let what = "the schema lock of a live PostgreSQL";
        here(what, "a PostgreSQL server", &["psql", "pg_dump"])?;
        let newest = || {
            let versions = fs::read_dir("/usr/lib/postgresql").ok()?;
            versions.filter_map(|entry| Some(entry.ok()?.path().join("bin"))).max()
        };
        let Some(programs) = on_path("initdb").and_then(|path| Some(path.parent()?.to_owned())).or_else(newest) else {
            not_run(&format!("{what}: needs a PostgreSQL server, initdb is not here"));
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        let (data, port) = (folder.path().join("data"), free_port());
        fs::create_dir(&data).unwrap();
        let program = |name: &str| {
            let mut command = Command::new(programs.join(name));
            // The server does not run as root.
            if is_root() {
                let id = |option: &str| sound(Command::new("id").args([option, "postgres"])).trim().parse().unwrap();
                command.uid(id("-u")).gid(id("-g"));
                fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
                sound(Command::new("chown").arg("postgres").arg(&data));
            }
            command.current_dir("/");
            command
        };
        sound(program("initdb").args(["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "-D"]).arg(&data));
        let mut server = program("postgres");
        server.arg("-D").arg(&data).args([
            "-k".to_owned(),
            data.display().to_string(),
            "-p".to_owned(),
            port.to_string(),
        ]);
        server.args(["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"]);
        let server = Running(server.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        let database = Self { port, folder, _server: server };
        until("PostgreSQL", || ran(database.program("psql", "postgres").args(["-c", "SELECT 1"])).code == 0);
        Some(database)
    }

    fn program(&self, name: &str, database: &str) -> Command {
        let mut client = Command::new(name);
        client.arg("-h").arg(self.folder.path().join("data"));
        client.args(["-p", &self.port.to_string(), "-U", "postgres", "-d", database]);
        client
    }

    /// What the client prints for this SQL.
    pub(super) fn sql(&self, database: &str, sql: &str) -> String {
        let mut client = self.program("psql", database);
        client.args(["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-f", "-"]);
        piped(client, sql)
    }

    /// The schema as `pg_dump` prints it.
    pub(super) fn dump(&self, database: &str) -> String {
        sound(self.program("pg_dump", database).args(["--schema-only", "--no-owner"]))
    }

    pub(super) fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }
}

/// A `DBHub` that listens on loopback.
pub(super) struct Http {
    pub(super) url: String,
    _server: Running,
}

/// An installed `DBHub`: the folder of its program, and of its own node where it has one.
pub(super) struct DbHub(PathBuf);

impl DbHub {
    /// Those that `.ci/run` installs, else that of the path.
    pub(super) fn all() -> Vec<Self> {
        let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/dbhub");
        let own =
            fs::read_dir(tools).into_iter().flatten().map(|entry| entry.unwrap().path().join("node_modules/.bin"));
        let mut found: Vec<PathBuf> = own.filter(|folder| folder.join("dbhub").exists()).collect();
        if found.is_empty() {
            found.extend(on_path("dbhub").and_then(|path| Some(path.parent()?.to_owned())));
        }
        found.sort();
        if found.is_empty() {
            not_run("the schema lock through DBHub: needs @bytebase/dbhub, which `tests/run --all` installs by npm");
        }
        found.into_iter().map(Self).collect()
    }

    pub(super) fn program(&self) -> String {
        self.0.join("dbhub").display().to_string()
    }

    /// Its own node comes first.
    pub(super) fn path(&self) -> String {
        format!("{}:{}", self.0.display(), std::env::var("PATH").unwrap())
    }

    /// Starts it on a port.
    pub(super) fn http(&self, arguments: &[&str]) -> Http {
        let port = free_port();
        let mut server = Command::new(self.program());
        server.env("PATH", self.path()).args([
            "--transport",
            "http",
            "--host",
            "127.0.0.1",
            "--port",
            &port.to_string(),
        ]);
        let server =
            server.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut server = Running(server);
        let mut errors = BufReader::new(server.0.stderr.take().unwrap());
        let mut said = String::new();
        until("DBHub", || {
            std::net::TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() || {
                // It ends by itself where it cannot start.
                if server.0.try_wait().unwrap().is_some() {
                    let _ = errors.read_to_string(&mut said);
                    panic!("DBHub does not start: {said}");
                }
                false
            }
        });
        std::thread::spawn(move || errors.lines().for_each(drop));
        Http { url: format!("http://127.0.0.1:{port}/mcp"), _server: server }
    }
}

/// Tells what is missing.
fn here(what: &str, package: &str, programs: &[&str]) -> Option<()> {
    let missing: Vec<&str> = programs.iter().copied().filter(|name| on_path(name).is_none()).collect();
    if !missing.is_empty() {
        not_run(&format!("{what}: needs {package}, {} is not here", missing.join(", ")));
        return None;
    }
    Some(())
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|path| path.is_file())
}

fn is_root() -> bool {
    sound(Command::new("id").arg("-u")).trim() == "0"
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

/// Waits until it is so, for two minutes at most.
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < Duration::from_secs(120), "{what} does not start");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// What a command prints that must succeed.
fn sound(command: &mut Command) -> String {
    let done = ran(command);
    assert_eq!(done.code, 0, "{command:?}: {}{}", done.out, done.err);
    done.out
}

/// The same, with a text on its standard input.
fn piped(mut command: Command, text: &str) -> String {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let output = std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(text.as_bytes()).unwrap());
        child.wait_with_output().unwrap()
    });
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
