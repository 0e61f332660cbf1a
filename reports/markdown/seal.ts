import type { RunResult } from '../../src/model/result.ts';
import { evidenceOfKind } from '../select/gate-evidence.ts';
import { citationIfAny } from './citation.ts';
import { code } from './escape.ts';
import { blocks, lines, type Markdown, md, NOTHING } from './markdown.ts';

/** With which key the run is signed, and after which line of the history it was made. */
export function sealLines(result: RunResult): Markdown {
  const { signedBy, previousRun } = result.run;
  return lines(
    signedBy === undefined ? NOTHING : md`- **Signed with:** the key ${code(signedBy)}`,
    previousRun === undefined
      ? NOTHING
      : md`- **Previous run:** ${code(previousRun.run)}, line ${previousRun.line} of the history, with the digest ${code(previousRun.head)}${citationIfAny(evidenceOfKind(result, 'run'))}`,
  );
}

/** What a signature is worth, in a run that has one; `level` is that of the heading. */
export function notProven({ run }: RunResult, level: 2 | 3): Markdown {
  if (run.signedBy === undefined) return NOTHING;
  const title = level === 2 ? md`## What This Does Not Prove` : md`### What This Does Not Prove`;
  return blocks(
    title,
    md`The signature says that whoever holds the key has vouched for these files, and that they were not changed since. It does not say who that is, nor that the audited system told the truth: what an engine or a service answers is taken as it was answered. It does not say when it was made, because the times in this report are those of the auditing host, unless a time stamping authority has confirmed them. A history that its owner keeps can be written anew as a whole by its owner; keep the digest of a line elsewhere, such as in the log of a pipeline. What was not looked at is listed as not evaluated, and of what happened between two runs nothing is known.`,
  );
}
