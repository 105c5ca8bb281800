//! A codemod as its author wrote it, checked: parameters, facts, values and steps, with every string compiled.
//!
//! Goes in: the files of a folder (`codemod.toml` and what it names). Comes out: a [`Codemod`], or a fault with line and
//! column. What the steps do to files is not known here; what a list is, neither.

mod assemble;
mod load;
mod load_fact;
mod load_param;
mod load_question;
mod load_step;
mod load_validation;
mod load_value;
mod mirror;
mod sheets;

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::{
    codemod::{
        fact::Fact,
        form::Form,
        needs::Bound,
        param::Param,
        question::QuestionDef,
        template::{Data, Engine, Expr, Order, Text, Texts},
        validation::{NoteDef, ValidationDef},
        value::ValueDef,
    },
    error::Location,
};

pub(in crate::codemod) use assemble::{MANIFEST, extended};
pub use load::{Parts, load};
pub(in crate::codemod) use load_value::json;

/// A codemod, ready to be bound to arguments and checkouts.
#[derive(Debug, Clone)]
pub struct Codemod {
    /// Its name, that of its folder.
    pub name: String,
    /// One line, for lists.
    pub summary: String,
    /// More, for `show`.
    pub description: Option<String>,
    /// The checkouts it works on; empty where it works on the only one.
    pub roots: Vec<Root>,
    /// What it must be told, in the order of the author.
    pub params: Vec<Param>,
    /// What it asks, beside parameters as a whole.
    pub questions: Vec<QuestionDef>,
    /// Schemas that parameters share, by name.
    pub defs: Map<String, Json>,
    /// Lists by name, as steps and facts refer to them.
    pub lists: Vec<(String, ListRef)>,
    /// What it reads from the checkouts.
    pub facts: Vec<Fact>,
    /// Data of its own, as `tables.<name>`.
    pub tables: Map<String, Json>,
    /// What follows from all that.
    pub values: Vec<ValueDef>,
    /// What it does, in order.
    pub steps: Vec<Step>,
    /// What who reviews a plan should know, behind the steps.
    pub notes: Vec<NoteDef>,
    /// What must hold in the checkouts as they are.
    pub validations: Vec<ValidationDef>,
    /// In which order parameters, questions, facts and values are bound.
    pub order: Vec<Bound>,
    /// Its private queries: name without `.scm`, path, text.
    pub queries: BTreeMap<String, (String, String)>,
    /// Evaluates its texts and expressions.
    pub engine: Engine,
    /// Its manifest.
    pub at: Location,
}

/// A checkout that a codemod asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// The name that steps use, and `--root NAME=DIR`.
    pub name: String,
    /// What it is.
    pub help: String,
}

/// Where a list is to be found.
#[derive(Debug, Clone)]
pub struct ListRef {
    /// Name of the root; none where there is only one, or where a `use` step gives it.
    pub root: Option<String>,
    /// Globs beneath the root, in the form of `.gitignore`; those with `!` take files out again.
    pub files: Texts,
    /// Name of a query: a private one of the codemod, else one of the library.
    pub query: String,
    /// Its `@scope.name`.
    pub name: Option<Text>,
    /// What must hold of it; `list` is its name, keys and path.
    pub when: Option<Expr>,
    /// What it is, for `doctor` and for refusals.
    pub help: Option<String>,
    /// Where it stands.
    pub at: Location,
}

impl ListRef {
    /// All templates of it.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.files.texts().iter().chain(&self.name)
    }
}

/// A loop of a step or a value: `name in list`.
#[derive(Debug, Clone)]
pub struct Each {
    /// The name that the round's item has.
    pub name: String,
    /// What gives the items.
    pub list: Expr,
}

/// One step.
#[derive(Debug, Clone)]
pub struct Step {
    /// A name, for facts that are read behind it.
    pub id: Option<String>,
    /// What it does, for people.
    pub title: Option<Text>,
    /// Why.
    pub why: Option<Text>,
    /// What a reviewer should read or look after.
    pub docs: Option<Text>,
    /// What may go wrong: low, medium or high, or words.
    pub risk: Option<Text>,
    /// The part of the plan's document it belongs to; else its root.
    pub section: Option<Text>,
    /// Only when this holds; asked in every round of `each`.
    pub when: Option<Expr>,
    /// Loops, outermost first.
    pub each: Vec<Each>,
    /// A refusal of this step is a finding, and the other steps go on.
    pub optional: bool,
    /// What it does.
    pub action: Action,
    /// Where it stands.
    pub at: Location,
}

