import { describe, expect, test } from 'vitest';
import type { GateResult, SectionResult } from '../../src/model/result.ts';
import { sampleResult, sampleWithGate } from '../testing/sample-result.ts';
import { displayWidth } from '../text/display-width.ts';
import { atAGlance } from './at-a-glance.ts';
import { gateDocument } from './gate-document.ts';

function glanceOf(id: GateResult['id'], result = sampleResult()): string {
  const gate = result.gates.find((one) => one.id === id);
  if (gate === undefined) throw new Error(`the sample has no gate ${id}`);
  return atAGlance(result, gate);
}

const figures: SectionResult = {
  id: 'overview',
  title: 'At a Glance',
  status: 'none',
  checks: [],
  exhibits: [
    {
      id: 'runtime-figures',
      title: 'Figures',
      columns: [{ title: 'Figure' }, { title: 'Observed' }],
      rows: [{ cells: ['Services', '5 of 6 up; not up: api'], evidence: ['E5', 'E6'] }],
    },
  ],
};

function withFigures(different: Partial<SectionResult['exhibits'][number]> = {}) {
  const sections = sampleResult().gates.find(({ id }) => id === 'g2')?.sections ?? [];
  const exhibits = figures.exhibits.map((exhibit) => ({ ...exhibit, ...different }));
  return sampleWithGate('g2', { sections: [{ ...figures, exhibits }, ...sections] });
}

describe('the first screen of a document', () => {
  test('tells the verdict, the next gate, the figures, what is not known, and what is most urgent', () => {
    expect(glanceOf('g2', withFigures())).toBe(`- **Status:** **FAILED** — 1 check at or above the threshold failed.
- **Next gate:** ✅ G3_FUNCTIONAL_TESTS can start
- **Findings:** 1 P0, 0 P1, 0 P2, 0 P3; 1 of 2 judged checks hold
- **Services:** 5 of 6 up; not up: api [E5, E6]
- **Not evaluated:** ❔ 1 statement: httpExchanges api: no answer within 5
  seconds \`[timeout]\` ([Not Evaluated](#not-evaluated))

Most urgent:

1. **P0** The Docker socket is mounted into a service: worker
   [Security](#security) [E10]`);
  });

  test('takes the place of the section it is made of', () => {
    const result = withFigures();
    const gate = result.gates.find(({ id }) => id === 'g2');
    const document = gate ? gateDocument(result, gate) : '';
    expect(document.match(/At a Glance/g)).toHaveLength(1);
    expect(document).toContain('\n### At a Glance\n\n- **Status:** ');
  });

  test('says of figures that could not be made why', () => {
    const reason = 'not evaluated: containers: gone';
    expect(glanceOf('g2', withFigures({ rows: [], reason }))).toContain(`\n- ❔ Figures: ${reason}\n`);
    expect(glanceOf('g2', withFigures({ incomplete: 'logs api-1: hung' }))).toContain(
      '\n- ❔ Figures: logs api-1: hung\n',
    );
  });

  test('names what blocks the next gate', () => {
    const blockedBy = ['One', 'Two', 'Three'].map((title) => ({ check: title.toLowerCase(), title }));
    const result = sampleWithGate('g2', { readiness: { next: 'g3', ready: false, blockedBy } });
    expect(glanceOf('g2', result)).toContain('❌ G3_FUNCTIONAL_TESTS is blocked: One; Two; and 1 more\n');
  });

  test('has nothing urgent where nothing failed, and only the reason where the gate did not run', () => {
    expect(glanceOf('g1', sampleWithGate('g1', { sections: [] }))).not.toContain('Most urgent');
    expect(glanceOf('g3')).toMatch(/^- \*\*Status:\*\* \*\*NOT CONFIGURED\*\* — no flows are configured;[^*]*$/);
  });

  test('fits a terminal', () => {
    const lines = [glanceOf('g1'), glanceOf('g2', withFigures()), glanceOf('g3')].flatMap((text) => text.split('\n'));
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
  });
});
