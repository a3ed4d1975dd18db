import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { z } from "zod";
import { hasPeople } from "#db/people.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { refuseWeakPassword } from "#lib/auth/weak-passwords.ts";
import { config } from "#lib/config.ts";
import type { DeskSlug } from "#lib/domain/desk-ref.ts";
import {
  type AsyncResult,
  isRefusal,
  type Refusal,
  refuse,
  refuseField,
} from "#lib/domain/refusal.ts";
import { Email, Password, PersonName } from "#lib/domain/requests.ts";
import { ROLES } from "#lib/domain/vocabulary.ts";
import { disablePerson, enablePerson, setPassword, untiePerson } from "#lib/usecases/accounts.ts";
import { inviteFromShell } from "#lib/usecases/invitations.ts";
import { addPerson } from "#lib/usecases/people.ts";
import { slugOf } from "#lib/usecases/slug.ts";
import { requireDesk, type Shell } from "./shell.ts";

const Person = z.object({
  email: Email,
  name: z.string("Say their name with --name.").pipe(PersonName),
  desk: z.string("Name the desk with --desk."),
  role: z.enum(ROLES, `Give a role with --role: ${ROLES.join(", ")}.`),
});

const VERBS: Readonly<Record<string, (shell: Shell, args: string[]) => Promise<Refusal | null>>> = {
  add: addUser,
  password: changePassword,
  disable: ({ base }, args) => onAccount(args, (email) => disablePerson(base, email)),
  enable: ({ base }, args) => onAccount(args, (email) => enablePerson(base, email)),
  untie: ({ base }, args) => onAccount(args, (email) => untiePerson(base, email)),
};

/** `galley user add|password|disable|enable|untie EMAIL`: the accounts, for who runs Galley. */
export async function manageUser(
  shell: Shell,
  [verb = "", ...args]: readonly string[],
): Promise<Refusal | null> {
  const act = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!act) return refuse("malformed", `Say what to do: user ${Object.keys(VERBS).join("|")}.`);
  return act(shell, args);
}

/** An account with the password on standard input, else a one-time link is printed. */
async function addUser({ base }: Shell, args: string[]): Promise<Refusal | null> {
  const { values, positionals } = parseArgs({
    args,
    options: { name: { type: "string" }, desk: { type: "string" }, role: { type: "string" } },
    allowPositionals: true,
  });
  const person = Person.safeParse({ email: positionals[0], ...values });
  if (!person.success) return refuse("malformed", person.error.issues[0]?.message ?? "");
  const { email, name, role } = person.data;
  // The first person brings a desk along; later ones join one that is there.
  const found = (await hasPeople(base.db)) ? await requireDesk(base, person.data.desk) : null;
  if (isRefusal(found)) return found;
  const desk = found?.slug ?? newSlug(person.data.desk);
  if (isRefusal(desk)) return desk;
  const password = await readPassword();
  if (password !== "") {
    const passwordHash = await hashValidPassword(password, email);
    if (isRefusal(passwordHash)) return passwordHash;
    const added = await addPerson(base, { ...person.data, desk, passwordHash });
    if (isRefusal(added)) return added;
    process.stdout.write(`${JSON.stringify({ id: added.id, email, desk, role })}\n`);
    return null;
  }
  const invitation = await inviteFromShell(base, desk, { email, role });
  if (isRefusal(invitation)) return invitation;
  process.stdout.write(`${config().origin}/invitations/${invitation.token}\n`);
  process.stderr.write(`Send ${name} this link. It works once, until ${invitation.expiresAt}.\n`);
  return null;
}

/** The short name of the desk that the first person brings along. */
function newSlug(named: string): DeskSlug | Refusal {
  const slug = slugOf(named);
  return slug === named ? slug : refuseField("desk", `A desk's short name is like ${slug}.`);
}

async function changePassword({ base }: Shell, args: string[]): Promise<Refusal | null> {
  return onAccount(args, async (email) => {
    const passwordHash = await hashValidPassword(await readPassword(), email);
    return isRefusal(passwordHash) ? passwordHash : setPassword(base, { email, passwordHash });
  });
}

async function onAccount(
  args: string[],
  act: (email: string) => Promise<Refusal | null>,
): Promise<Refusal | null> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const email = Email.safeParse(positionals[0]);
  return email.success ? act(email.data) : refuse("malformed", "Name the account by its e-mail.");
}

/** Standard input without its last line end; empty at a terminal. */
async function readPassword(): Promise<string> {
  return process.stdin.isTTY ? "" : (await text(process.stdin)).replace(/\r?\n$/, "");
}

async function hashValidPassword(password: string, email: string): AsyncResult<string> {
  const sound = Password.safeParse(password);
  if (!sound.success) return refuse("invalid", sound.error.issues[0]?.message ?? "");
  return refuseWeakPassword(password, email) ?? hashPassword(password);
}
