//! Answers of commands to whoever typed them, on standard output.

/// Prints a line.
#[allow(
    clippy::print_stdout,
    reason = "the answer of a command is no log: what is shown here once, like a password, must not be kept"
)]
pub(crate) fn print(text: &str) {
    println!("{text}");
}
