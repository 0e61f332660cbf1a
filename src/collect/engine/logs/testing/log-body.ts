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
