import { useState } from "react";

/** The text fields of a form by their names; `field` gives one its name, its value and its `onChange`. */
export function useFields<Values extends Readonly<Record<string, string>>>(initial: Values) {
  const [values, setValues] = useState(initial);
  const field = (name: keyof Values & string) => ({
    name,
    value: values[name] ?? "",
    onChange: (value: string) => setValues((values) => ({ ...values, [name]: value })),
  });
  return { values, setValues, field };
}
