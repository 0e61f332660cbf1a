import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Envelope, envelopeSigner } from '../../signing/dsse/envelope.ts';
import type { TrustedKey } from '../../signing/keys/trusted-keys.ts';
import { PAYLOAD_TYPE, Statement } from '../../signing/statement/statement.ts';
import { NO_FILE } from '../../signing/statement/subjects.ts';
import { digestOf, listFolder } from '../run-files.ts';
import type { RunFault } from '../verify/run-fault.ts';

/**
 * Holds a signed statement against the trusted keys, and its subjects against the files of the run folder.
 *
 * @param path of the envelope, relative to the run folder
 */
export async function attestationFaults(
  folder: string,
  path: string,
  trusted: readonly TrustedKey[],
): Promise<RunFault[]> {
  const envelope = Envelope.safeParse(jsonOf(await readFile(join(folder, path), 'utf8')));
  if (!envelope.success) return [{ path, what: 'is not an envelope of DSSE' }];
  if (!envelopeSigner(envelope.data, trusted)) return [{ path, what: 'was not signed with a key that is trusted' }];
  const statement = Statement.safeParse(jsonOf(Buffer.from(envelope.data.payload, 'base64').toString('utf8')));
  if (envelope.data.payloadType !== PAYLOAD_TYPE || !statement.success)
    return [{ path, what: 'does not hold a statement of in-toto' }];
  return subjectFaults(folder, path, statement.data);
}

async function subjectFaults(folder: string, by: string, { subject }: Statement): Promise<RunFault[]> {
  const present = new Set((await listFolder(folder)).files);
  const faults: RunFault[] = [];
  for (const { name, digest } of subject) {
    if (NO_FILE.test(name)) continue;
    // Only what was listed is opened: a name must not lead out of the folder.
    if (!present.has(name)) faults.push({ path: name, what: `is not there, and ${by} vouches for it` });
    else if ((await digestOf(join(folder, name))).sha256 !== digest.sha256)
      faults.push({ path: name, what: `is not what ${by} vouches for` });
  }
  return faults;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
