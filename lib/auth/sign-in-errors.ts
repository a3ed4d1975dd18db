/** What the sign-in page says for the `error` in its address, which anybody can write there. */
const MESSAGES: Readonly<Record<string, string>> = {
  CredentialsSignin: "The e-mail address or the password is not right. Try again.",
  TooManyTries: "Too many tries. Wait a few minutes, then try again.",
  Busy: "Very many people sign in just now. Wait a few seconds, then try again.",
  NotInvited: "Nobody has invited your e-mail address. Ask an admin of your desk.",
  EmailNotVerified:
    "The sign-on service does not vouch for your e-mail address. Confirm the address there first.",
  TiedToAnother:
    "The account with your e-mail address is tied to another one at the sign-on service. If that is your former one, ask who runs Galley to untie it: galley user untie EMAIL.",
  SwitchedOff: "Your account is switched off. Ask an admin of your desk.",
  OAuthSignin: "The sign-on service does not answer. Try again later, or ask who runs Galley.",
  SessionRequired: "Sign in to go on.",
};

/** A sentence for a person that says what happened and what to do next. */
export function explainSignInError(code: string): string {
  const message = Object.hasOwn(MESSAGES, code) ? MESSAGES[code] : undefined;
  return message ?? "Signing in did not work. Try again.";
}
