//! Changes of a house that are more than a replacement of texts.

use std::collections::BTreeSet;

use regex::{Captures, Regex};

use super::{Files, edit};

const SERVICE: &str = "CrmSyncingInboxService";
const LOOKUPS: &str = "CrmSyncDatabaseDictionaryHelper";
const JSON: &str = "CrmSyncing/JsonModels/";
const PAYLOAD: &str = "rmx/UptimeRMX.Service/CrmSyncing/SyncingInboxPayload.cs";
const MODELS: &str = "rmx/UptimeRMX/Models/DefaultContextModels/";
const CONTEXT: &str = "rmx/UptimeRMX/Models/Context/DefaultContext.cs";

/// Does the change of this name.
pub(super) fn turn(name: &str, files: &mut Files) {
    match name {
        "file-scoped" => edit(files, r"^rmx/.*\.cs$", file_scoped),
        "block-scoped" => edit(files, r"^rmx/.*\.cs$", block_scoped),
        "tabs" => edit(files, r"^rmx/.*\.cs$", |text| indented(text, "\t")),
        "two blanks" => edit(files, r"^rmx/.*\.cs$", |text| indented(text, "  ")),
        "line feeds" => line_feeds(files),
        "records with parameters" => edit(files, JSON, record),
        "one file of JsonModels" => one_file(files),
        "payload in parts" => payload_in_parts(files),
        "primary constructors" => edit(files, &format!("{SERVICE}|{LOOKUPS}"), primary),
        "said types" => edit(files, SERVICE, said_types),
        "chunks with a type" => edit(files, SERVICE, |text| {
            replace(r"SyncChunks\(payload\.(\w+),", text, |c| {
                format!("SyncChunks<{}Json>(payload.{},", one(&c[1]), &c[1])
            })
        }),
        "awaits that leave their context" => edit(files, SERVICE, leaving),
        "methods for blocks" => edit(files, SERVICE, methods),
        "two models in a file" => two_models(files),
        "configuration classes" => configuration_classes(files),
        "attributes only" => attributes_only(files),
        _ => panic!("no turn is called {name}"),
    }
}

/// Leaves the collections away that no case needs, with what belongs to them: a plan takes the longer the more there is.
pub(super) fn small(files: &mut Files) {
    const GONE: [&str; 10] = [
        "TaxRates",
        "ProductCategories",
        "Suppliers",
        "Products",
        "Warehouses",
        "StockLevels",
        "AssetTypes",
        "Assets",
        "ServiceContracts",
        "InvoiceLines",
    ];
    let gone = GONE.map(one).join("|");
    let classes =
        Regex::new(&format!("/(?:{gone})(?:Json|InboxMapper).cs$|Models/(?:Service|Inventory|Assets)/")).unwrap();
    files.retain(|path, bytes| {
        let is_other = path.contains("/database/migrations/") && !String::from_utf8_lossy(bytes).contains("TRIGGER");
        !is_other && !classes.is_match(path)
    });
    edit(files, "SyncingInboxPayload", |text| {
        replace(&format!(r"(?m)^ +public List<(?:{gone})Json>[^\n]*\n"), text, |_| String::new())
    });
    edit(files, &format!("{LOOKUPS}|Context/DefaultContext"), |text| {
        replace(r"(?s) +#region (?:Service|Inventory|Assets)\n.*?#endregion\n\n", text, |_| String::new())
    });
    edit(files, SERVICE, |text| {
        GONE.iter().fold(text.to_owned(), |text, name| {
            let call = format!(
                r"(?:await Sync{name}Async|await SyncChunks\(payload\.{name},.*?\n {{12}}\}}, cancellationToken)"
            );
            let block = format!(r"(?s)(?:\n {{12}}//[^\n]*)*\n {{12}}{call}[^\n]*\n(?: {{12}}await Link[^\n]*\n)?");
            replace(&block, &text, |_| String::new())
        })
    });
}

