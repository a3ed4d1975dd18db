"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ImportSource } from "#lib/client/imports.ts";
import { useDesk } from "#lib/client/queries.ts";
import styles from "./bring-in.module.css";

export interface AddressFormProps {
  /** The short name of the desk that it is for. */
  readonly desk: string;
  readonly read: (source: ImportSource) => void;
  readonly error: Error | null;
  readonly isReading: boolean;
}

/** A page to fetch by its address, where the desk allows it. */
export function AddressForm({ desk, read, error, isReading }: AddressFormProps) {
  const view = useDesk(desk).data;
  if (!view) return null;
  return (
    <section className={styles.way} aria-labelledby="import-address">
      <h2 id="import-address">A page by its address</h2>
      {view.mayFetch ? (
        <AddressField desk={desk} read={read} error={error} isReading={isReading} />
      ) : (
        <p className={styles.aside}>
          {view.name} does not fetch pages. {howToAllow(view.role === "admin", desk)}
        </p>
      )}
    </section>
  );
}

function howToAllow(isAdmin: boolean, desk: string) {
  if (!isAdmin) return "An admin of the desk can allow it. Until then, copy the page and paste it.";
  return (
    <>
      You can allow it under <a href={`/desk/${desk}#policy`}>Policy</a>.
    </>
  );
}

function AddressField({ desk, read, error, isReading }: AddressFormProps) {
  const [address, setAddress] = useState("");
  return (
    <Form
      onSubmit={() => !isReading && read({ desk, url: address.trim() })}
      error={error}
      errorTitle="The page was not fetched."
    >
      <TextField
        label="Address"
        name="url"
        inputMode="url"
        autoComplete="off"
        isRequired
        placeholder="https://"
        value={address}
        onChange={setAddress}
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
