//! How far away people can be and still reach this installation, as its address tells (decisions 24 and 25).

use std::net::IpAddr;

/// Who reaches an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// This machine alone: http on loopback.
    Machine,
    /// Whoever is in the same network: http on a private address. Browsers keep back what needs a secure context.
    Room,
    /// Everybody: https.
    World,
}

impl Reach {
    /// What `PUBLIC_URL` says. `None` for plain http on a public address, which would carry passwords in the open, and
    /// for what is no address.
    pub fn of(public_url: &str) -> Option<Self> {
        if public_url.starts_with("https://") {
            return host_of(public_url).map(|_| Self::World);
        }
        if !public_url.starts_with("http://") {
            return None;
        }
        let host = host_of(public_url)?;
        if host == "localhost" {
            return Some(Self::Machine);
        }
        let ip = host.trim_matches(['[', ']']).parse().ok()?;
        Self::of_ip(ip)
    }

    /// The same for the address of an interface; `None` for one that the whole internet may reach.
    pub fn of_ip(ip: IpAddr) -> Option<Self> {
        let private = match ip {
            IpAddr::V4(ip) => ip.is_private() || ip.is_link_local(),
            IpAddr::V6(ip) => ip.is_unique_local() || ip.is_unicast_link_local(),
        };
        match ip {
            ip if ip.is_loopback() => Some(Self::Machine),
            _ if private => Some(Self::Room),
            _ => None,
        }
    }
}

/// The host of an address, without port.
fn host_of(url: &str) -> Option<&str> {
    let authority = url.split_once("://")?.1.split('/').next()?;
    let host = match authority.strip_prefix('[') {
        Some(_) => authority.find(']').map(|end| &authority[..=end])?,
        None => authority.split(':').next()?,
    };
    (!host.is_empty() && !authority.contains('@')).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_reaches_this_machine_or_the_room_and_nothing_else() {
        for (url, reach) in [
            ("http://localhost:3000", Some(Reach::Machine)),
            ("http://127.0.0.1:3000", Some(Reach::Machine)),
            ("http://[::1]:3000", Some(Reach::Machine)),
            ("http://192.168.1.20:3000", Some(Reach::Room)),
            ("http://10.42.0.1", Some(Reach::Room)),
            ("http://172.16.9.9/", Some(Reach::Room)),
            ("http://169.254.3.4:3000", Some(Reach::Room)),
            ("http://[fd00::2]:3000", Some(Reach::Room)),
            ("http://203.0.113.7:3000", None),
            ("http://172.32.0.1:3000", None),
            ("http://[2001:db8::1]:3000", None),
            ("http://lapak.example", None),
            ("http://192.168.1.20@lapak.example", None),
            ("ftp://192.168.1.20", None),
            ("https://", None),
            ("192.168.1.20:3000", None),
            ("https://lapak.example", Some(Reach::World)),
        ] {
            assert_eq!(Reach::of(url), reach, "{url}");
        }
    }
}
