/** Addresses that must not be visited. Every connection would reach the listener, and none may. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchPage } from "./fetch-page.ts";
import { NOT_PUBLIC } from "./fetch-refusals.ts";
import { answering, type LoopbackSite, openSite, PUBLIC } from "./loopback-site-fixture.ts";
import { realNetwork } from "./network.ts";

/** Addresses of the inside, in every form that a browser would take. */
const INSIDE = `
  127.0.0.1 127.1 127.255.255.254 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 0
  0.0.0.0 127.0.0.1. ①②⑦.⓪.⓪.① %31%32%37.0.0.1 10.0.0.1 10.1 172.16.0.1 172.31.255.255
  192.168.1.1 169.254.169.254 0xa9fea9fe 169.254.43518 100.64.0.1 100.100.100.200 198.18.0.1
  192.0.0.192 192.0.2.1 192.88.99.1 224.0.0.1 240.0.0.1 255.255.255.255 [::1] [::]
  [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [::ffff:0:127.0.0.1]
  [64:ff9b::127.0.0.1] [64:ff9b::a9fe:a9fe] [64:ff9b:1::7f00:1] [2002:7f00:1::]
  [2002:a9fe:a9fe::1] [2001:0:7f00:1::] [2606:4700::5efe:7f00:1] [fe80::1] [fec0::1] [fc00::1]
  [fd00:ec2::254] [ff02::1] [100::1] [2001:db8::1] [2001:20::1] [3fff::1] [5f00::1]
`;

/** Names of the inside, and what is no name of a host. */
const NAMES = `
  localhost LOCALHOST localhost. a.localhost printer.local metadata.google.internal
  host.docker.internal wiki.corp router.lan nas.home box.home.arpa kubernetes
  kubernetes.default.svc intranet example.org. example..org -.example.org ｌｏｃａｌｈｏｓｔ
`;

/** Whole addresses with another fault. */
const FAULTY = `
  file:///etc/passwd ftp://example.org/ gopher://example.org/ data:text/html,hi
  javascript:alert(1) blob:https://example.org/1 unix:/run/docker.sock ws://example.org/
  https://user@example.org/ https://user:secret@example.org/ https://:secret@example.org/
  https://example.org:8080/ http://example.org:443/ https://example.org:22/
  http://127.0.0.1:6379/ https://example.org:0/ http://example.org@127.0.0.1/
`;

/** The same addresses as the DNS writes them. */
const ANSWERS = `
  127.0.0.1 0.0.0.0 10.0.0.1 172.16.0.1 192.168.0.1 169.254.169.254 100.64.0.1 198.18.0.1
  224.0.0.1 255.255.255.255 ::1 :: fe80::1 fe80::1%lo fd00::1 ::ffff:127.0.0.1 ::ffff:a9fe:a9fe
  ::7f00:1 64:ff9b::7f00:1 64:ff9b:1::7f00:1 2002:7f00:1::1 2001::7f00:1 2606:4700::5efe:7f00:1
`;

let site: LoopbackSite;
let leadsTo = "";
beforeAll(async () => {
  site = await openSite((_request, response) => {
    const location = Buffer.from(leadsTo).toString("latin1");
    response.writeHead(302, { location, "content-type": "text/html" }).end("secret");
  });
});
afterAll(() => site.close());

/** Connections that were attempted since the test began. */
const countVisits = () => site.destinations.length - countBefore;
let countBefore = 0;
beforeEach(() => {
  countBefore = site.destinations.length;
});

const wordsOf = (table: string) => table.trim().split(/\s+/);
const faulty = wordsOf(FAULTY);
const hostile = wordsOf(INSIDE + NAMES).map((host) => `http://${host}/latest/meta-data/`);

describe("a listener on loopback sees nothing", () => {
  it.each(hostile)("of %s, and the answer tells nothing", async (address) => {
    const answer = await fetchPage(address, site.network());
    expect(answer).toHaveProperty("refusal", "invalid");
    // A host that cannot be parsed is told as an address that is none; all others alike.
    if (URL.canParse(address)) expect(answer).toEqual(NOT_PUBLIC);
    expect(countVisits()).toBe(0);
  });

  it.each(faulty)("of %s", async (address) => {
    const answer = await fetchPage(address, site.network());
    expect(answer).toMatchObject({ refusal: "invalid", errors: [{ path: "url" }] });
    expect(countVisits()).toBe(0);
  });

  it.each([...wordsOf(ANSWERS), "not an address", ""])(
    "of a name whose address is %j, alone or beside public ones",
    async (address) => {
      const mixtures = [
        [address],
        [PUBLIC, address],
        [address, PUBLIC],
        ["2606:4700::1", address, PUBLIC],
      ];
      for (const mixture of mixtures) {
        const network = site.network(answering(...mixture));
        expect(await fetchPage("https://news.example.org/", network)).toEqual(NOT_PUBLIC);
      }
      expect(countVisits()).toBe(0);
    },
  );

  it("of a name without an address, which is told like one of the inside", async () => {
    const network = site.network(answering());
    expect(await fetchPage("https://nowhere.example.org/", network)).toEqual(NOT_PUBLIC);
    expect(countVisits()).toBe(0);
  });
});

describe("a redirect is checked like the first address", () => {
  it.each([...hostile, ...faulty])("to %s", async (address) => {
    leadsTo = address;
    const answer = await fetchPage("http://news.example.org/", site.network());
    expect(answer).toHaveProperty("refusal", "invalid");
    // The page that leads there was visited, and nothing after it.
    expect(countVisits()).toBe(1);
    expect(site.destinations.at(-1)).toMatchObject({ address: PUBLIC, port: 80 });
  });

  it("when the name is public at first and of the inside then", async () => {
    leadsTo = "/again";
    const answers = [[PUBLIC], ["127.0.0.1"]];
    const network = site.network((host) => answering(...(answers.shift() ?? []))(host));
    expect(await fetchPage("https://rebinding.example.org/", network)).toEqual(NOT_PUBLIC);
    expect(countVisits()).toBe(1);
    expect(answers).toEqual([]);
  });
});

it("sees no connection that was not meant for it", () => {
  expect(site.countConnections()).toBe(site.destinations.length);
});

describe("the real network", () => {
  it.each(["http://localhost/", "http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/"])(
    "is not asked for %s",
    async (address) => expect(await fetchPage(address, realNetwork)).toEqual(NOT_PUBLIC),
  );
});
