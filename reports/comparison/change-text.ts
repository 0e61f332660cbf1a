import type { ComparedFinding } from '../../src/model/comparison.ts';
import { clause } from '../text/sentence.ts';

/** What to say of a finding beside its message: what differs, why it is not known, which change deals with it. */
export function changeText({ differs = [], before, after, because, reference }: ComparedFinding): string {
  const changes = differs.map((difference) => {
    if (difference === 'priority') return `${before?.priority} → ${after?.priority}`;
    if (difference === 'observed') return `${clause(before?.observed ?? '')} → ${clause(after?.observed ?? '')}`;
    return after?.waived === true ? 'accepted since' : 'no longer accepted';
  });
  const facts = [...changes, ...(because === undefined ? [] : [clause(because)])];
  return [...facts, ...(reference === undefined ? [] : [reference])].join('; ');
}
