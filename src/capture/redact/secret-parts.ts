/** Lines of a key; shorter ones may be anything. */
const LONG_LINE = 16;
/** Parts of a list, of a pair. */
const LONG_PART = 8;
const LONGEST_LIST = 2000;

/** What of a secret is a secret by itself and may stand elsewhere alone. */
export function secretParts(secret: string): string[] {
  return [...longLines(secret), ...listed(secret), ...passwordOfBasic(secret), ...decoded(secret)];
}

/** A key that spans lines stands in a log line by line. What frames it is no secret. */
function longLines(secret: string): string[] {
  const lines = secret.split(/\r?\n|\\n/).map((line) => line.trim());
  return lines.length === 1 ? [] : lines.filter((line) => line.length >= LONG_LINE && !line.startsWith('-----'));
}

/** `API_KEYS=first,second`, `NEO4J_AUTH=neo4j/secret`. Words of a phrase are none: they have no digit. */
function listed(secret: string): string[] {
  const isKey = secret.includes('-----') || secret.length > LONGEST_LIST;
  const parts = isKey ? [secret] : secret.split(/[\s,;:/|]+/);
  return parts.length === 1 ? [] : parts.filter((part) => part.length >= LONG_PART && /\d/.test(part));
}

/** The password in the credentials of `Authorization: Basic …`. */
function passwordOfBasic(secret: string): string[] {
  if (!/^[\w+/-]{8,400}={0,2}$/.test(secret)) return [];
  const [, password = ''] = /^[\x21-\x7e]{0,100}?:([\x21-\x7e]{6,})$/.exec(fromBase64(secret)) ?? [];
  return password === '' ? [] : [password];
}

/** What stands percent-encoded in a URL, as the program has it. */
function decoded(secret: string): string[] {
  if (!/%[\da-f]{2}/i.test(secret)) return [];
  const plain = Buffer.from(
    secret.replaceAll(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8');
  return [plain];
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1');
}
