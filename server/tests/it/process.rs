//! The program as a process.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, ExitStatus, Output, Stdio},
    thread::JoinHandle,
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
        .env_remove("METRICS_ADDR")
        .env_remove("LOG_FORMAT")
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
    /// Where it listens first.
    pub address: String,
    /// What it said before it listened, and the line that told where.
    pub begin: Vec<String>,
    log: Option<JoinHandle<Vec<String>>>,
}

/// Starts a server with its data in this folder and settings of its own, and waits until it listens.
pub fn serve_with(folder: &Path, arguments: &[&str], settings: &[(&str, &str)]) -> Running {
    let mut command = program(folder, arguments);
    command.envs(settings.iter().copied());
    serve(command)
}

/// Starts a server and waits until it listens.
pub fn serve(mut command: Command) -> Running {
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let mut begin: Vec<String> = Vec::new();
    let address = loop {
        let Some(line) = lines.next() else {
            panic!("the server did not start:\n{}", begin.join("\n"))
        };
        begin.push(line.clone());
        if let Some((_, address)) = line.split_once("LapakLatih: http://") {
            // As JSON the line goes on behind it.
            break address.split(['"', ' ']).next().unwrap_or_default().to_owned();
        }
    };
    // Whatever else it says must find somebody who reads.
    let log = Some(std::thread::spawn(move || lines.collect()));
    Running {
        child,
        address,
        begin,
        log,
    }
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

    /// The same; answers all that it said.
    pub fn stop_and_read(mut self) -> Vec<String> {
        self.terminate();
        assert!(self.child.wait().unwrap().success());
        let mut said = std::mem::take(&mut self.begin);
        said.extend(self.log.take().unwrap().join().unwrap());
        said
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
