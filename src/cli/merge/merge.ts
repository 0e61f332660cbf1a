import { rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { mergedJson } from '../../../reports/merged/merged-json.ts';
import { mergedMarkdown } from '../../../reports/merged/merged-markdown.ts';
import { VERDICT_WORDS } from '../../../reports/text/verdict-words.ts';
import { scanned } from '../../capture/last-scan.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { loadCapture } from '../../capture/store.ts';
import { hostView } from '../../evaluate/hosts/host-view.ts';
import { mergeHosts, type PlacedHost } from '../../evaluate/hosts/merge-hosts.ts';
import { recordedRun } from '../../evaluate/recorded-run.ts';
import type { Printable } from '../../model/printable.ts';
import type { Priority } from '../../model/priority.ts';
import { findCapture } from '../../runs/find-capture.ts';
import { writeText } from '../../runs/write-text.ts';
import { readSettings } from '../../settings/read-settings.ts';
import { maskedResult, theDoor } from '../door.ts';
import { KNOWN_NAMES } from '../options/known-names.ts';
import { printOut } from '../output.ts';
import { formatsFrom } from '../stages/formats.ts';
import { judgeStoredCapture, type StoredCapture } from '../stages/judge-stored-capture.ts';
import { labelsOf, type NamedCapture, namedCaptures } from './named-captures.ts';

export interface MergeOptions {
  readonly out: string;
  readonly format: string;
  readonly failOn?: Priority;
  /** Settings file, beside which the waivers are. */
  readonly config?: string;
}

/**
 * `gates merge`: judges several captures, each in a folder of its own, and what is between their hosts. Returns the exit
 * code.
 *
 * @throws GatesError `GATES_USAGE`, `GATES_CAPTURE_INVALID`, `GATES_OUTPUT_NOT_WRITABLE`
 */
export async function merge(
  given: readonly string[],
  { out, format, failOn = 'P1', config }: MergeOptions,
): Promise<number> {
  const formats = formatsFrom(format);
  const { waivers } = await readSettings(process.cwd(), { named: config, ...KNOWN_NAMES });
  const found = await Promise.all(namedCaptures(given).map(stored));
  const labels = labelsOf(found);
  const placed: PlacedHost[] = [];
  for (const [index, { capture, folder }] of found.entries()) {
    const label = labels[index] ?? '';
    const how = { formats, redactor: new Redactor() };
    const judged = await judgeStoredCapture({ capture, folder }, join(out, label), how);
    placed.push({ view: hostView(label, capture, judged.result), folder: relative(out, judged.folder) });
  }
  const merged = mergeHosts(placed, failOn, waivers);
  const documents = { 'MERGED.md': mergedMarkdown(merged), 'merged.json': mergedJson(merged) };
  const texts = Object.entries(documents).map(([place, text]) => ({ place, text }));
  for (const { place, text } of scanned(await theDoor(), texts)) await writeWhole(join(out, place), text);
  const hosts = merged.hosts.map(({ label, verdict }) => `${label}: ${VERDICT_WORDS[verdict]}\n`).join('');
  printOut(await maskedResult(`${hosts}${VERDICT_WORDS[merged.verdict]}\nReport: ${join(out, 'MERGED.md')}\n`));
  return merged.exitCode;
}

async function stored({ label, path }: NamedCapture): Promise<StoredCapture & { label?: string; host: string }> {
  const { folder } = await findCapture(path);
  const capture = await loadCapture(folder);
  return { capture, folder, host: recordedRun(capture).host, ...(label !== undefined && { label }) };
}

/** Whoever reads the file while it is written reads the one before. */
async function writeWhole(path: string, text: Printable): Promise<void> {
  await writeText(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}
