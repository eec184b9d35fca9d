//! The program as a process.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, ExitStatus, Output, Stdio},
    time::Duration,
};

/// The program with its data in this folder.
pub fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lapaklatih"));
    command.args(arguments);
    settings(&mut command, folder);
    command
}

/// Settings of a program that keeps everything in this folder.
pub fn settings(command: &mut Command, folder: &Path) {
    command
        .env("DATA_DIR", folder)
        .env("LEPTOS_SITE_ADDR", "127.0.0.1:0")
        .env_remove("DATABASE_URL")
        .env_remove("PUBLIC_URL")
        .env("RUST_LOG", "info")
        .current_dir(folder);
}

/// Runs a command to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    program(folder, arguments).output().unwrap()
}

/// A server that has said where it listens; killed with this value.
pub struct Running {
    pub child: Child,
    pub address: String,
}

/// Starts a server and waits until it listens.
pub fn serve(mut command: Command) -> Running {
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut said = Vec::new();
    let address = lines.find_map(|line| {
        let line = line.ok()?;
        let address = line.split_once("http://").map(|(_, address)| address.trim().to_owned());
        said.push(line);
        address
    });
    let address = address.unwrap_or_else(|| panic!("the server did not start:\n{}", said.join("\n")));
    // Whatever else it says must find somebody who reads.
    std::thread::spawn(move || lines.for_each(drop));
    Running { child, address }
}

impl Running {
    /// As a power cut or an impatient system does it: nothing is tidied up.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop.
    pub fn terminate(&self) {
        let asked = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status();
        assert!(asked.unwrap().success());
    }

    /// Asks it to stop and waits for that.
    pub fn stop(mut self) -> ExitStatus {
        self.terminate();
        self.child.wait().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended already cannot be killed.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// Lets this much time pass: moments at which faults strike are times by the clock.
pub fn after(time: Duration) {
    std::thread::sleep(time);
}
