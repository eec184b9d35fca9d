//! Plain HTTP over a socket, one request a connection, so that a test knows whether an answer came whole.

use std::{
    io::{self, Read, Write},
    net::TcpStream,
    time::Duration,
};

/// A whole answer.
#[derive(Debug)]
pub struct Whole {
    pub status: u16,
    pub body: String,
}

/// Why there is no whole answer.
#[derive(Debug)]
pub enum Broken {
    /// Not a byte came back: the request was refused, or its end is unknown.
    Nothing,
    /// An answer began and did not end.
    Half(String),
}

/// The status of a page.
pub fn status(address: &str, path: &str) -> u16 {
    get(address, path, "").unwrap().status
}

/// Opens a page as nobody in particular; answers everything that comes back, headers and all.
pub fn get_raw(address: &str, path: &str) -> String {
    send(address, &format!("GET {path} HTTP/1.1"), "", "")
}

/// A request with headers of one's own, each ending in a line break, and a body; answers everything that comes back.
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

/// Opens a page.
pub fn get(address: &str, path: &str, cookie: &str) -> Result<Whole, Broken> {
    exchange(address, &head("GET", address, path, cookie, ""), b"")
}

/// Calls a server function as the browser half does.
pub fn post_form(address: &str, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Result<Whole, Broken> {
    let encode =
        |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect();
    post(
        address,
        path,
        cookie,
        "application/x-www-form-urlencoded",
        fields.join("&").as_bytes(),
    )
}

/// Posts a body of this type.
pub fn post(address: &str, path: &str, cookie: &str, kind: &str, body: &[u8]) -> Result<Whole, Broken> {
    let more = format!("content-type: {kind}\r\ncontent-length: {}\r\n", body.len());
    exchange(address, &head("POST", address, path, cookie, &more), body)
}

/// Everything before the body of a request.
pub fn head(method: &str, address: &str, path: &str, cookie: &str, more: &str) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\naccept: application/json\r\n\
         sec-fetch-site: same-origin\r\ncookie: {cookie}\r\n{more}\r\n"
    )
}

fn exchange(address: &str, head: &str, body: &[u8]) -> Result<Whole, Broken> {
    let nothing = |_: io::Error| Broken::Nothing;
    let mut line = TcpStream::connect(address).map_err(nothing)?;
    line.set_read_timeout(Some(Duration::from_secs(60))).map_err(nothing)?;
    line.write_all(head.as_bytes()).map_err(nothing)?;
    // A server that refuses early answers while the rest is still on its way.
    _ = line.write_all(body);
    read(&mut line)
}

/// Reads one answer to the end of its connection.
pub fn read(line: &mut TcpStream) -> Result<Whole, Broken> {
    let mut bytes = Vec::new();
    // A connection that is reset has delivered what it has delivered.
    _ = line.read_to_end(&mut bytes);
    if bytes.is_empty() {
        return Err(Broken::Nothing);
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    whole(&text).ok_or(Broken::Half(text))
}

fn whole(text: &str) -> Option<Whole> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length = head.to_lowercase().split("content-length: ").nth(1).map(str::to_owned);
    let complete = match length {
        Some(length) => body.len() >= length.lines().next()?.trim().parse().ok()?,
        None => body.is_empty() || body.ends_with("0\r\n\r\n"),
    };
    complete.then(|| Whole {
        status,
        body: body.to_owned(),
    })
}
