//! What C# reads of JSON, from the text of its classes: names, types, and where there may be nothing. The rules are those of
//! System.Text.Json, which are the narrower ones, but for the attributes of Newtonsoft.Json.

use std::collections::BTreeMap;

use regex::Regex;
use serde_json::Value;

/// The class of a whole payload.
pub(crate) const PAYLOAD: &str = "SyncingInboxPayload";

/// A property of a class, or a parameter of a record.
#[derive(Debug)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) json: String,
    /// Its type, without the question mark.
    pub(crate) kind: String,
    is_nullable: bool,
    /// Whether a number may come as a text.
    takes_text: bool,
}

/// The values that properties were sent with: class and name, with how many texts, numbers and the like, and how many nulls.
pub(crate) type Seen = BTreeMap<(String, String), [usize; 2]>;

pub(crate) struct Reader {
    pub(crate) classes: BTreeMap<String, Vec<Property>>,
}

impl Property {
    /// From text such as `[JsonProperty("id")] public long Id { get; set; }`, or `long Id` of a record.
    pub(crate) fn parse(text: &str, is_camel: bool) -> Property {
        let pattern = r"^(?<attributes>(?:\[[^\]]*\]\s*)*)(?:(?:public|required|virtual)\s+)*(?<kind>\w+(?:<[^{=]*>)?)(?<null>\??)\s+(?<name>\w+)";
        let parts = Regex::new(pattern).unwrap().captures(text).unwrap_or_else(|| panic!("no property: {text}"));
        let (attributes, name) = (&parts["attributes"], parts["name"].to_owned());
        let named = Regex::new(r#"Json(?:Property|PropertyName)\("([^"]+)""#).unwrap().captures(attributes);
        Property {
            json: named.map_or_else(|| if is_camel { camel(&name) } else { name.clone() }, |named| named[1].to_owned()),
            name,
            kind: parts["kind"].to_owned(),
            is_nullable: !parts["null"].is_empty(),
            takes_text: attributes.contains("AllowReadingFromString") || attributes.contains("JsonProperty("),
        }
    }

    fn element(&self) -> Option<&str> {
        self.kind.strip_prefix("List<")?.strip_suffix('>')
    }
}

impl Reader {
    /// Tells what cannot be read of a value, each with its path.
    pub(crate) fn read(&self, class: &str, value: &Value, path: &str, faults: &mut Vec<String>) {
        let Some(object) = value.as_object() else {
            return faults.push(format!("{path}: {class} is read from {value}"));
        };
        for (key, value) in object {
            let path = format!("{path}/{key}");
            match self.classes[class].iter().find(|property| property.json == *key) {
                None => faults.push(format!("{path}: {class} has no such property, it has {:?}", self.names(class))),
                Some(property) if value.is_null() && property.is_nullable => {}
                Some(property) => self.read_kind(property, &property.kind, value, &path, faults),
            }
        }
    }

    fn read_kind(&self, property: &Property, kind: &str, value: &Value, path: &str, faults: &mut Vec<String>) {
        if let (Some(element), Some(list)) = (inner(kind, "List<"), value.as_array()) {
            list.iter()
                .enumerate()
                .for_each(|(at, it)| self.read_kind(property, element, it, &format!("{path}/{at}"), faults));
        } else if let (Some(inner), Some(object)) = (inner(kind, "Dictionary<string, "), value.as_object()) {
            object.iter().for_each(|(key, it)| self.read_kind(property, inner, it, &format!("{path}/{key}"), faults));
        } else if self.classes.contains_key(kind) {
            self.read(kind, value, path, faults);
        } else if !is_read(kind, value, property.takes_text) {
            faults.push(format!("{path}: {kind} is read from {value}"));
        }
    }

