import { type FormEvent, type ReactNode, useMemo } from "react";
import { Form as AriaForm } from "react-aria-components";
import { fieldErrorsOf } from "#lib/client/api-error.ts";
import { FormError } from "./form-error.tsx";
import layout from "./layout.module.css";

/**
 * Sent by the browser alone, before the page's program is there, a form goes nowhere: no password
 * gets into an address.
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
 */
export const NOWHERE = "dialog";

export interface FormProps {
  readonly children: ReactNode;
  /** Called when all fields are filled in as they should. */
  readonly onSubmit: () => void;
  /** What the last try failed with; its field errors appear at the fields of those names. */
  readonly error?: unknown;
  /** What could not be done: "The invitation was not made." */
  readonly errorTitle?: string;
}

/** Fields with a button under them, and what went wrong in front of that. */
export function Form({ children, onSubmit, error = null, errorTitle }: FormProps) {
  // A new object would bring back the server’s errors that a change has cleared already.
  const errors = useMemo(() => fieldErrorsOf(error), [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <AriaForm method={NOWHERE} onSubmit={submit} validationErrors={errors}>
      <div className={layout.stack4} onInput={checkAgain}>
        <FormError error={error} {...(errorTitle && { title: errorTitle })} />
        {children}
      </div>
    </AriaForm>
  );
}

/**
 * A field that is wrong is checked again at every key. React Aria would wait until it is left, and the
 * message would go, and the button move up, just as somebody presses it.
 */
function checkAgain({ target }: FormEvent): void {
  const isWrong = target instanceof HTMLElement && target.ariaInvalid === "true";
  if (isWrong) target.dispatchEvent(new Event("change", { bubbles: true }));
}
