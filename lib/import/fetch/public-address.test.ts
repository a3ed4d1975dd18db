import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

describe("public addresses", () => {
  it.each([
    ["8.8.8.8", true],
    ["1.1.1.1", true],
    ["172.15.255.255", true],
    ["172.32.0.0", true],
    ["100.63.255.255", true],
    ["100.128.0.0", true],
    ["198.17.255.255", true],
    ["198.20.0.0", true],
    ["223.255.255.255", true],
    ["2606:4700::1111", true],
    ["2a00:1450:4001::200e", true],
    ["::ffff:8.8.8.8", true],
    ["64:ff9b::808:808", true],
    ["2606:4700::5efe:808:808", true],
  ])("has %s", (address, expected) => expect(isPublicAddress(address)).toBe(expected));

  it.each([
    ["", "nothing"],
    ["example.org", "a name"],
    ["8.8.8", "an old short form"],
    ["010.0.0.1", "an octal form"],
    ["0x08080808", "a hexadecimal form"],
    ["134744072", "a whole number"],
    ["[2606:4700::1111]", "brackets"],
    ["2606:4700::1111%eth0", "a zone"],
    ["::8.8.8.8", "compatible, though it embeds a public one"],
    ["::ffff:0:8.8.8.8", "SIIT, though it embeds a public one"],
    ["2002:808:808::1", "6to4, though it embeds a public one"],
    ["2001:0:808:808::1", "Teredo, though its server is public"],
    ["64:ff9b:1::808:808", "NAT64 of one's own, though it embeds a public one"],
    ["2606:4700::5efe:a00:1", "ISATAP with a private one"],
    ["2606:4700:0:0:200:5efe:127.0.0.1", "ISATAP with loopback"],
    ["64:ff9b::169.254.169.254", "NAT64 with cloud metadata"],
    ["4000::1", "not given out"],
  ])("have not %s: %s", (address) => expect(isPublicAddress(address)).toBe(false));
});

/**
 * The IANA registries of special-purpose addresses, with multicast and what has not been given out, as the
 * leading bits that they share: written by hand, from the registries and not from the library.
 */
const CLOSED_4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24"],
  ...["192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  ...["224.0.0.0/4", "240.0.0.0/4"],
].map(readBlock4);

/** As hexadecimal groups in front, and how many of their bits count. */
const CLOSED_6 = [
  ["2001", "0000", 23],
  ["2001", "0db8", 32],
  ["2002", "0000", 16],
  ["2620", "004f8000", 48],
  ["3fff", "0000", 20],
] as const;

test("an IPv4 address is public unless a registry's block holds it", () => {
  fc.assert(
    fc.property(nearBlock4(), (bits) => {
      const inside = CLOSED_4.some(({ start, size }) => bits >= start && bits < start + size);
      expect(isPublicAddress(write4(bits))).toBe(!inside);
      // The same address in the clothes of IPv6.
      const low = bits.toString(16).padStart(8, "0");
      const tail = `${low.slice(0, 4)}:${low.slice(4)}`;
      expect(isPublicAddress(`::ffff:${tail}`)).toBe(!inside);
      expect(isPublicAddress(`64:ff9b::${tail}`)).toBe(!inside);
      expect(isPublicAddress(`2606:4700::200:5efe:${tail}`)).toBe(!inside);
      expect(isPublicAddress(`::${tail}`)).toBe(false);
      expect(isPublicAddress(`2002:${tail}::1`)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test("an IPv6 address is public only in 2000::/3, and there unless a registry's block holds it", () => {
  fc.assert(
    fc.property(anyAddress6(), (hex) => {
      const bits = BigInt(`0x${hex}`);
      const isClosed = CLOSED_6.some(([first, second, length]) => {
        const start = BigInt(`0x${(first + second).padEnd(32, "0")}`);
        const shift = BigInt(128 - length);
        return bits >> shift === start >> shift;
      });
      const isPublic = bits >> 125n === 1n && !isClosed;
      expect(isPublicAddress((hex.match(/.{4}/g) ?? []).join(":"))).toBe(isPublic);
    }),
    { numRuns: 2_000 },
  );
});

function readBlock4(block: string): { readonly start: number; readonly size: number } {
  const [address = "", length] = block.split("/");
  const start = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return { start, size: 2 ** (32 - Number(length)) };
}

function write4(bits: number): string {
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join(".");
}

/** Any address, and often one at or beside the edge of a block. */
function nearBlock4(): fc.Arbitrary<number> {
  const edges = CLOSED_4.flatMap(({ start, size }) => [
    start - 1,
    start,
    start + size - 1,
    start + size,
  ]);
  const valid = edges.filter((edge) => edge >= 0 && edge < 2 ** 32);
  return fc.oneof(fc.constantFrom(...valid), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
}

/** 32 hexadecimal digits; the tail's marked groups keep out of the forms that embed an IPv4 address. */
function anyAddress6(): fc.Arbitrary<string> {
  const digits = (length: number) =>
    fc.string({
      unit: fc.constantFrom(..."0123456789abcdef"),
      minLength: length,
      maxLength: length,
    });
  const heads = ["2001", "2002", "2620004f8000", "3fff0", "3fff1", "20010db8", "20010200", "fe80"];
  const more = [
    "fc00",
    "fd12",
    "fec0",
    "ff02",
    "0100",
    "0064",
    "5f00",
    "2606",
    "2a00",
    "4000",
    "1fff",
  ];
  const head = fc.oneof(fc.constantFrom(...heads, ...more), digits(12));
  return fc.tuple(head, digits(14)).map(([start, tail]) => `${start.padEnd(14, "7")}abcd${tail}`);
}
