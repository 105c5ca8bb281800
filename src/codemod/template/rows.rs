//! Filters that put rows in order, or lead from one to another.

use minijinja::{Error, value::Value};
use serde_json::Value as Json;

use super::{
    Order, compare,
    data::template_value,
    filters::{fault, items, json, kind},
    toposort as sort_by_needs,
};

/// One key of `sort_by`: `[-]path[:order]`, `.` for the item itself.
struct Key {
    path: Vec<String>,
    falling: bool,
    order: Order,
}

impl Key {
    fn parse(text: &str, order: Order) -> Result<Self, Error> {
        let (falling, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (path, order) = match text.split_once(':') {
            Some((path, name)) => (path, named(name)?),
            None => (text, order),
        };
        let path = path.split('.').filter(|part| !part.is_empty()).map(String::from).collect();
        Ok(Self { path, falling, order })
    }

    /// The item's value under this key.
    fn of<'a>(&self, item: &'a Json) -> Result<&'a Json, Error> {
        self.path.iter().try_fold(item, |value, part| {
            value.get(part).ok_or_else(|| fault(format!("an item to sort has no `{}`", self.path.join("."))))
        })
    }
}

/// An order by its name.
fn named(name: &str) -> Result<Order, Error> {
    Order::named(name).ok_or_else(|| fault(format!("no order `{name}`; there are ordinal, dictionary and natural")))
}

/// `sort_by(keys, order)`: stable; keys are a text or a list of `[-]path[:order]`.
pub(super) fn sort_by(value: &Value, keys: &Value, order: Option<&str>) -> Result<Value, Error> {
    let order = order.map_or(Ok(Order::Ordinal), named)?;
    let keys: Vec<Key> = match json(keys)? {
        Json::String(key) => vec![Key::parse(&key, order)?],
        Json::Array(keys) => {
            keys.iter().map(|key| Key::parse(key.as_str().unwrap_or_default(), order)).collect::<Result<_, _>>()?
        }
        other => return Err(fault(format!("sort_by takes a key or a list of keys, not {}", kind(&other)))),
    };
    let items = items(value, "sort_by")?;
    let mut rows = Vec::with_capacity(items.len());
    for item in &items {
        let values = keys.iter().map(|key| key.of(item)).collect::<Result<Vec<_>, _>>()?;
        rows.push((values, item));
    }
    rows.sort_by(|(a, _), (b, _)| {
        let one = |(key, (a, b)): (&Key, (&&Json, &&Json))| {
            let found = compare(a, b, key.order);
            if key.falling { found.reverse() } else { found }
        };
        keys.iter().zip(a.iter().zip(b)).map(one).find(|found| found.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
    });
    Ok(Value::from(rows.into_iter().map(|(_, item)| template_value(item)).collect::<Vec<_>>()))
}

/// `toposort(key, needs)`: what an item needs stands before it; all else keeps its place. Needs that are no items do not
/// count.
pub(super) fn toposort(value: &Value, key: &str, needs: &str) -> Result<Value, Error> {
    let (items, sorted) = by_needs(value, "toposort", key, needs)?;
    match sorted {
        Ok(sorted) => {
            Ok(Value::from(sorted.into_iter().map(|index| template_value(&items[index])).collect::<Vec<_>>()))
        }
        Err(circle) => Err(fault(format!("they need each other in a circle: {}", circle.join(" -> ")))),
    }
}

/// `circle(key, needs)`: the keys of items that need each other, the first one again at the end; empty where none do.
pub(super) fn circle(value: &Value, key: &str, needs: &str) -> Result<Vec<String>, Error> {
    Ok(by_needs(value, "circle", key, needs)?.1.err().unwrap_or_default())
}

/// Items with the order that their needs ask for, or the keys of a circle.
type Needs = (Vec<Json>, Result<Vec<usize>, Vec<String>>);

fn by_needs(value: &Value, filter: &str, key: &str, needs: &str) -> Result<Needs, Error> {
    let items = items(value, filter)?;
    let (key, needs) = (Key::parse(key, Order::Ordinal)?, Key::parse(needs, Order::Ordinal)?);
    let keys = items.iter().map(|item| key.of(item)).collect::<Result<Vec<_>, _>>()?;
    let mut edges = Vec::with_capacity(items.len());
    for item in &items {
        let Json::Array(wanted) = needs.of(item)? else {
            return Err(fault(format!("{filter} takes a list of keys as the needs of an item")));
        };
        edges.push(wanted.iter().filter_map(|need| keys.iter().position(|key| *key == need)).collect());
    }
    let named = |circle: Vec<usize>| circle.into_iter().map(|index| plain_text(keys[index])).collect();
    let sorted = sort_by_needs(&edges).map_err(named);
    Ok((items, sorted))
}

/// `first | follow(rows, key, link)`: the row whose key is `first`, then the row whose key is that row's link, and so on
/// until a link is nothing or leads to no row. Nothing to begin with gives no rows.
pub(super) fn follow(first: &Value, rows: &Value, key: &str, link: &str) -> Result<Value, Error> {
    let (rows, mut next) = (items(rows, "follow")?, json(first)?);
    let (key, link) = (Key::parse(key, Order::Ordinal)?, Key::parse(link, Order::Ordinal)?);
    let mut found: Vec<&Json> = Vec::new();
    while !next.is_null() {
        let mut row = None;
        for known in &rows {
            if *key.of(known)? == next {
                row = Some(known);
                break;
            }
        }
        let Some(row) = row else { break };
        if found.contains(&row) {
            return Err(fault(format!("{} leads back to itself", plain_text(&next))));
        }
        found.push(row);
        next = link.of(row)?.clone();
    }
    Ok(Value::from(found.into_iter().map(template_value).collect::<Vec<_>>()))
}

/// `rows | paired(key, pairs)`: of each pair `[one, other]` of keys that both have a row, the first row of each, and
/// whether it stands in this order: `{ first, then, right }`.
pub(super) fn paired(value: &Value, key: &str, pairs: &Value) -> Result<Value, Error> {
    let (rows, pairs) = (items(value, "paired")?, items(pairs, "paired")?);
    let key = Key::parse(key, Order::Ordinal)?;
    let keys = rows.iter().map(|row| key.of(row)).collect::<Result<Vec<_>, _>>()?;
    let mut found = Vec::new();
    for pair in &pairs {
        let Some([one, other]) = pair.as_array().map(Vec::as_slice) else {
            return Err(fault(format!("{pair} is no pair of keys")));
        };
        let place = |wanted: &Json| keys.iter().position(|key| *key == wanted);
        if let (Some(one), Some(other)) = (place(one), place(other)) {
            let pair = serde_json::json!({ "first": rows[one], "then": rows[other], "right": one < other });
            found.push(template_value(&pair));
        }
    }
    Ok(Value::from(found))
}

/// A text without quotes, anything else as JSON.
fn plain_text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), String::from)
}

