import { useState } from "react";
import { withScheme } from "#components/claims/web-address.ts";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import typography from "#components/ui/typography.module.css";
import type { ImportSource } from "#lib/client/import/import-reading.ts";
import { useDesk } from "#lib/client/queries.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import styles from "./import-form.module.css";

export interface SourceFormProps {
  /** The short name of the desk that it is for. */
  readonly desk: string;
  readonly read: (source: ImportSource) => void;
  readonly error: Error | null;
  readonly isReading: boolean;
  /** The source was changed: the error of the last one is not about it. */
  readonly onChange: () => void;
}

/** A page to fetch by its address, where the desk allows it. */
export function AddressForm(props: SourceFormProps) {
  const view = useDesk(props.desk).data;
  if (!view) return null;
  return (
    <section className={styles.way} aria-labelledby="import-address">
      <h2 id="import-address">A page by its address</h2>
      {view.mayFetch ? (
        <AddressField {...props} />
      ) : (
        <p className={typography.aside}>
          {view.name} does not fetch pages. <HowToAllow role={view.role} desk={props.desk} />
        </p>
      )}
    </section>
  );
}

function HowToAllow({ role, desk }: { readonly role: Role; readonly desk: string }) {
  if (role !== "admin") {
    return "An admin of the desk can allow it. Until then, copy the page and paste it.";
  }
  return (
    <>
      You can allow it under <a href={`/desk/${desk}#policy`}>Policy</a>.
    </>
  );
}

function AddressField({ desk, read, error, isReading, onChange }: SourceFormProps) {
  const [address, setAddress] = useState("");
  return (
    <Form
      onSubmit={() => !isReading && read({ desk, url: withScheme(address) })}
      error={error}
      errorTitle="The page was not fetched."
    >
      {/* Without a name: the server's message is in front of it already. */}
      <TextField
        label="Address"
        inputMode="url"
        autoComplete="off"
        isRequired
        validate={(typed) => (typed.trim() === "" ? "Type or paste an address first." : null)}
        placeholder="https://"
        value={address}
        onChange={(typed) => {
          setAddress(typed);
          if (error) onChange();
        }}
        hint="Galley fetches it from this server: the publisher sees the visit."
      />
      <div>
        <Button type="submit" isDisabled={isReading}>
          Fetch the page
        </Button>
      </div>
    </Form>
  );
}
