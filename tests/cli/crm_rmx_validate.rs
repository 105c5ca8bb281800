//! What `check --validate` of `crm-rmx-sync` sees: each validation is broken on a copy, and says where, on both sides. That all
//! pass where nothing is broken is shown by `tests/codemods_corpus.rs`; V8 and V10, which no checkout breaks, by
//! `tests/cli/validate.rs` and `tests/validate.rs`.

use crate::{
    crm_rmx_intake::unsure,
    project::{Project, Ran, ran},
};

const SYNC: &str = "crm/public/includes/logical/rmx-sync";
const RMX: &str = "rmx/UptimeRMX.Service/CrmSyncing";
const CHECK: &str = "check crm-rmx-sync --spec integrations/1-contacts.yaml --validate";

fn with_contacts() -> Project {
    let project = Project::corpus();
    let applied = project.run("apply crm-rmx-sync --spec integrations/1-contacts.yaml --yes");
    assert_eq!(applied.code, 0, "{}", applied.err);
    project
}

/// Replaces the first of these texts in a file, and gives the line on which it stood.
fn broken(project: &Project, path: &str, from: &str, to: &str) -> usize {
    let text = project.read(path);
    let at = text.find(from).unwrap_or_else(|| panic!("{path} has no `{from}`"));
    project.write(path, text.replacen(from, to, 1));
    text[..at].matches('\n').count() + 1
}

/// The path beneath its root, with the line.
fn place(path: &str, line: usize) -> String {
    format!("{}:{line}", path.split_once('/').unwrap().1)
}

#[track_caller]
fn says(ran: &Ran, id: &str, places: &[String], words: &str) {
    let line = format!("{}: {words}", places.join(" and "));
    assert!(ran.out.contains(&line), "`{line}` is not told:\n{}{}", ran.out, ran.err);
    assert!(ran.out.contains(&format!("  {id:<3}  FAIL  ")), "{id} does not fail:\n{}", ran.out);
}

#[test]
fn keys_types_and_orders_that_do_not_agree_are_told_with_both_places() {
    let project = with_contacts();
    let (customer, customer_json) =
        (format!("{SYNC}/Models/CustomerSync.php"), format!("{RMX}/JsonModels/CustomerJson.cs"));
    let sent = broken(&project, &customer, "'creditLimit' =>", "'CreditLimit' =>");
    let lines = project.read(&customer_json);
    let taken = lines.lines().position(|line| line.contains("decimal CreditLimit")).unwrap() + 1;
    let (asset, asset_json) = (format!("{SYNC}/Models/AssetSync.php"), format!("{RMX}/JsonModels/AssetJson.cs"));
    let typed = broken(&project, &asset_json, "public int CustomerId", "public bool CustomerId");
    let typed_php = project.read(&asset).lines().position(|line| line.contains("'customerId' =>")).unwrap() + 1;

    let service = format!("{RMX}/CrmSyncingInboxService.cs");
    let text = project.read(&service);
    let at = |mark: &str| text[..text.find(mark).unwrap()].rfind('\n').unwrap() + 1;
    let (categories, suppliers, warehouses) = (at("// ProductCategories"), at("// Suppliers"), at("// Warehouses"));
    let moved = [&text[..categories], &text[suppliers..warehouses], &text[categories..suppliers], &text[warehouses..]];
    project.write(&service, moved.concat());
    let moved = moved.concat();
    let block =
        |name: &str| moved.lines().position(|line| line.contains(&format!("SyncChunks(payload.{name},"))).unwrap() + 1;

    let payload = format!("{SYNC}/RmxSyncPayload.php");
    let entry = "            'contacts' => $this->contacts,\n";
    broken(&project, &payload, entry, "");
    let first = broken(&project, &payload, "            'users' =>", &format!("{entry}            'users' =>"));

    let ran = project.run(CHECK);
    assert_eq!(ran.code, 1, "{}", ran.out);
    let words = "CreditLimit of CustomerSync is sent, and CustomerJson has no property of that name: its CreditLimit takes creditLimit";
    says(&ran, "V1", &[place(&customer, sent), place(&customer_json, taken)], words);
    let words = "CreditLimit of CustomerJson takes creditLimit, which CustomerSync does not send";
    assert!(ran.out.contains(words), "and the other way round:\n{}", ran.out);
    let words = "customerId of AssetSync is sent as int, and CustomerId of AssetJson is bool";
    says(&ran, "V1", &[place(&asset, typed_php), place(&asset_json, typed)], words);
    let words = "products stands before product_categories, which it needs";
    let blocks = [place(&service, block("Products")), place(&service, block("ProductCategories"))];
    assert!(ran.out.contains(words), "{}", ran.out);
    assert!(ran.out.contains(&format!("{}: ", blocks.join(" and "))), "{blocks:?}\n{}", ran.out);
    let words = "contacts stands before customers, which it needs";
    assert!(ran.out.contains(&format!("{} and ", place(&payload, first))) && ran.out.contains(words), "{}", ran.out);
    let (code, told) = project.json(CHECK);
    let first = told["validations"].as_array().unwrap().iter().find(|it| it["result"] == "fail").unwrap();
    assert_eq!((code, first["failures"][0]["places"].as_array().unwrap().len()), (1, 2), "{first}");
}

