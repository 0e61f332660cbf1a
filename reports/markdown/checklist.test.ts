import fc from 'fast-check';
import { marked, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { hostileResult } from '../testing/hostile-result.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { activeTypes } from '../testing/parsed-markdown.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { releaseChecklist } from './checklist.ts';

describe('the checklist before a release', () => {
  const text = releaseChecklist(sampleResult(), ['The rollback was tried on *staging*']);

  test('says of which run it is, and whether the release is ready', () => {
    expect(text).toMatch(/^# Release checklist of `[^`]+`\n\nState of run `[^`]+` of .* UTC: \*\*NOT READY\*\*, /);
  });

  test('names the document of each gate', () => {
    expect(text.match(/^## .*$/gm)).toEqual([
      '## Configuration audit: PASSED (`01_CONFIG_AUDIT.md`)',
      '## Runtime audit: FAILED (`02_RUNTIME_AUDIT.md`)',
      '## Functional tests: NOT CONFIGURED (`03_FUNCTIONAL_TESTS.md`)',
      '## Checked by people',
    ]);
  });

  test('ticks a section off when nothing in it is left to do, with its evidence', () => {
    for (const line of text.match(/^- \[x\] .*$/gm) ?? []) expect(line).toMatch(/^- \[x\] \*\*.*\*\*: .* \[E\d+.*\]$/);
    expect(text).toMatch(/^- \[x\] /m);
  });

  test('says what is left to do, on what, and what is not known', () => {
    expect(text).toMatch(/^ {2}- \[ \] P0 .* \(worker\): .* \[E\d+.*\]$/m);
    expect(text).toContain('  - [ ] Not evaluated: Health endpoints answer (');
    expect(text).toMatch(/^- \[ \] Not evaluated: no flows are configured/m);
  });

  test('ends with what people check themselves, whose texts are only text', () => {
    expect(text.endsWith('## Checked by people\n\n- [ ] The rollback was tried on `*staging*`\n')).toBe(true);
    expect(releaseChecklist(sampleResult(), [])).not.toContain('Checked by people');
  });
});

test('an accepted finding is ticked off, with who answers for it and until when', () => {
  const sample = sampleResult();
  const waiver = {
    reason: 'nobody else is on the host',
    owner: 'ops',
    expires: '2027-01-31',
    place: { file: 'gates.waivers.yaml', line: 2 },
  };
  const gates = sample.gates.map((gate) => ({
    ...gate,
    sections: gate.sections.map((section) => ({
      ...section,
      checks: section.checks.map((check) =>
        check.verdict === 'fail'
          ? {
              ...check,
              verdict: 'waived' as const,
              failsGate: false,
              findings: check.findings.map((one) => ({ ...one, waiver })),
            }
          : check,
      ),
    })),
  }));
  const text = releaseChecklist({ ...sample, gates, notEvaluated: [] }, []);
  expect(text).toMatch(
    /^ {2}- \[x\] Accepted, 1 finding: .*: nobody else is on the host \(ops, until 2027-01-31\) \[E\d+.*\]$/m,
  );
});

/** What a checklist uses on purpose; everything else could only have come from a text. */
const OWN_TYPES = ['strong', 'list', 'list_item', 'checkbox'];
const shape = (text: string) => {
  return marked
    .lexer(text)
    .map((token) => (token.type === 'list' ? `list of ${(token as Tokens.List).items.length}` : token.type));
};

test('whatever the texts are, they are only text', () => {
  const checklistOf = (text: string) => releaseChecklist(hostileResult(sampleResult(), text), [text]);
  const harmless = shape(checklistOf('text'));
  fc.assert(
    fc.property(hostileText, (hostile) => {
      const text = checklistOf(hostile);
      expect(activeTypes(text).filter((type) => !OWN_TYPES.includes(type))).toEqual([]);
      expect(shape(text)).toEqual(harmless);
    }),
    { numRuns: 500 },
  );
});
