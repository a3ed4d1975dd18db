import { hash, type Options, verify } from "@node-rs/argon2";

/**
 * argon2id, which is the library's default algorithm, with the parameters of OWASP's Password Storage
 * Cheat Sheet: 19 MiB, two passes, one lane.
 */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let dummyHash: Promise<string> | null = null;

/** What is stored of a password: the PHC string of argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), COST);
}

/**
 * Whether the password is the hashed one. Without a hash, for an unknown person or one who has no
 * password, the same work is done before the "no", so that its time reveals nothing.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  dummyHash ??= hashPassword("nobody's password");
  const matches = await verify(passwordHash ?? (await dummyHash), normalise(password));
  return matches && passwordHash !== null;
}

/** One form for what different keyboards write differently (NIST SP 800-63B-4, 3.1.1.2). */
function normalise(password: string): string {
  return password.normalize("NFKC");
}