#[cfg(test)]
mod tests {
    use minijinja::Environment;

    fn eval(expression: &str) -> String {
        let mut env = Environment::new();
        super::super::filters::add(&mut env);
        let result = env.compile_expression(expression).and_then(|expression| expression.eval(()));
        result.map_or_else(|error| error.detail().unwrap_or_default().to_string(), |value| value.to_string())
    }

    #[test]
    fn rows_are_sorted_by_several_keys_each_in_its_order() {
        let rows = "[{'t': 'a', 'n': 'B'}, {'t': 'b', 'n': 'b'}, {'t': 'b', 'n': 'A'}]";
        assert_eq!(eval(&format!("{rows} | sort_by(['-t', 'n:dictionary']) | map(attribute='n') | join")), "AbB");
        assert_eq!(eval(&format!("{rows} | sort_by('x')")), "an item to sort has no `x`");
        assert_eq!(eval("['b', 'a', 'B'] | sort_by('.', 'dictionary') | join"), "abB");
        assert_eq!(
            eval("['b'] | sort_by('.', 'random')"),
            "no order `random`; there are ordinal, dictionary and natural"
        );
    }

    #[test]
    fn needs_are_met_or_the_circle_is_named() {
        let rows = "[{'k': 'Crate', 'n': ['Batch', 'Depot']}, {'k': 'Batch', 'n': []}]";
        assert_eq!(eval(&format!("{rows} | toposort('k', 'n') | map(attribute='k') | join(' ')")), "Batch Crate");
        let circle = "[{'k': 'a', 'n': ['b']}, {'k': 'b', 'n': ['a']}] | toposort('k', 'n')";
        assert_eq!(eval(circle), "they need each other in a circle: a -> b -> a");
        assert_eq!(eval(&format!("{} | join(' ')", circle.replace("toposort", "circle"))), "a b a");
        assert_eq!(eval(&format!("{rows} | circle('k', 'n') | length")), "0");
    }

    #[test]
    fn pairs_are_told_with_their_rows_and_whether_they_stand_in_order() {
        let rows = "[{'k': 'b', 'n': 1}, {'k': 'a', 'n': 2}, {'k': 'b', 'n': 3}]";
        let pairs = "[['a', 'b'], ['b', 'a'], ['a', 'c']]";
        let told = format!("{rows} | paired('k', {pairs}) | map(attribute='right') | join(' ')");
        assert_eq!(eval(&told), "False True");
        assert_eq!(eval(&format!("({rows} | paired('k', {pairs}) | first).then.n")), "1", "the first of two");
        assert_eq!(eval(&format!("{rows} | paired('k', ['a'])")), "\"a\" is no pair of keys");
    }

    #[test]
    fn links_are_followed_from_row_to_row() {
        let rows = "[{'n': 'Base', 'b': none}, {'n': 'Synced', 'b': 'Base'}]";
        assert_eq!(
            eval(&format!("'Synced' | follow({rows}, 'n', 'b') | map(attribute='n') | join(' ')")),
            "Synced Base"
        );
        assert_eq!(eval(&format!("'Other' | follow({rows}, 'n', 'b') | length")), "0");
        assert_eq!(eval(&format!("none | follow({rows}, 'n', 'b') | length")), "0");
        assert_eq!(eval("'a' | follow([{'n': 'a', 'b': 'a'}], 'n', 'b')"), "a leads back to itself");
    }
}
