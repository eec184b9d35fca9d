//! The classroom laptop (decision 25): which of its addresses the phones in the room can open, and the QR code of it.

use std::{
    collections::BTreeSet,
    net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket},
};

use app::reach::Reach;
use if_addrs::get_if_addrs;

/// Interfaces that lead to programs on this machine, not into the room.
const INSIDE: [&str; 8] = ["docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "podman"];

/// Private addresses of this machine, the one that the room most likely uses first.
pub fn room_addresses() -> Vec<IpAddr> {
    let found = get_if_addrs().unwrap_or_default();
    let mut found: Vec<(String, IpAddr)> = found.into_iter().map(|one| (one.name.clone(), one.ip())).collect();
    in_order(&mut found, preferred());
    found.into_iter().map(|(_, ip)| ip).collect()
}

/// Keeps what a phone in the room can open and puts the likeliest first: the address by which this machine itself goes
/// out, then wireless, then cable; addresses of the old kind before those of the new, which are long to type.
fn in_order(found: &mut Vec<(String, IpAddr)>, preferred: Option<IpAddr>) {
    found.retain(|(name, ip)| {
        let inside = INSIDE.iter().any(|prefix| name.starts_with(prefix));
        // A link-local address of the new kind says nothing without the name of an interface.
        let scoped = matches!(ip, IpAddr::V6(ip) if ip.is_unicast_link_local());
        Reach::of_ip(*ip) == Some(Reach::Room) && !inside && !scoped
    });
    found.sort_by_key(|(name, ip)| {
        (
            ip.is_ipv6(),
            Some(*ip) != preferred,
            !name.starts_with('w'),
            name.clone(),
        )
    });
    // Two interfaces may have the same one, and not beside each other here; nobody can listen on it twice.
    let mut seen = BTreeSet::new();
    found.retain(|(_, ip)| seen.insert(*ip));
}

/// The address of the interface that leads out of this machine. Connecting a datagram socket sends nothing.
fn preferred() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(10, 255, 255, 255), 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip())
}

/// What to listen on when nothing but the room may come in: this machine and every private address of it. The first is
/// loopback.
pub fn private_addresses(port: u16) -> Vec<SocketAddr> {
    let mut all = vec![IpAddr::V4(Ipv4Addr::LOCALHOST)];
    all.extend(room_addresses());
    all.into_iter().map(|ip| SocketAddr::new(ip, port)).collect()
}

/// What the terminal shows: the address, and the same as a code for the camera.
pub fn invitation(url: &str) -> String {
    let code = fast_qr::QRBuilder::new(url).ecl(fast_qr::ECL::M).build();
    let drawn = code.map(|code| code.to_str()).unwrap_or_default();
    format!(
        "\n{drawn}\n\n   {url}\n\n   Buka di HP: sambungkan ke Wi-Fi yang sama, lalu potret kode ini.\n   Hanya di ruangan ini: \
         di luar Wi-Fi ini alamatnya tidak terbuka.\n"
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    fn found(list: &[(&str, &str)]) -> Vec<(String, IpAddr)> {
        let parse = |(name, ip): &(&str, &str)| ((*name).to_owned(), ip.parse().unwrap());
        list.iter().map(parse).collect()
    }

    fn first(list: &[(&str, &str)], preferred: Option<&str>) -> Option<String> {
        let mut all = found(list);
        in_order(&mut all, preferred.map(|ip| ip.parse().unwrap()));
        all.first().map(|(_, ip)| ip.to_string())
    }

    const LAPTOP: &[(&str, &str)] = &[
        ("lo", "127.0.0.1"),
        ("docker0", "172.17.0.1"),
        ("enp3s0", "192.168.8.9"),
        ("wlp2s0", "192.168.1.20"),
        ("wlp2s0", "fe80::1"),
        ("wwan0", "203.0.113.7"),
    ];

    #[test]
    fn the_room_gets_the_address_by_which_the_laptop_goes_out() {
        assert_eq!(first(LAPTOP, Some("192.168.8.9")).as_deref(), Some("192.168.8.9"));
    }

    #[test]
    fn without_a_way_out_wireless_comes_before_cable() {
        assert_eq!(first(LAPTOP, None).as_deref(), Some("192.168.1.20"));
        assert_eq!(first(LAPTOP, Some("203.0.113.7")).as_deref(), Some("192.168.1.20"));
    }

    #[test]
    fn a_public_address_is_never_offered() {
        assert_eq!(first(&[("eth0", "203.0.113.7"), ("lo", "127.0.0.1")], None), None);
        assert_eq!(
            first(&[("eth0", "203.0.113.7"), ("eth0", "fd00::2")], None).as_deref(),
            Some("fd00::2")
        );
    }

    #[test]
    fn an_address_that_two_interfaces_have_is_listened_on_once() {
        let mut all = found(&[
            ("wlp2s0", "192.168.1.20"),
            ("wlp3s0", "192.168.1.21"),
            ("enp3s0", "192.168.1.20"),
        ]);
        in_order(&mut all, None);
        let addresses: Vec<String> = all.iter().map(|(_, ip)| ip.to_string()).collect();
        assert_eq!(addresses, ["192.168.1.20", "192.168.1.21"]);
    }

    #[test]
    fn listening_for_the_room_means_loopback_and_private_addresses() {
        for address in private_addresses(3000) {
            assert!(Reach::of_ip(address.ip()).is_some(), "{address}");
        }
        assert_eq!(private_addresses(3000)[0].to_string(), "127.0.0.1:3000");
    }

    #[test]
    fn the_terminal_shows_the_address_and_a_code() {
        let shown = invitation("http://192.168.1.20:3000");
        assert!(
            shown.contains("http://192.168.1.20:3000") && shown.contains('█') && shown.contains("Hanya di ruangan ini")
        );
    }
}
