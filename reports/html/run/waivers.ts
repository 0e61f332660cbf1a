import type { RunResult } from '../../../src/model/result.ts';
import type { WaiverOutcome } from '../../../src/model/waiver.ts';
import { clause } from '../../text/sentence.ts';
import { text } from '../markup/escape.ts';
import { type Html, html, joinHtml, NOTHING } from '../markup/html.ts';
import { pill, type Tone } from '../markup/marks.ts';
import type { Part } from '../markup/part.ts';
import { table, textColumns } from '../markup/table.ts';
import { code, prose } from '../markup/wording.ts';

/** What was accepted and what was made less urgent, by whom and why; nothing where nobody did either. */
export function waiversPart(result: RunResult): Part | undefined {
  const relaxed = relaxations(result);
  if (result.waivers.length === 0 && relaxed === NOTHING) return undefined;
  return {
    id: 'waivers',
    title: 'Waivers and relaxed checks',
    content: html`${waiverTable(result.waivers)}${relaxed}`,
  };
}

const STATES: Readonly<Record<WaiverOutcome['state'], { readonly tone: Tone; readonly words: string }>> = {
  applied: { tone: 'good', words: 'applied' },
  orphaned: { tone: 'warn', words: 'fits nothing' },
  expired: { tone: 'bad', words: 'expired' },
  refused: { tone: 'bad', words: 'refused' },
  'not-judged': { tone: 'unknown', words: 'not judged' },
};

function waiverTable(waivers: readonly WaiverOutcome[]): Html {
  if (waivers.length === 0) return NOTHING;
  const rows = waivers.map((waiver) => {
    const { check, scope, reason, owner, approver, expires, place, state, findings, because } = waiver;
    const where = Object.entries(scope).map(([name, value = '']) => html`${text(name)} ${code(value)}`);
    const { tone, words } = STATES[state];
    const why = because === undefined ? NOTHING : html` ${text(because)}`;
    return {
      cells: [
        code(check),
        where.length === 0 ? html`all findings` : joinHtml(where, ', '),
        html`${pill(tone, words)}${why}`,
        html`${findings}`,
        prose(reason),
        approver === undefined ? text(owner) : html`${text(owner)}, approved by ${text(approver)}`,
        text(expires),
        code(`${place.file}:${place.line}`),
      ],
    };
  });
  return html`<h3>Accepted findings</h3>${table('Waivers', WAIVER_COLUMNS, [{ rows }])}`;
}

const WAIVER_COLUMNS = [
  ...textColumns(html`Check`, html`Concerns`, html`State`),
  { title: html`Findings`, style: 'number' as const },
  ...textColumns(html`Reason`, html`Owner`, html`Until`, html`Written in`),
];

/** Checks that are less urgent than usual in this run, or off. */
function relaxations({ gates }: RunResult): Html {
  const rows = gates.flatMap((gate) =>
    gate.relaxations.map(({ check, title, from, to, reason }) => ({
      cells: [code(check), prose(clause(title)), text(from), text(to), prose(reason)],
    })),
  );
  if (rows.length === 0) return NOTHING;
  const columns = textColumns(html`Check`, html`What it asks for`, html`Usual`, html`Here`, html`Because of`);
  return html`<h3>Relaxed checks</h3>${table('Relaxed checks', columns, [{ rows }])}`;
}
