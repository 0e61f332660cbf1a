import { expect, test } from 'vitest';
import { readExposition } from '../../src/shared/exposition/read-exposition.ts';
import { everyStatement, forEveryHostileRun } from '../testing/hostile-run.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { formerSuccess } from './last-success.ts';
import { PROMETHEUS } from './prometheus.ts';

test('metrics keep their series whatever the texts in them are', { timeout: 1_200_000 }, () => {
  const { samples: expected } = readExposition(PROMETHEUS.render(everyStatement()), 'prometheus');
  forEveryHostileRun((result) => {
    const text = PROMETHEUS.render(result);
    const { faults, samples } = readExposition(text, 'prometheus');
    expect({ faults, samples }).toEqual({ faults: [], samples: expected });
    expect(hidesSomething(text.replaceAll('\n', ''))).toBe(false);
  });
});

test('the last success of a project is found again whatever the project is called', { timeout: 1_200_000 }, () => {
  const takenAt = '2026-01-30T02:00:00.000Z';
  const { interruptedBy: _, ...run } = { ...everyStatement().run, takenAt };
  const passed = everyStatement({ verdict: 'passed', run, gates: [] });
  forEveryHostileRun(({ run: { project } }) => {
    const text = PROMETHEUS.render({ ...passed, run: { ...run, project } });
    expect(formerSuccess(text, project)).toBe(Date.parse(takenAt) / 1000);
  });
});
