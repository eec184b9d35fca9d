//! Answers of commands to whoever typed them, on standard output.

/// Prints a line.
#[allow(clippy::print_stdout, reason = "the answer of a command is no log")]
pub(crate) fn print(text: &str) {
    println!("{text}");
}
