//! `csa accelerator modules`: the catalogue of content modules.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::module::{Category, ContentModule};
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};
use crate::output::{Cell, Column, Field, Report, Table, View};

/// List the content modules that accelerators are put together from
///
/// Words search title, description, outcome and outputs; all of them must be there. Words that are the key or title
/// of one module, or a part that no other has, show it in full. A team adds its own in the book's rules/ folder:
/// `csa rules modules.KEY` shows what to write.
#[derive(Debug, Args)]
pub(crate) struct Modules {
    /// What to look for, or the module's key or title
    #[arg(add = Live::Module.values())]
    words: Vec<String>,
    /// Only this part of the catalogue: ci-cd, security-and-compliance, agile-planning, ai-ml or system-administration
    #[arg(long, value_name = "CATEGORY", add = Live::Category.values())]
    category: Option<String>,
    /// Only the keys, one a line
    #[arg(long)]
    ids: bool,
    /// End each key with a NUL, for xargs -0
    #[arg(short = '0', requires = "ids")]
    nul: bool,
}

/// Modules as a table a category.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Catalogue<'r>(Vec<&'r ContentModule>);

/// One module, with all that is known of it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct InFull<'r>(&'r ContentModule);

/// Runs `csa accelerator modules`.
pub(super) fn run(args: &Modules, ctx: &Context) -> Result<()> {
    let rules = ctx.rules()?;
    let category = args.category.as_deref().map(category).transpose()?;
    let in_it = |module: &ContentModule| category.is_none_or(|it| module.category == it);
    let name = args.words.join(" ");
    let named = match args.words.is_empty() {
        true => None,
        false => Some(rules.module(&name)),
    };
    let (found, is_one) = match named {
        Some(Ok(module)) if in_it(module) => (vec![module], true),
        named => {
            let all = rules.modules().iter();
            let found: Vec<&ContentModule> = all
                .filter(|module| in_it(module) && module.speaks_of(&args.words))
                .collect();
            match named {
                Some(Err(refusal)) if found.is_empty() => return Err(refusal),
                _ => (found, false),
            }
        }
    };
    if args.ids {
        return ctx.out.ids(found.iter().map(|it| &it.key), args.nul);
    }
    if is_one {
        return ctx.out.show(&InFull(found[0]));
    }
    if found.is_empty() {
        ctx.out.say("no content module is like that");
    }
    ctx.out.show(&Catalogue(found))
}

fn category(word: &str) -> Result<Category> {
    Category::parse(word).ok_or_else(|| {
        let keys = Category::ALL.map(Category::key);
        let mut refusal = Refusal::new(Kind::Usage, format!("there is no category `{word}`"));
        if let Some(near) = nearest(word, keys) {
            refusal = refusal.hint(format!("did you mean `{near}`?"));
        }
        refusal
            .hint(format!("the categories are {}", listed(keys)))
            .into()
    })
}

impl Report for Catalogue<'_> {
    fn view(&self) -> View {
        let parts = self.0.chunk_by(|one, other| one.category == other.category);
        let part = |modules: &[&ContentModule]| {
            let title = modules[0].category.to_string();
            (Some(title), View::Table(table(modules)))
        };
        View::Sections(parts.map(part).collect())
    }
}

fn table(modules: &[&ContentModule]) -> Table {
    let mut table = Table::new([
        Column::new("key", "Module"),
        Column::new("types", "Types"),
        Column::new("scope", "Depth and length"),
        Column::new("title", "Title").data_only(),
        Column::new("category", "Category").data_only(),
        Column::new("outputs", "Outputs").data_only(),
        Column::new("description", "Description").data_only(),
        Column::new("outcome", "Outcome").data_only(),
        Column::new("newer", "Newer").data_only(),
    ]);
    for module in modules {
        let scope = scope(module);
        let shown = match (module.newer, scope.is_empty()) {
            (false, _) => scope.clone(),
            (true, true) => "newer".to_owned(),
            (true, false) => format!("{scope}; newer"),
        };
        table.row([
            (&module.key).into(),
            types(module).into(),
            Cell::from(shown).data(scope),
            (&module.title).into(),
            module.category.key().into(),
            module.outputs.join(", ").into(),
            (&module.description).into(),
            (&module.outcome).into(),
            module.newer.to_string().into(),
        ]);
    }
    table
}

impl Report for InFull<'_> {
    fn view(&self) -> View {
        let module = self.0;
        let mut fields: Vec<Field> = vec![
            ("key", "Key", (&module.key).into()),
            ("category", "Category", module.category.to_string().into()),
            ("types", "Types", types(module).into()),
        ];
        let scope = scope(module);
        if !scope.is_empty() {
            fields.push(("scope", "Depth and length", scope.into()));
        }
        fields.push(("description", "Description", (&module.description).into()));
        fields.push(("outcome", "Outcome", (&module.outcome).into()));
        if !module.outputs.is_empty() {
            let outputs = module.outputs.join(", ");
            fields.push(("outputs", "Outputs", outputs.into()));
        }
        if module.newer {
            let newer = "came with the newer catalogue";
            fields.push(("newer", "Newer", newer.into()));
        }
        fields.push(("why", "Why so", (&module.why).into()));
        fields.push(("source", "Source", (&module.source).into()));
        let mut sections = vec![(Some(module.title.clone()), View::Fields(fields))];
        if module.phase_backlog.is_empty() {
            let steps = bullets(&module.steps(None));
            sections.push((Some("Steps to propose".to_owned()), View::Text(steps)));
        }
        for (index, phase) in module.phases.iter().enumerate() {
            let title = format!("Phase {}: {phase}", index + 1);
            let steps = module.phase_backlog.get(index);
            let steps = steps.map(|steps| bullets(steps)).unwrap_or_default();
            sections.push((Some(title), View::Text(steps)));
        }
        View::Sections(sections)
    }
}

fn types(module: &ContentModule) -> String {
    let keys: Vec<&str> = module.types.iter().map(|kind| kind.key()).collect();
    keys.join(", ")
}

/// Depth and usual length, as far as they are known.
fn scope(module: &ContentModule) -> String {
    let depth = module.depth.map(|depth| depth.to_string());
    let parts: Vec<String> = depth.into_iter().chain(module.length.clone()).collect();
    parts.join("; ")
}

fn bullets(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("- {line}")).collect();
    lines.join("\n")
}
