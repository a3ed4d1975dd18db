/**
 * Options of a mutation that a person waits for at a form: it fails at once when nothing answers,
 * the form tells what is wrong, and the save state leaves it out.
 */
export const asForm = { retry: false, meta: { isSave: false }, gcTime: 0 } as const;
