import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { z } from "zod";
import { refuseGuessable } from "#lib/auth/guessable.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { config } from "#lib/config.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { Email, Password } from "#lib/domain/requests.ts";
import { ROLES } from "#lib/domain/vocabulary.ts";
import { inviteFromShell } from "#lib/usecases/invitations.ts";
import { addPerson } from "#lib/usecases/people.ts";
import type { Shell } from "./shell.ts";

const Person = z.object({
  email: Email,
  name: z.string("Say their name with --name.").trim().min(1),
  desk: z.string("Name the desk with --desk."),
  role: z.enum(ROLES, `Give a role with --role: ${ROLES.join(", ")}.`),
});

/** `galley user add EMAIL`: an account with the password on standard input, else a one-time link. */
export async function addUser(
  { guest }: Shell,
  [verb, ...words]: readonly string[],
): Promise<Refusal | null> {
  if (verb !== "add") return refuse("malformed", "The command is: user add.");
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { name: { type: "string" }, desk: { type: "string" }, role: { type: "string" } },
    allowPositionals: true,
  });
  const person = Person.safeParse({ email: positionals[0], ...values });
  if (!person.success) return refuse("malformed", person.error.issues[0]?.message ?? "");
  const { email, name, desk, role } = person.data;
  const password = process.stdin.isTTY ? "" : (await text(process.stdin)).replace(/\r?\n$/, "");
  if (password !== "") {
    const added = await addWithPassword(guest, { ...person.data, password });
    if (isRefusal(added)) return added;
    process.stdout.write(`${JSON.stringify({ id: added.id, email, desk, role })}\n`);
    return null;
  }
  const invitation = await inviteFromShell(guest, desk, { email, role });
  if (isRefusal(invitation)) return invitation;
  process.stdout.write(`${config().origin}/invitations/${invitation.token}\n`);
  process.stderr.write(`Send ${name} this link. It works once, until ${invitation.expiresAt}.\n`);
  return null;
}

async function addWithPassword(
  guest: Shell["guest"],
  { password, ...person }: z.infer<typeof Person> & { readonly password: string },
) {
  const sound = Password.safeParse(password);
  if (!sound.success) return refuse("invalid", sound.error.issues[0]?.message ?? "");
  const guessable = refuseGuessable(password, person.email);
  if (guessable) return guessable;
  return addPerson(guest, { ...person, passwordHash: await hashPassword(password) });
}
