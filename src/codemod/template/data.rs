//! The values that templates see, and data whose strings are templates.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use minijinja::value::{Enumerator, Object, Value, ValueKind};
use serde_json::Value as Json;

use crate::codemod::{
    CodemodFault,
    template::{Engine, Text},
};

/// The names that a template may use. Cheap to extend for one step or one row: what is bound for all is shared.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    shared: Arc<BTreeMap<String, Value>>,
    /// Names of a round, before those that are shared.
    own: BTreeMap<String, Value>,
}

impl Scope {
    /// No names.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives a name its value.
    pub fn set(&mut self, name: impl Into<String>, value: &Json) {
        self.put(name.into(), template_value(value));
    }

    /// Gives `group.name` its value, beside the others of the group.
    pub fn set_in(&mut self, group: &str, name: &str, value: &Json) {
        let mut entries: BTreeMap<String, Value> = BTreeMap::new();
        if let Some(old) = self.find(group)
            && let Ok(keys) = old.try_iter()
        {
            for key in keys.checked().flatten() {
                entries.insert(key.to_string(), old.get_item(&key).unwrap_or_default());
            }
        }
        entries.insert(name.to_string(), template_value(value));
        self.put(group.to_string(), Value::from_pairs(entries));
    }

    /// The same names and one more.
    #[must_use]
    pub fn with(&self, name: impl Into<String>, value: &Json) -> Self {
        let mut more = self.clone();
        more.own.insert(name.into(), template_value(value));
        more
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Json> {
        self.find(name).and_then(|value| plain(value).ok())
    }

    /// As a template takes it.
    pub(super) fn root(&self) -> Value {
        Value::from_object(self.clone())
    }

    fn find(&self, name: &str) -> Option<&Value> {
        self.own.get(name).or_else(|| self.shared.get(name))
    }

    /// A name of the round stays one of the round; any other is shared, unless others hold what is shared.
    fn put(&mut self, name: String, value: Value) {
        match Arc::get_mut(&mut self.shared) {
            Some(shared) if !self.own.contains_key(&name) => shared.insert(name, value),
            _ => self.own.insert(name, value),
        };
    }
}

impl Object for Scope {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.find(key.as_str()?).cloned()
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let names: BTreeSet<&String> = self.own.keys().chain(self.shared.keys()).collect();
        Enumerator::Values(names.into_iter().map(|name| Value::from(name.as_str())).collect())
    }
}

/// A value as templates see it.
pub(crate) fn template_value(json: &Json) -> Value {
    match json {
        Json::Null => Value::from(()),
        Json::Bool(flag) => Value::from(*flag),
        Json::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(whole), _) => Value::from(whole),
            (None, Some(whole)) => Value::from(whole),
            _ => Value::from(number.as_f64().unwrap_or(f64::NAN)),
        },
        Json::String(text) => Value::from(text.as_str()),
        Json::Array(items) => Value::from(items.iter().map(template_value).collect::<Vec<_>>()),
        Json::Object(fields) => {
            Value::from_pairs(fields.iter().map(|(name, value)| (name.clone(), template_value(value))))
        }
    }
}

/// A value of a template as JSON.
///
/// # Errors
/// What has no JSON: something undefined, bytes, a macro; the text says which.
pub(crate) fn plain(value: &Value) -> Result<Json, String> {
    match value.kind() {
        ValueKind::Undefined => Err("the value is undefined".into()),
        ValueKind::None => Ok(Json::Null),
        ValueKind::Bool => Ok(Json::Bool(value.is_true())),
        ValueKind::Number => Ok(number(value)),
        ValueKind::String => Ok(Json::String(value.as_str().unwrap_or_default().to_string())),
        ValueKind::Seq | ValueKind::Iterable => {
            let items = value.try_iter().map_err(|error| error.to_string())?;
            items.checked().map(|item| plain(&item.map_err(|error| error.to_string())?)).collect()
        }
        ValueKind::Map => {
            let keys = value.try_iter().map_err(|error| error.to_string())?;
            let mut fields = serde_json::Map::new();
            for key in keys.checked() {
                let key = key.map_err(|error| error.to_string())?;
                let field = value.get_item(&key).map_err(|error| error.to_string())?;
                fields.insert(key.to_string(), plain(&field)?);
            }
            Ok(Json::Object(fields))
        }
        other => Err(format!("a {other} is no value")),
    }
}

/// Whole numbers stay whole.
fn number(value: &Value) -> Json {
    if let Some(whole) = value.as_i64().filter(|_| value.is_integer()) {
        return Json::from(whole);
    }
    let text = value.to_string();
    let float = || text.parse::<f64>().ok().and_then(serde_json::Number::from_f64).map(Json::Number);
    text.parse::<u64>().ok().map(Json::from).or_else(float).unwrap_or(Json::Null)
}

/// Data without the fields that are `null`.
fn given(value: Json) -> Json {
    match value {
        Json::Array(items) => items.into_iter().map(given).collect(),
        Json::Object(fields) => {
            fields.into_iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| (name, given(value))).collect()
        }
        plain => plain,
    }
}

/// TOML, JSON or YAML data in which every string is a template: a default, or what a `use` step hands on.
#[derive(Debug, Clone)]
pub enum Data {
    /// A string.
    Text(Text),
    /// A number, a flag, nothing.
    Plain(Json),
    /// Several.
    List(Vec<Data>),
    /// By name, in the order of the author.
    Map(Vec<(String, Data)>),
}

impl Data {
    /// All templates inside.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Text(text) => vec![text],
            Self::Plain(_) => Vec::new(),
            Self::List(items) => items.iter().flat_map(Self::texts).collect(),
            Self::Map(fields) => fields.iter().flat_map(|(_, data)| data.texts()).collect(),
        }
    }

    /// What a `use` step hands on: with every template in it evaluated. A field that is `none` is one that is not given.
    ///
    /// # Errors
    /// What the first faulty template says.
    pub fn handed(&self, engine: &Engine, scope: &Scope) -> Result<Option<Json>, CodemodFault> {
        Ok(Some(self.resolve(engine, scope)?).filter(|value| !value.is_null()).map(given))
    }

    /// With every template in it evaluated.
    ///
    /// # Errors
    /// What the first faulty template says.
    pub fn resolve(&self, engine: &Engine, scope: &Scope) -> Result<Json, CodemodFault> {
        match self {
            Self::Text(text) => engine.value(text, scope),
            Self::Plain(json) => Ok(json.clone()),
            Self::List(items) => items.iter().map(|item| item.resolve(engine, scope)).collect(),
            Self::Map(fields) => {
                let mut resolved = serde_json::Map::new();
                for (name, data) in fields {
                    resolved.insert(name.clone(), data.resolve(engine, scope)?);
                }
                Ok(Json::Object(resolved))
            }
        }
    }
}
