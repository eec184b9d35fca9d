//! Which module a cohort has reached.

use domain::cohorts::Module;

/// The module that a cohort has reached. Cohorts have no dates of their meetings yet; until then everybody is judged on
/// what the first three modules teach (title, photos, description, language, data): what an editor and a coach can
/// help with today. Price from cost, honesty and delivery wait for their lessons; safety is confirmed by a tick.
pub fn reached() -> Option<Module> {
    Some(Module::M3)
}
