import { type Config, config, readSecret } from "#lib/config.ts";

/** What signing in depends on. */
export interface AuthSettings
  extends Pick<Config, "origin" | "origins" | "port" | "secureCookies" | "signOn"> {
  /** Seals the session cookie. */
  readonly secret: string;
}

let current: AuthSettings | null = null;

/** The settings of this process, read at the first call. */
export function authSettings(): AuthSettings {
  current ??= { ...config(), secret: readSecret(config().dataDir) };
  return current;
}