/// `FirstName` as `first_name`.
pub(super) fn snake(text: &str) -> String {
    replace("([a-z0-9])([A-Z])", text, |c| format!("{}_{}", &c[1], &c[2])).to_lowercase()
}

fn replace(pattern: &str, text: &str, with: impl Fn(&Captures<'_>) -> String) -> String {
    Regex::new(pattern).unwrap().replace_all(text, |found: &Captures<'_>| with(found)).into_owned()
}

/// A model of a collection.
fn one(collection: &str) -> String {
    match collection {
        "ProductCategories" => "ProductCategory".into(),
        "CustomerAddresses" => "CustomerAddress".into(),
        _ => collection.trim_end_matches('s').into(),
    }
}

fn file_scoped(text: &str) -> String {
    replace(r"(?ms)^namespace ([\w.]+)\n\{\n(.*)^\}\n?\z", text, |c| {
        format!("namespace {};\n\n{}", &c[1], replace("(?m)^ {4}", &c[2], |_| String::new()))
    })
}

fn block_scoped(text: &str) -> String {
    let unit = if text.contains("\n\t") {
        "\t"
    } else if text.contains("\n    ") {
        "    "
    } else {
        "  "
    };
    let unit = if Regex::new(r"(?m)^  \S").unwrap().is_match(text) { "  " } else { unit };
    replace(r"(?ms)^namespace ([\w.]+);\n\n(.*)\z", text, |c| {
        format!("namespace {}\n{{\n{}}}\n", &c[1], replace("(?m)^([^\n])", &c[2], |c| format!("{unit}{}", &c[1])))
    })
}

fn indented(text: &str, unit: &str) -> String {
    replace("(?m)^((?: {4})+)", text, |c| unit.repeat(c[1].len() / 4))
}

fn line_feeds(files: &mut Files) {
    for (_, bytes) in
        files.iter_mut().filter(|(path, _)| path.starts_with("rmx/") && path.rsplit('.').next() == Some("cs"))
    {
        let text = String::from_utf8(bytes.clone()).unwrap();
        *bytes = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").into_bytes();
    }
}

fn record(text: &str) -> String {
    replace(r"(?ms)^    public class (\w+)\n    \{\n(.*?)^    \}\n", text, |c| {
        let property = Regex::new(r"(?:\[(\w[^\n]*)\]\n *)?public ([^\n]*?) (\w+) \{ get;").unwrap();
        let parameters = property.captures_iter(&c[2]).map(|p| {
            let attribute = p.get(1).map_or(String::new(), |text| format!("[property: {}] ", text.as_str()));
            format!("        {attribute}{} {}", &p[2], &p[3])
        });
        let parameters: Vec<String> = parameters.collect();
        format!("    public record {}(\n{});\n", &c[1], parameters.join(",\n"))
    })
}

/// Takes a file out, as its usings and what stands in its namespace.
fn taken(files: &mut Files, path: &str) -> (BTreeSet<String>, String) {
    let (text, _) = super::text_of(&files.remove(path).unwrap());
    let usings =
        Regex::new(r"(?m)^using [\w.]+;$").unwrap().find_iter(&text).map(|found| found.as_str().into()).collect();
    let body = Regex::new(r"(?ms)^namespace [\w.]+\n\{\n(.*)^\}\n").unwrap();
    (usings, body.captures(&text).unwrap()[1].to_owned())
}

fn file(usings: &BTreeSet<String>, namespace: &str, body: &str) -> Vec<u8> {
    let usings: Vec<&str> = usings.iter().map(String::as_str).collect();
    let head = if usings.is_empty() { String::new() } else { format!("{}\n\n", usings.join("\n")) };
    format!("\u{feff}{head}namespace {namespace}\n{{\n{body}}}\n").replace('\n', "\r\n").into_bytes()
}

fn one_file(files: &mut Files) {
    let paths: Vec<String> = files.keys().filter(|path| path.contains(JSON)).cloned().collect();
    let parts: Vec<_> = paths.iter().map(|path| taken(files, path)).collect();
    let usings = parts.iter().flat_map(|(usings, _)| usings.clone()).collect();
    let bodies: Vec<&str> = parts.iter().map(|(_, body)| body.as_str()).collect();
    let path = "rmx/UptimeRMX.Service/CrmSyncing/JsonModels/JsonModels.cs";
    files.insert(path.into(), file(&usings, "UptimeRMX.Service.CrmSyncing.JsonModels", &bodies.join("\n")));
}

fn payload_in_parts(files: &mut Files) {
    let (text, form) = super::text_of(&files[PAYLOAD]);
    let lists = Regex::new(r"(?m)^ +public List<\w+> [^\n]*\n").unwrap();
    let moved: String = lists.find_iter(&text).map(|found| found.as_str()).collect();
    let rest = lists.replace_all(&text, "").replace("public class", "public partial class");
    files.insert(PAYLOAD.into(), form(&rest));
    let usings = BTreeSet::from(["using UptimeRMX.Service.CrmSyncing.JsonModels;".to_owned()]);
    let body = format!("    public partial class SyncingInboxPayload\n    {{\n{moved}    }}\n");
    files.insert(PAYLOAD.replace(".cs", ".Collections.cs"), file(&usings, "UptimeRMX.Service.CrmSyncing", &body));
}

fn primary(text: &str) -> String {
    let made = Regex::new(r"(?s)\n        public (\w+)\(\n?([^)]*?)\)\n        \{\n.*?\n        \}\n").unwrap();
    let Some(found) = made.captures(text) else { return text.to_owned() };
    let (class, parameters) = (&found[1], replace(r"\s+", &found[2], |_| " ".into()));
    let mut text = text.replacen(&found[0], "", 1);
    for name in Regex::new(r"(\w+)(?:, |$)").unwrap().captures_iter(&parameters).map(|c| c[1].to_owned()) {
        text = replace(&format!(r"(?m)^        private readonly [^\n=;]* _{name};\n"), &text, |_| String::new());
        text = replace(&format!(r"([^\w.])_{name}\b"), &text, |c| format!("{}{name}", &c[1]));
    }
    let parameters =
        parameters.trim().replace("Json, ", "Json,\u{1}").replace(", ", ",\n        ").replace('\u{1}', " ");
    text.replacen(&format!("public class {class}\n"), &format!("public class {class}(\n        {parameters})\n"), 1)
}

fn said_types(text: &str) -> String {
    let text = replace(r"var (\w+) = await (\w+\.Get)(\w+?)(Ids)?ByCrmIdAsync", text, |c| {
        let what = if c.get(4).is_some() { "int".to_owned() } else { one(&c[3]) };
        let ids = c.get(4).map_or("", |ids| ids.as_str());
        format!("Dictionary<int, {what}> {} = await {}{}{ids}ByCrmIdAsync", &c[1], &c[2], &c[3])
    });
    replace(r"(?ms)^( +await SyncChunks\(payload\.(\w+),)(.*?)(\}, cancellationToken(?:, \w+)?\);)", &text, |c| {
        let body = c[3].replace("foreach (var json in chunk)", &format!("foreach ({}Json json in chunk)", one(&c[2])));
        let body = body.replace("out var entity", &format!("out {}? entity", one(&c[2])));
        format!("{}{}{}", &c[1], replace(r"out var (\w+Id)\b", &body, |c| format!("out int {}", &c[1])), &c[4])
    })
}

fn leaving(text: &str) -> String {
    let text = replace(r"(await [\w.]+\((?:[^(){};]|\((?:[^(){};]|\([^(){};]*\))*\))*\));", text, |c| {
        format!("{}.ConfigureAwait(false);", &c[1])
    });
    replace(r"(?m)^( +\}, cancellationToken(?:, \w+)?\));", &text, |c| format!("{}.ConfigureAwait(false);", &c[1]))
}

fn methods(text: &str) -> String {
    let host = Regex::new(r"(?s)(        private async Task ProcessAsync\([^\n]*\n        \{\n)(.*?)(\n        \}\n)")
        .unwrap();
    let found = host.captures(text).unwrap();
    let block =
        Regex::new(r"(?ms)^ {12}await SyncChunks\(payload\.(\w+),.*?^ {12}\}, cancellationToken(?:, \w+)?\);\n")
            .unwrap();
    let body = format!("{}\n", &found[2]);
    let takes = "(SyncingInboxPayload payload, CancellationToken cancellationToken)";
    let made: Vec<String> = block
        .captures_iter(&body)
        .map(|c| format!("\n        private async Task Sync{}Async{takes}\n        {{\n{}        }}\n", &c[1], &c[0]))
        .collect();
    let body = block.replace_all(&body, "            await Sync${1}Async(payload, cancellationToken);\n");
    let body = replace(r"(?m)^ {12}//[^\n]*\n", &body, |_| String::new());
    let body = replace(r"\n\n( {12}await Sync)", &body, |c| format!("\n{}", &c[1]));
    let whole = format!("{}{}{}{}", &found[1], body.trim_end_matches('\n'), &found[3], made.concat());
    text.replacen(&found[0], &whole, 1)
}

fn two_models(files: &mut Files) {
    let first = format!("{MODELS}Crm/Customer.cs");
    let (mut usings, body) = taken(files, &first);
    let (more, other) = taken(files, &format!("{MODELS}Crm/CustomerAddress.cs"));
    usings.extend(more);
    files.insert(first, file(&usings, "UptimeRMX.Models.DefaultContextModels.Crm", &format!("{body}\n{other}")));
}

fn configuration_classes(files: &mut Files) {
    let (text, form) = super::text_of(&files[CONTEXT]);
    let block =
        Regex::new(r"(?ms)^ {12}modelBuilder\.Entity<(\w+)>\(entity =>\n {12}\{\n(.*?)^ {12}\}\);\n\n?").unwrap();
    for found in block.captures_iter(&text) {
        let (entity, body) =
            (&found[1], replace("(?m)^ {4}", &found[2], |_| String::new()).replace("entity.", "builder."));
        let path =
            files.keys().find(|path| path.starts_with(MODELS) && path.ends_with(&format!("/{entity}.cs"))).unwrap();
        let folder = path.rsplit('/').nth(1).unwrap();
        let uses =
            ["Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Metadata.Builders"].map(String::from);
        let uses = uses.into_iter().chain([format!("UptimeRMX.Models.DefaultContextModels.{folder}")]);
        let body = format!(
            "    public class {entity}Configuration : IEntityTypeConfiguration<{entity}>\n    {{\n        public void \
             Configure(EntityTypeBuilder<{entity}> builder)\n        {{\n{body}        }}\n    }}\n"
        );
        let whole = file(
            &uses.map(|name| format!("using {name};")).collect(),
            "UptimeRMX.Models.Context.Configurations",
            &body,
        );
        files.insert(format!("rmx/UptimeRMX/Models/Context/Configurations/{entity}Configuration.cs"), whole);
    }
    files.insert(CONTEXT.into(), form(&block.replace_all(&text, "")));
}

fn attributes_only(files: &mut Files) {
    edit(files, CONTEXT, |text| {
        replace(r"(?s)(            base\.OnModelCreating\(modelBuilder\);\n).*?\n(        \}\n)", text, |c| {
            c[1].to_owned() + &c[2]
        })
    });
    files.retain(|path, _| !path.contains("/Context/Configurations/"));
    edit(files, MODELS, |text| {
        let Some(id) = Regex::new(r"public int (Crm\w*Id) \{").unwrap().captures(text) else { return text.to_owned() };
        let attribute = format!("    [Index(nameof({}), IsUnique = true)]\n    public class", &id[1]);
        let text = text.replacen("    public class", &attribute, 1);
        if text.contains("using Microsoft.EntityFrameworkCore;") {
            return text;
        }
        format!("using Microsoft.EntityFrameworkCore;\n{}{text}", if text.starts_with("using") { "" } else { "\n" })
    });
}
