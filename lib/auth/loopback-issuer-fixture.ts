/** For tests: a small OpenID provider on this machine, which checks what it is asked. */
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

export type Claims = Readonly<Record<string, unknown>>;

/** What the provider says of whoever signs in next. */
export interface Says {
  /** Claims put into the id_token beside those that the protocol demands, or instead of them. */
  readonly idToken: Claims;
  readonly userInfo?: Claims;
  /** Whether the id_token carries another key's signature. */
  readonly isForged?: boolean;
}

export interface LoopbackIssuer {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  says(next: Says): void;
  close(): Promise<void>;
}

interface Grant {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirect: string;
}

export async function startIssuer(): Promise<LoopbackIssuer> {
  const clientId = "galley";
  const clientSecret = randomUUID();
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const otherKey = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...key.publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" };
  const grants = new Map<string, Grant>();
  let url = "";
  let says: Says = { idToken: {} };

  const idToken = (nonce: string): string => {
    const now = Math.floor(Date.now() / 1000);
    const standard = { iss: url, aud: clientId, iat: now, exp: now + 300, nonce };
    const parts = [
      { alg: "RS256", kid: "1" },
      { ...standard, ...says.idToken },
    ];
    const signed = parts.map((part) => base64url(JSON.stringify(part))).join(".");
    const { privateKey } = says.isForged ? otherKey : key;
    return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
  };

  const authorize = (query: URLSearchParams): string | null => {
    const [challenge, nonce, redirect, state] = [
      "code_challenge",
      "nonce",
      "redirect_uri",
      "state",
    ].map((name) => query.get(name) ?? "");
    const isProper = query.get("response_type") === "code" && query.get("client_id") === clientId;
    const hasPkce = query.get("code_challenge_method") === "S256";
    if (!isProper || !hasPkce || !challenge || !nonce || !redirect || !state) return null;
    const code = randomUUID();
    grants.set(code, { challenge, nonce, redirect });
    return `${redirect}?${new URLSearchParams({ code, state, iss: url })}`;
  };

  const exchange = (form: URLSearchParams, authorization: string | undefined): Claims | null => {
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const expected = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
    const verifier = createHash("sha256").update(form.get("code_verifier") ?? "");
    const isClient = authorization === `Basic ${expected}`;
    if (!grant || !isClient || grant.redirect !== form.get("redirect_uri")) return null;
    if (verifier.digest("base64url") !== grant.challenge) return null;
    return { token_type: "Bearer", access_token: "access", id_token: idToken(grant.nonce) };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", url);
    const send = (body: Claims | null) => {
      const status = body === null ? 400 : 200;
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body ?? { error: "invalid_request" }));
    };
    if (pathname === "/.well-known/openid-configuration") return send(discovery(url));
    if (pathname === "/jwks") return send({ keys: [jwk] });
    if (pathname === "/userinfo") return send({ ...says.idToken, ...says.userInfo });
    if (pathname === "/token") {
      const form = new URLSearchParams(await text(request));
      return send(exchange(form, request.headers.authorization));
    }
    const location = pathname === "/authorize" ? authorize(searchParams) : null;
    if (location === null) return send(null);
    response.writeHead(302, { location }).end();
  };

  // Longer than any test: a client may take a connection up again that is just being closed.
  const options = { keepAliveTimeout: 120_000 };
  const server = createServer(options, (request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new TypeError("It has no port.");
  url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    clientId,
    clientSecret,
    says: (next) => {
      says = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function discovery(url: string): Claims {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    userinfo_endpoint: `${url}/userinfo`,
    jwks_uri: `${url}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    authorization_response_iss_parameter_supported: true,
  };
}

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}