impl Step {
    /// Every name that the step reads, with the place where it is written.
    #[must_use]
    pub fn reads(&self) -> Vec<(&str, &Location)> {
        let (mut texts, mut exprs): (Vec<&Text>, Vec<&Expr>) = (Vec::new(), Vec::new());
        texts.extend([&self.title, &self.why, &self.docs, &self.risk, &self.section].into_iter().flatten());
        exprs.extend(self.when.iter().chain(self.each.iter().map(|each| &each.list)));
        match &self.action {
            Action::Insert(insert) => {
                exprs.extend(&insert.list.when);
                texts.extend(insert.list.texts());
                texts.extend(insert.forms.iter().map(|form| &form.item).chain([&insert.item]));
                if let Place::Window(window) = &insert.place {
                    texts.extend(window.after.iter().chain(&window.before).flat_map(Texts::texts));
                    exprs.extend(&window.by);
                }
            }
            Action::Create(create) => {
                texts.extend([&create.path, &create.template]);
                texts.extend(create.like.iter().flat_map(Texts::texts));
                texts.extend(create.known_by.iter().flat_map(|known| known.list.texts()));
                texts.extend(create.known_by.iter().map(|known| &known.key));
            }
            Action::Use(other) => texts.extend(other.with.iter().flat_map(|(_, data)| data.texts())),
            Action::Require(require) | Action::Finding(require) => {
                exprs.extend([&require.that].into_iter().chain(&require.places));
                texts.extend([&require.message].into_iter().chain(&require.help));
            }
            Action::Remove(remove) => {
                exprs.extend(&remove.list.when);
                texts.extend(remove.list.texts());
                texts.push(&remove.key);
            }
        }
        let texts = texts.into_iter().flat_map(|text| text.reads().iter().map(|read| (read.as_str(), text.at())));
        texts.chain(exprs.into_iter().flat_map(|it| it.reads().iter().map(|read| (read.as_str(), it.at())))).collect()
    }
}

/// What a step does.
#[derive(Debug, Clone)]
pub enum Action {
    /// Puts an item into a list.
    Insert(Box<Insert>),
    /// Makes a new file.
    Create(Box<Create>),
    /// Runs another codemod.
    Use(Use),
    /// Stops unless something holds.
    Require(Box<Require>),
    /// Says something to the reviewer where something holds, and goes on.
    Finding(Box<Require>),
    /// Takes an item out of a list.
    Remove(Box<Remove>),
}

/// Puts an item into a list.
#[derive(Debug, Clone)]
pub struct Insert {
    /// The list.
    pub list: ListRef,
    /// The item, where no sibling shows a form.
    pub item: Text,
    /// Forms of siblings, and how the item is written in each.
    pub forms: Vec<Form>,
    /// Where in the list.
    pub place: Place,
    /// All lists that answer, not the only one.
    pub every: bool,
    /// An item of its key is enough, whatever it holds: a block that later steps fill, in this run or in others.
    pub ensure: bool,
}

/// Makes a new file; one that is there and equal is left alone, one that differs is a conflict.
#[derive(Debug, Clone)]
pub struct Create {
    /// The checkout.
    pub root: Option<String>,
    /// Where, beneath the root.
    pub path: Text,
    /// Its content.
    pub template: Text,
    /// Globs of its siblings: the newest one's byte order mark, line ends, indentation and final newline are taken over.
    pub like: Option<Texts>,
    /// It is already there when this list holds this key, whatever the file is called.
    pub known_by: Option<KnownBy>,
    /// The text is written as it is: no indentation of the siblings.
    pub verbatim: bool,
}

/// How something is known to be there.
#[derive(Debug, Clone)]
pub struct KnownBy {
    /// Where to look.
    pub list: ListRef,
    /// For which key.
    pub key: Text,
}

/// Runs another codemod's steps here.
#[derive(Debug, Clone)]
pub struct Use {
    /// Its name.
    pub codemod: String,
    /// The root for those of its lists and files that name none.
    pub root: Option<String>,
    /// Its arguments.
    pub with: Vec<(String, Data)>,
    /// Where its name stands.
    pub at: Location,
}

/// A condition, and what is said of it: where it does not hold (`require`), or where it does (`finding`).
#[derive(Debug, Clone)]
pub struct Require {
    /// The condition.
    pub that: Expr,
    /// What is said.
    pub message: Text,
    /// What to do then.
    pub help: Option<Text>,
    /// Where: texts `path:line`, rows with `path` and `line`, or lists of them; else where the condition stands.
    pub places: Option<Expr>,
}

/// Takes an item out of a list; one that is not there is done.
#[derive(Debug, Clone)]
pub struct Remove {
    /// The list.
    pub list: ListRef,
    /// The item's key.
    pub key: Text,
    /// All lists that answer, not the only one.
    pub every: bool,
}

/// Where in its list an item is put.
#[derive(Debug, Clone)]
pub enum Place {
    /// The engine chooses.
    Auto,
    /// Before all others.
    First,
    /// Behind all others.
    Last,
    /// Where the keys' order puts it.
    Sorted,
    /// Between others.
    Window(Box<Window>),
}

/// Behind the last of some items, before the first of others.
#[derive(Debug, Clone, Default)]
pub struct Window {
    /// Keys of items that must stand before it. Those that are not in the list do not count.
    pub after: Option<Texts>,
    /// Keys of items that must stand behind it. Those that are not in the list do not count.
    pub before: Option<Texts>,
    /// What is compared inside the window, of every `item` (its `key`, `keys`, `text`, `value`, `type`, `kin`, `scope`)
    /// and of the new one. None: the engine chooses inside the window.
    pub by: Option<Expr>,
    /// How.
    pub order: Order,
    /// Where this holds, at the window's edge: directly behind the last of `after`, else directly before the first of
    /// `before`.
    pub close: Option<Expr>,
}
