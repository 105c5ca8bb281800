//! The manifest as TOML has it. Private to the manifest: what it means is said in `load`.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer},
};
use toml::{Spanned, Value};

/// A string with its place.
pub(super) type Str = Spanned<String>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    pub(super) name: Str,
    pub(super) summary: Str,
    pub(super) description: Option<String>,
    #[serde(default)]
    pub(super) roots: Ordered<String>,
    #[serde(default)]
    pub(super) params: Ordered<Schema>,
    #[serde(default)]
    pub(super) defs: Ordered<Schema>,
    #[serde(default)]
    pub(super) lists: Ordered<List>,
    #[serde(default)]
    pub(super) facts: Ordered<Fact>,
    #[serde(default)]
    pub(super) tables: Ordered<Value>,
    #[serde(default)]
    pub(super) values: Ordered<ValueDef>,
    #[serde(default)]
    pub(super) steps: Vec<Spanned<Step>>,
    #[serde(default)]
    pub(super) questions: Ordered<Question>,
    #[serde(default)]
    pub(super) notes: Vec<Spanned<Note>>,
    #[serde(default)]
    pub(super) validations: Vec<Spanned<Validation>>,
}

/// The words of JSON Schema that a parameter may use, and those of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Schema {
    #[serde(rename = "type")]
    pub(super) kind: Option<Spanned<OneOrMany>>,
    pub(super) format: Option<Str>,
    #[serde(rename = "enum")]
    pub(super) options: Option<Vec<Value>>,
    #[serde(rename = "$ref")]
    pub(super) reference: Option<Str>,
    pub(super) items: Option<Box<Schema>>,
    pub(super) properties: Option<Ordered<Schema>>,
    pub(super) required: Option<Vec<Str>>,
    pub(super) additional_properties: Option<Box<Schema>>,
    pub(super) pattern: Option<Str>,
    pub(super) minimum: Option<Value>,
    pub(super) maximum: Option<Value>,
    pub(super) min_length: Option<u64>,
    pub(super) max_length: Option<u64>,
    pub(super) min_items: Option<u64>,
    pub(super) max_items: Option<u64>,
    pub(super) unique_items: Option<bool>,
    pub(super) default: Option<Spanned<Value>>,
    pub(super) optional: Option<Spanned<bool>>,
    pub(super) choices: Option<Str>,
    pub(super) ask: Option<Str>,
    pub(super) help: Option<String>,
    pub(super) examples: Option<Vec<Value>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) key: Str,
    pub(super) why: Option<Str>,
    pub(super) when: Option<Str>,
    pub(super) ask: Option<Str>,
    pub(super) choices: Option<Str>,
    pub(super) examples: Option<Str>,
    pub(super) default: Option<Spanned<Value>>,
    pub(super) evidence: Option<Str>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Note {
    pub(super) title: Str,
    pub(super) each: Option<Spanned<OneOrMany>>,
    pub(super) when: Option<Str>,
    pub(super) text: Spanned<StrOr<FileItem>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Validation {
    pub(super) id: Str,
    pub(super) title: Str,
    pub(super) each: Option<Spanned<OneOrMany>>,
    pub(super) when: Option<Str>,
    pub(super) kind: Option<Str>,
    pub(super) require: Option<Str>,
    pub(super) message: Option<Str>,
    pub(super) help: Option<Str>,
    pub(super) places: Option<Str>,
    pub(super) needs: Option<Str>,
    pub(super) because: Option<Str>,
    pub(super) run: Option<Str>,
    pub(super) root: Option<Str>,
    pub(super) files: Option<Spanned<OneOrMany>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    pub(super) root: Option<Str>,
    pub(super) files: Spanned<OneOrMany>,
    pub(super) query: Str,
    pub(super) name: Option<Str>,
    pub(super) when: Option<Str>,
    pub(super) help: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fact {
    pub(super) help: Option<String>,
    pub(super) source: Option<Str>,
    #[serde(rename = "in")]
    pub(super) list: Option<Spanned<StrOr<List>>>,
    pub(super) root: Option<Str>,
    pub(super) files: Option<Spanned<OneOrMany>>,
    pub(super) query: Option<Str>,
    pub(super) name: Option<Str>,
    pub(super) capture: Option<Str>,
    pub(super) value: Option<Str>,
    pub(super) rows: Option<Ordered<StrOr<Field>>>,
    pub(super) within: Option<Within>,
    pub(super) default: Option<Value>,
    pub(super) after: Option<Str>,
    pub(super) pointer: Option<Str>,
    pub(super) dialect: Option<Str>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Field {
    pub(super) capture: String,
    pub(super) value: Option<Str>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Within {
    pub(super) fact: Str,
    #[serde(rename = "as")]
    pub(super) field: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ValueDef {
    pub(super) help: Option<String>,
    pub(super) each: Option<Spanned<OneOrMany>>,
    pub(super) when: Option<Str>,
    pub(super) key: Option<Str>,
    pub(super) value: Option<Str>,
    pub(super) fields: Option<Ordered<Str>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub(super) id: Option<Str>,
    pub(super) title: Option<Str>,
    pub(super) why: Option<Str>,
    pub(super) docs: Option<Str>,
    pub(super) risk: Option<Str>,
    pub(super) section: Option<Str>,
    pub(super) when: Option<Str>,
    pub(super) each: Option<Spanned<OneOrMany>>,
    #[serde(default)]
    pub(super) optional: bool,
    #[serde(rename = "in")]
    pub(super) list: Option<Spanned<StrOr<List>>>,
    pub(super) item: Option<Spanned<StrOr<FileItem>>>,
    #[serde(default)]
    pub(super) forms: Vec<FormDef>,
    pub(super) place: Option<Spanned<StrOr<Window>>>,
    pub(super) every: Option<Spanned<bool>>,
    pub(super) ensure: Option<Spanned<bool>>,
    pub(super) create: Option<Str>,
    pub(super) root: Option<Str>,
    pub(super) template: Option<Str>,
    pub(super) like: Option<Spanned<OneOrMany>>,
    pub(super) known_by: Option<KnownBy>,
    pub(super) verbatim: Option<Spanned<bool>>,
    #[serde(rename = "use")]
    pub(super) other: Option<Str>,
    pub(super) with: Option<Spanned<Ordered<Spanned<Value>>>>,
    pub(super) require: Option<Str>,
    pub(super) finding: Option<Str>,
    pub(super) places: Option<Str>,
    pub(super) message: Option<Str>,
    pub(super) help: Option<Str>,
    pub(super) remove: Option<Str>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileItem {
    pub(super) template: Str,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormDef {
    pub(super) like: Str,
    pub(super) when: Option<Str>,
    pub(super) item: Spanned<StrOr<FileItem>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Window {
    pub(super) after: Option<Spanned<OneOrMany>>,
    pub(super) before: Option<Spanned<OneOrMany>>,
    pub(super) by: Option<Str>,
    pub(super) order: Option<Str>,
    pub(super) close: Option<Str>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KnownBy {
    #[serde(rename = "in")]
    pub(super) list: Option<Spanned<StrOr<List>>>,
    pub(super) root: Option<Str>,
    pub(super) files: Option<Spanned<OneOrMany>>,
    pub(super) query: Option<Str>,
    pub(super) name: Option<Str>,
    pub(super) key: Str,
}

/// A table whose order counts, with the places of its keys.
#[derive(Debug)]
pub(super) struct Ordered<T>(pub(super) Vec<(Str, T)>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Ordered<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key()? {
                    entries.push((key, map.next_value()?));
                }
                Ok(Ordered(entries))
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// A string, or a table.
#[derive(Debug)]
pub(super) enum StrOr<T> {
    Str(String),
    Table(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for StrOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = StrOr<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a table")
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(StrOr::Str(text.to_string()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(StrOr::Table)
            }
        }

        deserializer.deserialize_any(Either(PhantomData))
    }
}

/// A string, or several.
#[derive(Debug, Clone)]
pub(super) enum OneOrMany {
    One(String),
    Many(Vec<Str>),
}

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = OneOrMany;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a list of strings")
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(OneOrMany::One(text.to_string()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(OneOrMany::Many(items))
            }
        }

        deserializer.deserialize_any(Either)
    }
}
