"""Writes test vectors for src/domain/ip, computed by Python's ipaddress alone.

    python3 scripts/ip-vectors.py src/domain/ip/python-vectors.json     (or no argument: standard output)

Seeded, so every run writes the same bytes. Needs Python 3.9.5 or newer and nothing outside the standard library.
Kept out, because Python and our stricter grammar differ on purpose or Python versions differ among themselves:
  - accepted by Python, refused by us: ranges without prefix length, netmasks after the slash, /08, embedded or mapped
    IPv4 in IPv6, zones;
  - different between Python versions: leading zeros in IPv4, the spelling of ::ffff:0:0/96.
"""

import hashlib
import ipaddress
import json
import random
import sys

SEED = 20261124
BITS = {4: 32, 6: 128}
USED = {4: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"], 6: ["fd00::/8", "2001:db8::/32"]}
COLUMNS = {
    "valid": "text canonical first last addressCount",
    "hostBits": "text masked",
    "malformed": "the whole line is the text",
    "pairs": "a b aContainsB bContainsA overlaps",
    "splits": "range prefixLength block...",
}
MAPPED = ipaddress.ip_network("::ffff:0:0/96")
rng = random.Random(SEED)


def network(family, value, prefix_length):
    """The block of this prefix length around an address."""
    block = 2 ** (BITS[family] - prefix_length)
    make = ipaddress.IPv4Network if family == 4 else ipaddress.IPv6Network
    return make((value - value % block, prefix_length))


def random_value(family):
    """Any address, often one near an end of the space or in space that people use."""
    everything = 2 ** BITS[family]
    kind = rng.randrange(6)
    if kind == 0:
        return rng.randrange(2048)
    if kind == 1:
        return everything - 1 - rng.randrange(2048)
    if kind == 2:
        space = ipaddress.ip_network(USED[family][rng.randrange(len(USED[family]))])
        return int(space.network_address) + rng.randrange(space.num_addresses)
    return rng.randrange(everything)


def random_network(family, prefix_length=None):
    while True:
        length = rng.randrange(BITS[family] + 1) if prefix_length is None else prefix_length
        found = network(family, random_value(family), length)
        if family == 4 or found.network_address not in MAPPED:
            return found


def spell_ipv6(address):
    """One of the many texts of an IPv6 address: case, leading zeros, and :: for any run of zeros or for none."""
    groups = address.exploded.split(":")
    zeros = [len(group) - len(group[:3].lstrip("0") + group[3:]) for group in groups]
    spelled = [group[rng.randrange(zeros[i] + 1):] for i, group in enumerate(groups)]
    spelled = [group.upper() if rng.randrange(3) == 0 else group for group in spelled]
    runs = [(a, b) for a in range(8) for b in range(a + 1, 9) if not "".join(groups[a:b]).strip("0")]
    if runs and rng.randrange(3):
        a, b = runs[rng.randrange(len(runs))]
        return ":".join(spelled[:a]) + "::" + ":".join(spelled[b:])
    return ":".join(spelled)


def valid_row(text):
    net = ipaddress.ip_network(text)
    first, last = int(net.network_address), int(net.broadcast_address)
    return f"{text} {net} {first} {last} {net.num_addresses}"


def unique(make, count):
    """`count` different results of make(), in order of appearance."""
    rows = {}
    while len(rows) < count:
        rows[make()] = None
    return list(rows)


def ipv6_text(prefix_length=None):
    net = random_network(6, prefix_length)
    return f"{spell_ipv6(net.network_address)}/{net.prefixlen}"


def valid():
    texts = ["0.0.0.0/0", "128.0.0.0/1", "255.255.255.255/32", "255.255.255.254/31", "0.0.0.0/32"]
    texts += ["::/128", "8000::/1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"]
    texts += [f"{network(4, 2**32 - 1, n)}" for n in range(33)] + [f"{network(6, 2**128 - 1, n)}" for n in range(129)]
    texts += unique(lambda: str(random_network(4)), 600)
    for length in (24, 29, 31, 32):
        texts += unique(lambda: str(random_network(4, length)), 60)
    texts += unique(ipv6_text, 260)
    for length in (0, 31, 32, 64, 128):
        texts += unique(lambda: ipv6_text(length), 60)
    return [valid_row(text) for text in dict.fromkeys(texts)]


def host_bits():
    def row(family, prefix_length):
        while True:
            value = random_value(family)
            length = rng.randrange(BITS[family]) if prefix_length is None else prefix_length
            address = ipaddress.IPv4Address(value) if family == 4 else ipaddress.IPv6Address(value)
            masked = network(family, value, length)
            if masked.network_address != address and address not in MAPPED:
                return f"{address}/{length} {ipaddress.ip_network(f'{address}/{length}', strict=False)}"

    rows = []
    for family, length, count in ((4, None, 200), (6, None, 120), (4, 0, 60), (6, 0, 20), (4, 31, 60), (6, 32, 20)):
        rows += unique(lambda: row(family, length), count)
    return list(dict.fromkeys(rows))


def python_refuses(text):
    """Refused for its text, not for host bits."""
    try:
        ipaddress.ip_network(text, strict=False)
        return False
    except ValueError:
        return True


def has_leading_zero(text):
    """Versions of Python differ on these."""
    octets = text.split("/")[0].split(".")
    return len(octets) > 1 and any(len(octet) > 1 and octet[0] == "0" for octet in octets)


def malformed():
    texts = [
        "", "/", "/24", "10.0.0.0/", "10.0.0.0//24", "10.0.0.0/24/24", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8",
        "10.0.0.0/8.0", "10.0.0.0/0x8", "10.0.0.0/1e1", "10.0.0/24", "10.0.0.0.0/24", "10/8", "10.0.0.256/32",
        "999.0.0.0/16", "0x0a.0.0.0/8", "10.0.0.0 /24", " 10.0.0.0/24", "10.0.0.0/24 ", "10.0.0.0/24\n", "10,0,0,0/24",
        "10.0.0.0-10.0.0.255", "10.0.0.*/24", "ten.0.0.0/8", "10..0.0/16", "10.0.0./24", ".10.0.0/24", "1e1.0.0.0/8",
        "\u0661\u0660.0.0.0/8", "\uff11\uff10.0.0.0/8", "10.0.0.0/\u0662\u0664", "10.0.0.0\\24",
        "::/129", "::/-1", ":/64", ":::/64", "1:2:3:4:5:6:7/64", "1:2:3:4:5:6:7:8:9/128", "1::2::3/64", "12345::/64",
        "g::/64", "::1::/64", "1:2:3:4:5:6:7:8::/128", "::1:2:3:4:5:6:7:8/128", "fd00:/64", ":fd00::/64", "fd00::/64 ",
        "fd00::/ffff::", "[fd00::]/64", "fd00::-1/64", "::10.0.0/104", "::10.0.0.256/128", "fd00::/0x40",
    ]

    def broken():
        """A valid text with one or two small accidents, of the kind that typing and pasting make."""
        text = str(random_network(4)) if rng.randrange(3) else ipv6_text()
        for _ in range(1 + rng.randrange(2)):
            at = rng.randrange(len(text) + 1)
            accident = rng.randrange(3)
            if accident == 0:
                text = text[:at] + text[at + 1:]
            elif accident == 1:
                text = text[:at] + "0123456789abcdefg.:/-, "[rng.randrange(23)] + text[at:]
            else:
                text = text[:at] + text[max(0, at - 1):]
        return text

    wrong = [text for text in unique(broken, 1500) if python_refuses(text) and not has_leading_zero(text)]
    assert all(python_refuses(text) for text in texts)
    return list(dict.fromkeys(texts + wrong[:300]))


def pair_row(a, b):
    same = a.version == b.version
    flags = (same and b.subnet_of(a), same and a.subnet_of(b), same and a.overlaps(b))
    return " ".join([str(a), str(b)] + ["yes" if flag else "no" for flag in flags])


def relative(a):
    """A network related to `a`: the same, inside it, around it, beside it, or any."""
    family, bits, first = a.version, BITS[a.version], int(a.network_address)
    kind = rng.randrange(6)
    if kind == 0:
        return a
    if kind == 1:
        inside = first + rng.randrange(a.num_addresses)
        return network(family, inside, a.prefixlen + rng.randrange(bits - a.prefixlen + 1))
    if kind == 2:
        return network(family, first, rng.randrange(a.prefixlen + 1))
    if kind in (3, 4):
        beside = first + (a.num_addresses if kind == 3 else -1)
        return network(family, beside % 2**bits, rng.randrange(max(0, a.prefixlen - 2), bits + 1))
    return random_network(family)


def pairs():
    def row(family, prefix_length=None):
        a = random_network(family, prefix_length)
        b = relative(a)
        while b.version == 6 and b.network_address in MAPPED:
            b = relative(a)
        return pair_row(*((a, b) if rng.randrange(2) else (b, a)))

    rows = unique(lambda: row(4), 250) + unique(lambda: row(6), 100)
    for length in (0, 31, 32):
        rows += unique(lambda: row(4, length), 50)
    rows += unique(lambda: pair_row(random_network(4), random_network(6)), 20)
    return list(dict.fromkeys(rows))


def splits():
    def row(family):
        depth = rng.randrange(5)
        net = random_network(family, rng.randrange(BITS[family] - depth + 1))
        blocks = [str(block) for block in net.subnets(prefixlen_diff=depth)]
        # in ::/80 and wider, blocks of the mapped space would be spelled differently by different versions of Python
        return None if net.overlaps(MAPPED) else " ".join([str(net), str(net.prefixlen + depth)] + blocks)

    networks = unique(lambda: row(4), 50) + unique(lambda: row(6), 30)
    return [row for row in networks if row is not None]


def main():
    cases = {"valid": valid(), "hostBits": host_bits(), "malformed": malformed(), "pairs": pairs(), "splits": splits()}
    rows = "\n".join(row for part in cases.values() for row in part)
    header = {
        "madeBy": "scripts/ip-vectors.py",
        "seed": SEED,
        "sha256OfRows": hashlib.sha256(rows.encode("utf-8")).hexdigest(),
        "columns": COLUMNS,
    }
    text = json.dumps({**header, **cases}, indent=2) + "\n"
    if len(sys.argv) > 1:
        with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
