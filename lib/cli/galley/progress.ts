/** Where progress is written: the part of standard error that is used here. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** Says what is being worked on: in one line that changes at a terminal, in a line each elsewhere. */
  readonly at: (count: number, what: string) => void;
  /** Says something that stays to be read. */
  readonly say: (line: string) => void;
  /** Makes room for what is printed elsewhere. */
  readonly clear: () => void;
}

/** Progress through `total` things. */
export function progressOn(stream: ProgressStream, total: number): Progress {
  const clear = () => {
    if (stream.isTTY) stream.write("\r\u001b[K");
  };
  return {
    clear,
    at(count, what) {
      const line = `${count}/${total} ${what}`;
      if (!stream.isTTY) return void stream.write(`${line}\n`);
      clear();
      stream.write(line.slice(0, (stream.columns ?? 80) - 1));
    },
    say(line) {
      clear();
      stream.write(`${line}\n`);
    },
  };
}
