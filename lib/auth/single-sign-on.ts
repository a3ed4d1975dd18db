/** Single sign-on with OpenID Connect: authorization code with PKCE, state and nonce. */
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import type { SignOn } from "#lib/config.ts";
import type { SignOnProfile } from "#lib/usecases/single-sign-on.ts";

/** The provider's name in addresses: the service redirects to `/api/auth/callback/oidc`. */
export const SIGN_ON = "oidc";

/** OpenID Connect Core 1.0, 2 and 5.1. */
const Claims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  email: z.string().exactOptional(),
  email_verified: z.boolean().exactOptional(),
  name: z.string().exactOptional(),
});
type Claims = z.infer<typeof Claims>;

const UserInfo = Claims.omit({ iss: true });

/** The configured service as next-auth's provider. */
export function signOnProvider(signOn: SignOn): OAuthConfig<Claims> {
  return {
    id: SIGN_ON,
    name: signOn.name,
    type: "oauth",
    issuer: signOn.issuer,
    wellKnown: `${withoutSlash(signOn.issuer)}/.well-known/openid-configuration`,
    clientId: signOn.clientId,
    clientSecret: signOn.clientSecret,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    userinfo: {
      // With a code some services put the address into the userinfo answer only (Core, 5.4).
      async request({ tokens, client }) {
        const claims = claimsOf(tokens.id_token);
        if (claims.email !== undefined || !tokens.access_token) return claims;
        const answer = UserInfo.parse(await client.userinfo(tokens.access_token));
        if (answer.sub !== claims.sub) throw new TypeError("The sign-on service named two people.");
        return { ...answer, iss: claims.iss };
      },
    },
    profile: ({ sub }) => ({ id: sub }),
  };
}

/** What the service's verified claims say. Throws when they are not of the configured service. */
export function readVerifiedProfile(signOn: SignOn, profile: unknown): SignOnProfile {
  const { iss, sub, email, email_verified, name } = Claims.parse(profile);
  if (withoutSlash(iss) !== withoutSlash(signOn.issuer)) {
    throw new TypeError(`${iss} signed instead of ${signOn.issuer}. Check OIDC_ISSUER.`);
  }
  return {
    issuer: iss,
    subject: sub,
    email: email ?? null,
    isEmailVerified: email_verified === true,
    name: name ?? null,
  };
}

/** The claims of an id_token whose signature, audience and nonce openid-client has verified. */
function claimsOf(idToken = ""): Claims {
  const payload = idToken.split(".")[1] ?? "";
  return Claims.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
