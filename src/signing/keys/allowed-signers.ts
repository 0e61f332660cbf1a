import { SSHSIG_NAMESPACE } from '../sshsig/namespace.ts';

/** A line of an allowed_signers file or of a public key file: options, then the algorithm, then the key. */
export interface SignerLine {
  readonly algorithm: string;
  readonly key: Buffer;
  /** Why this line does not apply; absent when it does. */
  readonly refused?: string;
}

const KEY = /(?:^|\s)(ssh-[a-z\d-]+|ecdsa-[a-z\d-]+|sk-[a-z\d@.-]+)\s+([A-Za-z\d+/]+={0,2})(?:\s|$)/;
const OPTION = /(?:^|[\s,])(cert-authority|(?:namespaces|valid-after|valid-before)="?([^"\s]*)"?)/g;

/**
 * The keys in a file as `ssh-keygen -Y verify` reads them (`ssh-keygen(1)`, ALLOWED SIGNERS), or in a public key file.
 *
 * @param at the time by which `valid-after` and `valid-before` are judged
 */
export function signerLines(text: string, at: Date): SignerLine[] {
  const lines = text.split(/\r?\n/).filter((line) => /^\s*[^#\s]/.test(line));
  return lines.flatMap((line) => {
    const match = KEY.exec(line);
    if (!match) return [];
    const [, algorithm = '', key = ''] = match;
    const refused = refusal(line.slice(0, match.index), at);
    return [{ algorithm, key: Buffer.from(key, 'base64'), ...(refused !== undefined && { refused }) }];
  });
}

function refusal(options: string, at: Date): string | undefined {
  for (const [, option = '', value = ''] of options.matchAll(OPTION)) {
    if (option === 'cert-authority') return 'names an authority, and certificates are not read';
    if (option.startsWith('namespaces') && !value.split(',').some(coversNamespace))
      return `is not allowed for the namespace ${SSHSIG_NAMESPACE}`;
    if (option.startsWith('valid-after') && at < instant(value)) return `is not valid before ${value}`;
    if (option.startsWith('valid-before') && at > instant(value)) return `was valid until ${value}`;
  }
  return undefined;
}

/** Patterns of SSH: `*` for any text, `?` for one character. */
function coversNamespace(pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(SSHSIG_NAMESPACE);
}

/** `20270131`, `202701311200`, `20270131120000`, in local time unless a `Z` follows. */
function instant(stamp: string): Date {
  const [, date = '', time = '', zone = ''] = /^(\d{8})(\d{4}(?:\d\d)?)?(Z?)$/.exec(stamp) ?? [];
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)];
  const [hour, minute, second] = [time.slice(0, 2) || '00', time.slice(2, 4) || '00', time.slice(4) || '00'];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
}
