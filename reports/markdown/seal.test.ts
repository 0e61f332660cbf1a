import { describe, expect, test } from 'vitest';
import { sampleResult } from '../testing/sample-result.ts';
import { gateDocument } from './gate-document.ts';
import { runSummary } from './summary.ts';

const KEY = 'SHA256:MceRIyJpu8oxfIhO8UIhQyqV74j3/WA7znWqeOLv4co';
const PREVIOUS = { run: '20260130T213000Z-abcdef', line: 41, head: 'ab'.repeat(32) };
const sample = sampleResult();
const sealed = { ...sample, run: { ...sample.run, signedBy: KEY, previousRun: PREVIOUS } };

function documentsOf(result: typeof sample): string[] {
  const judged = result.gates.filter(({ verdict }) => verdict !== 'not-configured');
  return [runSummary(result), ...judged.map((gate) => gateDocument(result, gate))];
}

describe('a run that is signed', () => {
  test('says in each document with which key, and what that does not prove', () => {
    for (const text of documentsOf(sealed)) {
      expect(text).toContain(`- **Signed with:** the key \`${KEY}\``);
      expect(text).toMatch(/^#{2,3} What This Does Not Prove$/m);
    }
  });

  test('says in each document which line of the history was the last one', () => {
    for (const text of documentsOf(sealed))
      expect(text).toContain(
        `**Previous run:** \`${PREVIOUS.run}\`, line 41 of the history, with the digest \`${PREVIOUS.head}\``,
      );
  });
});

test('a run that is not signed promises nothing', () => {
  for (const text of documentsOf(sample)) expect(text).not.toMatch(/Signed with|Does Not Prove|Previous run/);
});
