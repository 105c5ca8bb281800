//! `introspect` on live servers: whatever a schema is read from, the same database gives the same lock.

mod servers;

use std::process::Command;

use serde_json::{Value, json};

use crate::{
    common::not_run,
    project::{Project, Ran, ran},
};
use servers::{DbHub, MariaDb, PASSWORD, Postgres};

const CRM: &str = include_str!("../../../corpus/crm/database/schema/crm.sql");
const TORTURE: &str = include_str!("../../schema/torture.sql");
const SHOP_MARIADB: &str = include_str!("mariadb.sql");
const SHOP_POSTGRES: &str = include_str!("postgres.sql");
const SHOP_SQLITE: &str = include_str!("sqlite.sql");

/// The lock that a run printed.
#[track_caller]
fn lock(ran: Ran) -> String {
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(!ran.out.contains(PASSWORD) && !ran.err.contains(PASSWORD), "{}", ran.err);
    ran.out
}

/// A lock as data; its tables by name.
fn tables(lock: &str) -> Value {
    let lock: Value = serde_json::from_str(lock).unwrap();
    let named = |row: &Value| (row["name"].as_str().unwrap().to_owned(), row.clone());
    lock["tables"].as_array().unwrap().iter().map(named).collect::<serde_json::Map<_, _>>().into()
}

/// A part of a list by its name.
fn named(list: &Value, name: &str) -> Value {
    list.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("no {name}")).clone()
}

#[track_caller]
fn same(one: &str, other: &str, way: &str) {
    let differs = one.lines().zip(other.lines()).find(|(one, other)| one != other);
    assert!(one == other, "{way} gives another lock: {differs:?}");
}

/// The rows of the SQL that is printed, as the client prints them; of all tables, so that names are asked for first.
fn by_hand(project: &Project, database: &MariaDb, name: &str) -> String {
    let first = project.run("introspect --sql").out;
    project.write("names.tsv", database.sql(name, &first));
    let sql = project.run("introspect --sql names.tsv");
    assert_eq!(sql.code, 0, "{}", sql.err);
    project.write("rows.tsv", database.sql(name, &sql.out));
    lock(project.run("introspect rows.tsv"))
}

#[test]
fn mariadb_gives_one_lock_by_ddl_by_hand_by_the_driver_and_by_dbhub() {
    let Some(database) = MariaDb::start() else { return };
    database.make("crm", CRM);
    // A server takes no foreign key of a table with partitions.
    database.make("torture", &format!("{};", TORTURE.split_once("\n PARTITION BY").unwrap().0));
    database.make("shop", SHOP_MARIADB);
    for (name, ddl) in [("crm", CRM.to_owned()), ("torture", database.dump("torture")), ("shop", database.dump("shop"))]
    {
        let project = Project::with(&[("schema/all.sql", &ddl)]);
        let expected = lock(project.run("introspect schema"));
        assert_ne!(tables(&expected), json!({}));
        same(&expected, &by_hand(&project, &database, name), &format!("{name} by hand"));
        let url = database.url(name);
        same(&expected, &lock(project.run_with(&["introspect", &url])), &format!("{name} by sqlx"));
        for hub in DbHub::all() {
            let dsn = url.replace("mysql:", "mariadb:");
            let http = hub.http(&["--dsn", &dsn]);
            let config = json!({ "mcpServers": {
                "crm_dbhub": { "command": hub.program(), "args": ["--transport", "stdio", "--dsn", "${CRM_DSN}"] },
                "dbhub": { "type": "http", "url": "${DBHUB_URL:-http://127.0.0.1:1/mcp}" },
            } });
            project.write(".mcp.json", config.to_string());
            project.write("deep/er/x", "");
            for source in ["mcp:crm_dbhub", "mcp:dbhub"] {
                let mut grafter = project.grafter();
                grafter.env("CRM_DSN", &dsn).env("DBHUB_URL", &http.url).env("PATH", hub.path());
                let ran = ran(grafter.args(["-C", "deep/er", "introspect", source]));
                same(&expected, &lock(ran), &format!("{name} by {source} of {}", hub.program()));
            }
        }
    }
    DbHub::all().iter().for_each(|hub| several_databases(&database, hub));
    shop_is_read(&lock(Project::empty().run_with(&["introspect", &database.url("shop")])));
    some_tables(&database);
    what_goes_wrong(&database);
}

