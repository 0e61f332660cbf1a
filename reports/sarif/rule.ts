import type { Priority } from '../../src/model/priority.ts';
import { prose } from '../markdown/escape.ts';
import type { PlacedCheck } from '../select/statements.ts';
import { clause, sentence } from '../text/sentence.ts';
import { cappedText } from '../text/visible-text.ts';
import type { SarifLevel, SarifRule } from './sarif-log.ts';

/** P0 and P1 fail a release by default, P2 is worth a warning, P3 a note. */
export const LEVELS: Readonly<Record<Priority, SarifLevel>> = { P0: 'error', P1: 'error', P2: 'warning', P3: 'note' };

/** How GitHub names the same for its filter. */
const SEVERITIES = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/** Longer descriptions are cut by GitHub. */
const LIMIT = 1000;

/** An address that is one by every specification: readers refuse a whole file for another. */
const ADDRESS = /^https?:\/\/[\w.-]+(?:\/[\w.~/-]*)?(?:\?[\w.~/=&-]*)?(?:#[\w.~/=-]*)?$/;

/** A check as a rule: what it says when it fails, why it matters and what to do about it. */
export function rule({ gate, section, check }: PlacedCheck): SarifRule {
  const { id, title, why, fix, references, priority } = check;
  const level = LEVELS[priority];
  const sources = references.map(({ label, url }) => `${label}: ${url}`);
  const helpUri = references.map(({ url }) => url).find((url) => ADDRESS.test(url));
  return {
    id,
    shortDescription: { text: plain(clause(title)) },
    fullDescription: { text: plain(sentence(why)) },
    help: {
      text: [sentence(why), sentence(fix), ...sources].map(plain).join('\n'),
      markdown: [prose(why), prose(fix), ...sources.map((source) => `- ${prose(source)}`)].join('\n\n'),
    },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level },
    properties: {
      tags: [gate.id, plain(section.id)],
      precision: 'high',
      'problem.severity': SEVERITIES[level],
      priority,
    },
  };
}

function plain(text: string): string {
  return cappedText(text, LIMIT) || '(empty)';
}
