//! A database server of the tests' own: its data in a temporary folder, heard on a socket there and nowhere else.

use std::{
    io::Write as _,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, Weak},
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::{not_run, output, text};

/// Lives as long as a test that runs holds it. A shell waits beside it for the end of its own input, so it ends with the tests in
/// whatever way they end.
pub(crate) struct Server {
    folder: TempDir,
    shell: Child,
}

static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());

impl Server {
    /// The one that all tests of this process share. Where there is none, that `what` was not run is said.
    pub(crate) fn shared(what: &str) -> Option<Arc<Server>> {
        for name in ["mariadb-install-db", "mariadbd", "mariadb"] {
            if command(name).arg("--help").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
                not_run(&format!("{what}: needs a mariadb server, {name} is not here"));
                return None;
            }
        }
        let mut shared = SHARED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Some(shared.upgrade().unwrap_or_else(|| {
            let server = Arc::new(Server::start());
            *shared = Arc::downgrade(&server);
            server
        }))
    }

    fn start() -> Server {
        let folder = tempfile::tempdir().unwrap();
        let data = format!("--datadir={}", folder.path().join("data").display());
        let socket = format!("--socket={}", folder.path().join("socket").display());
        // it does not run as root unless it is told to
        let user: &[&str] = if rustix::process::geteuid().is_root() { &["--user=root"] } else { &[] };
        let install = ["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db", &data];
        output(command("mariadb-install-db").args(install).args(user));
        let mut shell = command("sh");
        shell.args(["-c", "\"$@\" & server=$!; cat; kill $server; wait $server", "sh", "mariadbd"]);
        // a zone that is not UTC finds out who leaves it to the server
        shell.args(["--no-defaults", &data, &socket, "--skip-networking", "--default-time-zone=+05:30"]).args(user);
        shell.args(["--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=32M"]);
        let log = std::fs::File::create(folder.path().join("log")).unwrap();
        let shell = shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let server = Server { folder, shell };
        let end = Instant::now() + Duration::from_secs(60);
        while !server.client().args(["-e", "SELECT 1"]).output().unwrap().status.success() {
            let log = || std::fs::read_to_string(server.folder.path().join("log")).unwrap_or_default();
            assert!(Instant::now() < end, "the server does not answer: {}", log());
            std::thread::sleep(Duration::from_millis(100));
        }
        server
    }

    fn client(&self) -> Command {
        let mut client = command("mariadb");
        client.args(["--no-defaults", "--user=root", "--skip-column-names", "--default-character-set=utf8mb4"]);
        client.arg(format!("--socket={}", self.folder.path().join("socket").display()));
        client
    }

    /// An empty database of this name.
    pub(crate) fn create(&self, database: &str) {
        let sql = format!("DROP DATABASE IF EXISTS {database}; CREATE DATABASE {database} CHARACTER SET utf8mb4");
        output(self.client().args(["-e", &sql]));
    }

    /// What statements of SQL give: a row a line, columns apart by a tab.
    pub(crate) fn run(&self, database: &str, sql: &str) -> String {
        let mut client = self.client();
        client.arg(database).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut client = client.spawn().unwrap();
        client.stdin.take().unwrap().write_all(sql.as_bytes()).unwrap();
        let ran = client.wait_with_output().unwrap();
        assert!(ran.status.success(), "{}", text(&ran.stderr));
        text(&ran.stdout)
    }

    /// As PDO names it.
    pub(crate) fn dsn(&self, database: &str) -> String {
        format!("mysql:unix_socket={};dbname={database};charset=utf8mb4", self.folder.path().join("socket").display())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}

/// Servers lie in folders that not everybody's path has.
fn command(name: &str) -> Command {
    let mut command = Command::new(name);
    command.env("PATH", std::env::var("PATH").unwrap_or_default() + ":/usr/local/sbin:/usr/sbin:/sbin");
    command
}
