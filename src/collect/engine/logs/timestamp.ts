const TIMESTAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)) /;
const LONGEST = 40;

/** Separates the timestamp that the engine put in front (`timestamps=1`) from what the container wrote. */
export function splitTimestamp(bytes: Buffer): { at?: string; rest: Buffer } {
  const match = TIMESTAMP.exec(bytes.subarray(0, LONGEST).toString('latin1'));
  const [whole, text] = match ?? [];
  if (whole === undefined || text === undefined) return { rest: bytes };
  const time = Date.parse(text);
  const rest = bytes.subarray(whole.length);
  return Number.isNaN(time) ? { rest } : { at: new Date(time).toISOString(), rest };
}
