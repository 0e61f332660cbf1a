import type { RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { utcTime } from '../text/utc-time.ts';
import { code, prose } from './escape.ts';
import { type Markdown, md, NOTHING } from './markdown.ts';

const STATES = [
  ['expired', 'expired'],
  ['orphaned', 'orphaned'],
  ['refused', 'refused'],
  ['not-judged', 'not judged'],
] as const;

/** How many findings were accepted, by how many waivers, and how many waivers do not count; nothing without waivers. */
export function acceptedLine({ waivers, gates }: Pick<RunResult, 'waivers' | 'gates'>): Markdown {
  if (waivers.length === 0) return NOTHING;
  const findings = gates
    .flatMap(({ sections }) => sections.flatMap(({ checks }) => checks))
    .flatMap((check) => check.findings);
  const accepted = findings.filter(({ waiver }) => waiver !== undefined).length;
  const others = STATES.flatMap(([state, word]) => {
    const count = waivers.filter((waiver) => waiver.state === state).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const told = [`${countText(accepted, 'finding')} by ${countText(waivers.length, 'waiver')}`, ...others].join(', ');
  return md`- **Accepted:** ${prose(told)}`;
}

/** What changed since the baseline; nothing without one. */
export function comparisonLine({ comparison, run }: Pick<RunResult, 'comparison' | 'run'>): Markdown {
  if (comparison === undefined) return NOTHING;
  const { before, counts } = comparison;
  const told = [
    `${counts.new} new`,
    `${counts.changed} changed`,
    `${counts.open} still open`,
    `${counts.waived} accepted`,
    `${counts['evidence-gone']} no longer known`,
    `${counts.fixed} fixed`,
  ].join(', ');
  const gating = run.failOnNew ? md`; only new findings and those of P0 fail a gate` : NOTHING;
  return md`- **Since ${code(before.id)}** (${prose(utcTime(before.takenAt))}): ${prose(told)}${gating}`;
}
