import { isPublicAddress } from '../../../../functions/platform/outbound/is-public';

describe('an address that everybody reaches', () => {
  it.each([
    ['of the network', '93.184.215.14'],
    ['beside a private range', '172.32.0.1'],
    ['before a private range', '172.15.255.255'],
    ['beside the carriers’ range', '100.128.0.0'],
    ['beside loopback', '128.0.0.1'],
    ['the last before multicast', '223.255.255.255'],
    ['of IPv6', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
    ['of IPv6, written shortly', '2a00::1'],
    ['of IPv4, mapped', '::ffff:93.184.215.14'],
    ['of IPv4, mapped, in words', '::ffff:5db8:d70e'],
    ['of IPv4, translated', '64:ff9b::5db8:d70e'],
    ['of IPv4, by 6to4', '2002:5db8:d70e::1'],
  ])('%s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('an address that not everybody reaches', () => {
  it.each([
    ['this host', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.255.254'],
    ['private', '10.0.0.1'],
    ['private, the first', '172.16.0.0'],
    ['private, the last', '172.31.255.255'],
    ['private, at home', '192.168.1.1'],
    ['carriers’ own', '100.64.0.1'],
    ['carriers’ own, the last', '100.127.255.255'],
    ['what tells a cloud’s secrets in China', '100.100.100.200'],
    ['link-local', '169.254.0.1'],
    ['what tells a cloud’s secrets', '169.254.169.254'],
    ['protocols', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['documentation, second', '198.51.100.7'],
    ['documentation, third', '203.0.113.7'],
    ['relays', '192.88.99.1'],
    ['benchmarks', '198.18.0.1'],
    ['benchmarks, the last', '198.19.255.255'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['no host of IPv6', '::'],
    ['loopback of IPv6', '::1'],
    ['loopback of IPv6, in full', '0:0:0:0:0:0:0:1'],
    ['unique local', 'fc00::1'],
    ['unique local, second half', 'fdff::1'],
    ['what tells a cloud’s secrets by IPv6', 'fd00:ec2::254'],
    ['link-local of IPv6', 'fe80::1'],
    ['with a zone', 'fe80::1%eth0'],
    ['a public one with a zone', '2a00::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast of IPv6', 'ff02::1'],
    ['nothing', '100::1'],
    ['documentation of IPv6', '2001:db8::1'],
    ['documentation of IPv6, second', '3fff::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['loopback, mapped', '::ffff:127.0.0.1'],
    ['loopback, mapped, in words', '::ffff:7f00:1'],
    ['loopback, mapped, in full', '0:0:0:0:0:ffff:127.0.0.1'],
    ['secrets, mapped', '::ffff:a9fe:a9fe'],
    ['private, translated', '64:ff9b::10.0.0.1'],
    ['private, translated, in words', '64:ff9b::a00:1'],
    ['translated in a network of one’s own', '64:ff9b:1::a00:1'],
    ['private, by 6to4', '2002:a00:1::1'],
    ['secrets, by 6to4', '2002:a9fe:a9fe::'],
    ['loopback, compatible', '::127.0.0.1'],
    ['no address', 'localhost'],
    ['nothing at all', ''],
  ])('%s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