/// What is worth a look in the shop.
fn shop_is_read(lock: &str) {
    let tables = tables(lock);
    let orders = &tables["orders"];
    let status = named(&orders["columns"], "status");
    assert_eq!((&status["type"], &status["values"]), (&json!("enum"), &json!(["new", "paid, in part", "it's done"])));
    let id = named(&orders["columns"], "id");
    assert_eq!(
        (&id["full"], &id["unsigned"], &id["auto_increment"]),
        (&json!("bigint unsigned"), &json!(true), &json!(true))
    );
    assert_eq!(named(&orders["columns"], "total")["generated"]["stored"], true);
    assert_eq!(named(&orders["columns"], "extra")["json"], true);
    assert_eq!(named(&orders["columns"], "paid")["full"], "tinyint(1)");
    assert_eq!(named(&orders["foreign_keys"], "fk_order_customer")["on_delete"], "cascade");
    let triggers: Vec<&str> =
        orders["triggers"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(triggers, ["orders_first", "orders_ai", "orders_au"], "PRECEDES is kept");
    assert!(!named(&orders["triggers"], "orders_au")["statement"].as_str().unwrap().contains("-- kept"));
    assert_eq!(
        named(&tables["a_late_view"]["columns"], "name")["full"],
        "varchar(120)",
        "of a view that stands behind it"
    );
    assert_eq!(tables["prices"]["engine"], "InnoDB", "it has versions");
}

/// A server of several databases, of which one gives few rows, and what a server says that cannot reach its own.
fn several_databases(database: &MariaDb, hub: &DbHub) {
    let project = Project::with(&[("schema/all.sql", &database.dump("shop"))]);
    let source = |id: &str, name: &str, more: &str| {
        let dsn = database.url(name).replace("mysql:", "mariadb:");
        format!(
            "[[sources]]\nid = \"{id}\"\ndsn = \"{dsn}\"\n[[tools]]\nname = \"execute_sql\"\nsource = \"{id}\"\nreadonly = true\n{more}"
        )
    };
    project.write("two.toml", source("crm_dbhub", "crm", "max_rows = 5\n") + &source("shop-db", "shop", ""));
    project.write(
        "none.toml",
        source("shop", "shop", "").split("[[tools]]").next().unwrap().to_owned()
            + "[[tools]]\nname = \"search_objects\"\nsource = \"shop\"\n",
    );
    let server =
        |config: &str| json!({ "command": hub.program(), "args": ["--transport", "stdio", "--config", config] });
    let denied = json!({ "command": hub.program(), "args": ["--transport", "stdio"], "env": {
        "DSN": format!("mariadb://reader:s3cret-1@127.0.0.1:{}/crm", database.port) } });
    let config = json!({ "crm_dbhub": server("two.toml"), "dbhub": server("two.toml"), "none": server("none.toml"), "denied": denied });
    project.write(".mcp.json", json!({ "mcpServers": config }).to_string());
    let run = |source: &str| ran(project.grafter().env("PATH", hub.path()).args(["introspect", source]));
    same(&lock(project.run("introspect schema")), &lock(run("mcp:dbhub/shop-db")), "by name");
    for (source, words) in [
        ("mcp:crm_dbhub", "cut"),
        ("mcp:dbhub", "the server `dbhub` has several databases, and which is meant is not clear"),
        ("mcp:dbhub/shp", "the server `dbhub` has no database `shp`"),
        ("mcp:dbhub/shp", "ask for `mcp:dbhub/crm_dbhub`, `mcp:dbhub/shop_db`"),
        ("mcp:none", "the server `none` has no tool `execute_sql`: it has search_objects"),
        ("mcp:denied", "Access denied for user 'reader'@"),
    ] {
        let ran = run(source);
        assert_eq!(ran.code, 2, "{source}: {}", ran.out);
        assert!(ran.err.contains(words) && !ran.err.contains("s3cret-1"), "{source}: {}", ran.err);
    }
}

/// Tables that are named, and those that are not there.
fn some_tables(database: &MariaDb) {
    let project = Project::with(&[("schema/all.sql", &database.dump("shop"))]);
    let url = database.url("shop");
    for named in ["orders,customers", "a_late_view", "Orders"] {
        let expected = lock(project.run(&format!("introspect schema --tables {named}")));
        same(&expected, &lock(project.run_with(&["introspect", &url, "--table", named])), named);
    }
    let words = ["there is no table `custmers`", "did you mean `customers`?"];
    project.fails(&["introspect", &url, "--table", "custmers"], 2, "introspect", &words);
}

/// What a user sees who mistypes, and what nobody may see.
fn what_goes_wrong(database: &MariaDb) {
    let project = Project::empty();
    let url = database.url("shop");
    let wrong = url.replace(servers::ESCAPED, "s3cr%65t-1");
    let fails = |url: &str, words: &[&str]| {
        let ran = project.fails(&["introspect", url], 2, "introspect", words);
        for secret in ["s3cret-1", "s3cr%65t-1", PASSWORD, servers::ESCAPED] {
            assert!(!ran.err.contains(secret), "a password is told: {}", ran.err);
        }
    };
    fails(&wrong, &["the database refuses: Access denied for user 'reader'", "GRAFTER_DB_PASSWORD"]);
    fails(&url.replace("/shop", "/shp"), &["the database refuses: ", "check the database's name"]);
    fails(&url.replace(&database.port.to_string(), "1"), &["no server answers: ", "look whether it runs there"]);
    fails("mysql://reader:s3cret-1@host:port/x", &["error with configuration", "`@` is %40"]);
    fails(&url.replace("/shop", ""), &["the server shows no table", "name the database"]);
    let mut grafter = project.grafter();
    grafter
        .env("GRAFTER_DB_PASSWORD", PASSWORD)
        .args(["introspect", &url.replace(&format!(":{}", servers::ESCAPED), "")]);
    lock(ran(&mut grafter));
    let mut grafter = project.grafter();
    grafter.env("SHOP", &url).args(["introspect", "env:SHOP", "--format", "json"]);
    lock(ran(&mut grafter));
    project.fails(&["introspect", "env:SHOP_NOT"], 2, "introspect", &["the environment variable SHOP_NOT is not set"]);
    let words = ["the database speaks mysql, and postgres is asked for"];
    project.fails(&["introspect", &url, "--dialect", "postgres"], 2, "introspect", &words);
}

#[test]
fn postgres_gives_one_lock_by_ddl_by_hand_by_the_driver_and_by_dbhub() {
    let Some(database) = Postgres::start() else { return };
    database.sql("postgres", "CREATE DATABASE shop;");
    database.sql("shop", SHOP_POSTGRES);
    let project = Project::with(&[("schema/all.sql", &database.dump("shop"))]);
    let expected = lock(project.run("introspect schema --dialect postgres"));
    let sql = project.run("introspect --sql --dialect postgres").out;
    project.write("rows.txt", database.sql("shop", &sql));
    same(&expected, &lock(project.run("introspect rows.txt --dialect postgres")), "by hand");
    let url = database.url("shop");
    same(&expected, &lock(project.run_with(&["introspect", &url])), "by sqlx");
    for hub in DbHub::all() {
        let server = json!({ "command": hub.program(), "args": ["--transport", "stdio", "--dsn", url.clone() + "?sslmode=disable"] });
        project.write(".mcp.json", json!({ "mcpServers": { "shop": server } }).to_string());
        let mut grafter = project.grafter();
        let ran = ran(grafter.env("PATH", hub.path()).args(["introspect", "mcp:shop"]));
        same(&expected, &lock(ran), &format!("by {}", hub.program()));
    }

    let tables = tables(&expected);
    let orders = &tables["orders"];
    let status = named(&orders["columns"], "status");
    assert_eq!((&status["type"], &status["values"]), (&json!("order_status"), &json!(["new", "paid", "it's done"])));
    assert_eq!((&status["default"], &status["nullable"]), (&json!("new"), &json!(false)));
    for (column, full) in
        [("id", "bigint"), ("note", "text"), ("placed_at", "timestamp with time zone"), ("net", "numeric(12,4)")]
    {
        assert_eq!(named(&orders["columns"], column)["full"], full);
    }
    assert_eq!(named(&orders["columns"], "id")["auto_increment"], true);
    assert_eq!(named(&tables["customers"]["columns"], "id")["auto_increment"], true, "serial");
    assert_eq!(named(&orders["columns"], "gross")["generated"]["stored"], true);
    assert_eq!(named(&orders["columns"], "note")["comment"], "what they're told");
    assert_eq!(tables["customers"]["comment"], "who buys");
    assert_eq!(named(&orders["foreign_keys"], "orders_customer_id_fkey")["on_delete"], "cascade");
    assert_eq!(named(&orders["indexes"], "orders_open")["unique"], false, "of some rows only");
    assert_eq!(named(&orders["indexes"], "orders_customer_id_placed_at_key")["unique"], true);
    assert!(tables.get("log_2026").is_none(), "a partition is a part of its table");
    let events: Vec<&str> =
        orders["triggers"].as_array().unwrap().iter().map(|row| row["event"].as_str().unwrap()).collect();
    assert_eq!(events, ["delete", "insert", "update"], "one trigger of three events");
    assert_eq!(named(&tables["open_orders"]["columns"], "net")["full"], "numeric(12,4)");

    project.fails(&["introspect", &url, "--table", "order"], 2, "introspect", &["did you mean `orders`?"]);
    let words = ["the database refuses: database \"shp\" does not exist"];
    project.fails(&["introspect", &database.url("shp")], 2, "introspect", &words);
}

#[test]
fn sqlite_gives_one_lock_by_ddl_by_hand_by_the_driver_and_by_dbhub() {
    let project = Project::with(&[("schema/all.sql", SHOP_SQLITE)]);
    let file = project.path("data/shop.db");
    project.write("data/readme", "");
    let printed = project.run("introspect --sql --dialect sqlite").out;
    let rows = sqlite(&file, &printed);
    let expected = lock(project.run("introspect schema --dialect sqlite"));
    project.write("rows.json", json!([{ "rows": rows }]).to_string());
    same(&expected, &lock(project.run("introspect rows.json --dialect sqlite")), "by hand");
    let url = format!("sqlite://{}", file.display());
    for source in [url.as_str(), "sqlite:data/shop.db", "sqlite://data/shop.db?mode=ro"] {
        same(&expected, &lock(project.run_with(&["introspect", source])), source);
    }
    let hubs = DbHub::all();
    let serving: Vec<&DbHub> = hubs.iter().filter(|hub| has_sqlite(hub)).collect();
    if serving.is_empty() && !hubs.is_empty() {
        not_run("the schema lock of SQLite through DBHub: none that is here has a driver for it");
    }
    for hub in serving {
        let server = json!({ "command": hub.program(), "args": ["--transport", "stdio", "--dsn", url] });
        project.write(".mcp.json", json!({ "mcpServers": { "shop": server } }).to_string());
        let mut grafter = project.grafter();
        let ran = ran(grafter.env("PATH", hub.path()).args(["introspect", "mcp:shop"]));
        same(&expected, &lock(ran), &format!("by {}", hub.program()));
    }

    let tables = tables(&expected);
    let orders = &tables["orders"];
    assert_eq!(named(&orders["columns"], "gross")["generated"]["stored"], true);
    assert_eq!(named(&orders["columns"], "status")["default"], "new");
    assert_eq!(orders["foreign_keys"][0]["on_delete"], "cascade");
    assert_eq!(named(&orders["triggers"], "orders_ai")["event"], "insert");
    assert!(tables.get("search").is_none(), "a virtual table is no table");

    let words = ["check the path; the file is only read, never made"];
    project.fails(&["introspect", "sqlite:data/none.db"], 2, "introspect", &words);
    let cut = json!([rows[0], rows[1]]).to_string();
    project.write("cut.json", cut);
    let words = [format!("the answer was cut off: 2 of {} rows", rows.len())];
    project.fails(&["introspect", "cut.json", "--dialect", "sqlite"], 2, "introspect", &[&words[0]]);
}

/// Makes the shop in a file and runs a statement there.
fn sqlite(file: &std::path::Path, sql: &str) -> Vec<Value> {
    use sqlx::{Connection as _, Executor as _, Row as _};
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).create_if_missing(true);
        let mut made = sqlx::sqlite::SqliteConnection::connect_with(&options).await.unwrap();
        made.execute(sqlx::raw_sql(SHOP_SQLITE)).await.unwrap();
        let rows = made.fetch_all(sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned()))).await.unwrap();
        made.close().await.unwrap();
        rows.iter().map(|row| json!({ "ddl": row.get::<String, _>(0) })).collect()
    })
}