    /// The rows of one table: nothing may be missing in one.
    pub(crate) fn rows(&self, table: &str, body: &Value, faults: &mut Vec<String>, seen: &mut Seen) {
        let (list, class) = self.list(table);
        for row in body.get(&list.json).and_then(Value::as_array).into_iter().flatten() {
            for property in &self.classes[class] {
                match row.get(&property.json) {
                    None => faults.push(format!("{class} without {}: {row}", property.json)),
                    Some(value) => {
                        let seen = seen.entry((class.to_owned(), property.json.clone())).or_default();
                        seen[usize::from(value.is_null())] += 1;
                    }
                }
            }
        }
    }

    /// What no row has shown: a property without a value, or never null where it may be.
    pub(crate) fn unseen(&self, table: &str, seen: &Seen) -> Vec<String> {
        let class = self.list(table).1;
        let is_unseen = |property: &&Property| {
            let [values, nulls] = seen.get(&(class.to_owned(), property.json.clone())).copied().unwrap_or_default();
            values == 0 || property.is_nullable && nulls == 0
        };
        let unseen = self.classes[class].iter().filter(is_unseen);
        unseen.map(|property| format!("{class}.{} was not sent with all that it may be", property.name)).collect()
    }

    /// Tells which lists of a payload come before those that they need.
    pub(crate) fn order(&self, tables: &[(&str, &[&str])], body: &Value, faults: &mut Vec<String>) {
        let place = |table| body.as_object().unwrap().keys().position(|key| *key == self.list(table).0.json);
        for (table, parents) in tables {
            for parent in parents.iter().filter(|parent| place(parent) >= place(table)) {
                faults.push(format!("{table} comes before {parent}"));
            }
        }
    }

    /// The property of the payload that holds a table's rows, and their class.
    fn list(&self, table: &str) -> (&Property, &str) {
        let list = self.classes[PAYLOAD].iter().find(|property| property.name == table);
        let list = list.unwrap_or_else(|| panic!("{PAYLOAD} has no {table}"));
        (list, list.element().unwrap())
    }

    fn names(&self, class: &str) -> Vec<&str> {
        self.classes[class].iter().map(|property| property.json.as_str()).collect()
    }
}

fn inner<'a>(kind: &'a str, open: &str) -> Option<&'a str> {
    kind.strip_prefix(open)?.strip_suffix('>')
}

/// Decimals are texts on this wire, although a number would be read as well: a number would have lost its last digits.
fn is_read(kind: &str, value: &Value, takes_text: bool) -> bool {
    let text = |pattern: &str| value.as_str().is_some_and(|text| Regex::new(pattern).unwrap().is_match(text));
    let whole = |least: i128, most: i128| {
        let number = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
        number.is_some_and(|number| least <= number && number <= most)
    };
    match kind {
        "string" => value.is_string(),
        "bool" => value.is_boolean(),
        "byte" => whole(0, u8::MAX.into()),
        "sbyte" => whole(i8::MIN.into(), i8::MAX.into()),
        "short" => whole(i16::MIN.into(), i16::MAX.into()),
        "ushort" => whole(0, u16::MAX.into()),
        "int" => whole(i32::MIN.into(), i32::MAX.into()),
        "uint" => whole(0, u32::MAX.into()),
        "long" => whole(i64::MIN.into(), i64::MAX.into()),
        "ulong" => whole(0, u64::MAX.into()),
        "decimal" => takes_text && text(r"^-?\d+(\.\d+)?$"),
        "DateTime" => text(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z?$"),
        "DateOnly" => text(r"^\d{4}-\d\d-\d\d$"),
        "Guid" => text("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
        "JsonElement" | "JToken" => true,
        _ => false,
    }
}

/// As `JsonNamingPolicy.CamelCase` has it: of the first letters in capitals, all but the one before a small letter become small.
fn camel(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let capitals = letters.iter().take_while(|letter| letter.is_uppercase()).count();
    let small = if capitals == letters.len() || capitals <= 1 { capitals } else { capitals - 1 };
    name[..small].to_lowercase() + &name[small..]
}
