import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";

/** What follows on a form's request: once it was answered, or also where it failed. */
interface Then<Input, Answer> {
  readonly onSuccess?: (client: QueryClient, answer: Answer) => unknown;
  readonly onSettled?: (client: QueryClient, input: Input) => unknown;
}

/**
 * A mutation that a person waits for at a form: it fails at once when nothing answers, the form shows
 * what is wrong, and the save state leaves it out.
 */
export function useFormMutation<Answer, Input = void>(
  send: (input: Input) => Promise<Answer>,
  { onSuccess, onSettled }: Then<Input, Answer> = {},
) {
  const client = useQueryClient();
  return useMutation({
    retry: false,
    meta: { isSave: false },
    gcTime: 0,
    mutationFn: send,
    onSuccess: (answer) => onSuccess?.(client, answer),
    onSettled: (_answer, _error, input) => onSettled?.(client, input),
  });
}

/** Reads again what is kept under a key, after a form's request was answered. */
export function refreshes(queryKey: readonly unknown[]) {
  return { onSuccess: (client: QueryClient) => client.invalidateQueries({ queryKey }) };
}