/// Older ones have a driver that is built where it is installed, and only where that can be done; newer ones need none.
fn has_sqlite(hub: &DbHub) -> bool {
    let asked = Command::new(hub.program())
        .env("PATH", hub.path())
        .args(["--transport", "stdio", "--dsn", "sqlite:///:memory:"])
        .output();
    asked.is_ok_and(|asked| asked.status.success())
}

#[test]
fn a_server_that_is_not_there_is_told() {
    let project = Project::empty();
    let fails = |source: &str, words: &[&str]| drop(project.fails(&["introspect", source], 2, "introspect", words));
    fails("mcp:crm_dbhub", &["there is no .mcp.json that could name the server `crm_dbhub`"]);
    let script = "#!/bin/sh\necho 'cannot reach mysql://crm:s3cret@db/crm' >&2\nexit 1\n";
    project.write("bin/broken", script);
    let config = json!({ "mcpServers": {
        "crm_dbhub": { "command": "no-such-program-here" },
        "dbhub": { "command": "sh", "args": ["bin/broken", "--dsn", "mysql://crm:s3cret@db/crm"] },
        "elsewhere": { "type": "http", "url": "http://127.0.0.1:1/mcp", "headers": { "Authorization": "Bearer s3cret" } },
        "old": { "type": "sse", "url": "http://127.0.0.1:1/sse" },
        "unset": { "command": "dbhub", "env": { "DSN": "${GRAFTER_TEST_NOT_SET}" } },
    } });
    project.write(".mcp.json", config.to_string());
    fails("mcp:crm_dhub", &[".mcp.json names no server `crm_dhub`", "did you mean `mcp:crm_dbhub`?"]);
    fails("mcp:crm_dbhub", &["the server `crm_dbhub` cannot be started by `no-such-program-here`"]);
    fails("mcp:dbhub", &["the server `dbhub` does not answer: cannot reach mysql://crm:***@db/crm"]);
    fails("mcp:elsewhere", &["the server `elsewhere` does not answer: "]);
    fails("mcp:old", &["the server `old` is neither started by `command` nor reached by http at `url`", "/mcp"]);
    fails("mcp:unset", &["the environment variable GRAFTER_TEST_NOT_SET, which the server `unset` needs, is not set"]);
    project.write(".mcp.json", "{ \"servers\": 1 }");
    fails("mcp:dbhub", &[".mcp.json: missing field `mcpServers`"]);
}
