import type { SignatureReport } from '../../runs/attest/verify-signatures.ts';
import { findRun } from '../../runs/find-run.ts';
import type { RunFault } from '../../runs/verify/run-fault.ts';
import { type VerifiedFolder, verifyRunFolder } from '../../runs/verify/verify-run-folder.ts';
import { countText } from '../../shared/count-text.ts';
import { sizeText } from '../../shared/size-text.ts';
import { maskedResult } from '../door.ts';
import { printOut } from '../output.ts';
import { pluginsAtHand } from '../run/plugins-at-hand.ts';
import { type Rederived, rederive } from './rederive.ts';
import { checkSignatures, keysAsked, signatureLines } from './signatures.ts';

export interface VerifyOptions {
  readonly reDerive?: true;
  readonly plugin?: readonly string[];
  readonly json?: true;
  /** File with the public keys that are trusted. */
  readonly key?: string;
}

/** What was asked for beyond the files themselves. */
interface Asked {
  readonly rederived: Rederived | undefined;
  readonly signatures: SignatureReport | undefined;
}

const INTACT = 0;
const NOT_INTACT = 1;

/**
 * `gates verify`: whether the folder of a run is what was written, with `--key` by whom, and with `--re-derive` whether
 * its capture still gives its result. Returns the exit code: 0 when it is, 1 when it is not.
 *
 * @throws GatesError `GATES_NOT_A_RUN`, `GATES_KEY_INVALID`
 */
export async function verify(path: string, options: VerifyOptions): Promise<number> {
  const keys = await keysAsked(options.key);
  const folder = await findRun(path);
  const verified = await verifyRunFolder(folder);
  const rederived = options.reDerive
    ? await rederive(folder, verified, await pluginsAtHand(options.plugin ?? []))
    : undefined;
  const signatures = keys && (await checkSignatures(folder, keys, verified.faults));
  const faults = [...verified.faults, ...(signatures?.faults ?? []), ...(rederived?.differences ?? [])];
  const text = options.json
    ? verifiedJson(folder, verified, faults, { rederived, signatures })
    : verifiedText(folder, verified, faults, { rederived, signatures });
  printOut(await maskedResult(text));
  return faults.length === 0 ? INTACT : NOT_INTACT;
}

function verifiedText(
  folder: string,
  { manifest, files, bytes }: VerifiedFolder,
  faults: readonly RunFault[],
  { rederived, signatures }: Asked,
): string {
  const size = `${countText(files, 'file')}, ${sizeText(bytes)}`;
  const run = manifest ? `Run ${manifest.runId}, ${completenessText(manifest)}, ${size}` : size;
  const more = [...(signatures ? signatureLines(signatures) : []), ...(rederived ? rederivedLines(rederived) : [])];
  const outcome = faults.length === 0 ? 'Intact.' : `NOT INTACT: ${countText(faults.length, 'fault')}.`;
  const lines = [folder, run, ...more, ...faults.map(({ path, what }) => `  ${path} ${what}`), outcome];
  return lines.map((line) => `${visible(line)}\n`).join('');
}

function completenessText({
  completeness: { complete, interruptedBy },
}: NonNullable<VerifiedFolder['manifest']>): string {
  return complete ? 'complete' : `partial: interrupted by ${interruptedBy ?? 'something that it does not say'}`;
}

function rederivedLines({ compared, notes }: Rederived): readonly string[] {
  return [`Judged again: ${compared.length === 0 ? 'nothing to compare' : compared.join(', ')}`, ...notes];
}

/** Names of files come from whoever could write the folder. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

function verifiedJson(
  folder: string,
  { manifest, files, bytes, faults }: VerifiedFolder,
  all: readonly RunFault[],
  { rederived, signatures }: Asked,
): string {
  const intact = all.length === 0;
  const run = manifest ? { runId: manifest.runId, toolVersion: manifest.toolVersion, ...manifest.completeness } : null;
  const stated = { schema: 'gates-verification/1', folder, run, files, bytes, intact, faults };
  const more = { ...(signatures && { signatures }), ...(rederived && { rederived }) };
  return `${JSON.stringify({ ...stated, ...more }, null, 2)}\n`;
}
