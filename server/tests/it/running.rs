//! The program in a process of its own, and requests over sockets of our own.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Output, Stdio},
    thread::JoinHandle,
};

/// The program with its data in this folder.
pub fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lapaklatih"));
    command
        .args(arguments)
        .env("DATA_DIR", folder)
        .env("LEPTOS_SITE_ADDR", "127.0.0.1:0")
        .env_remove("DATABASE_URL")
        .env_remove("PUBLIC_URL")
        .env_remove("METRICS_ADDR")
        .env_remove("LOG_FORMAT")
        .env("RUST_LOG", "info")
        .current_dir(folder);
    command
}

/// Runs a command to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    program(folder, arguments).output().unwrap()
}

/// A server that has said where it listens.
pub struct Running {
    /// The process.
    pub child: Child,
    /// Where it listens first.
    pub address: String,
    log: JoinHandle<Vec<String>>,
    /// What it said until then.
    begin: Vec<String>,
}

/// Starts a server with settings of its own and waits until it listens.
pub fn serve(folder: &Path, arguments: &[&str], settings: &[(&str, &str)]) -> Running {
    let mut command = program(folder, arguments);
    command.envs(settings.iter().copied());
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let mut begin = Vec::new();
    let address = loop {
        let line = lines.next().unwrap_or_else(|| panic!("it does not listen: {begin:?}"));
        begin.push(line.clone());
        if let Some((_, address)) = line.split_once("LapakLatih: http://") {
            // As JSON the line goes on behind it.
            break address.split(['"', ' ']).next().unwrap_or_default().to_owned();
        }
    };
    // Whatever else it says must find somebody who reads.
    let log = std::thread::spawn(move || lines.collect());
    Running {
        child,
        address,
        log,
        begin,
    }
}

impl Running {
    /// What it said before it listened, and the line that told where.
    pub fn begin(&self) -> &[String] {
        &self.begin
    }

    /// Stops it; answers all that it said.
    pub fn stop(mut self) -> Vec<String> {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().unwrap();
        self.child.wait().unwrap();
        let mut said = self.begin;
        said.extend(self.log.join().unwrap());
        said
    }
}

/// A plain HTTP request; answers everything that comes back.
pub fn get(address: &str, path: &str) -> String {
    send(address, &format!("GET {path} HTTP/1.1"), "", "")
}

/// A request with more headers, each ending in a line break, and a body.
pub fn send(address: &str, first_line: &str, headers: &str, body: &str) -> String {
    let mut line = TcpStream::connect(address).unwrap();
    let length = body.len();
    write!(
        line,
        "{first_line}\r\nhost: {address}\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
    .unwrap();
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}