/// A PHP that calls a file with `@@` in it faulty.
const PHP: &str = "#!/bin/sh\nif n=$(grep -n @@); then echo \"PHP Parse error: bad in Standard input code on line ${n%%:*}\" >&2; exit 255; fi\n";

#[test]
fn a_migration_that_was_edited_and_files_that_do_not_parse_are_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = with_contacts();
    project.write("bin/php", PHP);
    std::fs::set_permissions(project.path("bin/php"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let migrations = "rmx/UptimeRMX.Migrations/Migrations";
    let designer = format!("{migrations}/20260115083000_AddContacts.Designer.cs");
    let snapshot = format!("{migrations}/DefaultContextModelSnapshot.cs");
    let edited = broken(&project, &designer, ".HasColumnType(\"nvarchar(80)\")", ".HasColumnType(\"nvarchar(81)\")");
    let line =
        project.read(&snapshot).lines().position(|line| line.contains(".HasColumnType(\"nvarchar(80)\")")).unwrap() + 1;
    let migration = format!("{migrations}/20260115083000_AddContacts.cs");
    let down = broken(&project, &migration, "migrationBuilder.DropTable(", "migrationBuilder.DropIndex(");
    let model = "rmx/UptimeRMX/Models/DefaultContextModels/Crm/Contact.cs";
    let mobile = broken(&project, model, "Mobile {", "Cellular {");
    let dto = format!("{SYNC}/Models/ContactSync.php");
    let faulty = broken(&project, &dto, "return new self(", "return @@ new self(((");

    let mut command = project.grafter();
    command.args(CHECK.split(' '));
    let path = std::env::var("PATH").unwrap_or_default();
    let ran = ran(command.env("PATH", format!("{}:{path}", project.path("bin").display())));
    assert_eq!(ran.code, 1, "{}", ran.out);
    says(
        &ran,
        "V4",
        &[place(&designer, edited), place(&snapshot, line)],
        "the Designer and the snapshot differ: `.HasColumnType(\"nvarchar(81)\");` is `.HasColumnType(\"nvarchar(80)\");` there",
    );
    assert!(
        ran.out
            .contains(&format!(" and {}: CreateTable of Contacts is not taken back by Down", place(&migration, down))),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains(&format!("{}: Down does DropIndex of Contacts, which Up has not made", place(&migration, down))),
        "{}",
        ran.out
    );
    assert!(ran.out.contains(&format!("{} and ", place(model, mobile))), "{}", ran.out);
    assert!(ran.out.contains(": Cellular of Contact is not in the snapshot"), "{}", ran.out);
    let faulty_place = place(&dto, faulty);
    assert!(ran.out.contains("  V2   FAIL  ") && ran.out.contains(&format!("      {faulty_place}:")), "{}", ran.out);
    says(&ran, "V5", &[place(&dto, faulty)], &format!("PHP Parse error: bad in Standard input code on line {faulty}"));
    assert!(ran.out.contains("  V8   not run  "), "a plan that is refused has no second run:\n{}", ran.out);
}

#[test]
fn a_secret_that_a_spec_would_write_is_told_and_not_shown() {
    let project = unsure();
    let secret = ["AKIA", "IOSFODNN7EXAMPLE"].concat();
    project.write(
        "spec.yaml",
        format!("source: {{table: gadgets}}\nfields: [{{from: api_token, default: {secret}, nullable: false}}]\n"),
    );
    let ran = project.run("check crm-rmx-sync --spec spec.yaml --validate");
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("  V9   FAIL  "), "{}", ran.out);
    assert!(
        ran.out.contains("GadgetInboxMapper.cs:") && ran.out.contains("would hold what looks like an AWS access key"),
        "{}",
        ran.out
    );
    assert!(!ran.out.contains(&secret), "{}", ran.out);
}
