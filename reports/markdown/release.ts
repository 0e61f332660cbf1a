import { PRIORITIES } from '../../src/model/priority.ts';
import type { Release, RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { RELEASE_WORDS, releaseReason } from '../text/release-words.ts';
import { clause, sentence } from '../text/sentence.ts';
import { prose } from './escape.ts';
import { blocks, lines, type Markdown, md, NOTHING } from './markdown.ts';
import { sign } from './marks.ts';

const ITEMS_NAMED = 10;

/** Whether the system can be released: over all gates, what stands in the way, what is not known, what was set aside. */
export function releaseBlock({ release }: Pick<RunResult, 'release'>): Markdown {
  const { blockedBy, notEstablished, setAside } = release;
  const urgent = blockedBy.toSorted((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority));
  return blocks(
    md`${sign(SIGNS[release.verdict])} **${prose(RELEASE_WORDS[release.verdict])}** — ${prose(sentence(releaseReason(release)))}`,
    list(md`In the way:`, urgent.map(blocker)),
    list(
      md`Not established:`,
      notEstablished.map(({ gate, what, reason }) => about(gate, what, reason)),
    ),
    list(
      md`Set aside, and no part of the verdict:`,
      setAside.map(({ gate, what, reason }) => about(gate, what, reason)),
    ),
  );
}

const SIGNS = { ready: 'pass', 'not-ready': 'fail', 'not-established': 'unknown' } as const;

function list(title: Markdown, items: readonly Markdown[]): Markdown {
  if (items.length === 0) return NOTHING;
  const rest = items.length - ITEMS_NAMED;
  const more = rest > 0 ? md`- and ${prose(`${rest} more`)}` : NOTHING;
  return blocks(title, lines(...items.slice(0, ITEMS_NAMED), more));
}

function blocker({ gate, title, priority, findings }: Release['blockedBy'][number]): Markdown {
  const counted = countText(findings, 'finding');
  return md`- **${prose(priority)}** ${prose(gate.toUpperCase())} — ${prose(clause(title))}: ${prose(counted)}`;
}

function about(gate: Release['setAside'][number]['gate'] | undefined, what: string, reason: string): Markdown {
  const where = gate === undefined ? NOTHING : md`${prose(gate.toUpperCase())}, `;
  return md`- ${where}${prose(what)}: ${prose(sentence(reason))}`;
}
