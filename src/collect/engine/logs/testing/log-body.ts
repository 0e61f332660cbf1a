const TYPES = { stdin: 0, stdout: 1, stderr: 2, systemError: 3 } as const;

/** One frame of the engine's multiplexed log stream. */
export function frame(type: keyof typeof TYPES, payload: string): Buffer {
  const bytes = Buffer.from(payload);
  const header = Buffer.alloc(8);
  header[0] = TYPES[type];
  header.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
}

/** The frames of a log whose lines were written one second after the other, as `timestamps=1` answers them. */
export function framedLog(lines: readonly string[], type: 'stdout' | 'stderr' = 'stdout'): Buffer {
  return Buffer.concat(lines.map((line, second) => frame(type, `${timeAt(second)} ${line}\n`)));
}

/** A timestamp as the engine writes it, so many seconds after nine in the evening. */
export function timeAt(second: number): string {
  return new Date(Date.UTC(2026, 0, 31, 21, 0, second)).toISOString().replace('Z', '000001Z');
}

const RECORD_BYTES = 16_384;

/** What the engine answers for these lines: each cut into records of 16 KiB, and each record with a time of its own. */
export function engineRecords(lines: readonly string[], tty: boolean): Buffer {
  return Buffer.concat(
    lines.flatMap((line, second) => {
      const text = `${line}${tty ? '\r' : ''}`;
      const parts = Array.from({ length: Math.floor(text.length / RECORD_BYTES) + 1 }, (_, index) =>
        text.slice(index * RECORD_BYTES, (index + 1) * RECORD_BYTES),
      );
      return parts.map((part, index) => {
        const record = `${timeAt(second)} ${part}${index === parts.length - 1 ? '\n' : ''}`;
        return tty ? Buffer.from(record) : frame('stdout', record);
      });
    }),
  );
}
