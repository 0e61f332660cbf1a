const SHORTEST = '2026-01-31T21:00:00Z'.length;
const LONGEST = 40;
const MINUTE_BYTES = '2026-01-31T21:00'.length;
const [DASH, T, COLON, DOT, ZULU, SPACE] = [0x2d, 0x54, 0x3a, 0x2e, 0x5a, 0x20];
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Where the content of a record begins, and when it was written: milliseconds since 1970. */
export interface Timed {
  readonly at: number | undefined;
  readonly start: number;
}

/**
 * Reads the timestamps that the engine puts in front of every record (`timestamps=1`). Lines come in the order of time,
 * so that the minute is nearly always the one of the line before.
 */
export class TimestampReader {
  readonly #minute = Buffer.alloc(MINUTE_BYTES);
  #minuteMs = Number.NaN;

  /** @param end where the record ends */
  read(bytes: Buffer, start: number, end: number): Timed {
    if (end - start <= SHORTEST || bytes[start + 4] !== DASH || bytes[start + 10] !== T || bytes[start + 16] !== COLON)
      return { at: undefined, start };
    const space = bytes.indexOf(SPACE, start + SHORTEST);
    if (space < 0 || space >= end || space - start > LONGEST) return { at: undefined, start };
    const at = this.#sameMinute(bytes, start, space) ?? this.#parse(bytes.toString('latin1', start, space));
    if (at === undefined) return { at: undefined, start };
    // Of a record that was kept without its time the engine says that it is of the year 1, the zero of its clock.
    return { at: at < 0 ? undefined : at, start: space + 1 };
  }

  #sameMinute(bytes: Buffer, start: number, space: number): number | undefined {
    if (bytes[space - 1] !== ZULU) return undefined;
    for (let offset = 0; offset < MINUTE_BYTES; offset += 1)
      if (bytes[start + offset] !== this.#minute[offset]) return undefined;
    const seconds = numberAt(bytes, start + 17, 2);
    const hasMilliseconds = bytes[start + 19] === DOT && space - start > 23;
    const milliseconds = hasMilliseconds ? numberAt(bytes, start + 20, 3) : 0;
    const at = this.#minuteMs + seconds * 1000 + milliseconds;
    return Number.isNaN(at) || seconds > 60 ? undefined : at;
  }

  #parse(text: string): number | undefined {
    const at = TIMESTAMP.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(at)) return undefined;
    if (text.endsWith('Z')) {
      this.#minute.write(text.slice(0, MINUTE_BYTES), 'latin1');
      this.#minuteMs = Math.floor(at / 60_000) * 60_000;
    }
    return at;
  }
}

/** A number of so many digits; not a number when one of them is none. */
function numberAt(bytes: Buffer, offset: number, digits: number): number {
  let value = 0;
  for (let index = offset; index < offset + digits; index += 1) {
    const digit = (bytes[index] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
