import { describe, expect, it } from "vitest";
import { workTime } from "#lib/domain/work-time-fixture.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";
import { refuseWeakPassword } from "./weak-passwords.ts";

describe("a password", () => {
  it("is stored as argon2id with 19 MiB and two passes", async () => {
    expect(await hashPassword("a plain old sentence")).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
  });

  it("is the same however its accents are put together", async () => {
    const hash = await hashPassword("caf\u00e9 au lait");
    expect(await verifyPassword(hash, "cafe\u0301 au lait")).toBe(true);
    expect(await verifyPassword(hash, "cafe au lait")).toBe(false);
  });

  it("is never that of somebody unknown", async () => {
    expect(await verifyPassword(null, "nobody's password")).toBe(false);
  });

  it("costs an unknown person as much work as a known one", async () => {
    const hash = await hashPassword("a plain old sentence");
    const measure = async (known: string | null) => {
      const began = workTime();
      for (let i = 0; i < 5; i += 1) await verifyPassword(known, "wrong");
      return workTime() - began;
    };
    await measure(null);
    const known = await measure(hash);
    const unknown = await measure(null);
    expect(unknown / known).toBeGreaterThan(0.4);
  });
});

describe("what is guessed early", () => {
  it.each([
    "password1234",
    "P@ssw0rd!2345",
    "passwordpassword",
    "qwertyuiop12",
    "qwerty123456",
    "1q2w3e4r5t6y",
    "asdfghjkl;'#",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "123456789012",
    "galley-2026!",
    "GalleyGalley",
    "summer2026!!",
    "ada.lovelace",
    "Lovelace1815",
    "ada.lovelace@example.org",
    "letmein letmein",
    "welcome admin 1",
  ])("%s is refused at its field", (password) => {
    expect(refuseWeakPassword(password, "ada.lovelace@example.org")).toMatchObject({
      refusal: "invalid",
      errors: [{ path: "password" }],
    });
  });

  it.each([
    "a plain old sentence",
    "correct horse battery staple",
    "Tr0ub4dor&3xyz",
    "die Katze schläft im Regal",
    "猫は棚で寝ています今日も",
    "xK9#mQ2$vL7!",
    "my password is a heron",
  ])("%s is not", (password) => {
    expect(refuseWeakPassword(password, "ada.lovelace@example.org")).toBeNull();
  });

  it("does not stumble over an odd address", () => {
    expect(refuseWeakPassword("a plain old sentence", "a+b(c)[d]|*?\\@x.org")).toBeNull();
  });
});
