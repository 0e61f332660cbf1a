import type { CrossHostCheck, CrossHostFinding, MergedHost, MergedResult } from '../../src/model/merged-result.ts';
import { PRIORITIES } from '../../src/model/priority.ts';
import type { AcceptedBy, WaiverOutcome } from '../../src/model/waiver.ts';
import { countText } from '../../src/shared/count-text.ts';
import { cell, code, codeCell, prose } from '../markdown/escape.ts';
import { subject } from '../markdown/finding.ts';
import { blocks, joinMarkdown, lines, type Markdown, md, NOTHING } from '../markdown/markdown.ts';
import { sign } from '../markdown/marks.ts';
import { table, textColumns } from '../markdown/table.ts';
import { clause, sentence } from '../text/sentence.ts';
import { utcTime } from '../text/utc-time.ts';
import { exitCodeMeaning, VERDICT_WORDS } from '../text/verdict-words.ts';

/** MERGED.md: several hosts side by side, and what is wrong between them; with a newline at its end. */
export function mergedMarkdown({ verdict, exitCode, failOn, hosts, checks, waivers, notes }: MergedResult): string {
  const document = blocks(
    md`# ${prose(`${hosts.length}`)} hosts together`,
    lines(
      md`- **Verdict:** **${prose(VERDICT_WORDS[verdict])}**`,
      md`- **Exit code:** ${exitCode} — ${prose(exitCodeMeaning(exitCode))}`,
      md`- **Threshold:** findings of priority ${prose(failOn)} or more urgent fail`,
      ...notes.map((note) => md`- **Note:** ${prose(note)}`),
    ),
    md`## Hosts`,
    hostTable(hosts),
    md`## Between the Hosts`,
    lines(...checks.map(checkLine)),
    ...(waivers.length === 0 ? [] : [md`## Accepted Between the Hosts`, waiverTable(waivers)]),
    md`## Documents`,
    lines(...hosts.map(({ label, folder }) => md`- ${prose(label)}: ${code(`${folder}/SUMMARY.md`)}`)),
  );
  return `${document}\n`;
}

function hostTable(hosts: readonly MergedHost[]): Markdown {
  const rows = hosts.map(({ label, project, engine, takenAt, gates, findings }) => [
    cell(label),
    codeCell(project),
    cell(engine === undefined ? 'not asked' : `${engine.name}, ${engine.version}`),
    cell(utcTime(takenAt)),
    cell(gates.map(({ id, verdict }) => `${id.toUpperCase()} ${VERDICT_WORDS[verdict]}`).join(', ')),
    ...PRIORITIES.map((priority) => md`${findings[priority] ?? 0}`),
  ]);
  const columns = textColumns(md`Host`, md`Project`, md`Engine`, md`Captured`, md`Gates`);
  const counts = PRIORITIES.map((priority) => ({ title: prose(priority), align: 'right' as const }));
  return table([...columns, ...counts], rows);
}

function checkLine({ title, verdict, examined, reason, why, fix, findings }: CrossHostCheck): Markdown {
  const told = reason === undefined ? md`${examined} examined` : prose(clause(reason));
  const head = md`- ${sign(SIGNS[verdict])} ${prose(clause(title))} (${told})`;
  if (findings.length === 0) return head;
  return lines(
    head,
    md`  - Why it matters: ${prose(sentence(why))}`,
    ...findings.map(findingLine),
    md`  - Fix: ${prose(sentence(fix))}`,
  );
}

const SIGNS = {
  pass: 'pass',
  fail: 'warning',
  waived: 'waived',
  'not-applicable': 'notApplicable',
  indeterminate: 'unknown',
} as const;

/** Who answers for a finding that was accepted, why and until when. */
function acceptedText({ reason, owner, approver, expires }: AcceptedBy): string {
  const agreed = approver === undefined ? '' : `, approved by ${approver}`;
  return sentence(`Accepted by ${owner}${agreed} until ${expires}: ${reason}`);
}

function waiverTable(waivers: readonly WaiverOutcome[]): Markdown {
  const columns = textColumns(md`Written in`, md`Check`, md`Owner`, md`Last day`, md`State`);
  const rows = waivers.map(({ place, check, owner, expires, state, because, findings }) => [
    codeCell(`${place.file}:${place.line}`),
    codeCell(check),
    cell(owner),
    cell(expires),
    cell(
      state === 'applied' ? `accepts ${countText(findings, 'finding')}` : `${state}: ${because ?? 'does not count'}`,
    ),
  ]);
  return table(columns, rows);
}

function findingLine(finding: CrossHostFinding): Markdown {
  const { priority, subject: about, message, observed, expected, evidence, waiver } = finding;
  const where = Object.keys(about).every((field) => field === 'topic') ? NOTHING : md`${subject(about, 'line')} — `;
  const facts = md`Observed: ${prose(clause(observed))}; expected: ${prose(sentence(expected))}`;
  const cited = joinMarkdown(
    evidence.map((one) => code(one)),
    ', ',
  );
  const accepted = waiver === undefined ? NOTHING : md` ${prose(acceptedText(waiver))}`;
  return md`  - ${prose(priority)}, ${where}${prose(sentence(message))} ${facts} ${cited}${accepted}`;
}
