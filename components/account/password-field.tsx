import { TextField } from "#components/ui/text-field.tsx";
import { SHORTEST_PASSWORD } from "#lib/domain/requests.ts";

export interface PasswordFieldProps {
  /** Default: "Password". */
  readonly label?: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** A new password, with a hint that counts what is missing. */
export function PasswordField({ label = "Password", ...field }: PasswordFieldProps) {
  return (
    <TextField
      label={label}
      type="password"
      autoComplete="new-password"
      isRequired
      minLength={SHORTEST_PASSWORD}
      maxLength={200}
      hint={hintFor(field.value)}
      {...field}
    />
  );
}

function hintFor(password: string): string {
  const missing = SHORTEST_PASSWORD - password.length;
  if (password === "") {
    return `At least ${SHORTEST_PASSWORD} characters. Length counts, not signs: a short sentence is good.`;
  }
  if (missing > 1) return `${missing} more characters.`;
  if (missing === 1) return "1 more character.";
  return "Long enough. Keep it where you keep your other passwords.";
}
